package org.xiandao.rules.judge;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.number.Quantity;
import org.xiandao.rules.pack.Condition;
import org.xiandao.rules.pack.Predicate;

/**
 * The verdict on one condition with the whole way to it: clause, article (in {@code condition.basis()}), operands and
 * where each came from.
 */
public record Judgement(
        Condition condition, String edition, String sha256, LocalDate asOf, Verdict verdict, Trace trace) {

    public sealed interface Trace {
        Verdict verdict();

        /** All, any, not. */
        record Combined(String word, Verdict verdict, List<Trace> parts) implements Trace {}

        /** {@code each} subject judged for itself. */
        record PerSubject(Verdict verdict, List<SubjectTrace> subjects) implements Trace {}

        record SubjectTrace(Facts.Subject subject, Trace trace) {}

        /**
         * @param value the value as it came out, or empty with the reason
         * @param shortfall what is missing, in the unit of the thing that would close it, when not met
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

    /** A measure's value and how it came about. */
    public record Value(
            String measure,
            String unit,
            Optional<Fraction> amount,
            Optional<Facts.Reason> reason,
            List<Part> parts,
            List<Facts.Operand> operands) {}

    /** An operand measure of a computed one: {@code role} is "of", "per" or "total". */
    public record Part(String role, Value value) {}

    /** "还差 3,381 个": {@code measure} names what to add; strictness and rounding up are already in the amount. */
    public record Shortfall(String measure, Quantity missing) {}
}
