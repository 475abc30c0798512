package org.xiandao.rules.pack;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.xiandao.rules.number.Fraction;

/** Yearly stars, what counts against a pilot, and what follows. Each part may be absent: the programme is silent on it. */
public record RatingRules(
        List<Band> bands, List<Report> reports, Optional<Strikes> strikes, List<Ground> grounds, Optional<Bar> bar) {
    public static final RatingRules NONE =
            new RatingRules(List.of(), List.of(), Optional.empty(), List.of(), Optional.empty());

    /** Scores from {@code from} (inclusive) to {@code below} (exclusive; the top band includes the full score). */
    public record Band(int stars, Fraction from, Fraction below, Basis basis) {}

    /**
     * A report that is due regularly: by whom, how often.
     *
     * @param owners how each owner of a task sends one of its own; empty where the senders send one together
     */
    public record Report(
            String id,
            Text title,
            List<Workflow.Actor> senders,
            Period every,
            Optional<String> due,
            Optional<ByOwners> owners,
            Basis basis) {}

    /**
     * @param within so long after a period's end
     * @param calendar periods are those of the calendar; otherwise they run from the trial's first day
     */
    public record ByOwners(Period within, boolean calendar) {}

    /** Counts ratings at or below a star ({@code inclusive}) or strictly below it; the other reading is counted beside it. */
    public record Strikes(int star, boolean inclusive, int at, Basis basis) {}

    /** A ground for refusal or revocation (撤销情形). */
    public record Ground(String id, Text title, Basis basis) {}

    /** @param lasts empty: until lifted */
    public record Bar(Optional<Period> lasts, Text scope, List<String> subjects, Basis basis) {}
}
