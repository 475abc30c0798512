package org.xiandao.trial.life;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xiandao.rules.pack.Workflow.Verb;

/** What someone wants done in a trial. */
public sealed interface TrialCommand {

    /**
     * @param points as typed, by part; {@code settled} by line
     * @param seen what the author had before them, so that nobody overrules what they haven't seen
     */
    record Judge(
            int year, Map<String, String> points, Map<String, TrialEvent.Settling> settled, String reasons, Seen seen)
            implements TrialCommand {}

    /** @param seen as with {@link Judge} */
    record Rate(int year, int stars, String reasons, Seen seen) implements TrialCommand {}

    /** @param due empty where no day was given */
    record Request(String id, String what, Optional<LocalDate> due) implements TrialCommand {
        public Request(String id, String what, LocalDate due) {
            this(id, what, Optional.of(due));
        }
    }

    record AnswerRequest(String request, String answer) implements TrialCommand {}

    record Propose(String id, String ground, String reasons) implements TrialCommand {}

    record OpenHearing(String sanction, String documentNumber) implements TrialCommand {}

    /** @param complete nothing is to be added, so that nobody need wait for the end of the hearing */
    record State(String sanction, String id, String text, boolean complete) implements TrialCommand {}

    /** @param seen how much of the proceedings the author knew of, as {@link TrialState.Sanction#steps} counts it */
    record Drop(String sanction, String reasons, int seen) implements TrialCommand {}

    /** @param seen as with {@link Judge} */
    record FindTargets(Map<String, TrialEvent.Settling> settled, String note, Seen seen) implements TrialCommand {}

    /**
     * @param until by when to put right, or the new last day, as the outcome asks
     * @param despite whether it passes although targets are not met
     * @param seen as with {@link Judge}
     */
    record Conclude(
            Verb outcome, Optional<LocalDate> until, String documentNumber, String reasons, boolean despite, Seen seen)
            implements TrialCommand {}

    record ReportRectified(String text) implements TrialCommand {}

    /**
     * @param barred codes of the member areas that are barred with it
     * @param seen as with {@link Drop}
     */
    record Revoke(String sanction, String documentNumber, String reasons, List<String> barred, int seen)
            implements TrialCommand {}

    /** @param years what is aimed at instead, as typed, by year; blank where nothing is to change */
    record RequestChange(String id, String line, Map<Integer, String> years, String reasons) implements TrialCommand {}

    record ApproveChange(String change, String documentNumber, String reasons) implements TrialCommand {}

    record RefuseChange(String change, String reasons) implements TrialCommand {}
}
