package org.xiandao.rules.load;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Level;

/** The facts of a case as a pack's tests write them. */
final class CaseFileReader {
    private static final Kind<CaseFile.Subject> SUBJECT = Kinds.mapping(mapping -> {
        var area = mapping.get("area", Kinds.AREA);
        return new CaseFile.Subject(
                area,
                mapping.maybe("name", Kinds.TEXT).orElse(area),
                mapping.get("level", Kinds.word(Level.class)),
                mapping.list("titles", Kinds.ID));
    });
    private static final Kind<Map<String, Fraction>> FIGURES = Kinds.mapOf(Numbers.NUMBER);
    private static final Kind<CaseFile.Row> ROW = Kinds.mapping(mapping -> {
        var id = mapping.get("id", Kinds.AS_TYPED);
        var area = mapping.maybe("area", Kinds.AREA);
        var of = mapping.maybe("of", Numbers.DATE);
        var fields = new LinkedHashMap<>(mapping.map(Kinds.AS_TYPED));
        fields.keySet().removeAll(List.of("id", "area", "of"));
        return new CaseFile.Row(id, area, of, Collections.unmodifiableMap(fields));
    });

    private CaseFileReader() {}

    static CaseFile read(Mapping mapping) {
        var subjects = mapping.list("subjects", SUBJECT);
        var values = new LinkedHashMap<String, Map<String, Fraction>>();
        mapping.maybe("values-by-subject", Kinds.mapOf(FIGURES)).ifPresent(values::putAll);
        lead(mapping, subjects).ifPresent(figures -> values.put(area(subjects), figures));
        return new CaseFile(
                mapping.maybe("as-of", Numbers.DATE),
                subjects,
                Collections.unmodifiableMap(values),
                mapping.maybe("answers", Kinds.mapOf(Kinds.AS_TYPED)).orElse(Map.of()),
                mapping.maybe("findings", Kinds.mapOf(Kinds.FLAG)).orElse(Map.of()),
                mapping.maybe("call", Kinds.mapOf(Kinds.ID)).orElse(Map.of()),
                mapping.maybe("records", Kinds.mapOf(Kinds.listOf(ROW))).orElse(Map.of()));
    }

    private static Optional<Map<String, Fraction>> lead(Mapping mapping, List<CaseFile.Subject> subjects) {
        var figures = mapping.maybe("values", FIGURES);
        if (figures.isPresent() && subjects.isEmpty()) mapping.missing("subjects");
        return figures;
    }

    private static String area(List<CaseFile.Subject> subjects) {
        return subjects.isEmpty() ? "" : subjects.getFirst().area();
    }
}
