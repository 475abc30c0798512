package org.xiandao.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xiandao.exchange.SheetFault.Code;
import org.xiandao.rules.catalogue.ColumnMapping;
import org.xiandao.rules.catalogue.RecordType;
import org.xiandao.rules.catalogue.RecordType.Field;

/**
 * Which column of a file has which field.
 *
 * @param id the column of the record's id, -1 where there is none
 * @param unread the columns that have a heading and are not read
 */
record Columns(int id, Map<Integer, Column> fields, Set<Integer> unread) {

    /** @param values another system's words for our options */
    record Column(Field field, Map<String, String> values) {}

    /** Our own tables: by the titles or ids of the type's fields. */
    static Columns own(RecordType type, List<Value> headings) {
        var faults = new ArrayList<SheetFault>();
        var fields = new LinkedHashMap<Integer, Column>();
        var unread = new HashSet<Integer>();
        int id = -1;
        for (int i = 0; i < headings.size(); i++) {
            var title = headings.get(i).shown().strip();
            if (title.isEmpty()) continue;
            if (Heading.isTold(title)) {
                unread.add(i);
                continue;
            }
            if (Heading.isId(title)) {
                if (id >= 0) faults.add(SheetFault.of(Code.COLUMN_TWICE, "found", title));
                id = i;
                continue;
            }
            var field = Heading.field(type, title);
            if (field.isEmpty()) {
                faults.add(SheetFault.of(Code.UNKNOWN_COLUMN, "found", title, "column", XlsxRows.letters(i)));
                continue;
            }
            Heading.otherUnit(field.get(), title)
                    .ifPresent(unit -> faults.add(SheetFault.of(
                            Code.OTHER_UNIT,
                            "found",
                            unit,
                            "field",
                            field.get().id(),
                            "unit",
                            field.get().unit())));
            fields.put(i, new Column(field.get(), Map.of()));
        }
        if (fields.isEmpty()) throw FileRefused.of(Code.NO_HEADINGS, "type", type.id());
        complete(type, fields, faults);
        return new Columns(id, fields, unread);
    }

    /** Another system's tables. */
    static Columns mapped(RecordType type, ColumnMapping mapping, List<Value> headings) {
        var faults = new ArrayList<SheetFault>();
        var fields = new LinkedHashMap<Integer, Column>();
        var unread = new HashSet<Integer>();
        for (int i = 0; i < headings.size(); i++) {
            var title = headings.get(i).shown().strip();
            if (title.isEmpty()) continue;
            if (Heading.isTold(title) || mapping.ignored().contains(title)) {
                unread.add(i);
                continue;
            }
            var column = mapping.columns().stream()
                    .filter(one -> one.title().equals(title))
                    .findFirst();
            var field = column.flatMap(one -> type.field(one.field()));
            if (field.isEmpty())
                faults.add(SheetFault.of(Code.UNKNOWN_COLUMN, "found", title, "column", XlsxRows.letters(i)));
            else fields.put(i, new Column(field.get(), column.get().values()));
        }
        if (fields.isEmpty()) throw FileRefused.of(Code.NO_HEADINGS, "type", type.id());
        complete(type, fields, faults);
        return new Columns(-1, fields, unread);
    }

    private static void complete(RecordType type, Map<Integer, Column> fields, List<SheetFault> faults) {
        Set<String> seen = new HashSet<>();
        Map<String, Boolean> told = new HashMap<>();
        for (var column : fields.values())
            if (!seen.add(column.field().id()) && told.put(column.field().id(), true) == null)
                faults.add(
                        SheetFault.of(Code.COLUMN_TWICE, "field", column.field().id()));
        type.fields().stream()
                .filter(field -> field.required() && !seen.contains(field.id()))
                .forEach(field -> faults.add(SheetFault.of(Code.MISSING_COLUMN, "field", field.id())));
        if (!faults.isEmpty()) throw new FileRefused(faults);
    }

    boolean hasHeading(int column) {
        return column == id || fields.containsKey(column) || unread.contains(column);
    }

    List<String> present() {
        return fields.values().stream().map(column -> column.field().id()).toList();
    }

    Optional<String> at(int column) {
        if (column == id) return Optional.of(Heading.ID);
        return Optional.ofNullable(fields.get(column)).map(it -> it.field().id());
    }
}
