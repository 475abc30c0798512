package org.xiandao.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xiandao.document.Document.Cell;
import org.xiandao.document.Document.Node;
import org.xiandao.document.Document.Part;
import org.xiandao.document.Document.Row;
import org.xiandao.document.Document.Table;
import org.xiandao.rules.pack.Form;
import org.xiandao.rules.pack.IndicatorTree;
import org.xiandao.rules.pack.Printed;
import org.xiandao.rules.pack.Printed.Block;
import org.xiandao.rules.pack.Printed.Role;

/** A case laid out as its programme prescribes. */
public final class Compose {

    /** Files of drafts are all of one day, so that the same draft gives the same bytes. */
    private static final LocalDateTime UNDATED = LocalDateTime.of(2000, 1, 1, 0, 0);

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int STAMP_HEIGHT = 22;

    private final Printed printed;
    private final Form form;
    private final Optional<IndicatorTree> tree;
    private final Contents contents;

    private Compose(Printed printed, Form form, Optional<IndicatorTree> tree, Contents contents) {
        this.printed = printed;
        this.form = form;
        this.tree = tree;
        this.contents = contents;
    }

    public static Document compose(Printed printed, Form form, Optional<IndicatorTree> tree, Contents contents) {
        return new Compose(printed, form, tree, contents).document(Answers.of(form, contents));
    }

    private Document document(Answers answers) {
        return new Document(
                printed.title().zh(),
                "zh-CN",
                String.join("、", contents.applicants()),
                contents.receipt().map(Contents.Receipt::submittedAt).orElse(UNDATED),
                contents.receipt().map(receipt -> "SHA-256 " + receipt.digest()).orElse("草稿，尚未提交，无校验值"),
                printed.page(),
                printed.styles(),
                parts(printed.blocks(), answers));
    }

    private List<Part> parts(List<Block> blocks, Answers answers) {
        List<Part> parts = new ArrayList<>();
        List<Node> upright = new ArrayList<>();
        for (Block block : blocks) {
            if (startsPart(block)) {
                flush(parts, upright);
                parts.add(new Part(
                        block instanceof Block.Landscape,
                        nodes(block, answers, 1).toList()));
            } else {
                nodes(block, answers, 1).forEach(upright::add);
            }
        }
        flush(parts, upright);
        return List.copyOf(parts);
    }

    private static boolean startsPart(Block block) {
        return block instanceof Block.Cover || block instanceof Block.Instructions || block instanceof Block.Landscape;
    }

    private static void flush(List<Part> parts, List<Node> nodes) {
        if (!nodes.isEmpty()) {
            parts.add(new Part(false, List.copyOf(nodes)));
            nodes.clear();
        }
    }

    private Stream<Node> nodes(List<Block> blocks, Answers answers, int entry) {
        return blocks.stream().flatMap(block -> nodes(block, answers, entry));
    }

    private Stream<Node> nodes(Block block, Answers answers, int entry) {
        return switch (block) {
            case Block.Cover cover -> Stream.of(cover(cover, answers));
            case Block.Instructions(var title, var paragraphs) -> instructions(title, paragraphs).stream();
            case Block.Heading(var level, var text, var newPage) ->
                Stream.of(new Document.Heading(level, numbered(text, entry), newPage));
            case Block.Note(var text) -> Stream.of(Document.paragraph(Role.NOTE, numbered(text, entry)));
            case Block.Prose(var answer) -> prose(answers.lines(answer));
            case Block.Grid grid -> Stream.of(grid(grid, answers, entry));
            case Block.Listing(var section) -> Stream.of(listing(section, answers));
            case Block.Repeat(var section, var inner) -> {
                List<Integer> entries = answers.entries(section);
                yield Stream.iterate(0, i -> i < entries.size(), i -> i + 1)
                        .flatMap(i -> nodes(inner, answers.in(section, entries.get(i)), i + 1));
            }
            case Block.Indicators indicators -> Stream.of(indicators(indicators, answers));
            case Block.Evidence(var groups) -> evidence(groups, answers);
            case Block.Opinions(var title) -> opinions(title);
            case Block.Verification(var title) -> verification(title);
            case Block.Landscape(var inner) -> nodes(inner, answers, entry);
        };
    }

    private static String numbered(String text, int entry) {
        return text.replace("{n}", Integer.toString(entry));
    }

    private static Document.Cover cover(Block.Cover cover, Answers answers) {
        return new Document.Cover(
                cover.title(),
                cover.lines().stream()
                        .map(line -> new Document.CoverLine(
                                line.label(), line.value().map(answers::line).orElse(""), line.stamped()))
                        .toList(),
                cover.foot());
    }

    private static List<Node> instructions(String title, List<String> paragraphs) {
        return Stream.<Node>concat(
                        Stream.of(new Document.Heading(1, title, false)),
                        paragraphs.stream().map(text -> Document.paragraph(Role.BODY, text)))
                .toList();
    }

    private static Stream<Node> prose(List<String> lines) {
        return lines.stream().map(line -> Document.paragraph(Role.BODY, line.strip()));
    }

    private static Table grid(Block.Grid grid, Answers answers, int entry) {
        return new Table(
                grid.rows().stream()
                        .flatMap(List::stream)
                        .flatMap(cell ->
                                cell instanceof Printed.Cell.Label label ? Stream.of(label.text()) : Stream.empty())
                        .findFirst()
                        .orElse(""),
                grid.widths(),
                0,
                grid.rows().stream()
                        .map(row -> new Row(
                                row.stream()
                                        .map(cell -> cell(cell, answers, entry))
                                        .toList(),
                                9))
                        .toList());
    }

    private static Cell cell(Printed.Cell cell, Answers answers, int entry) {
        return switch (cell) {
            case Printed.Cell.Label(var text, var columns, var rows) ->
                new Cell(
                        columns, rows, true, true, numbered(text, entry).lines().toList());
            case Printed.Cell.Filled(var value, var columns, var rows) ->
                new Cell(columns, rows, false, false, answers.lines(value));
        };
    }

    private Table listing(String id, Answers answers) {
        Form.Section section = form.sections().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The printed document asks for section " + id
                        + ", which the form lacks.\nMaybe correct the section's id in document.yaml."));
        List<String> others = answers.otherApplicants(section);
        List<Row> rows = new ArrayList<>();
        if (!others.isEmpty()) {
            List<String> names =
                    new ArrayList<>(List.of("项目", contents.applicants().getFirst()));
            others.forEach(area -> names.add(contents.names().getOrDefault(area, area)));
            rows.add(header(names.toArray(String[]::new)));
        }
        for (Form.Field field : section.fields()) {
            List<Cell> cells = new ArrayList<>();
            cells.add(new Cell(1, 1, true, false, List.of(unit(field))));
            cells.add(plain(answers.text(field)));
            others.forEach(area -> cells.add(plain(answers.of(area).text(field))));
            rows.add(new Row(List.copyOf(cells), 9));
        }
        List<Integer> widths = new ArrayList<>(List.of(3));
        widths.addAll(Collections.nCopies(1 + others.size(), others.isEmpty() ? 2 : 1));
        return new Table(section.title().zh(), widths, others.isEmpty() ? 0 : 1, List.copyOf(rows));
    }

    private static String unit(Form.Field field) {
        return field.label().zh() + (field.unit().isEmpty() ? "" : "（" + field.unit() + "）");
    }

    private Table indicators(Block.Indicators block, Answers answers) {
        Form.Field field = answers.field(block.field());
        List<Cell> head = new ArrayList<>();
        Stream.of("一级指标", "二级指标", "三级指标").map(Compose::label).forEach(head::add);
        field.parts().forEach(part -> head.add(label(part.label().zh())));
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(head, 9));
        for (IndicatorTree.First first : tree.orElseThrow(() -> new IllegalArgumentException(
                        "The printed document asks for a table of indicators, and the edition has none."))
                .firsts()) {
            boolean opensFirst = true;
            for (IndicatorTree.Second second : first.seconds()) {
                boolean opensSecond = true;
                for (IndicatorTree.Item item : second.items()) {
                    List<Cell> cells = new ArrayList<>();
                    if (opensFirst) {
                        cells.add(new Cell(
                                1,
                                first.items().size(),
                                true,
                                true,
                                List.of(first.title().zh())));
                    }
                    if (opensSecond) {
                        cells.add(new Cell(
                                1,
                                second.items().size(),
                                true,
                                true,
                                List.of(second.title().zh())));
                    }
                    cells.add(plain((item.condition().isPresent() ? "*" : "")
                            + item.title().zh()));
                    field.parts()
                            .forEach(part ->
                                    cells.add(plain(answers.raw(field.id() + "." + item.id() + "." + part.id()))));
                    rows.add(new Row(List.copyOf(cells), 9));
                    opensFirst = false;
                    opensSecond = false;
                }
            }
        }
        return new Table(field.label().zh(), block.widths(), 1, List.copyOf(rows));
    }

    private Stream<Node> evidence(List<Printed.Group> groups, Answers answers) {
        List<Contents.Attachment> all = contents.attachments();
        List<Row> rows = new ArrayList<>();
        rows.add(header("序号", "材料名称", "证明事项", "大小", "SHA-256"));
        for (int i = 0; i < all.size(); i++) {
            Contents.Attachment file = all.get(i);
            rows.add(new Row(
                    List.of(
                            centred(Integer.toString(i + 1)),
                            plain(file.title()),
                            plain(file.proves().stream()
                                    .filter(id -> answers.fields().containsKey(id))
                                    .map(id -> answers.field(id).label().zh())
                                    .collect(Collectors.joining("、"))),
                            centred(size(file.size())),
                            plain(file.sha256())),
                    9));
        }
        Node list = new Table("证明材料清单", List.of(8, 25, 23, 11, 33), 1, List.copyOf(rows));
        return Stream.concat(
                Stream.of(list),
                groups.stream()
                        .flatMap(group -> Stream.concat(
                                Stream.of(new Document.Heading(2, group.title(), false)), prose(ofGroup(group, all)))));
    }

    private static List<String> ofGroup(Printed.Group group, List<Contents.Attachment> all) {
        List<String> lines = Stream.iterate(0, i -> i < all.size(), i -> i + 1)
                .filter(i -> all.get(i).proves().stream().anyMatch(group.fields()::contains))
                .map(i -> "材料" + (i + 1) + "　" + all.get(i).title())
                .toList();
        return lines.isEmpty() ? List.of("（无）") : lines;
    }

    private static String size(long bytes) {
        if (bytes < 1024) {
            return bytes + " B";
        }
        BigDecimal kib = BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(1024), 1, RoundingMode.HALF_UP);
        return kib.compareTo(BigDecimal.valueOf(1024)) < 0
                ? kib + " KB"
                : kib.divide(BigDecimal.valueOf(1024), 1, RoundingMode.HALF_UP) + " MB";
    }

    private Stream<Node> opinions(String title) {
        List<Row> rows = new ArrayList<>();
        rows.add(header("环节", "单位（盖章）", "意见", "文号", "时间"));
        contents.opinions()
                .forEach(opinion -> rows.add(new Row(
                        List.of(
                                centred(opinion.stage()),
                                plain(opinion.office()),
                                plain(opinion.opinion()),
                                plain(opinion.number().orElse("")),
                                centred(opinion.at().format(MINUTE))),
                        STAMP_HEIGHT)));
        return contents.opinions().isEmpty()
                ? Stream.empty()
                : Stream.of(
                        new Document.Heading(1, title, true),
                        new Table(title, List.of(16, 26, 28, 18, 12), 1, List.copyOf(rows)));
    }

    private Stream<Node> verification(String title) {
        List<Row> rows = new ArrayList<>();
        contents.receipt().ifPresent(receipt -> {
            rows.add(told("受理编号", receipt.number()));
            rows.add(told("提交时间", receipt.submittedAt().format(MINUTE)));
            rows.add(told("SHA-256 校验值", receipt.digest()));
        });
        rows.add(told(
                "说明",
                contents.receipt().isPresent()
                        ? "本文件由系统按提交时固化的内容生成。每页页脚的校验值与回执一致的，即为提交时的内容；不一致的，以系统中固化的内容为准。"
                        : "本文件为草稿，尚未提交，不作为申报依据。"));
        rows.add(told(
                "字体",
                "Word 文件使用规定的字体名称。PDF 文件内嵌开源字体：仿宋为朱雀仿宋，楷体加粗为霞鹜臻楷，黑体为 Noto Sans SC，宋体为 Noto Serif SC，生僻字由后备字体补足。"));
        return Stream.of(
                new Document.Heading(1, title, contents.opinions().isEmpty()),
                new Table(title, List.of(22, 78), 0, List.copyOf(rows)));
    }

    private static Row told(String label, String text) {
        return new Row(List.of(label(label), plain(text)), 9);
    }

    private static Row header(String... labels) {
        return new Row(Stream.of(labels).map(Compose::label).toList(), 9);
    }

    private static Cell label(String text) {
        return new Cell(1, 1, true, true, List.of(text));
    }

    private static Cell plain(String text) {
        return new Cell(1, 1, false, false, text.lines().toList());
    }

    private static Cell centred(String text) {
        return new Cell(1, 1, false, true, List.of(text));
    }
}
