package org.xiandao.trial.life;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Workflow.Verb;
import org.xiandao.rules.trial.Proposal;

/** What happened in a trial. Once written an event is never changed. */
public sealed interface TrialEvent {

    /**
     * What the rating office says of a year: the points of the parts that are judged, and what the records can't tell.
     *
     * @param points exact, by part; {@code settled} by line
     */
    record YearJudged(int year, Map<String, String> points, Map<String, Settling> settled, String reasons)
            implements TrialEvent {}

    record Settling(boolean holds, String reason) {}

    /**
     * The stars of a year, with the score as it stood: later records don't change it. A second one replaces the first,
     * which stays on record.
     *
     * @param byBand the stars that the score earns; {@code stars} is the decision
     * @param trace the score as JSON
     */
    record StarsGiven(int year, int stars, int byBand, String exact, String rounded, String trace, String reasons)
            implements TrialEvent {}

    /** The office asks the pilot for something; what stays without an answer counts. */
    record Requested(String request, String what, LocalDate due) implements TrialEvent {}

    record RequestAnswered(String request, String answer) implements TrialEvent {}

    /**
     * A sanction is brought up on a ground of the pack.
     *
     * @param byRule by what has been counted, not by a person's word
     * @param counted what had been counted then: in the chosen reading, from where on, and in the other
     */
    record SanctionProposed(String sanction, String ground, boolean byRule, Optional<Counted> counted, String reasons)
            implements TrialEvent {}

    record Counted(String count, String at, Optional<String> other) {
        public boolean reached() {
            return Fraction.parse(count).compareTo(Fraction.parse(at)) >= 0;
        }

        /** Whether what was counted far enough then no longer is, by what is counted now. */
        public boolean fallen(Optional<Proposal> now) {
            return reached() && now.filter(Proposal::reached).isEmpty();
        }
    }

    /** The pilot is told and may state its case until that day, inclusive. */
    record HearingOpened(String sanction, LocalDate until, String documentNumber) implements TrialEvent {}

    /**
     * What the pilot states; both are empty in statements of before they had one.
     *
     * @param statement its id, by which the same one sent twice is one
     * @param complete whether the pilot has nothing to add
     */
    record StatementMade(String sanction, String text, Optional<String> statement, Optional<Boolean> complete)
            implements TrialEvent {
        /** Before anybody could say so, a statement ended the hearing. */
        public boolean endsTheHearing() {
            return complete.orElse(true);
        }
    }

    record SanctionDropped(String sanction, String reasons) implements TrialEvent {}

    /** What the office found of the targets that the records can't tell, in the final check. */
    record CheckFound(Map<String, Settling> settled, String note) implements TrialEvent {}

    /**
     * What the final check came to, with every target as it stood: later records don't change it.
     *
     * @param asOf the day that the records were read as of
     * @param until by when to put right, or the new last day; empty for what ends the case
     * @param trace the targets as JSON, {@code digest} its SHA-256
     */
    record CheckConcluded(
            Verb outcome,
            LocalDate asOf,
            Optional<LocalDate> until,
            String documentNumber,
            String trace,
            String digest,
            String reasons)
            implements TrialEvent {}

    /** What the pilot has put right since it was told to; another check follows. */
    record RectificationReported(String text) implements TrialEvent {}

    /**
     * The pilot asks for other targets than it laid down.
     *
     * @param line the target, as a year's score names it
     */
    record ChangeRequested(String change, String line, Map<Integer, Aimed> years, String reasons)
            implements TrialEvent {}

    record Aimed(String from, String to) {}

    /** {@code documentNumber} is empty in approvals that were given before they had one. */
    record ChangeApproved(String change, Optional<String> documentNumber, String reasons) implements TrialEvent {}

    record ChangeRefused(String change, String reasons) implements TrialEvent {}

    /**
     * @param barred the areas that are barred with it, each decided by itself
     * @param counted what was counted on the day of the decision; empty where nothing counts, and in early ones
     */
    record PilotRevoked(
            String sanction, String documentNumber, String reasons, List<String> barred, Optional<Counted> counted)
            implements TrialEvent {}
}
