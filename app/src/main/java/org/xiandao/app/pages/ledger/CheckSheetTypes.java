package org.xiandao.app.pages.ledger;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiandao.programme.Editions;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.catalogue.RecordType;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Measure.Definition;
import org.xiandao.rules.pack.Measure.Filter;

/** Which record types a check sheet is about. */
@Component
class CheckSheetTypes {
    static final String OTHER = "other";

    private final Editions editions;
    private final Catalogue catalogue;

    CheckSheetTypes(Editions editions, Catalogue catalogue) {
        this.editions = editions;
        this.catalogue = catalogue;
    }

    /** The programmes whose measures count records. */
    List<Edition> editions() {
        return editions.offered().stream()
                .filter(edition -> counted(edition).findAny().isPresent())
                .toList();
    }

    /** Each narrows where it is given. */
    List<RecordType> of(String edition, String pillar, String type) {
        var counted = editions().stream()
                .filter(one -> one.id().equals(edition))
                .findFirst()
                .map(one -> counted(one).distinct().toList());
        return catalogue.types().stream()
                .filter(one -> counted.isEmpty() || counted.get().contains(one.id()))
                .filter(one -> pillar.isEmpty() || pillar(one).equals(pillar))
                .filter(one -> type.isEmpty() || one.id().equals(type))
                .toList();
    }

    String pillar(RecordType type) {
        return catalogue.pillars().stream()
                .filter(pillar -> pillar.types().contains(type.id()))
                .map(Catalogue.Pillar::id)
                .findFirst()
                .orElse(OTHER);
    }

    private static Stream<String> counted(Edition edition) {
        return edition.measures().stream().flatMap(measure -> counted(measure.definition()));
    }

    private static Stream<String> counted(Definition definition) {
        return switch (definition) {
            case Definition.Count(var type, var where) -> Stream.concat(Stream.of(type), named(where));
            case Definition.Sum(var type, var _, var where) -> Stream.concat(Stream.of(type), named(where));
            case Definition.Latest(var type, var _, var where) -> Stream.concat(Stream.of(type), named(where));
            case Definition.Ratio _, Definition.Total _, Definition.Told _ -> Stream.empty();
        };
    }

    private static Stream<String> named(List<Filter> where) {
        return where.stream().flatMap(filter -> switch (filter) {
            case Filter.DistinctAtLeast it -> Stream.concat(Stream.of(it.recordType()), named(it.where()));
            case Filter.FieldIn _, Filter.FieldCompare _ -> Stream.<String>empty();
        });
    }
}
