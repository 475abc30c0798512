package org.xiandao.rules.catalogue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xiandao.rules.pack.Text;

/**
 * How the tables of another system stand to a record type.
 *
 * @param type the record type that a row of theirs is a record of
 * @param ignored their columns that are not asked for here
 */
public record ColumnMapping(String id, Text title, String type, List<Column> columns, List<String> ignored) {

    /**
     * @param title their heading
     * @param field our field
     * @param values of a choice: their word, our option's id; empty where they are the same
     */
    public record Column(String title, String field, Map<String, String> values) {
        /** Their word for a value of ours. */
        public String theirs(String ours) {
            return values.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(ours))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(ours);
        }
    }

    public Optional<Column> column(String fieldId) {
        return columns.stream().filter(column -> column.field().equals(fieldId)).findFirst();
    }

    /** Reads {@code *.yaml} of a folder; throws IllegalArgumentException with all faults of a file that isn't right. */
    public static List<ColumnMapping> read(Path folder, Catalogue catalogue) {
        return ColumnMappingReader.read(folder, catalogue);
    }
}
