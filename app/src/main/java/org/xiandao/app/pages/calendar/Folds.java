package org.xiandao.app.pages.calendar;

/** Folds a file's lines by octets (RFC 5545, 3.1): none is longer than 75, and no character is cut in two. */
final class Folds {
    private static final int LONGEST = 75;
    private static final String END = "\r\n";

    private Folds() {}

    /** @param file with whole lines, each ended by CRLF */
    static String of(String file) {
        var out = new StringBuilder(file.length() + file.length() / LONGEST);
        for (var line : file.split(END)) fold(line, out);
        return out.toString();
    }

    private static void fold(String line, StringBuilder out) {
        int taken = 0;
        for (int i = 0; i < line.length(); ) {
            int point = line.codePointAt(i);
            int octets = octets(point);
            if (taken + octets > LONGEST) {
                out.append(END).append(' ');
                taken = 1;
            }
            out.appendCodePoint(point);
            taken += octets;
            i += Character.charCount(point);
        }
        out.append(END);
    }

    /** In UTF-8. */
    private static int octets(int point) {
        if (point < 0x80) return 1;
        if (point < 0x800) return 2;
        return point < 0x10000 ? 3 : 4;
    }
}
