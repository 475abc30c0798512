package org.xiandao.rules.judge;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Measure;

/**
 * What is known about an application, as of a date. Figures declared in a form and records of a ledger answer through
 * this same interface, so that a pack does not change when the source does.
 */
public interface Facts {
    /** The applicants, one for each area of a joint application, the lead first. */
    List<Subject> subjects();

    /** The value of a measure that is not made of other measures (Count, Sum, Latest, Told) for one subject. */
    Answer<Fraction> value(Measure measure, Subject subject, LocalDate asOf);

    /** What the form says under an answer path, as typed. */
    Answer<String> answer(String path);

    /** What an official or a visiting team has established. */
    Answer<Boolean> finding(String id, LocalDate asOf);

    /** What the call was published with. */
    Optional<String> callAttribute(String attribute);

    record Subject(String area, String name, Level level, List<String> titles) {}

    sealed interface Answer<T> {
        /** @param operands the pieces of evidence that the value is made of */
        record Known<T>(T value, List<Operand> operands) implements Answer<T> {}

        /** A value that may not be relied on, and why (its evidence has expired): shown, but it decides nothing. */
        record Doubtful<T>(T value, List<Operand> operands, Reason reason) implements Answer<T> {}

        /** Not known, and why; never a verdict. */
        record Unknown<T>(Reason reason) implements Answer<T> {}
    }

    /**
     * One piece that a value is made of.
     *
     * @param ref where it is kept: "answers/stations@3", "base-station-count/3301@7"
     * @param source who says so ("通管局", "申报单位填报"); {@code of} the day it speaks of
     */
    record Operand(
            String ref,
            String label,
            String value,
            String source,
            Optional<LocalDate> of,
            List<String> evidence,
            boolean demonstration) {}

    /** Why something is not known: {@code code} is one of a closed list that pages translate; {@code what} names the thing. */
    record Reason(Code code, String what) {
        public enum Code {
            NOT_ANSWERED,
            NOT_A_NUMBER,
            NO_RECORD,
            EVIDENCE_EXPIRED,
            EVIDENCE_MISSING,
            NOT_ESTABLISHED,
            DIVISION_BY_ZERO,
            OUT_OF_RANGE,
            /** Some of the areas that make up a province, or the nation, have no record: their total is not known. */
            NOT_EVERYWHERE,
            /** A joint application has no single value of a measure that each area holds for itself. */
            EACH_FOR_ITSELF
        }
    }
}
