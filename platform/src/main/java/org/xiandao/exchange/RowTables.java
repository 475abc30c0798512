package org.xiandao.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.xiandao.base.Areas;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.catalogue.RecordType;

/** Spreadsheets of what another room keeps, its columns described as a record type's fields are. */
public final class RowTables {
    private final RecordType type;
    private final Catalogue catalogue;
    private final Areas areas;

    public RowTables(RecordType type, Catalogue catalogue, Areas areas) {
        this.type = type;
        this.catalogue = catalogue;
        this.areas = areas;
    }

    /**
     * @param line as the spreadsheet numbers it
     * @param id of what was exported before; empty for a new row
     * @param cells by column, as they are understood
     * @param faults by column, what can't be: merged, computed, no id
     */
    public record Row(int line, Optional<UUID> id, Map<String, String> cells, Map<String, String> faults) {}

    public sealed interface Read {
        record Rows(List<Row> rows) implements Read {}

        /** It is no such table at all; a sentence for everything that is in the way. */
        record Refused(List<String> why) implements Read {}
    }

    /** @param language "zh" or "en", of the sentences */
    public Read read(Path file, String language) {
        var wording = new Wording(type, catalogue, language);
        var drafts = new ArrayList<Draft>();
        var reading = new RowReading(
                type, headings -> Columns.own(type, headings), new CellReader(type, catalogue, areas), drafts::addAll);
        try {
            TableFile.read(file, reading);
            reading.end();
        } catch (FileRefused refused) {
            return new Read.Refused(refused.faults().stream().map(wording::of).toList());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        for (var merge : reading.merges())
            for (var draft : drafts)
                if (draft.line >= merge.firstLine() && draft.line <= merge.lastLine())
                    for (int column = merge.firstColumn(); column <= merge.lastColumn(); column++)
                        reading.columns()
                                .at(column)
                                .ifPresent(id -> draft.faults.add(
                                        CellFault.of(id, CellFault.Code.MERGED, "found", merge.range())));
        return new Read.Rows(drafts.stream().map(draft -> row(draft, wording)).toList());
    }

    private static Row row(Draft draft, Wording wording) {
        var faults = new HashMap<String, String>();
        for (var fault : draft.faults) faults.merge(fault.column(), wording.of(fault), (a, b) -> a + "\n" + b);
        return new Row(draft.line, draft.given, Map.copyOf(draft.fields), Map.copyOf(faults));
    }

    /**
     * A workbook that can be brought back, with each fault as a note in its cell; without rows, the template.
     *
     * @param rows by column; an id of their own only where they have one
     */
    public void write(OutputStream out, List<Row> rows, String language) throws IOException {
        try (var sheets = new Sheets(out, type, Map.of(), List.of(), language)) {
            for (var row : rows)
                sheets.row(row.id().map(UUID::toString).orElse(""), row.cells(), row.faults(), List.of());
        }
    }
}
