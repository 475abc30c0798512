package org.xiandao.rules.lint;

import java.util.List;
import java.util.Optional;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.catalogue.RecordType;
import org.xiandao.rules.catalogue.RecordType.Field;
import org.xiandao.rules.load.Fault;
import org.xiandao.rules.load.Faults;
import org.xiandao.rules.load.Loaded;
import org.xiandao.rules.load.Place;
import org.xiandao.rules.pack.Measure;
import org.xiandao.rules.pack.Measure.Definition;
import org.xiandao.rules.pack.Measure.Filter;
import org.xiandao.rules.pack.Text;

/** Measures over records use the catalogue's types, fields, choices and units, and no others. */
final class MeasureRecords {
    private final Catalogue catalogue;
    private final Loaded pack;
    private final Faults faults;

    MeasureRecords(Catalogue catalogue, Loaded pack, Faults faults) {
        this.catalogue = catalogue;
        this.pack = pack;
        this.faults = faults;
    }

    void check() {
        for (var measure : pack.edition().measures()) {
            var definition = measure.definition();
            switch (definition) {
                case Definition.Count(var type, var where) ->
                    type(type, definition, "count").ifPresent(it -> where(it, where));
                case Definition.Sum(var type, var field, var where) ->
                    type(type, definition, "sum").ifPresent(it -> {
                        figure(it, field, measure);
                        where(it, where);
                    });
                case Definition.Latest(var type, var field, var where) ->
                    type(type, definition, "latest").ifPresent(it -> {
                        figure(it, field, measure);
                        where(it, where);
                    });
                case Definition.Ratio _, Definition.Total _, Definition.Told _ -> {}
            }
        }
    }

    private Optional<RecordType> type(String id, Object written, String key) {
        known(
                References.RECORD_TYPE,
                id,
                catalogue.types().stream().map(RecordType::id).toList(),
                pack.places().of(written, key));
        return catalogue.type(id);
    }

    private Optional<Field> field(RecordType type, String id, Place place) {
        known(References.RECORD_FIELD, id, type.fields().stream().map(Field::id).toList(), place);
        return type.field(id);
    }

    private void figure(RecordType type, String id, Measure measure) {
        var place = pack.places().of(measure.definition(), "of");
        field(type, id, place).ifPresent(field -> {
            if (!field.isFigure())
                fault(
                        Fault.Code.WRONG_TYPE,
                        place,
                        type.id() + " 的 " + id + " 不是数值",
                        "\"" + id + "\" of " + type.id() + " is no figure");
            else if (!field.unit().equals(measure.unit()))
                fault(
                        Fault.Code.UNIT,
                        place,
                        id + " 的单位是“" + field.unit() + "”，" + measure.id() + " 的单位是“" + measure.unit() + "”",
                        id + " is in \"" + field.unit() + "\", " + measure.id() + " in \"" + measure.unit() + "\"");
        });
    }

    private void where(RecordType type, List<Filter> filters) {
        for (var filter : filters) {
            var place = pack.places().of(filter);
            switch (filter) {
                case Filter.FieldIn(var id, var values) ->
                    field(type, id, place).ifPresent(field -> values.forEach(value -> value(field, value, place)));
                case Filter.FieldCompare compare ->
                    field(type, compare.field(), place)
                            .filter(field -> !field.isFigure())
                            .ifPresent(field -> fault(
                                    Fault.Code.WRONG_TYPE,
                                    place,
                                    type.id() + " 的 " + field.id() + " 不是数值，不能比较大小",
                                    "\"" + field.id() + "\" of " + type.id() + " is no figure and can't be compared"));
                case Filter.DistinctAtLeast it ->
                    type(it.recordType(), it, "of").ifPresent(naming -> {
                        field(naming, it.field(), pack.places().of(it, "distinct"));
                        field(naming, it.by(), pack.places().of(it, "by"))
                                .filter(by -> !by.refersTo().equals(Optional.of(type.id())))
                                .ifPresent(by -> fault(
                                        Fault.Code.WRONG_TYPE,
                                        pack.places().of(it, "by"),
                                        naming.id() + " 的 " + by.id() + " 不指向 " + type.id(),
                                        "\"" + by.id() + "\" of " + naming.id() + " names no " + type.id()));
                        where(naming, it.where());
                    });
            }
        }
    }

    private void value(Field field, String value, Place place) {
        if (field.type() != RecordType.Type.CHOICE && field.type() != RecordType.Type.YES_NO) return;
        known(
                References.OPTION,
                value,
                catalogue.options(field).stream().map(RecordType.Option::id).toList(),
                place);
    }

    private void known(Text what, String id, List<String> known, Place place) {
        new References(faults).known(what, id, known, place);
    }

    private void fault(Fault.Code code, Place place, String zh, String en) {
        faults.report(
                place,
                code,
                new Text(zh, en),
                new Text("请对照 catalogue/record-types 改正", "Correct it by catalogue/record-types"));
    }
}
