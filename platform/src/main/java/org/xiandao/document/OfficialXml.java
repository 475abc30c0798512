package org.xiandao.document;

import java.util.EnumSet;
import java.util.Set;
import org.xiandao.rules.pack.Printed.Role;

/** What official documents have beside paragraphs and tables, as WordprocessingML. */
final class OfficialXml {
    /** 225 mm of text in 22 lines, in twentieths of a point. */
    private static final int LINE = 579;
    /** 156 mm in 28 characters of 16 points: so much less between them, in twentieths of a point. */
    private static final int CHARACTER = -5;

    private static final Set<Role> RUNNING =
            EnumSet.of(Role.BODY, Role.NOTE, Role.HEADING_1, Role.HEADING_2, Role.HEADING_3);
    /** Of the mark, in twentieths of a point for each half point of its size: 1.2 lines. */
    private static final int MARK_LINE = 12;

    /** Where a line is higher than a line of the grid and would be given two. */
    private static final String OFF_GRID = "<w:snapToGrid w:val=\"0\"/>";

    private static final String RED = "D7000F";

    private OfficialXml() {}

    /** Exact where a page is counted in lines: the fonts of another machine are higher than those that are asked for. */
    static String line(Document document, Role role, int times) {
        return document.layout() == Document.Layout.OFFICIAL && RUNNING.contains(role)
                ? exact(LINE)
                : "w:line=\"%d\" w:lineRule=\"auto\"".formatted(times);
    }

    private static String exact(int line) {
        return "w:line=\"%d\" w:lineRule=\"exact\"".formatted(line);
    }

    static String snap(Document document, Role role) {
        return document.layout() == Document.Layout.OFFICIAL && role == Role.HEADING_1 ? OFF_GRID : "";
    }

    static String grid(Document document) {
        return document.layout() == Document.Layout.OFFICIAL
                ? "<w:docGrid w:type=\"lines\" w:linePitch=\"%d\"/>".formatted(LINE)
                : "";
    }

    static String spacing(Document document, Role role) {
        return document.layout() == Document.Layout.OFFICIAL && RUNNING.contains(role) && role != Role.HEADING_1
                ? "<w:spacing w:val=\"%d\"/>".formatted(CHARACTER)
                : "";
    }

    static String head(Document.RedHead head) {
        int size = OfficialHtml.markSize(head.mark()) * 2;
        String spaced = "w:before=\"%d\" w:after=\"120\" ".formatted(head.high() ? LINE : 2 * LINE) + exact(LINE);
        String number = head.signer().isEmpty()
                ? paragraph("center", spaced, "", run(head.number(), "仿宋_GB2312", 32, "000000"))
                : paragraph(
                        "both",
                        spaced,
                        "<w:tabs><w:tab w:val=\"right\" w:pos=\"8500\"/></w:tabs>",
                        run(head.number(), "仿宋_GB2312", 32, "000000") + "<w:r><w:tab/></w:r>"
                                + run("签发人：", "仿宋_GB2312", 32, "000000")
                                + run(head.signer(), "楷体_GB2312", 32, "000000"));
        return paragraph(
                        "center",
                        "w:before=\"%d\" w:after=\"0\" ".formatted(head.high() ? 0 : 1400) + exact(size * MARK_LINE),
                        "",
                        run(head.mark(), "方正小标宋简体", size, RED))
                + number.replace(
                        "<w:pPr>",
                        "<w:pPr><w:pBdr><w:bottom w:val=\"single\" w:sz=\"13\" w:space=\"11\" w:color=\"" + RED
                                + "\"/></w:pBdr>")
                + paragraph("left", "w:before=\"0\" w:after=\"0\" " + exact(LINE), "", "");
    }

    static String signature(Document.Signature signature) {
        int day = signature.day().length();
        int issuer = signature.issuer().length();
        // The longer of the two ends four characters from the right, the other is centred on it (7.3.5).
        int widest = Math.max(day, issuer);
        return signed(signature.issuer(), 4 + (widest - issuer) / 2, true)
                + signed(signature.day(), 4 + (widest - day) / 2, false);
    }

    private static String signed(String text, int charactersFromRight, boolean first) {
        return "<w:p><w:pPr><w:keepNext/><w:spacing w:before=\"%d\" w:after=\"0\" %s/><w:ind w:rightChars=\"%d\" w:right=\"%d\" w:firstLine=\"0\"/><w:jc w:val=\"right\"/></w:pPr>%s</w:p>"
                .formatted(
                        first ? 2 * LINE : 0,
                        exact(LINE),
                        charactersFromRight * 100,
                        charactersFromRight * 320,
                        run(text, "仿宋_GB2312", 32, "000000"));
    }

    static String plate(Document.Plate plate) {
        var xml = new StringBuilder();
        xml.append(
                paragraph("center", "w:before=\"1200\" w:after=\"500\"", "", run(plate.title(), "方正小标宋简体", 60, RED)));
        for (String line : plate.lines())
            xml.append(
                    paragraph("center", "w:before=\"120\" w:after=\"120\"", "", run(line, "仿宋_GB2312", 40, "000000")));
        xml.append(paragraph(
                "right", "w:before=\"700\" w:after=\"60\"", "", run(plate.issuer(), "仿宋_GB2312", 36, "000000")));
        xml.append(paragraph("right", "w:before=\"0\" w:after=\"0\"", "", run(plate.day(), "仿宋_GB2312", 36, "000000")));
        xml.append(paragraph(
                "left", "w:before=\"120\" w:after=\"0\"", "", run(plate.number(), "仿宋_GB2312", 24, "000000")));
        return xml.toString();
    }

    private static String paragraph(String align, String spacing, String tabs, String runs) {
        return "<w:p><w:pPr>%s%s<w:spacing %s/><w:ind w:firstLineChars=\"0\" w:firstLine=\"0\"/><w:jc w:val=\"%s\"/></w:pPr>%s</w:p>"
                .formatted(tabs, OFF_GRID, spacing, align, runs);
    }

    private static String run(String text, String font, int halfPoints, String colour) {
        if (text.isEmpty()) return "";
        return "<w:r><w:rPr><w:rFonts w:ascii=\"%1$s\" w:hAnsi=\"%1$s\" w:eastAsia=\"%1$s\"/><w:color w:val=\"%2$s\"/><w:sz w:val=\"%3$d\"/><w:szCs w:val=\"%3$d\"/></w:rPr><w:t xml:space=\"preserve\">%4$s</w:t></w:r>"
                .formatted(font, colour, halfPoints, Html.escape(text));
    }
}
