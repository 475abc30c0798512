package org.xiandao.document;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Writes with the outlines of our own faces, so that pictures look the same whatever fonts the machine has. */
final class Lettering {
    private static final List<TrueTypeFont> FACES = List.of(face(Faces.HEI), face(Faces.FANGSONG), face(Faces.RARE));

    private Lettering() {}

    private static TrueTypeFont face(Faces face) {
        try {
            return new TTFParser().parse(new RandomAccessReadBuffer(face.bytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Glyph(TrueTypeFont face, int id) {
        static Glyph of(int point) {
            try {
                for (var face : FACES) {
                    int id = face.getUnicodeCmapLookup().getGlyphId(point);
                    if (id != 0) return new Glyph(face, id);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new Glyph(FACES.getFirst(), 0);
        }

        /** In thousandths of the size. */
        int advance() {
            try {
                return face.getAdvanceWidth(id) * 1000 / face.getUnitsPerEm();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static int width(String text, int size) {
        return (text.codePoints().map(point -> Glyph.of(point).advance()).sum() * size + 999) / 1000;
    }

    static void write(Graphics2D pen, String text, int x, int y, int size) {
        var place = pen.getTransform();
        int advance = 0;
        for (int point : text.codePoints().toArray()) {
            var glyph = Glyph.of(point);
            pen.translate(x, y);
            pen.scale(size, size);
            pen.translate(advance / 1000f, 0);
            draw(pen, glyph);
            pen.setTransform(place);
            advance += glyph.advance();
        }
    }

    private static void draw(Graphics2D pen, Glyph glyph) {
        try {
            var outline = glyph.face().getGlyph().getGlyph(glyph.id());
            if (outline == null) return;
            int em = glyph.face().getUnitsPerEm();
            var upright = AffineTransform.getScaleInstance(1f / em, -1f / em);
            pen.fill(upright.createTransformedShape(outline.getPath()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
