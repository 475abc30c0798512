package org.xiandao.application.life;

import org.xiandao.application.life.CaseEvent.ObjectionAnswered;
import org.xiandao.application.life.CaseEvent.ObjectionLodged;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.rules.pack.Workflow.Objections;
import org.xiandao.rules.pack.Workflow.Stage;

/** Objections during the public notice, from anyone; each blocks approval until it is answered. */
final class Objecting {
    private final CaseState state;
    private final Setting setting;
    private final Stage stage;

    Objecting(CaseState state, Setting setting) {
        this.state = state;
        this.setting = setting;
        this.stage = setting.edition().stage(state.stage());
    }

    Outcome lodge(Command.Object object) {
        var notice = state.notice();
        boolean running = stage.objections().isPresent()
                && notice.filter(published -> !setting.today().isAfter(published.until()))
                        .isPresent();
        if (!running) return Outcome.refused(Refusal.Code.NO_NOTICE);
        if (object.text().isBlank()) return Outcome.refused(Refusal.Code.REASON_MISSING);
        boolean named = stage.objections().map(Objections::named).orElse(false);
        if (named && (object.author().isBlank() || object.contact().isBlank()))
            return Outcome.refused(Refusal.Code.OBJECTION_UNSIGNED);
        return Outcome.done(new ObjectionLodged(
                object.objection(),
                object.author().strip(),
                object.contact().strip(),
                object.text().strip()));
    }

    Outcome answer(Command.AnswerObjection answer) {
        if (stage.kind() != Kind.NOTICE) return Outcome.refused(Refusal.Code.NOT_AT_THIS_STAGE, stage.id());
        if (!Responsible.acts(state, stage, setting.actor())) return Outcome.refused(Refusal.Code.NOT_YOURS);
        var objection = state.objections().stream()
                .filter(other -> other.id().equals(answer.objection()))
                .findFirst();
        if (objection.isEmpty()) return Outcome.refused(Refusal.Code.UNKNOWN_OBJECTION);
        if (!objection.get().open()) return Outcome.refused(Refusal.Code.ALREADY_SPOKEN);
        if (answer.answer().isBlank()) return Outcome.refused(Refusal.Code.REASON_MISSING);
        return Outcome.done(new ObjectionAnswered(
                answer.objection(), answer.upheld(), answer.answer().strip()));
    }
}
