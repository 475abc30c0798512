package org.xiandao.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xiandao.exchange.SheetFault.Code;
import org.xiandao.rules.catalogue.RecordType;

/** Reads a file's rows as drafts of records, and hands them on in parts. */
final class RowReading implements Reading {
    static final int MOST_ROWS = 100_000;
    private static final int PART = 2_000;

    private final RecordType type;
    private final Function<List<Value>, Columns> columnsOf;
    private final CellReader cells;
    private final Consumer<List<Draft>> sink;
    private final List<Draft> part = new ArrayList<>();
    private final List<Merge> merges = new ArrayList<>();
    private @Nullable Columns columns;
    private int headLine;
    private int rows;
    private String sheet = "";

    RowReading(
            RecordType type, Function<List<Value>, Columns> columnsOf, CellReader cells, Consumer<List<Draft>> sink) {
        this.type = type;
        this.columnsOf = columnsOf;
        this.cells = cells;
        this.sink = sink;
    }

    @Override
    public void marked(String other) {
        if (!other.equals(type.id())) throw FileRefused.of(Code.OTHER_TYPE, "other", other, "type", type.id());
    }

    @Override
    public void sheet(String name) {
        sheet = name;
    }

    @Override
    public void row(int line, List<Value> values) {
        if (values.stream().allMatch(Value.Blank.class::isInstance)) return;
        var known = columns;
        if (known == null) {
            columns = columnsOf.apply(values);
            headLine = line;
            return;
        }
        if (++rows > MOST_ROWS) throw FileRefused.of(Code.TOO_MANY_ROWS, "limit", String.valueOf(MOST_ROWS));
        part.add(draft(line, values, known));
        if (part.size() == PART) handOn();
    }

    private Draft draft(int line, List<Value> values, Columns known) {
        var draft = new Draft(line);
        var stray = new ArrayList<String>();
        for (int i = 0; i < values.size(); i++) {
            var value = values.get(i);
            if (value instanceof Value.Blank) continue;
            if (!known.hasHeading(i)) stray.add(XlsxRows.letters(i));
            if (i == known.id()) id(draft, value);
            var column = known.fields().get(i);
            if (column == null) continue;
            var field = column.field();
            draft.cells.put(field.id(), value.shown());
            var ours = column.values().get(value.shown());
            var answer = cells.read(field, ours == null ? value : new Value.Text(ours), draft.faults);
            if (!answer.isEmpty()) draft.fields.put(field.id(), answer);
        }
        if (!stray.isEmpty())
            draft.faults.add(CellFault.of(Heading.ID, CellFault.Code.NO_HEADING, "columns", String.join(", ", stray)));
        return draft;
    }

    private static void id(Draft draft, Value value) {
        draft.cells.put(Heading.ID, value.shown());
        try {
            draft.given = Optional.of(UUID.fromString(value.shown()));
        } catch (IllegalArgumentException noId) {
            draft.faults.add(CellFault.of(Heading.ID, CellFault.Code.NOT_AN_ID, "found", value.shown()));
        }
    }

    @Override
    public void merged(Merge merge) {
        if (merge.firstLine() <= headLine && merge.lastLine() >= headLine)
            throw FileRefused.of(Code.MERGED_HEADING, "range", merge.range());
        merges.add(merge);
    }

    private void handOn() {
        if (!part.isEmpty()) sink.accept(List.copyOf(part));
        part.clear();
    }

    /** To be called when the file is read: hands on the rest. */
    void end() {
        if (columns == null) throw FileRefused.of(Code.EMPTY_FILE);
        if (rows == 0) throw FileRefused.of(Code.NO_ROWS);
        handOn();
    }

    Columns columns() {
        return Objects.requireNonNull(columns);
    }

    List<Merge> merges() {
        return merges;
    }

    String sheet() {
        return sheet;
    }
}
