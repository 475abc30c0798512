package org.xiandao.trial.life;

import java.util.ArrayList;
import org.xiandao.trial.life.TrialEvent.RequestAnswered;
import org.xiandao.trial.life.TrialEvent.Requested;
import org.xiandao.trial.life.TrialRefusal.Code;

/** What the office asks of a pilot, and what it answers: the record by which cooperation is judged. */
final class Requesting {
    private final TrialState state;
    private final TrialSetting setting;

    Requesting(TrialState state, TrialSetting setting) {
        this.state = state;
        this.setting = setting;
    }

    TrialOutcome ask(TrialCommand.Request request) {
        if (state.requests().stream().anyMatch(one -> one.asked().request().equals(request.id())))
            return TrialOutcome.done();
        var refusals = new ArrayList<TrialRefusal>();
        TrialDeciding.text(request.what(), "what", Code.TEXT_MISSING).ifPresent(refusals::add);
        if (request.due().isEmpty()) refusals.add(TrialRefusal.of(Code.UNTIL_MISSING, "due"));
        else if (request.due().get().isBefore(setting.today()))
            refusals.add(TrialRefusal.of(Code.DUE_PAST, "due", setting.today().toString()));
        else if (waits(request)) refusals.add(TrialRefusal.of(Code.REQUEST_SAME, "what"));
        return refusals.isEmpty()
                ? TrialOutcome.done(new Requested(
                        request.id(), request.what().strip(), request.due().orElseThrow()))
                : new TrialOutcome.Refused(refusals);
    }

    /** The same request again would count twice against the pilot. */
    private boolean waits(TrialCommand.Request request) {
        return state.requests().stream()
                .filter(one -> one.answer().isEmpty())
                .map(TrialState.Request::asked)
                .anyMatch(asked -> asked.what().equals(request.what().strip())
                        && request.due().filter(asked.due()::equals).isPresent());
    }

    /** A late answer is an answer: it counts no more against the pilot, and its day stays on record. */
    TrialOutcome answer(TrialCommand.AnswerRequest answer) {
        var request = state.requests().stream()
                .filter(one -> one.asked().request().equals(answer.request()))
                .findFirst();
        if (request.isEmpty()) return TrialOutcome.refused(Code.UNKNOWN_REQUEST);
        if (request.get().answer().isPresent()) return TrialOutcome.refused(Code.REQUEST_ANSWERED);
        var refusals = new ArrayList<TrialRefusal>();
        TrialDeciding.text(answer.answer(), "answer", Code.TEXT_MISSING).ifPresent(refusals::add);
        return refusals.isEmpty()
                ? TrialOutcome.done(
                        new RequestAnswered(answer.request(), answer.answer().strip()))
                : new TrialOutcome.Refused(refusals);
    }
}
