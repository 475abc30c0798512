package org.xiandao.rules.words;

import java.util.List;
import java.util.Optional;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.catalogue.RecordType;
import org.xiandao.rules.catalogue.RecordType.Field;
import org.xiandao.rules.catalogue.RecordType.Option;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Measure.Definition;
import org.xiandao.rules.pack.Measure.Filter;
import org.xiandao.rules.pack.Text;

/** How a measure is computed, in the words by which the catalogue calls records, fields and choices. */
public final class MeasureSentences {
    private final Sentences sentences;
    private final Catalogue catalogue;

    public MeasureSentences(Edition edition, Catalogue catalogue) {
        this.sentences = new Sentences(edition);
        this.catalogue = catalogue;
    }

    public Text of(Definition definition) {
        return switch (definition) {
            case Definition.Count(var type, var where) -> {
                var title = title(type);
                yield with(type, new Text("“" + title.zh() + "”的条数", "Number of records: " + title.en()), where);
            }
            case Definition.Sum(var type, var field, var where) -> {
                var title = title(type);
                var of = field(type, field);
                yield with(
                        type,
                        new Text("“" + title.zh() + "”的" + of.zh() + "合计", "Sum of " + of.en() + ": " + title.en()),
                        where);
            }
            case Definition.Latest(var type, var field, var where) -> {
                var title = title(type);
                var of = field(type, field);
                yield with(
                        type,
                        new Text(
                                "本地区最近一条“" + title.zh() + "”的" + of.zh(),
                                of.en() + " of the area’s own latest: " + title.en()),
                        where);
            }
            case Definition.Ratio _, Definition.Total _, Definition.Told _ -> sentences.of(definition);
        };
    }

    private Text with(String type, Text value, List<Filter> where) {
        if (where.isEmpty()) return value;
        var filters =
                Terms.joined(where.stream().map(filter -> of(type, filter)).toList(), "，", ", ");
        return new Text(value.zh() + "（" + filters.zh() + "）", value.en() + " (" + filters.en() + ")");
    }

    private Text of(String type, Filter filter) {
        return switch (filter) {
            case Filter.FieldIn(var field, var values) -> {
                var name = field(type, field);
                var options = Terms.joined(
                        values.stream()
                                .sorted()
                                .map(value -> option(type, field, value))
                                .toList(),
                        "或",
                        " or ");
                yield new Text(name.zh() + "为" + options.zh(), name.en() + " is " + options.en());
            }
            case Filter.FieldCompare(var field, var comparator, var bound) -> {
                var name = field(type, field);
                var word = Terms.of(comparator);
                yield new Text(name.zh() + word.zh() + " " + bound, name.en() + " " + word.en() + " " + bound);
            }
            case Filter.DistinctAtLeast it -> {
                var naming = title(it.recordType());
                var field = field(it.recordType(), it.field());
                yield with(
                        it.recordType(),
                        new Text(
                                "其“" + naming.zh() + "”中不同的" + field.zh() + "不少于 " + it.atLeast() + " 个",
                                "at least " + it.atLeast() + " different of " + field.en() + " among its "
                                        + naming.en()),
                        it.where());
            }
        };
    }

    private Text title(String type) {
        return catalogue.type(type).map(RecordType::title).orElse(Terms.same(type));
    }

    private Optional<Field> find(String type, String field) {
        return catalogue.type(type).flatMap(it -> it.field(field));
    }

    private Text field(String type, String field) {
        return find(type, field).map(Field::title).orElse(Terms.same(field));
    }

    private Text option(String type, String field, String value) {
        return find(type, field).stream()
                .flatMap(it -> catalogue.options(it).stream())
                .filter(option -> option.id().equals(value))
                .findFirst()
                .map(Option::title)
                .orElse(Terms.same(value));
    }
}
