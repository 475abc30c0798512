package org.xiandao.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.xiandao.rules.pack.Printed.Align;
import org.xiandao.rules.pack.Printed.Page;
import org.xiandao.rules.pack.Printed.Role;
import org.xiandao.rules.pack.Printed.Style;

/** WordprocessingML of a document: its styles and its body (ECMA-376 part 1, 17). */
final class WordXml {

    private static final String NAMESPACES = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    private final Document document;
    private final String footer;
    private final Map<String, String> pictures;
    private int drawn;
    private final StringBuilder xml = new StringBuilder(64_000);

    private WordXml(Document document, String footer, Map<String, String> pictures) {
        this.document = document;
        this.footer = footer;
        this.pictures = pictures;
    }

    /** {@code footer} is the id of the footer's part, {@code pictures} those of the pictures by digest. */
    static String body(Document document, String footer, Map<String, String> pictures) {
        return new WordXml(document, footer, pictures).body();
    }

    static String styles(Document document) {
        StringBuilder styles = new StringBuilder();
        for (Role role : Role.values()) {
            Style style = document.styles().of(role);
            int level = level(role);
            styles.append("""
                    <w:style w:type="paragraph"%s w:styleId="%s"><w:name w:val="%s"/>%s<w:qFormat/>\
                    <w:pPr>%s%s<w:spacing w:before="%d" w:after="%d" %s/>\
                    <w:ind w:firstLineChars="%d" w:firstLine="%d"/><w:jc w:val="%s"/>%s</w:pPr>\
                    <w:rPr>%s%s%s<w:sz w:val="%s"/><w:szCs w:val="%s"/></w:rPr></w:style>""".formatted(
                            role == Role.BODY ? " w:default=\"1\"" : "",
                            id(role),
                            level > 0 ? "heading " + level : role == Role.BODY ? "Normal" : id(role),
                            role == Role.BODY ? "" : "<w:next w:val=\"" + id(Role.BODY) + "\"/>",
                            level > 0 ? "<w:keepNext/>" : "",
                            OfficialXml.snap(document, role),
                            style.before() * 20,
                            style.after() * 20,
                            OfficialXml.line(document, role, times(style.line(), 240)),
                            style.indent() * 100,
                            times(style.size(), style.indent() * 20),
                            align(style.align()),
                            level > 0 ? "<w:outlineLvl w:val=\"" + (level - 1) + "\"/>" : "",
                            fonts(style.font()),
                            style.bold() ? "<w:b/><w:bCs/>" : "",
                            OfficialXml.spacing(document, role),
                            times(style.size(), 2),
                            times(style.size(), 2)));
        }
        Style body = document.styles().of(Role.BODY);
        return """
                <w:styles %s><w:docDefaults><w:rPrDefault><w:rPr>%s<w:lang w:val="en-US" w:eastAsia="%s"/></w:rPr>\
                </w:rPrDefault></w:docDefaults>%s</w:styles>""".formatted(NAMESPACES, fonts(body.font()), document.language(), styles);
    }

    private String body() {
        for (int i = 0; i < document.parts().size(); i++) {
            Document.Part part = document.parts().get(i);
            part.nodes().forEach(node -> node(node, part.landscape()));
            boolean last = i == document.parts().size() - 1;
            if (last) {
                xml.append(section(part));
            } else {
                xml.append("<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>")
                        .append(section(part))
                        .append("</w:pPr></w:p>");
            }
        }
        return "<w:document %s><w:body>%s</w:body></w:document>".formatted(NAMESPACES, xml);
    }

    private String section(Document.Part part) {
        Page page = document.page();
        String size = part.landscape()
                ? "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"
                : "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>";
        String margins = part.landscape()
                ? margins(20, 18, 22, 18)
                : margins(page.top(), page.right(), page.bottom(), page.left());
        return "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"%s\"/><w:type w:val=\"nextPage\"/>%s%s%s</w:sectPr>"
                .formatted(footer, size, margins, part.landscape() ? "" : OfficialXml.grid(document));
    }

    private static String margins(int top, int right, int bottom, int left) {
        return "<w:pgMar w:top=\"%d\" w:right=\"%d\" w:bottom=\"%d\" w:left=\"%d\" w:header=\"720\" w:footer=\"680\" w:gutter=\"0\"/>"
                .formatted(twips(top), twips(right), twips(bottom), twips(left));
    }

    private void node(Document.Node node, boolean landscape) {
        switch (node) {
            case Document.Cover cover -> cover(cover);
            case Document.Picture picture ->
                xml.append(PictureXml.of(picture, Objects.requireNonNull(pictures.get(picture.digest())), ++drawn));
            case Document.Heading(var level, var text, var newPage) ->
                paragraph("Heading" + level, newPage ? "<w:pageBreakBefore/>" : "", text);
            case Document.Paragraph(var role, var runs) -> {
                xml.append("<w:p><w:pPr><w:pStyle w:val=\"").append(id(role)).append("\"/></w:pPr>");
                runs.forEach(run -> run(run.text(), run.bold()));
                xml.append("</w:p>");
            }
            case Document.Table table -> table(table, landscape);
            case Document.RedHead head -> xml.append(OfficialXml.head(head));
            case Document.Signature signature -> xml.append(OfficialXml.signature(signature));
            case Document.Plate plate -> xml.append(OfficialXml.plate(plate));
        }
    }

    private void cover(Document.Cover cover) {
        CoverGaps gaps = CoverGaps.of(cover, document.page());
        for (int i = 0; i < cover.title().size(); i++) {
            paragraph(
                    id(Role.COVER_TITLE),
                    i == 0 ? spaceBefore(gaps.title()) : "",
                    cover.title().get(i));
        }
        paragraph(id(Role.TABLE), spaceBefore(gaps.lines()), "");
        int width = twips(Html.textWidth(document.page(), false));
        int name = width * 2 / 5;
        xml.append(
                "<w:tbl><w:tblPr><w:tblW w:w=\"%d\" w:type=\"dxa\"/><w:jc w:val=\"center\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"%d\"/><w:gridCol w:w=\"%d\"/></w:tblGrid>"
                        .formatted(width, name, width - name));
        for (Document.CoverLine line : cover.lines()) {
            xml.append("<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"%d\" w:hRule=\"atLeast\"/></w:trPr>"
                    .formatted(twips(line.stamped() ? CoverGaps.STAMPED_LINE : CoverGaps.LINE)));
            coverCell(name, line.label(), "");
            coverCell(
                    width - name,
                    line.value(),
                    "<w:tcBorders><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"000000\"/></w:tcBorders>");
            xml.append("</w:tr>");
        }
        xml.append("</w:tbl>");
        for (int i = 0; i < cover.foot().size(); i++) {
            paragraph(
                    id(Role.COVER_FOOT),
                    i == 0 ? spaceBefore(gaps.foot()) : "",
                    cover.foot().get(i));
        }
    }

    private void coverCell(int width, String text, String borders) {
        xml.append("<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/>%s<w:vAlign w:val=\"bottom\"/></w:tcPr>"
                .formatted(width, borders));
        paragraph(id(Role.COVER_LINE), "", text);
        xml.append("</w:tc>");
    }

    private static String spaceBefore(int millimetres) {
        return "<w:spacing w:before=\"" + twips(millimetres) + "\"/>";
    }

    private void table(Document.Table table, boolean landscape) {
        List<Integer> widths = widths(table.widths(), twips(Html.textWidth(document.page(), landscape)));
        xml.append("<w:tbl><w:tblPr><w:tblW w:w=\"%d\" w:type=\"dxa\"/><w:jc w:val=\"center\"/><w:tblBorders>"
                        .formatted(widths.stream().mapToInt(Integer::intValue).sum()))
                .append(List.of("top", "left", "bottom", "right", "insideH", "insideV").stream()
                        .map(side -> "<w:" + side + " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>")
                        .collect(Collectors.joining()))
                .append(
                        "</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCaption w:val=\"%s\"/></w:tblPr><w:tblGrid>"
                                .formatted(Html.escape(table.summary())));
        widths.forEach(width -> xml.append("<w:gridCol w:w=\"%d\"/>".formatted(width)));
        xml.append("</w:tblGrid>");
        List<List<Merged.Place>> rows = Merged.rows(table);
        for (int i = 0; i < rows.size(); i++) {
            xml.append("<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"%d\" w:hRule=\"atLeast\"/>%s</w:trPr>"
                    .formatted(twips(table.rows().get(i).height()), i < table.headerRows() ? "<w:tblHeader/>" : ""));
            rows.get(i).forEach(place -> cell(place, widths));
            xml.append("</w:tr>");
        }
        xml.append("</w:tbl>");
        paragraph(id(Role.TABLE), "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"120\" w:lineRule=\"exact\"/>", "");
    }

    private void cell(Merged.Place place, List<Integer> widths) {
        Document.Cell cell = place.cell();
        int width = widths.subList(place.column(), place.column() + cell.columns()).stream()
                .mapToInt(Integer::intValue)
                .sum();
        String span = cell.columns() > 1 ? "<w:gridSpan w:val=\"" + cell.columns() + "\"/>" : "";
        String merge = cell.rows() == 1 ? "" : place.begins() ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>";
        xml.append("<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/>%s%s<w:vAlign w:val=\"center\"/></w:tcPr>"
                .formatted(width, span, merge));
        String style = id(cell.label() ? Role.LABEL : Role.TABLE);
        String align = cell.centred() ? "<w:jc w:val=\"center\"/>" : "";
        List<String> lines = place.begins() && !cell.lines().isEmpty() ? cell.lines() : List.of("");
        lines.forEach(line -> paragraph(style, align, line));
        xml.append("</w:tc>");
    }

    private static List<Integer> widths(List<Integer> parts, int total) {
        int sum = parts.stream().mapToInt(Integer::intValue).sum();
        return parts.stream().map(part -> total * part / sum).toList();
    }

    private void paragraph(String style, String properties, String text) {
        xml.append("<w:p><w:pPr><w:pStyle w:val=\"%s\"/>%s</w:pPr>".formatted(style, properties));
        run(text, false);
        xml.append("</w:p>");
    }

    private void run(String text, boolean bold) {
        if (!text.isEmpty()) {
            xml.append("<w:r>%s<w:t xml:space=\"preserve\">%s</w:t></w:r>"
                    .formatted(bold ? "<w:rPr><w:b/></w:rPr>" : "", Html.escape(text)));
        }
    }

    private static String id(Role role) {
        return switch (role) {
            case BODY -> "Normal";
            case HEADING_1 -> "Heading1";
            case HEADING_2 -> "Heading2";
            case HEADING_3 -> "Heading3";
            case NOTE -> "Note";
            case LABEL -> "TableLabel";
            case TABLE -> "TableText";
            case COVER_TITLE -> "CoverTitle";
            case COVER_LINE -> "CoverLine";
            case COVER_FOOT -> "CoverFoot";
        };
    }

    private static int level(Role role) {
        return switch (role) {
            case HEADING_1 -> 1;
            case HEADING_2 -> 2;
            case HEADING_3 -> 3;
            case BODY, NOTE, LABEL, TABLE, COVER_TITLE, COVER_LINE, COVER_FOOT -> 0;
        };
    }

    private static String fonts(String font) {
        return "<w:rFonts w:ascii=\"%1$s\" w:hAnsi=\"%1$s\" w:eastAsia=\"%1$s\" w:cs=\"%1$s\"/>".formatted(font);
    }

    private static String align(Align align) {
        return align == Align.JUSTIFY ? "both" : align.name().toLowerCase(Locale.ROOT);
    }

    private static int times(BigDecimal number, int factor) {
        return number.multiply(BigDecimal.valueOf(factor))
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    private static int twips(int millimetres) {
        return times(BigDecimal.valueOf(millimetres), 1440) * 10 / 254;
    }
}
