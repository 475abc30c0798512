package org.xiandao.rules.trial;

import java.util.List;
import java.util.Optional;
import org.xiandao.rules.judge.Comparing;
import org.xiandao.rules.judge.Judgement.Trace;
import org.xiandao.rules.judge.Verdict;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Predicate;
import org.xiandao.rules.pack.Predicate.Comparator;
import org.xiandao.rules.targets.Aim;
import org.xiandao.rules.targets.Course;

/** What a line of a year's score is held against, with exact figures: all that its verdict is made of. */
public sealed interface Criterion {
    Verdict verdict();

    /**
     * A target on its way: reached, or not behind what there should be by the day.
     *
     * @param expected what there should be; empty while there is no way to it
     * @param actual empty while it isn't known
     */
    record Aimed(Aim aim, String unit, Optional<Fraction> expected, Optional<Fraction> actual) implements Criterion {
        @Override
        public Verdict verdict() {
            if (actual.isEmpty()) return Verdict.UNDETERMINED;
            if (aim.reached(actual.get())) return Verdict.MET;
            return required()
                    .map(required -> Verdict.of(aim.keepsUp(actual.get(), required)))
                    .orElse(Verdict.UNDETERMINED);
        }

        /** What there should be, in whole things where they are counted. */
        public Optional<Fraction> required() {
            return expected.map(aim::whole);
        }
    }

    /** @param actual empty while it isn't known, or may not be relied on */
    record Compared(String measure, Comparator comparator, Fraction bound, Optional<Fraction> actual)
            implements Criterion {
        @Override
        public Verdict verdict() {
            return actual.map(amount -> Verdict.of(Comparing.holds(amount, comparator, bound)))
                    .orElse(Verdict.UNDETERMINED);
        }
    }

    enum Word {
        ALL,
        ANY,
        NOT
    }

    record Combined(Word word, List<Criterion> of) implements Criterion {
        public Combined {
            of = List.copyOf(of);
            if (word == Word.NOT && of.size() != 1) throw new IllegalArgumentException("\"not\" is of one thing.");
        }

        @Override
        public Verdict verdict() {
            var verdicts = of.stream().map(Criterion::verdict);
            return switch (word) {
                case ALL -> verdicts.reduce(Verdict.MET, Verdict::and);
                case ANY -> verdicts.reduce(Verdict.NOT_MET, Verdict::or);
                case NOT -> of.getFirst().verdict().negate();
            };
        }
    }

    /**
     * What no figure tells: an answer, a finding, what kind of area it is. Taken as it was told.
     *
     * @param what "answer/field", "finding/id"
     */
    record Told(String what, Verdict verdict) implements Criterion {}

    static Aimed of(Course course, String unit) {
        return new Aimed(course.aim(), unit, course.expected(), course.now());
    }

    static Criterion of(Trace trace) {
        return switch (trace) {
            case Trace.Combined it ->
                new Combined(
                        switch (it.word()) {
                            case "all" -> Word.ALL;
                            case "any" -> Word.ANY;
                            case "not" -> Word.NOT;
                            default -> throw new IllegalStateException("A trace says \"" + it.word() + "\".");
                        },
                        it.parts().stream().map(Criterion::of).toList());
            case Trace.PerSubject it ->
                new Combined(
                        Word.ALL,
                        it.subjects().stream().map(each -> of(each.trace())).toList());
            case Trace.Compared it ->
                new Compared(
                        it.clause().measure(),
                        it.clause().comparator(),
                        it.clause().bound().amount(),
                        it.value().relied());
            case Trace.Asked it -> new Told(what(it.clause()), it.verdict());
        };
    }

    static String what(Predicate asked) {
        return switch (asked) {
            case Predicate.AnswerIn it -> "answer/" + it.field();
            case Predicate.AnswerGiven it -> "answer/" + it.field();
            case Predicate.FindingIs it -> "finding/" + it.finding();
            case Predicate.AreaLevel _ -> "area-level";
            case Predicate.AreaTitle it -> "area-title/" + it.title();
            case Predicate.CallAttribute it -> "call/" + it.attribute();
            case Predicate.All _, Predicate.Any _, Predicate.Not _, Predicate.Compare _ ->
                throw new IllegalStateException(asked + " is not asked.");
        };
    }
}
