package org.xiandao.document;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.xiandao.rules.pack.Printed;
import org.xiandao.rules.pack.Printed.Align;
import org.xiandao.rules.pack.Printed.Role;
import org.xiandao.rules.pack.Printed.Style;

/** Records of what people did together: minutes of a meeting, the record of a site visit, a report. A4 after GB/T 9704-2012. */
public final class Minutes {
    private static final Printed.Page PAGE = new Printed.Page(37, 26, 35, 28);
    private static final String FANGSONG = "仿宋_GB2312";
    private static final Printed.Styles STYLES = styles();

    private Minutes() {}

    public sealed interface Block {}

    public record Title(String text) implements Block {}

    public record Said(String text) implements Block {}

    /** Names beside values. */
    public record Facts(String summary, List<Fact> facts) implements Block {}

    public record Fact(String name, String value) {}

    /** @param widths of the columns, in parts of their sum */
    public record Grid(String summary, List<Integer> widths, List<String> heads, List<List<String>> rows)
            implements Block {}

    public record Shown(Document.Picture picture) implements Block {}

    /** @param footer stands beside the page number on every page */
    public static Document compose(
            String title, String about, String author, LocalDateTime dated, String footer, List<Block> blocks) {
        return compose(title, about, author, dated, footer, blocks, List.of());
    }

    /** @param annex on pages of its own that lie across: tables with more columns than an upright page holds */
    public static Document compose(
            String title,
            String about,
            String author,
            LocalDateTime dated,
            String footer,
            List<Block> blocks,
            List<Block> annex) {
        var nodes = new ArrayList<Document.Node>();
        nodes.add(new Document.Heading(1, title, false));
        nodes.add(Document.paragraph(Role.COVER_LINE, about));
        blocks.forEach(block -> nodes.add(node(block)));
        var parts = new ArrayList<Document.Part>();
        parts.add(new Document.Part(false, List.copyOf(nodes)));
        if (!annex.isEmpty())
            parts.add(new Document.Part(true, annex.stream().map(Minutes::node).toList()));
        return new Document(title, "zh-CN", author, dated, footer, PAGE, STYLES, List.copyOf(parts));
    }

    static Document.Node node(Block block) {
        return switch (block) {
            case Title(var text) -> new Document.Heading(2, text, false);
            case Said(var text) -> Document.paragraph(Role.BODY, text);
            case Shown(var picture) -> picture;
            case Facts(var summary, var facts) ->
                new Document.Table(
                        summary,
                        List.of(1, 3),
                        0,
                        facts.stream()
                                .map(fact -> new Document.Row(
                                        List.of(cell(fact.name(), true), cell(fact.value(), false)), 8))
                                .toList());
            case Grid grid -> {
                var rows = new ArrayList<Document.Row>();
                rows.add(new Document.Row(
                        grid.heads().stream().map(head -> cell(head, true)).toList(), 8));
                for (var row : grid.rows())
                    rows.add(new Document.Row(
                            IntStream.range(0, row.size())
                                    .mapToObj(i -> cell(row.get(i), false))
                                    .toList(),
                            8));
                yield new Document.Table(grid.summary(), grid.widths(), 1, rows);
            }
        };
    }

    private static Document.Cell cell(String text, boolean label) {
        return new Document.Cell(1, 1, label, label, text.lines().toList());
    }

    private static Printed.Styles styles() {
        Map<Role, Style> styles = new EnumMap<>(Role.class);
        for (Role role : Role.values()) styles.put(role, style(FANGSONG, "12", Align.LEFT, 0, 0, 0));
        styles.put(Role.HEADING_1, style("方正小标宋简体", "22", Align.CENTER, 0, 0, 6));
        styles.put(Role.HEADING_2, style("黑体", "14", Align.LEFT, 0, 10, 4));
        styles.put(Role.BODY, style(FANGSONG, "14", Align.JUSTIFY, 2, 0, 0));
        styles.put(Role.COVER_LINE, style("楷体_GB2312", "14", Align.CENTER, 0, 0, 10));
        styles.put(Role.LABEL, style("黑体", "12", Align.CENTER, 0, 0, 0));
        return new Printed.Styles(styles);
    }

    private static Style style(String font, String size, Align align, int indent, int before, int after) {
        return new Style(font, new BigDecimal(size), false, align, new BigDecimal("1.15"), indent, before, after);
    }
}
