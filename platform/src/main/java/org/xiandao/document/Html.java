package org.xiandao.document;

import java.math.BigDecimal;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.xiandao.rules.pack.Printed.Page;
import org.xiandao.rules.pack.Printed.Role;
import org.xiandao.rules.pack.Printed.Style;

/** The XHTML that becomes a PDF. */
final class Html {

    /** A single line of a Chinese face in Word is so many times its size. */
    private static final BigDecimal SINGLE_LINE = new BigDecimal("1.3");

    private static final int TALLEST_UNBROKEN = 3;
    private static final int LONGEST_WHOLE = 10;
    private static final int A4_WIDTH = 210;
    private static final int A4_HEIGHT = 297;

    private final Document document;
    private final StringBuilder html = new StringBuilder(64_000);
    private final StringBuilder bookmarks = new StringBuilder();
    private int headings;

    private Html(Document document) {
        this.document = document;
    }

    static String of(Document document) {
        return new Html(document).page();
    }

    private String page() {
        for (int i = 0; i < document.parts().size(); i++) {
            Document.Part part = document.parts().get(i);
            html.append("<div class=\"part %s%s\">"
                    .formatted(part.landscape() ? "wide" : "upright", i == 0 ? " first" : ""));
            part.nodes().forEach(this::node);
            html.append("</div>");
        }
        return """
                <html lang="%s"><head><title>%s</title><meta name="author" content="%s"/>\
                <meta name="description" content="%s"/><meta name="subject" content="%s"/>\
                <bookmarks>%s</bookmarks><style>%s</style></head><body>%s%s</body></html>""".formatted(
                        document.language(),
                        escape(document.title()),
                        escape(document.author()),
                        escape(document.footer()),
                        escape(document.title()),
                        bookmarks,
                        css(),
                        OfficialHtml.feet(document),
                        html);
    }

    private void node(Document.Node node) {
        switch (node) {
            case Document.Cover cover -> cover(cover);
            case Document.Picture picture ->
                html.append(
                        "<p class=\"picture\"><img alt=\"%s\" style=\"width:%dmm;height:%dmm\" src=\"data:image/jpeg;base64,%s\"/></p>"
                                .formatted(
                                        escape(picture.alt()),
                                        picture.width(),
                                        picture.height(),
                                        Base64.getEncoder().encodeToString(picture.jpeg())));
            case Document.Heading(var level, var text, var newPage) -> {
                String id = "h" + ++headings;
                bookmarks.append("<bookmark name=\"%s\" href=\"#%s\"/>".formatted(escape(text), id));
                html.append("<h%d id=\"%s\"%s>%s</h%d>"
                        .formatted(level, id, newPage ? " class=\"turn\"" : "", escape(text), level));
            }
            case Document.Paragraph(var role, var runs) ->
                html.append("<p class=\"%s\">".formatted(name(role)))
                        .append(runs.stream()
                                .map(run -> run.bold() ? "<b>" + escape(run.text()) + "</b>" : escape(run.text()))
                                .collect(Collectors.joining()))
                        .append("</p>");
            case Document.Table table -> table(table);
            case Document.RedHead head -> html.append(OfficialHtml.head(head));
            case Document.Signature signature -> html.append(OfficialHtml.signature(signature));
            case Document.Plate plate -> html.append(OfficialHtml.plate(plate));
        }
    }

    private void cover(Document.Cover cover) {
        CoverGaps gaps = CoverGaps.of(cover, document.page());
        html.append("<div class=\"cover\"><div class=\"cover-title\" style=\"padding-top:%dmm;padding-bottom:%dmm\">"
                .formatted(gaps.title(), gaps.lines()));
        cover.title().forEach(line -> html.append("<p>").append(escape(line)).append("</p>"));
        html.append("</div><table class=\"lines\" role=\"presentation\">");
        cover.lines()
                .forEach(line -> html.append("<tr%s><td class=\"name\">%s</td><td class=\"given\">%s</td></tr>"
                        .formatted(
                                line.stamped() ? " class=\"stamped\"" : "",
                                escape(line.label()),
                                line.value().isEmpty() ? "&#160;" : escape(line.value()))));
        html.append("</table><div class=\"cover-foot\" style=\"padding-top:%dmm\">".formatted(gaps.foot()));
        cover.foot().forEach(line -> html.append("<p>").append(escape(line)).append("</p>"));
        html.append("</div></div>");
    }

    private void table(Document.Table table) {
        int sum = table.widths().stream().mapToInt(Integer::intValue).sum();
        boolean whole = table.headerRows() == 0 && table.rows().size() <= LONGEST_WHOLE;
        html.append("<table class=\"grid%s\" summary=\"%s\"><colgroup>"
                .formatted(whole ? " whole" : "", escape(table.summary())));
        table.widths()
                .forEach(width -> html.append("<col style=\"width:%s%%\"/>"
                        .formatted(BigDecimal.valueOf(width * 10_000L / sum, 2).toPlainString())));
        html.append("</colgroup>");
        int unbroken = table.headerRows() > 0 ? 1 : TALLEST_UNBROKEN;
        List<List<Merged.Place>> rows = Merged.rows(table);
        if (table.headerRows() > 0) {
            html.append("<thead>");
            for (int i = 0; i < table.headerRows(); i++)
                row(table.rows().get(i).height(), rows.get(i), "col", unbroken);
            html.append("</thead>");
        }
        html.append("<tbody>");
        for (int i = table.headerRows(); i < rows.size(); i++)
            row(table.rows().get(i).height(), rows.get(i), "row", unbroken);
        html.append("</tbody></table>");
    }

    private void row(int height, List<Merged.Place> places, String scope, int unbroken) {
        html.append("<tr style=\"height:%dmm\">".formatted(height));
        places.forEach(place -> cell(place, scope, unbroken));
        html.append("</tr>");
    }

    /** A tall merged cell is drawn as one cell a row without lines between them: only so can a page end inside it. */
    private void cell(Merged.Place place, String scope, int unbroken) {
        Document.Cell cell = place.cell();
        boolean tall = cell.rows() > unbroken;
        if (!tall && !place.begins()) {
            return;
        }
        String tag = cell.label() ? "th" : "td";
        html.append("<").append(tag).append(cell.label() ? " scope=\"" + scope + "\"" : "");
        span("colspan", cell.columns());
        span("rowspan", tall ? 1 : cell.rows());
        html.append(" class=\"%s%s%s\">"
                .formatted(
                        cell.centred() ? "centre" : "",
                        tall && !place.begins() ? " below" : "",
                        tall && !place.ends() ? " above" : ""));
        html.append(place.begins() ? lines(cell.lines()) : "&#160;");
        html.append("</").append(tag).append(">");
    }

    private static String lines(List<String> lines) {
        return switch (lines.size()) {
            case 0 -> "&#160;";
            case 1 -> escape(lines.getFirst());
            default -> lines.stream().map(line -> "<p>" + escape(line) + "</p>").collect(Collectors.joining());
        };
    }

    private void span(String attribute, int count) {
        if (count > 1) {
            html.append(" %s=\"%d\"".formatted(attribute, count));
        }
    }

    private String css() {
        Page page = document.page();
        boolean across = document.parts().stream().allMatch(Document.Part::landscape);
        String margins = "%dmm %dmm %dmm %dmm".formatted(page.top(), page.right(), page.bottom(), page.left());
        String foot =
                document.layout() != Document.Layout.FORM ? "" : """
                @bottom-center { content: counter(page) " / " counter(pages) "\\A %s"; white-space: pre;
                  font: 8pt/1.6 %s; color: #333; text-align: center; vertical-align: top; padding-top: 4mm }""".formatted(document.footer(), Faces.HEI.chain());
        return """
                @page { size: %s; margin: %s; %s }
                @page wide { size: A4 landscape; margin: 20mm 18mm 22mm 18mm; %s }
                .wide { %s width: %dmm } .part { page-break-before: always } .first { page-break-before: avoid }
                p, h1, h2, h3 { margin: 0; word-wrap: break-word; -fs-max-justification-inter-char: 3mm; -fs-max-justification-inter-word: 3mm }
                h1, h2, h3 { page-break-after: avoid; font-weight: 400 } p { orphans: 2; widows: 2 }
                .turn { page-break-before: always } .picture { page-break-inside: avoid; margin: 2mm 0 1mm 0 }
                b { font-family: %s }
                body { font-family: %s } h1 { %s } h2 { %s } h3 { %s } p.body { %s } p.note { %s } p.cover-line { %s }
                table.grid { width: 100%%; table-layout: fixed; border-collapse: collapse; margin: 2mm 0 4mm 0;
                  -fs-table-paginate: paginate; %s }
                .wide table.grid { width: 98%% }
                .grid td, .grid th { border: 0.5pt solid #000; padding: 1mm 1.5mm; vertical-align: middle;
                  text-align: left; word-wrap: break-word }
                .grid p { margin: 0; text-indent: 0 }
                .grid th { font-weight: 400; %s } .grid .centre { text-align: center }
                .grid tr, .whole { page-break-inside: avoid } .grid .above { border-bottom: none } .grid .below { border-top: none }
                .grid .below.above { border-top: none; border-bottom: none }
                .cover-title { %s } .cover-foot { %s }
                .lines { %s; width: 94%%; margin: 0 auto; border-collapse: collapse }
                .lines td { padding: 2mm 1mm 1mm 1mm; vertical-align: bottom }
                .lines .stamped td { padding-top: 9mm }
                .lines .name { white-space: nowrap; width: 1mm; padding-right: 4mm }
                .lines .given { border-bottom: 0.6pt solid #000 }
                %s
                """.formatted(
                        across ? "A4 landscape" : "A4",
                        across ? "20mm 18mm 22mm 18mm" : margins,
                        foot,
                        foot,
                        across ? "" : "page: wide;",
                        textWidth(page, true),
                        Faces.HEI.chain(),
                        Faces.FANGSONG.chain(),
                        css(Role.HEADING_1),
                        css(Role.HEADING_2),
                        css(Role.HEADING_3),
                        css(Role.BODY),
                        css(Role.NOTE),
                        css(Role.COVER_LINE),
                        css(Role.TABLE),
                        css(Role.LABEL),
                        css(Role.COVER_TITLE),
                        css(Role.COVER_FOOT),
                        css(Role.COVER_LINE),
                        OfficialHtml.css(document));
    }

    private String css(Role role) {
        Style style = document.styles().of(role);
        return "font-family: %s; font-size: %spt; line-height: %s; text-align: %s; text-indent: %dem; margin-top: %dpt; margin-bottom: %dpt;"
                .formatted(
                        Faces.of(style.font()).chain(),
                        style.size().toPlainString(),
                        style.line().multiply(SINGLE_LINE).toPlainString(),
                        style.align().name().toLowerCase(Locale.ROOT),
                        style.indent(),
                        style.before(),
                        style.after());
    }

    private static String name(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static int textHeight(Page page) {
        return A4_HEIGHT - page.top() - page.bottom();
    }

    static int textWidth(Page page, boolean landscape) {
        return landscape ? A4_HEIGHT - 37 : A4_WIDTH - page.left() - page.right();
    }

    /** Also turns radicals (U+2E80–2FDF), which look like ideographs and cannot be searched, into ideographs. */
    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> {
                    if (point >= 0x20 || point == '\t') {
                        out.append(ideograph(point));
                    }
                }
            }
        });
        return out.toString();
    }

    private static String ideograph(int point) {
        String text = Character.toString(point);
        return point >= 0x2E80 && point <= 0x2FDF
                ? java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC)
                : text;
    }
}
