package org.xiandao.rules.pack;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.xiandao.rules.number.Quantity;

/** The closed language of requirements. A new word is a new record here, its reading in the loader and its judging. */
public sealed interface Predicate {
    /** What {@code otherwise} says: it holds always. */
    Predicate ALWAYS = new All(List.of());

    /** This and every requirement inside it. */
    default Stream<Predicate> parts() {
        return switch (this) {
            case All(var of) -> Stream.concat(Stream.of(this), of.stream().flatMap(Predicate::parts));
            case Any(var of) -> Stream.concat(Stream.of(this), of.stream().flatMap(Predicate::parts));
            case Not(var of) -> Stream.concat(Stream.of(this), of.parts());
            case Compare _, AnswerIn _, AnswerGiven _, FindingIs _, AreaLevel _, AreaTitle _, CallAttribute _ ->
                Stream.of(this);
        };
    }

    record All(List<Predicate> of) implements Predicate {}

    record Any(List<Predicate> of) implements Predicate {}

    record Not(Predicate of) implements Predicate {}

    /** {@code {indicator: stations-per-10k, above: 30 个/万人}}. */
    record Compare(String measure, Comparator comparator, Quantity bound) implements Predicate {}

    /** {@code {answer: field, is: value}} or {@code in: [a, b]}. */
    record AnswerIn(String field, Set<String> values) implements Predicate {}

    /** {@code {answer: field, given: true}}. */
    record AnswerGiven(String field) implements Predicate {}

    /** {@code {finding: no-major-incidents, is: true}}: what an official or a visiting team has established. */
    record FindingIs(String finding, boolean expected) implements Predicate {}

    /** {@code {area-level: [city]}}: of each applicant's area. */
    record AreaLevel(Set<Level> levels) implements Predicate {}

    /** {@code {area-title: separately-planned}}: a title the area carries in the catalogue. */
    record AreaTitle(String title) implements Predicate {}

    /** {@code {call: batch, is: first}}: an attribute that the call was published with. */
    record CallAttribute(String attribute, String value) implements Predicate {}

    /** Strictness is in the word: 超过 is ABOVE, 不少于 is AT_LEAST. */
    enum Comparator {
        ABOVE,
        AT_LEAST,
        BELOW,
        AT_MOST,
        EQUALS
    }
}
