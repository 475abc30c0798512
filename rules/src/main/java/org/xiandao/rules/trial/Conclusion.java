package org.xiandao.rules.trial;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xiandao.rules.pack.Workflow.Verb;
import org.xiandao.rules.trial.YearScore.Holds;
import org.xiandao.rules.trial.YearScore.Line;

/**
 * What a final check is concluded with. Which of the outcomes it is, a person decides; the rules only bound it.
 *
 * @param until by when to put right, or the trial's new last day; empty for what ends the trial
 * @param on the day of the conclusion
 * @param last the trial's last day so far
 */
public record Conclusion(Verb outcome, Optional<LocalDate> until, LocalDate on, Optional<LocalDate> last) {

    public enum Wrong {
        OUTCOME_WRONG,
        UNTIL_MISSING,
        UNTIL_PAST,
        UNTIL_NOT_LATER
    }

    public static boolean asksForDay(Verb outcome) {
        return outcome == Verb.RECTIFY || outcome == Verb.EXTEND;
    }

    /** @param may what the pack lets a final check come to; nothing of it while a target isn't known */
    public static List<Verb> permitted(List<Line> targets, List<Verb> may) {
        return targets.stream().anyMatch(line -> line.holds() == Holds.NOT_KNOWN) ? List.of() : List.copyOf(may);
    }

    /** By when to put right, or until when to go on: neither may be a day that is past. */
    public Optional<Wrong> wrong(List<Verb> may) {
        if (!may.contains(outcome)) return Optional.of(Wrong.OUTCOME_WRONG);
        if (!asksForDay(outcome)) return Optional.empty();
        if (until.isEmpty()) return Optional.of(Wrong.UNTIL_MISSING);
        if (!until.get().isAfter(on)) return Optional.of(Wrong.UNTIL_PAST);
        return outcome == Verb.EXTEND
                ? last.filter(it -> !until.get().isAfter(it)).map(_ -> Wrong.UNTIL_NOT_LATER)
                : Optional.empty();
    }
}
