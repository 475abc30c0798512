package org.xiandao.document;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.TexturePaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.xiandao.rules.json.CanonicalJson;

/** Paints a sketch as JPEG. */
final class Painter {
    private static final int SCALE = 3;
    private static final int TILE = 8;
    private static final Color INK = new Color(0x1a1f29);
    private static final Color SOFT = new Color(0x454d5c);
    private static final Color LINE = new Color(0x5a6272);

    private Painter() {}

    static Document.Picture paint(Sketch sketch, int widest, int tallest) {
        var image = new BufferedImage(sketch.width() * SCALE, sketch.height() * SCALE, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.scale(SCALE, SCALE);
        sketch.shapes().forEach(shape -> draw(pen, shape));
        pen.dispose();
        var bytes = jpeg(image);
        boolean wide = (long) sketch.width() * tallest >= (long) sketch.height() * widest;
        return new Document.Picture(
                CanonicalJson.sha256Hex(bytes),
                bytes,
                wide ? widest : Math.max(1, tallest * sketch.width() / sketch.height()),
                wide ? Math.max(1, widest * sketch.height() / sketch.width()) : tallest,
                sketch.title());
    }

    private static void draw(Graphics2D pen, Sketch.Shape shape) {
        switch (shape) {
            case Sketch.Box box -> {
                pen.setPaint(paint(box.fill()));
                pen.fillRect(box.x(), box.y(), box.width(), box.height());
                if (box.fill() != Sketch.Fill.TRACK) {
                    pen.setPaint(LINE);
                    pen.drawRect(box.x(), box.y(), box.width(), box.height());
                }
            }
            case Sketch.Rule rule -> {
                pen.setPaint(LINE);
                pen.drawLine(rule.x1(), rule.y1(), rule.x2(), rule.y2());
            }
            case Sketch.Words words -> {
                pen.setPaint(words.soft() ? SOFT : INK);
                int width = Lettering.width(words.text(), words.size());
                int from = switch (words.anchor()) {
                    case START -> words.x();
                    case MIDDLE -> words.x() - width / 2;
                    case END -> words.x() - width;
                };
                Lettering.write(pen, words.text(), from, words.y(), words.size());
            }
        }
    }

    private static Paint paint(Sketch.Fill fill) {
        if (!fill.patterned()) return Color.decode(fill.paper);
        var tile = new BufferedImage(TILE, TILE, BufferedImage.TYPE_INT_RGB);
        var pen = tile.createGraphics();
        pen.setColor(Color.decode(fill.paper));
        pen.fillRect(0, 0, TILE, TILE);
        pen.setColor(Color.decode(fill.ink));
        switch (fill) {
            case HATCHED -> pen.drawLine(0, TILE - 1, TILE - 1, 0);
            case DOTTED -> pen.fillRect(2, 2, 3, 3);
            case CROSSED -> {
                pen.drawLine(0, TILE - 1, TILE - 1, 0);
                pen.drawLine(0, 0, TILE - 1, TILE - 1);
            }
            case SOLID, BLANK, TRACK -> {}
        }
        pen.dispose();
        return new TexturePaint(tile, new Rectangle(0, 0, TILE, TILE));
    }

    private static byte[] jpeg(BufferedImage image) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var out = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(0.9f);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
