package org.xiandao.rules.catalogue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xiandao.rules.catalogue.RecordType.Field;
import org.xiandao.rules.catalogue.RecordType.Option;

/**
 * The record types, and the lists that their choices are made from.
 *
 * @param lists by name: scenes, titles, industries
 */
public record Catalogue(List<RecordType> types, Map<String, List<Option>> lists) {

    /** Reads the folder {@code catalogue}; throws IllegalArgumentException with all faults of a file that isn't right. */
    public static Catalogue read(Path folder) {
        return CatalogueReader.read(folder);
    }

    public Optional<RecordType> type(String id) {
        return types.stream().filter(type -> type.id().equals(id)).findFirst();
    }

    /** What a field may be answered with where it is a choice; YES_NO is one of yes and no. */
    public List<Option> options(Field field) {
        if (field.type() == RecordType.Type.YES_NO) return CatalogueReader.YES_NO;
        return field.list().map(name -> lists.getOrDefault(name, List.of())).orElse(field.options());
    }
}
