package org.xiandao.application.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xiandao.application.life.CaseEvent.*;
import org.xiandao.rules.draw.Case;
import org.xiandao.rules.pack.ReviewRules;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.rules.pack.Workflow.Stage;
import org.xiandao.rules.score.Dispute;

/** What experts with a seat declare and file. */
final class Reviewing {
    private final CaseState state;
    private final Setting setting;
    private final Stage stage;

    Reviewing(CaseState state, Setting setting) {
        this.state = state;
        this.setting = setting;
        this.stage = setting.edition().stage(state.stage());
    }

    /** Said again it changes nothing; who learns of a conflict after all says so at any time and gives up the seat. */
    Outcome declare(Command.DeclareConflict declare) {
        if (!named()) return Outcome.refused(Refusal.Code.NOT_YOURS);
        if (stage.kind() != Kind.REVIEW) return Outcome.refused(Refusal.Code.NOT_AT_THIS_STAGE, stage.id());
        var before = state.declarations().get(setting.actor().account());
        if (before != null && !declare.conflict()) return Outcome.done();
        if (declare.conflict() && declare.note().isBlank()) return Outcome.refused(Refusal.Code.REASON_MISSING);
        var declared = new ConflictDeclared(setting.actor().account(), declare.conflict(), declare.note());
        return declare.conflict()
                ? Outcome.done(declared, new SeatDeclined(seated(), Case.Why.CONFLICT, declare.note()))
                : Outcome.done(declared);
    }

    Outcome file(Command.FileScores file) {
        var refused = judging();
        if (refused.isPresent()) return refused.get();
        var filed = new ScoresFiled(setting.actor().account(), file.scores(), file.reasons(), file.absent());
        var refusals = Scores.faults(setting.edition(), filed);
        return refusals.isEmpty() ? Outcome.done(filed) : new Outcome.Refused(refusals);
    }

    /** Why the actor can't judge now; empty for an expert of the panel without a conflict while the review is on. */
    Optional<Outcome> judging() {
        if (!named()) return Optional.of(Outcome.refused(Refusal.Code.NOT_YOURS));
        if (stage.kind() != Kind.REVIEW)
            return Optional.of(Outcome.refused(
                    state.score().isPresent() ? Refusal.Code.REVIEW_CLOSED : Refusal.Code.NOT_AT_THIS_STAGE,
                    stage.id()));
        var declared = state.declarations().get(setting.actor().account());
        if (declared == null) return Optional.of(Outcome.refused(Refusal.Code.DECLARATION_MISSING));
        return declared.conflict()
                ? Optional.of(Outcome.refused(
                        Refusal.Code.EXPERT_CONFLICTED, setting.actor().name()))
                : Optional.empty();
    }

    /** What still keeps the review open. */
    List<Refusal> unfinished() {
        var refusals = new ArrayList<>(notYetFiled());
        long able = state.experts().stream()
                .filter(expert -> !Scores.conflicted(state, expert.account()))
                .count();
        int enough = rules().experts();
        if (able < enough) refusals.add(new Refusal(Refusal.Code.TOO_FEW_EXPERTS, "", List.of(String.valueOf(enough))));
        if (state.review().contests().stream().anyMatch(ReviewRecord.Contest::open))
            refusals.add(new Refusal(Refusal.Code.CONTESTS_OPEN, "", List.of()));
        if (!refusals.isEmpty()) return refusals;
        refusals.addAll(Scores.faults(state, setting.edition()));
        if (refusals.isEmpty() && state.review().rounds().isEmpty()) refusals.addAll(roundDue());
        return refusals;
    }

    /** Which lines the panel must discuss before the review can close, without saying how far it lies apart. */
    private List<Refusal> roundDue() {
        return Scores.dispute(state, setting.edition())
                .filter(Dispute::due)
                .map(dispute -> List.of(new Refusal(Refusal.Code.ROUND_DUE, "lines", dispute.lines())))
                .orElse(List.of());
    }

    List<Refusal> notYetFiled() {
        return state.experts().stream()
                .filter(expert -> !Scores.conflicted(state, expert.account()))
                .filter(expert -> !state.scores().containsKey(expert.account()))
                .map(expert -> new Refusal(Refusal.Code.SCORES_MISSING, "", List.of(expert.name())))
                .toList();
    }

    private Expert seated() {
        return state.experts().stream()
                .filter(expert -> expert.account().equals(setting.actor().account()))
                .findFirst()
                .orElseThrow();
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
