package org.xiandao.application.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xiandao.application.life.CaseEvent.CaseEnded;
import org.xiandao.application.life.CaseEvent.GroundsCited;
import org.xiandao.application.life.CaseEvent.VerdictGiven;
import org.xiandao.base.DocumentNumber;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.rules.pack.Workflow.Need;
import org.xiandao.rules.pack.Workflow.Verb;

/** A pilot is revoked by who approved it, in its trial or its final check: the case ends with the decision's number. */
final class Revoking {
    private final CaseState state;
    private final Setting setting;

    Revoking(CaseState state, Setting setting) {
        this.state = state;
        this.setting = setting;
    }

    Outcome decide(Command.Revoke revoke) {
        var stage = setting.edition().stage(state.stage());
        var actor = setting.actor();
        if (stage.kind() != Kind.TRIAL && stage.kind() != Kind.CLOSING)
            return Outcome.refused(Refusal.Code.NOT_AT_THIS_STAGE, stage.id());
        if (!Responsible.acts(state, stage, actor)) return Outcome.refused(Refusal.Code.NOT_YOURS);
        var refusals =
                new ArrayList<>(Needs.number(Optional.of(revoke.documentNumber()), Need.REQUIRED, setting.today()));
        if (revoke.reasons().isBlank()) refusals.add(new Refusal(Refusal.Code.REASON_MISSING, "reasons", List.of()));
        if (!refusals.isEmpty()) return new Outcome.Refused(refusals);
        return Outcome.done(
                new GroundsCited(stage.id(), Verb.REVOKE, revoke.grounds()),
                new VerdictGiven(
                        stage.id(),
                        Verb.REVOKE,
                        actor.area(),
                        actor.organisationName(),
                        revoke.reasons().strip(),
                        DocumentNumber.of(revoke.documentNumber()).map(DocumentNumber::toString),
                        Optional.empty(),
                        revoke.record()),
                new CaseEnded(stage.id(), Verb.REVOKE));
    }
}
