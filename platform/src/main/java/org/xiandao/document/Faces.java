package org.xiandao.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

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
