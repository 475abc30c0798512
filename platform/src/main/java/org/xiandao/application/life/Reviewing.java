package org.xiandao.application.life;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.xiandao.application.life.CaseEvent.*;
import org.xiandao.rules.pack.ReviewRules;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.rules.pack.Workflow.Stage;

/** Naming experts, their declarations and their scores. */
final class Reviewing {
    private final CaseState state;
    private final Setting setting;
    private final Stage stage;

    Reviewing(CaseState state, Setting setting) {
        this.state = state;
        this.setting = setting;
        this.stage = setting.edition().stage(state.stage());
    }

    Outcome name(Command.NameExperts name) {
        if (stage.kind() != Kind.REVIEW) return Outcome.refused(Refusal.Code.NOT_AT_THIS_STAGE, stage.id());
        if (!Responsible.acts(state, stage, setting.actor())) return Outcome.refused(Refusal.Code.NOT_YOURS);
        var accounts = new HashSet<String>();
        for (var expert : name.experts()) {
            if (!accounts.add(expert.account())) return Outcome.refused(Refusal.Code.RECORD_INCOMPLETE, expert.name());
            var declared = state.declarations().get(expert.account());
            if (declared != null && declared.conflict())
                return Outcome.refused(Refusal.Code.EXPERT_CONFLICTED, expert.name());
        }
        for (var filed : state.scores().keySet())
            if (!accounts.contains(filed)) return Outcome.refused(Refusal.Code.ALREADY_SPOKEN, filed);
        int enough = rules().experts();
        if (accounts.size() < enough) return Outcome.refused(Refusal.Code.TOO_FEW_EXPERTS, String.valueOf(enough));
        return Outcome.done(new ExpertsNamed(List.copyOf(name.experts())));
    }

    Outcome declare(Command.DeclareConflict declare) {
        if (!named()) return Outcome.refused(Refusal.Code.NOT_YOURS);
        if (stage.kind() != Kind.REVIEW) return Outcome.refused(Refusal.Code.NOT_AT_THIS_STAGE, stage.id());
        if (state.declarations().containsKey(setting.actor().account()))
            return Outcome.refused(Refusal.Code.ALREADY_SPOKEN);
        if (declare.conflict() && declare.note().isBlank()) return Outcome.refused(Refusal.Code.REASON_MISSING);
        return Outcome.done(new ConflictDeclared(setting.actor().account(), declare.conflict(), declare.note()));
    }

    Outcome file(Command.FileScores file) {
        if (!named()) return Outcome.refused(Refusal.Code.NOT_YOURS);
        if (stage.kind() != Kind.REVIEW) return Outcome.refused(Refusal.Code.NOT_AT_THIS_STAGE, stage.id());
        var declared = state.declarations().get(setting.actor().account());
        if (declared == null) return Outcome.refused(Refusal.Code.DECLARATION_MISSING);
        if (declared.conflict())
            return Outcome.refused(
                    Refusal.Code.EXPERT_CONFLICTED, setting.actor().name());
        var filed = new ScoresFiled(setting.actor().account(), file.scores(), file.reasons(), file.absent());
        var refusals = Scores.faults(setting.edition(), filed);
        return refusals.isEmpty() ? Outcome.done(filed) : new Outcome.Refused(refusals);
    }

    /** What still keeps the review open. */
    List<Refusal> unfinished() {
        var refusals = new ArrayList<Refusal>();
        int able = 0;
        for (var expert : state.experts()) {
            var declared = state.declarations().get(expert.account());
            if (declared != null && declared.conflict()) continue;
            able++;
            if (!state.scores().containsKey(expert.account()))
                refusals.add(new Refusal(Refusal.Code.SCORES_MISSING, "", List.of(expert.name())));
        }
        int enough = rules().experts();
        if (able < enough) refusals.add(new Refusal(Refusal.Code.TOO_FEW_EXPERTS, "", List.of(String.valueOf(enough))));
        return refusals.isEmpty() ? Scores.faults(state, setting.edition()) : refusals;
    }

    private boolean named() {
        return state.experts().stream()
                .anyMatch(expert -> expert.account().equals(setting.actor().account()));
    }

    private ReviewRules rules() {
        return setting.edition()
                .review()
                .orElseThrow(() ->
                        new IllegalStateException("Edition " + setting.edition().id() + " has a review stage ("
                                + stage.id() + ") but no review rules.\nMaybe add review.yaml."));
    }
}
