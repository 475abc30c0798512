package org.xiandao.rules.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.xiandao.rules.catalogue.RecordType.Field;
import org.xiandao.rules.catalogue.RecordType.Limit;
import org.xiandao.rules.catalogue.RecordType.Option;
import org.xiandao.rules.catalogue.RecordType.Span;
import org.xiandao.rules.catalogue.RecordType.Type;
import org.xiandao.rules.load.Kind;
import org.xiandao.rules.load.Kinds;
import org.xiandao.rules.load.Mapping;
import org.xiandao.rules.load.Numbers;
import org.xiandao.rules.load.YamlFile;
import org.xiandao.rules.pack.Form.Classification;
import org.xiandao.rules.pack.Text;

/**
 * Reads {@code catalogue/record-types/*.yaml}, a file a type and named as it, and the lists beside them. What points
 * from one type to another is checked when all are read.
 */
final class CatalogueReader {
    static final List<Option> YES_NO =
            List.of(new Option("yes", new Text("是", "Yes")), new Option("no", new Text("否", "No")));

    private static final Kind<Limit> LIMIT = Kinds.mapping(limit -> new Limit(
            limit.get("figure", Kinds.ID),
            limit.maybe("when", Kinds.mapOf(Kinds.oneOrMore(Kinds.ID))).orElse(Map.of()),
            limit.get("at-most", Numbers.NUMBER),
            limit.get("source", Kinds.BILINGUAL)));
    private static final Kind<Span> SPAN = Kinds.mapping(
            span -> new Span(span.get("figure", Kinds.ID), span.get("from", Kinds.ID), span.get("to", Kinds.ID)));
    private static final Kind<Option> OPTION =
            Kinds.mapping(mapping -> new Option(mapping.get("id", Kinds.ID), mapping.get("title", Kinds.BILINGUAL)));

    private static final Kind<Option> LISTED = Kinds.mapping(mapping -> {
        List.of("level", "document", "at", "stage", "quote").forEach(mapping::has);
        return new Option(mapping.get("id", Kinds.AS_TYPED), mapping.get("title", Kinds.BILINGUAL));
    });

    private CatalogueReader() {}

    static Catalogue read(Path folder) {
        var lists = Map.of(
                "scenes", entries(folder.resolve("scenes.yaml"), "scenes"),
                "titles", entries(folder.resolve("titles.yaml"), "titles"),
                "topics", entries(folder.resolve("topics.yaml"), "topics"),
                "industries", industries(folder.resolve("industries.csv")));
        try (var files = Files.list(folder.resolve("record-types"))) {
            var paths = files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
            var ids = paths.stream().map(CatalogueReader::idOf).collect(Collectors.toSet());
            var types = paths.stream()
                    .map(file -> YamlFile.read(file, mapping -> type(mapping, idOf(file), ids, lists)))
                    .sorted(Comparator.comparing(RecordType::id))
                    .toList();
            return new Catalogue(types, pillars(folder.resolve("pillars.yaml"), ids), lists);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The record types in " + folder + " can't be read.", unreadable);
        }
    }

    private static List<Catalogue.Pillar> pillars(Path file, Set<String> types) {
        return YamlFile.read(file, mapping -> {
            var pillars = mapping.needList(
                    "pillars",
                    Kinds.mapping(pillar -> new Catalogue.Pillar(
                            pillar.get("id", Kinds.ID),
                            pillar.get("title", Kinds.BILINGUAL),
                            pillar.needList("types", Kinds.ID))));
            var named =
                    pillars.stream().flatMap(pillar -> pillar.types().stream()).toList();
            named.stream()
                    .filter(type -> !types.contains(type))
                    .forEach(type -> Disagreement.unknown(mapping, type, types));
            Disagreement.twice(named, mapping);
            return pillars;
        });
    }

    private static String idOf(Path file) {
        return file.getFileName().toString().replace(".yaml", "");
    }

    private static RecordType type(Mapping mapping, String id, Set<String> types, Map<String, List<Option>> lists) {
        var fields = mapping.needList("fields", Kinds.mapping(field -> field(field, types, lists)));
        var type = new RecordType(
                mapping.get("id", Kinds.ID),
                mapping.get("title", Kinds.BILINGUAL),
                mapping.maybe("note", Kinds.BILINGUAL),
                mapping.maybe("classification", Kinds.word(Classification.class))
                        .orElse(Classification.INTERNAL),
                mapping.maybe("evidence", Numbers.wholeFrom(0)).orElse(0),
                mapping.maybe("name", Kinds.ID),
                mapping.maybe("dated", Kinds.ID),
                mapping.list("key", Kinds.ID),
                mapping.list("same", SameReader.of(fields)),
                mapping.list("order", Kinds.ID),
                mapping.list("limits", LIMIT),
                mapping.list("spans", SPAN),
                fields);
        if (!type.id().isEmpty() && !type.id().equals(id))
            Disagreement.fault(mapping, type.id() + " 与文件名不符", type.id() + " is not the file's name");
        Disagreement.twice(type.fields().stream().map(Field::id).toList(), mapping);
        points(mapping, type, type.name(), Field::required, "name 须是必填项", "\"name\" must be a required field");
        points(mapping, type, type.dated(), it -> it.type() == Type.DATE, "dated 须是日期", "\"dated\" must be a date");
        type.order()
                .forEach(date -> points(
                        mapping,
                        type,
                        Optional.of(date),
                        it -> it.type() == Type.DATE,
                        "order 中的须是日期",
                        "Fields of \"order\" must be dates"));
        type.limits().forEach(limit -> limited(mapping, type, limit));
        type.spans().forEach(span -> spanned(mapping, type, span));
        type.key()
                .forEach(key -> points(
                        mapping,
                        type,
                        Optional.of(key),
                        Field::required,
                        "key 中的须是必填项",
                        "Fields of \"key\" must be required"));
        return type;
    }

    private static void limited(Mapping mapping, RecordType type, Limit limit) {
        points(
                mapping,
                type,
                Optional.of(limit.figure()),
                Field::isFigure,
                "limits 限的须是数值",
                "What \"limits\" limits must be a figure");
        limit.when().forEach((id, choices) -> {
            points(
                    mapping,
                    type,
                    Optional.of(id),
                    it -> it.type() == Type.CHOICE,
                    "limits 的 when 须是选项",
                    "\"when\" of \"limits\" must be choices");
            var options = type.field(id).stream()
                    .flatMap(it -> it.options().stream())
                    .map(Option::id)
                    .toList();
            choices.stream()
                    .filter(choice -> !options.contains(choice))
                    .forEach(choice -> Disagreement.unknown(mapping, choice, options));
        });
    }

    private static void spanned(Mapping mapping, RecordType type, Span span) {
        points(
                mapping,
                type,
                Optional.of(span.figure()),
                Field::isFigure,
                "spans 的 figure 须是数值",
                "The figure of \"spans\" must be a figure");
        for (var day : List.of(span.from(), span.to()))
            points(
                    mapping,
                    type,
                    Optional.of(day),
                    it -> it.type() == Type.DATE,
                    "spans 的 from、to 须是日期",
                    "\"from\" and \"to\" of \"spans\" must be dates");
    }

    private static Field field(Mapping mapping, Set<String> types, Map<String, List<Option>> lists) {
        var field = new Field(
                mapping.get("id", Kinds.ID),
                mapping.get("title", Kinds.BILINGUAL),
                mapping.get("type", Kinds.word(Type.class)),
                mapping.maybe("unit", Kinds.TEXT).orElse(""),
                mapping.maybe("required", Kinds.FLAG).orElse(true),
                mapping.maybe("list", Kinds.ID),
                mapping.list("options", OPTION),
                mapping.maybe("refers-to", Kinds.ID),
                mapping.maybe("at-least", Numbers.NUMBER),
                mapping.maybe("at-most", Numbers.NUMBER),
                mapping.maybe("note", Kinds.BILINGUAL));
        boolean chosen = field.list().isPresent() != !field.options().isEmpty();
        if ((field.type() == Type.CHOICE) != chosen)
            Disagreement.fault(
                    mapping,
                    "只有 choice 写 list 或 options，且只写一个",
                    "A choice, and only a choice, has either \"list\" or \"options\"");
        if ((field.type() == Type.REFERENCE) != field.refersTo().isPresent())
            Disagreement.fault(
                    mapping, "只有 reference 写 refers-to", "A reference, and only a reference, has \"refers-to\"");
        field.refersTo().filter(it -> !types.contains(it)).ifPresent(it -> Disagreement.unknown(mapping, it, types));
        field.list()
                .filter(it -> !lists.containsKey(it))
                .ifPresent(it -> Disagreement.unknown(mapping, it, lists.keySet()));
        if (!field.isFigure()
                && (!field.unit().isEmpty()
                        || field.atLeast().isPresent()
                        || field.atMost().isPresent()))
            Disagreement.fault(mapping, "只有数值有单位和上下限", "Only figures have a unit and bounds");
        Disagreement.twice(field.options().stream().map(Option::id).toList(), mapping);
        return field;
    }

    private static void points(
            Mapping mapping, RecordType type, Optional<String> to, Predicate<Field> fits, String zh, String en) {
        if (to.isEmpty() || type.field(to.get()).filter(fits).isPresent()) return;
        if (type.field(to.get()).isEmpty())
            Disagreement.unknown(
                    mapping, to.get(), type.fields().stream().map(Field::id).toList());
        else Disagreement.fault(mapping, zh, en);
    }

    private static List<Option> entries(Path file, String list) {
        return YamlFile.read(file, mapping -> {
            List.of("version", "document", "at", "stages").forEach(mapping::has);
            return mapping.needList(list, LISTED);
        });
    }

    /** Columns code, section, name_zh, name_en; only the last is ever quoted. */
    private static List<Option> industries(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .skip(1)
                    .map(line -> line.split(",", 4))
                    .map(cells -> new Option(cells[0], new Text(cells[2], cells[3].replace("\"", ""))))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The industries in " + file + " can't be read.", unreadable);
        }
    }
}
