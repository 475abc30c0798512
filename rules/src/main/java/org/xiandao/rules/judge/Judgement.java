package org.xiandao.rules.judge;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.number.Quantity;
import org.xiandao.rules.pack.Condition;
import org.xiandao.rules.pack.Predicate;

/**
 * The verdict on one condition with the whole way to it: clause, article (in {@code condition.basis()}), operands and
 * where each came from.
 *
 * @param edition id of the pack's edition; {@code sha256} its digest
 * @param standIn whether the condition's {@code until} was judged, because the case stands before the deciding stage
 */
public record Judgement(
        Condition condition,
        String edition,
        String sha256,
        LocalDate asOf,
        boolean standIn,
        Verdict verdict,
        Trace trace) {

    /** Everything that is short anywhere on the way, in the order of the clause; empty once the condition is met. */
    public List<Shortfall> shortfalls() {
        return verdict == Verdict.MET ? List.of() : trace.shortfalls().toList();
    }

    public sealed interface Trace {
        Verdict verdict();

        /** What is short below this point, met branches left out. */
        default Stream<Shortfall> shortfalls() {
            return switch (this) {
                case Combined it ->
                    it.verdict == Verdict.MET
                            ? Stream.empty()
                            : it.parts.stream().flatMap(Trace::shortfalls);
                case PerSubject it ->
                    it.subjects.stream().flatMap(subject -> subject.trace().shortfalls());
                case Compared it -> it.shortfall.stream();
                case Asked _ -> Stream.empty();
            };
        }

        /** @param word all, any, not */
        record Combined(String word, Verdict verdict, List<Trace> parts) implements Trace {}

        /** {@code each} subject judged for itself. */
        record PerSubject(Verdict verdict, List<SubjectTrace> subjects) implements Trace {}

        record SubjectTrace(Facts.Subject subject, Trace trace) {}

        /**
         * @param value the value as it came out, or empty with the reason
         * @param shortfall what is missing, in the unit of the thing that would close it, when the value is not enough
         */
        record Compared(Verdict verdict, Predicate.Compare clause, Value value, Optional<Shortfall> shortfall)
                implements Trace {}

        /** Answers, findings, area and call attributes. {@code actual} is empty when unknown. */
        record Asked(
                Verdict verdict,
                Predicate clause,
                Optional<String> actual,
                Optional<Facts.Reason> reason,
                List<Facts.Operand> operands)
                implements Trace {}
    }

    /**
     * A measure's value and how it came about.
     *
     * @param amount empty when it can't be known; with a {@code reason} beside it, it is shown but decides nothing
     */
    public record Value(
            String measure,
            String unit,
            Optional<Fraction> amount,
            Optional<Facts.Reason> reason,
            List<Part> parts,
            List<Facts.Operand> operands) {

        /** The amount, if it may be relied on. */
        public Optional<Fraction> relied() {
            return reason.isPresent() ? Optional.empty() : amount;
        }
    }

    /**
     * What a computed value is made of.
     *
     * @param role "of" and "per" of a ratio, "total" of a sum of measures, "subject" of a joint application
     * @param subject whose part it is, where it is one area's
     */
    public record Part(String role, Optional<Facts.Subject> subject, Value value) {}

    /**
     * "还差 3,381 个": adding {@code missing} to {@code measure} closes the gap, taking it away where it is negative.
     *
     * @param beyond whether it must be more than that: a strict bound on a measure that has no smallest step
     */
    public record Shortfall(String measure, Quantity missing, boolean beyond) {}
}
