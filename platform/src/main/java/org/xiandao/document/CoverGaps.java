package org.xiandao.document;

import org.xiandao.rules.pack.Printed.Page;

/** How the room that a cover's words leave is shared out: above its title, above its lines, above its foot; in millimetres. */
record CoverGaps(int title, int lines, int foot) {

    static final int LINE = 11;
    static final int STAMPED_LINE = 17;

    private static final int TITLE_LINE = 16;
    private static final int FOOT_LINE = 11;
    private static final int CHARACTERS_A_LINE = 15;
    private static final int FURTHER_LINE = 8;

    static CoverGaps of(Document.Cover cover, Page page) {
        int lines = cover.lines().stream().mapToInt(CoverGaps::height).sum();
        int words = cover.title().size() * TITLE_LINE + lines + cover.foot().size() * FOOT_LINE;
        int room = Math.max(0, Html.textHeight(page) - words - 12);
        return new CoverGaps(room * 3 / 10, room * 4 / 10, room * 3 / 10);
    }

    private static int height(Document.CoverLine line) {
        int further = Math.max(0, line.value().length() - 1) / CHARACTERS_A_LINE;
        return (line.stamped() ? STAMPED_LINE : LINE) + further * FURTHER_LINE;
    }
}
