package org.xiandao.rules.load;

import java.util.List;
import java.util.Set;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Predicate;

/** The words of requirements, each read in its own method; the leading key says which it is. */
final class PredicateReader {
    static final Kind<Predicate> PREDICATE =
            Kind.of(node -> Kinds.mapping(PredicateReader::read).read(node), () -> Predicate.ALWAYS);

    /** For channels, where {@code otherwise} stands for the last. */
    static final Kind<Predicate> OR_OTHERWISE = Kind.of(
            node -> node instanceof Scalar scalar && scalar.text().equals("otherwise")
                    ? Predicate.ALWAYS
                    : PREDICATE.read(node),
            () -> Predicate.ALWAYS);

    private static final List<String> WORDS =
            List.of("all", "any", "not", "indicator", "answer", "finding", "area-level", "area-title", "call");

    private PredicateReader() {}

    private static Predicate read(Mapping mapping) {
        return mapping.oneOf(WORDS)
                .map(word -> switch (word) {
                    case "all" -> new Predicate.All(mapping.needList(word, PREDICATE));
                    case "any" -> new Predicate.Any(mapping.needList(word, PREDICATE));
                    case "not" -> new Predicate.Not(mapping.get(word, PREDICATE));
                    case "indicator" -> compare(mapping);
                    case "answer" -> answer(mapping);
                    case "finding" ->
                        new Predicate.FindingIs(mapping.get(word, Kinds.ID), mapping.get("is", Kinds.FLAG));
                    case "area-level" ->
                        new Predicate.AreaLevel(Kinds.inOrder(mapping.needList(word, Kinds.word(Level.class))));
                    case "area-title" -> new Predicate.AreaTitle(mapping.get(word, Kinds.ID));
                    default -> new Predicate.CallAttribute(mapping.get(word, Kinds.ID), mapping.get("is", Kinds.ID));
                })
                .orElse(Predicate.ALWAYS);
    }

    private static Predicate compare(Mapping mapping) {
        var measure = mapping.get("indicator", Kinds.ID);
        var bound = Bounds.quantity(mapping);
        return new Predicate.Compare(measure, bound.comparator(), bound.value());
    }

    private static Predicate answer(Mapping mapping) {
        var path = mapping.get("answer", Kinds.ANSWER_PATH);
        return mapping.oneOf(List.of("is", "in", "given"))
                .<Predicate>map(word -> switch (word) {
                    case "is" -> new Predicate.AnswerIn(path, Set.of(mapping.get(word, Kinds.AS_TYPED)));
                    case "in" -> new Predicate.AnswerIn(path, Kinds.inOrder(mapping.needList(word, Kinds.AS_TYPED)));
                    default -> {
                        mapping.get(word, Kinds.onlyTrue());
                        yield new Predicate.AnswerGiven(path);
                    }
                })
                .orElse(Predicate.ALWAYS);
    }
}
