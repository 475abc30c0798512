package org.xiandao.rules.catalogue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xiandao.rules.catalogue.RecordType.Field;
import org.xiandao.rules.catalogue.RecordType.Option;
import org.xiandao.rules.pack.Text;

/**
 * The record types, and the lists that their choices are made from.
 *
 * @param pillars in the order in which they are told; a type stands under one at most
 * @param lists by name: scenes, titles, topics, industries
 */
public record Catalogue(List<RecordType> types, List<Pillar> pillars, Map<String, List<Option>> lists) {

    /** One of the sides that indicators measure, and the types of the records that it is measured by. */
    public record Pillar(String id, Text title, List<String> types) {}

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
