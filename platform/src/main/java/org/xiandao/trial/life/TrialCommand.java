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
     * @param seen the number of the trial's last event that the author knew of, so that nobody overrules what they haven't seen
     */
    record Judge(
            int year, Map<String, String> points, Map<String, TrialEvent.Settling> settled, String reasons, int seen)
            implements TrialCommand {}

    /** @param seen as with {@link Judge} */
    record Rate(int year, int stars, String reasons, int seen) implements TrialCommand {}

    record Request(String id, String what, LocalDate due) implements TrialCommand {}

    record AnswerRequest(String request, String answer) implements TrialCommand {}

    record Propose(String id, String ground, String reasons) implements TrialCommand {}

    record OpenHearing(String sanction, String documentNumber) implements TrialCommand {}

    record State(String sanction, String text) implements TrialCommand {}

    record Drop(String sanction, String reasons) implements TrialCommand {}

    /** @param seen as with {@link Judge} */
    record FindTargets(Map<String, TrialEvent.Settling> settled, String note, int seen) implements TrialCommand {}

    /**
     * @param until by when to put right, or the new last day, as the outcome asks
     * @param seen as with {@link Judge}
     */
    record Conclude(Verb outcome, Optional<LocalDate> until, String documentNumber, String reasons, int seen)
            implements TrialCommand {}

    record ReportRectified(String text) implements TrialCommand {}

    /** @param barred codes of the member areas that are barred with it */
    record Revoke(String sanction, String documentNumber, String reasons, List<String> barred)
            implements TrialCommand {}

    /** @param years what is aimed at instead, as typed, by year; blank where nothing is to change */
    record RequestChange(String id, String line, Map<Integer, String> years, String reasons) implements TrialCommand {}

    record ApproveChange(String change, String documentNumber, String reasons) implements TrialCommand {}

    record RefuseChange(String change, String reasons) implements TrialCommand {}
}
