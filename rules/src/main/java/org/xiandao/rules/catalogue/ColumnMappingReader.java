package org.xiandao.rules.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.xiandao.rules.catalogue.ColumnMapping.Column;
import org.xiandao.rules.catalogue.RecordType.Option;
import org.xiandao.rules.load.Kinds;
import org.xiandao.rules.load.Mapping;
import org.xiandao.rules.load.YamlFile;

/** Reads the mapping files and holds them against the record types that they name. */
final class ColumnMappingReader {
    private final Catalogue catalogue;

    private ColumnMappingReader(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    static List<ColumnMapping> read(Path folder, Catalogue catalogue) {
        if (!Files.isDirectory(folder)) return List.of();
        var reader = new ColumnMappingReader(catalogue);
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(file -> YamlFile.read(file, mapping -> reader.mapping(mapping, idOf(file))))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The mappings in " + folder + " can't be read.", unreadable);
        }
    }

    private static String idOf(Path file) {
        return file.getFileName().toString().replace(".yaml", "");
    }

    private ColumnMapping mapping(Mapping mapping, String file) {
        var id = mapping.get("id", Kinds.ID);
        var title = mapping.get("title", Kinds.BILINGUAL);
        var typeId = mapping.get("type", Kinds.ID);
        var type = catalogue.type(typeId);
        if (type.isEmpty() && !typeId.isEmpty())
            Disagreement.unknown(
                    mapping,
                    typeId,
                    catalogue.types().stream().map(RecordType::id).toList());
        var columns = mapping.needList("columns", Kinds.mapping(column -> column(column, type)));
        var ignored = mapping.list("ignored", Kinds.TEXT);
        if (!id.isEmpty() && !id.equals(file))
            Disagreement.fault(mapping, id + " 与文件名不符", id + " is not the file's name");
        Disagreement.twice(columns.stream().map(Column::title).toList(), mapping);
        Disagreement.twice(columns.stream().map(Column::field).toList(), mapping);
        type.ifPresent(known -> known.fields().stream()
                .filter(RecordType.Field::required)
                .map(RecordType.Field::id)
                .filter(field ->
                        columns.stream().noneMatch(column -> column.field().equals(field)))
                .forEach(field -> Disagreement.fault(
                        mapping, "必填项 " + field + " 没有对应的列", "The required field \"" + field + "\" has no column")));
        return new ColumnMapping(id, title, typeId, columns, ignored);
    }

    private Column column(Mapping mapping, Optional<RecordType> type) {
        var column = new Column(
                mapping.get("column", Kinds.TEXT),
                mapping.get("field", Kinds.ID),
                mapping.maybe("values", Kinds.mapOf(Kinds.AS_TYPED)).orElse(java.util.Map.of()));
        if (type.isEmpty() || column.field().isEmpty()) return column;
        var field = type.get().field(column.field());
        if (field.isEmpty())
            Disagreement.unknown(
                    mapping,
                    column.field(),
                    type.get().fields().stream().map(RecordType.Field::id).toList());
        field.ifPresent(found -> {
            var options = catalogue.options(found).stream().map(Option::id).toList();
            column.values().values().stream()
                    .filter(value -> !options.contains(value))
                    .forEach(value -> Disagreement.unknown(mapping, value, options));
        });
        return column;
    }
}
