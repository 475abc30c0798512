package org.xiandao.rules.pack;

import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.xiandao.rules.number.Fraction;

/** Yearly stars, what counts against a pilot, and what follows. Each part may be absent: the programme is silent on it. */
public record RatingRules(
        Optional<Year> year,
        List<Band> bands,
        List<Report> reports,
        Optional<Strikes> strikes,
        List<Ground> grounds,
        Optional<Hearing> hearing,
        Optional<Bar> bar,
        Optional<FinalCheck> check) {
    public static final RatingRules NONE = new RatingRules(
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** The report that the senders send up together, once a year by a set day. */
    public Optional<Report> yearly() {
        return reports.stream()
                .filter(report -> report.every().equals(Period.ofYears(1))
                        && report.due().isPresent()
                        && report.owners().isEmpty())
                .findFirst();
    }

    /** What the score of a calendar year is made of; the parts' points sum to the total that the bands end at. */
    public record Year(List<Part> parts, Optional<Rate> rate, Basis basis) {}

    /** Stars are to be given so long after the report on the year was sent up. */
    public record Rate(Workflow.Clock clock, Basis basis) {}

    public record Part(String id, Text title, Of of, Fraction points) {}

    /**
     * The mandatory conditions that hold at the end of the year; the targets of the year that were met; what the rating
     * office judges.
     */
    public enum Of {
        CONDITIONS,
        TARGETS,
        JUDGEMENT
    }

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

    /**
     * A ground for refusal or revocation (撤销情形).
     *
     * @param proposedBy what brings it up by itself; without it only a person does. Nothing but a person decides.
     */
    public record Ground(String id, Text title, Optional<ProposedBy> proposedBy, Basis basis) {}

    public sealed interface ProposedBy {
        /** The measure is above zero since the trial began. */
        record Measured(String measure) implements ProposedBy {}

        /** The strikes have come to the number that the pack names. */
        record Struck() implements ProposedBy {}

        /** So many requests have been left without an answer past their day. */
        record Unanswered(int requests) implements ProposedBy {}
    }

    /** Before a sanction the pilot may state its case (陈述申辩) for so long. */
    public record Hearing(Workflow.Clock clock, Basis basis) {}

    /** The final check (期满复核、评估) may begin so long before the trial's last day; without it, only once that is past. */
    public record FinalCheck(Period before, Basis basis) {}

    /** @param lasts empty: until lifted */
    public record Bar(Optional<Period> lasts, Text scope, List<String> subjects, Basis basis) {

        /** Whether it keeps areas of a level from applying, not organisations or people. */
        public boolean ofAreas() {
            return Stream.of(Level.values())
                    .map(level -> level.name().toLowerCase(Locale.ROOT))
                    .anyMatch(subjects::contains);
        }
    }
}
