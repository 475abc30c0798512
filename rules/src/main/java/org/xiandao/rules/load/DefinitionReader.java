package org.xiandao.rules.load;

import java.util.List;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Measure.Definition;

/** How a measure's value comes about: one of six words. */
final class DefinitionReader {
    static final Kind<Definition> DEFINITION = Kinds.mapping(DefinitionReader::read);

    private DefinitionReader() {}

    private static Definition read(Mapping mapping) {
        return mapping.oneOf(List.of("count", "sum", "latest", "ratio", "total", "told"))
                .map(word -> switch (word) {
                    case "count" -> new Definition.Count(mapping.get(word, Kinds.ID), FilterReader.where(mapping));
                    case "sum" ->
                        new Definition.Sum(
                                mapping.get(word, Kinds.ID), mapping.get("of", Kinds.ID), FilterReader.where(mapping));
                    case "latest" ->
                        new Definition.Latest(
                                mapping.get(word, Kinds.ID), mapping.get("of", Kinds.ID), FilterReader.where(mapping));
                    case "ratio" ->
                        new Definition.Ratio(
                                mapping.get(word, Kinds.ID),
                                mapping.get("per", Kinds.ID),
                                mapping.maybe("times", Numbers.NUMBER).orElse(Fraction.ONE));
                    case "total" -> new Definition.Total(mapping.needList(word, Kinds.ID));
                    default -> told(mapping);
                })
                .orElseGet(Definition.Told::new);
    }

    private static Definition told(Mapping mapping) {
        mapping.get("told", Kinds.onlyTrue());
        return new Definition.Told();
    }
}
