package org.xiandao.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The open faces that stand for the official ones in PDF. What one lacks the next ones draw. */
enum Faces {
    FANGSONG("fangsong", 400),
    KAI("kai-bold", 400),
    SONG("song-bold", 400),
    HEI("hei", 400),
    RARE("rare", 400);

    private final String file;
    final int weight;
    private final byte[] bytes;

    Faces(String file, int weight) {
        this.file = file;
        this.weight = weight;
        this.bytes = read(file);
    }

    String family() {
        return file;
    }

    byte[] bytes() {
        return bytes;
    }

    /** By the name of an official font: 仿宋_GB2312, 楷体_GB2312, 黑体, 方正小标宋简体. */
    static Faces of(String font) {
        if (font.contains("仿宋")) {
            return FANGSONG;
        }
        if (font.contains("楷")) {
            return KAI;
        }
        return font.contains("黑") ? HEI : SONG;
    }

    String chain() {
        return "'" + file + "', '" + FANGSONG.file + "', '" + HEI.file + "', '" + RARE.file + "'";
    }

    /** By the name that stands inside its file. */
    static Faces named(String postScriptName) {
        return java.util.stream.Stream.of(values())
                .filter(face -> face.postScriptName().equals(postScriptName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No face is called " + postScriptName + "."));
    }

    String postScriptName() {
        return Names.OF.getOrDefault(this, family());
    }

    /** Read from the files when first asked for: whoever only writes PDF doesn't wait for it. */
    private static final class Names {
        private static final Map<Faces, String> OF = new EnumMap<>(Faces.class);

        static {
            for (Faces face : values()) OF.put(face, name(face.bytes));
        }
    }

    private static String name(byte[] bytes) {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
            return font.getName();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(String file) {
        try (InputStream in = Faces.class.getResourceAsStream("/fonts/" + file + ".ttf")) {
            if (in == null) {
                throw new IllegalStateException(
                        "The font fonts/" + file + ".ttf is not in the jar.\nMaybe build the platform module again.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
