package org.xiandao.rules.load;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.xiandao.rules.pack.Printed;
import org.xiandao.rules.pack.Printed.Block;
import org.xiandao.rules.pack.Printed.Cell;
import org.xiandao.rules.pack.Printed.Value;
import org.xiandao.rules.pack.Text;

/** document.yaml. */
final class PrintedReader {
    private static final Kind<BigDecimal> DECIMAL =
            Kind.of(node -> decimal(Numbers.NUMBER.read(node).round(2, RoundingMode.HALF_UP)), () -> BigDecimal.ONE);

    private static final Kind<Integer> LEVEL = Kind.of(
            node -> {
                int level = Numbers.wholeFrom(1).read(node);
                if (level <= 3) return level;
                node.report(
                        Fault.Code.OUT_OF_RANGE,
                        new Text("标题没有第 " + level + " 级", "There is no heading of level " + level),
                        new Text("请写 1、2 或 3", "Write 1, 2 or 3"));
                return 3;
            },
            () -> 1);

    private static final Kind<Printed.Page> PAGE = Kinds.mapping(mapping -> new Printed.Page(
            mapping.get("top", Numbers.wholeFrom(0)),
            mapping.get("right", Numbers.wholeFrom(0)),
            mapping.get("bottom", Numbers.wholeFrom(0)),
            mapping.get("left", Numbers.wholeFrom(0))));

    private static final Kind<Printed.Style> STYLE = Kinds.mapping(mapping -> new Printed.Style(
            mapping.get("font", Kinds.TEXT),
            mapping.get("size", DECIMAL),
            mapping.maybe("bold", Kinds.FLAG).orElse(false),
            mapping.maybe("align", Kinds.word(Printed.Align.class)).orElse(Printed.Align.LEFT),
            mapping.maybe("line", DECIMAL).orElse(BigDecimal.ONE),
            whole(mapping, "indent", 0),
            whole(mapping, "before", 0),
            whole(mapping, "after", 0)));

    private static final Kind<Printed.Line> LINE = Kinds.mapping(mapping -> new Printed.Line(
            mapping.get("label", Kinds.TEXT),
            value(mapping),
            mapping.maybe("stamped", Kinds.FLAG).orElse(false)));

    private static final Kind<Value.Answer> ANSWER = Kinds.mapping(PrintedReader::answer);

    private static final Kind<Cell> CELL = Kinds.mapping(PrintedReader::cell);

    private static final Kind<Printed.Group> GROUP = Kinds.mapping(
            mapping -> new Printed.Group(mapping.get("title", Kinds.TEXT), mapping.needList("fields", Kinds.ID)));

    private static final Map<String, Function<Mapping, Block>> BLOCKS = Map.ofEntries(
            block(
                    "cover",
                    Kinds.mapping(mapping -> new Block.Cover(
                            mapping.needList("title", Kinds.TEXT),
                            mapping.needList("lines", LINE),
                            mapping.list("foot", Kinds.TEXT)))),
            block(
                    "instructions",
                    Kinds.mapping(mapping -> new Block.Instructions(
                            mapping.get("title", Kinds.TEXT), mapping.needList("paragraphs", Kinds.TEXT)))),
            block(
                    "heading",
                    Kinds.mapping(mapping -> new Block.Heading(
                            mapping.get("level", LEVEL),
                            mapping.get("text", Kinds.TEXT),
                            mapping.maybe("new-page", Kinds.FLAG).orElse(false)))),
            block("note", Kinds.TEXT, Block.Note::new),
            block("prose", ANSWER, Block.Prose::new),
            block(
                    "grid",
                    Kinds.mapping(mapping -> new Block.Grid(
                            mapping.needList("widths", Numbers.wholeFrom(1)),
                            mapping.needList("rows", Kinds.listOf(CELL))))),
            block("listing", Kinds.ID, Block.Listing::new),
            block(
                    "repeat",
                    Kinds.mapping(mapping ->
                            new Block.Repeat(mapping.get("section", Kinds.ID), mapping.needList("blocks", block())))),
            block(
                    "indicators",
                    Kinds.mapping(mapping -> new Block.Indicators(
                            mapping.get("field", Kinds.ID), mapping.needList("widths", Numbers.wholeFrom(1))))),
            block("evidence", Kinds.listOf(GROUP), Block.Evidence::new),
            block("opinions", Kinds.TEXT, Block.Opinions::new),
            block("verification", Kinds.TEXT, Block.Verification::new),
            block("landscape", Kinds.listOf(block()), Block.Landscape::new));

    private PrintedReader() {}

    static Printed read(Mapping mapping) {
        return new Printed(
                mapping.get("title", Kinds.BILINGUAL),
                mapping.get("page", PAGE),
                mapping.get("styles", Kinds.mapping(PrintedReader::styles)),
                mapping.needList("blocks", block()),
                BasisReader.read(mapping));
    }

    private static Printed.Styles styles(Mapping mapping) {
        var styles = new EnumMap<Printed.Role, Printed.Style>(Printed.Role.class);
        for (var role : Printed.Role.values()) styles.put(role, mapping.get(Kinds.spell(role), STYLE));
        return new Printed.Styles(styles);
    }

    private static Kind<Block> block() {
        return Kinds.mapping(PrintedReader::block);
    }

    private static Block block(Mapping mapping) {
        return mapping.oneOf(BLOCKS.keySet().stream().sorted().toList())
                .map(word -> BLOCKS.getOrDefault(word, PrintedReader::nothing).apply(mapping))
                .orElseGet(() -> nothing(mapping));
    }

    private static Block nothing(Mapping mapping) {
        return new Block.Note("");
    }

    private static Map.Entry<String, Function<Mapping, Block>> block(String word, Kind<? extends Block> kind) {
        return Map.entry(word, mapping -> mapping.get(word, kind));
    }

    private static <T> Map.Entry<String, Function<Mapping, Block>> block(
            String word, Kind<T> kind, Function<T, Block> made) {
        return Map.entry(word, mapping -> made.apply(mapping.get(word, kind)));
    }

    private static Cell cell(Mapping mapping) {
        int columns = whole(mapping, "columns", 1);
        int rows = whole(mapping, "rows", 1);
        var label = mapping.maybe("label", Kinds.TEXT);
        return label.<Cell>map(text -> new Cell.Label(text, columns, rows))
                .orElseGet(() -> new Cell.Filled(
                        value(mapping).orElseGet(() -> {
                            mapping.missing("field");
                            return new Value.OfCase(Printed.Fact.RECEIPT);
                        }),
                        columns,
                        rows));
    }

    private static Optional<Value> value(Mapping mapping) {
        if (mapping.has("field")) return Optional.of(answer(mapping));
        return mapping.maybe("fact", Kinds.word(Printed.Fact.class)).map(Value.OfCase::new);
    }

    private static Value.Answer answer(Mapping mapping) {
        return new Value.Answer(mapping.get("field", Kinds.ID), mapping.maybe("as", Kinds.TEXT));
    }

    private static int whole(Mapping mapping, String key, int otherwise) {
        return mapping.maybe(key, Numbers.wholeFrom(0)).orElse(otherwise);
    }

    private static BigDecimal decimal(BigDecimal number) {
        return new BigDecimal(number.stripTrailingZeros().toPlainString());
    }
}
