package org.xiandao.rules.load;

import java.util.List;
import org.xiandao.rules.pack.Condition;
import org.xiandao.rules.pack.Measure;

/** conditions.yaml. */
final class ConditionsReader {
    private static final Kind<Condition> CONDITION = Kinds.mapping(mapping -> new Condition(
            mapping.get("id", Kinds.ID),
            mapping.get("title", Kinds.BILINGUAL),
            mapping.get("require", PredicateReader.PREDICATE),
            mapping.get("decided-at", Kinds.ID),
            mapping.maybe("until", PredicateReader.PREDICATE),
            mapping.get("severity", Kinds.word(Condition.Severity.class)),
            mapping.maybe("item", Kinds.NUMBERING),
            mapping.maybe("joint", Kinds.word(Measure.Pool.class)).orElse(Measure.Pool.EACH),
            BasisReader.read(mapping)));

    private ConditionsReader() {}

    static List<Condition> read(Mapping mapping) {
        return mapping.needList("conditions", CONDITION);
    }
}
