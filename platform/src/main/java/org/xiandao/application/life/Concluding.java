package org.xiandao.application.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xiandao.application.life.CaseEvent.CaseEnded;
import org.xiandao.application.life.CaseEvent.StageEntered;
import org.xiandao.application.life.CaseEvent.TrialExtended;
import org.xiandao.application.life.CaseEvent.VerdictGiven;
import org.xiandao.base.DocumentNumber;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.rules.pack.Workflow.Stage;
import org.xiandao.rules.pack.Workflow.Verb;

/** What the final check came to: the case ends with it, or its trial goes on until another day. */
final class Concluding {
    private final CaseState state;
    private final Setting setting;

    Concluding(CaseState state, Setting setting) {
        this.state = state;
        this.setting = setting;
    }

    Outcome decide(Command.Conclude conclude) {
        var stage = setting.edition().stage(state.stage());
        if (stage.kind() != Kind.CLOSING) return Outcome.refused(Refusal.Code.NOT_AT_THIS_STAGE, stage.id());
        if (!Responsible.acts(state, stage, setting.actor())) return Outcome.refused(Refusal.Code.NOT_YOURS);
        if (!stage.may().contains(conclude.verb()) || conclude.verb() == Verb.RECTIFY)
            return Outcome.refused(Refusal.Code.WRONG_VERB, conclude.verb().name());
        var refusals = new ArrayList<>(
                Needs.number(conclude.documentNumber(), Needs.letter(stage, conclude.verb()), setting.today()));
        if (conclude.reasons().isBlank()) refusals.add(new Refusal(Refusal.Code.REASON_MISSING, "reasons", List.of()));
        if (!refusals.isEmpty()) return new Outcome.Refused(refusals);
        var given = new VerdictGiven(
                stage.id(),
                conclude.verb(),
                setting.actor().area(),
                setting.actor().organisationName(),
                conclude.reasons().strip(),
                conclude.documentNumber().flatMap(DocumentNumber::of).map(DocumentNumber::toString),
                Optional.empty(),
                List.of());
        return conclude.verb() == Verb.EXTEND
                ? extended(given, conclude.until().orElseThrow())
                : Outcome.done(given, new CaseEnded(stage.id(), conclude.verb()));
    }

    private Outcome extended(VerdictGiven given, LocalDate until) {
        var trial = setting.edition().workflow().stages().stream()
                .filter(stage -> stage.kind() == Kind.TRIAL)
                .map(Stage::id)
                .findFirst()
                .orElseThrow();
        return Outcome.done(
                given,
                new StageEntered(trial, setting.today(), Optional.of(until), Optional.empty()),
                new TrialExtended(until));
    }
}
