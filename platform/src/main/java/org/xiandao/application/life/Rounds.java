package org.xiandao.application.life;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xiandao.application.life.CaseEvent.ReopeningAnswered;
import org.xiandao.application.life.CaseEvent.ReopeningAsked;
import org.xiandao.application.life.CaseEvent.RoundOpened;
import org.xiandao.base.Actor;
import org.xiandao.rules.pack.Workflow.Duty;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.rules.pack.Workflow.Stage;
import org.xiandao.rules.score.Sheet;

/** Opens what is shut: a moderated round while the review is on, and a closed review again, which takes two people. */
public final class Rounds {
    /** Before the outcome is made public and before it is decided. */
    private static final Set<Kind> STILL_OPEN_TO_IT =
            EnumSet.of(Kind.CONDITIONS, Kind.ARGUMENTATION, Kind.VISIT, Kind.SYNTHESIS, Kind.NOTICE, Kind.DECISION);

    private final CaseState state;
    private final Setting setting;

    Rounds(CaseState state, Setting setting) {
        this.state = state;
        this.setting = setting;
    }

    /** Only once every expert has judged alone: who knows the others' marks no longer does. */
    Outcome open(Command.OpenRound open) {
        var stage = setting.edition().stage(state.stage());
        if (stage.kind() != Kind.REVIEW) return Outcome.refused(Refusal.Code.NOT_AT_THIS_STAGE, stage.id());
        if (!Responsible.acts(state, stage, setting.actor())) return Outcome.refused(Refusal.Code.NOT_YOURS);
        var refusals = new ArrayList<Refusal>();
        if (open.reason().isBlank()) refusals.add(new Refusal(Refusal.Code.REASON_MISSING, "reason", List.of()));
        if (open.topics().isBlank()) refusals.add(new Refusal(Refusal.Code.RECORD_INCOMPLETE, "topics", List.of()));
        var known = Scores.sheet(setting.edition()).stream().map(Sheet.Row::id).toList();
        if (open.lines().isEmpty() || !known.containsAll(open.lines()))
            refusals.add(new Refusal(Refusal.Code.RECORD_INCOMPLETE, "lines", List.of()));
        refusals.addAll(new Reviewing(state, setting).notYetFiled());
        if (!refusals.isEmpty()) return new Outcome.Refused(refusals);
        return Outcome.done(new RoundOpened(
                state.review().round() + 1, open.reason().strip(), open.topics().strip(), List.copyOf(open.lines())));
    }

    Outcome ask(Command.AskReopening ask) {
        var review = reviewed(state, setting.edition().workflow().stages());
        if (review.isEmpty()) return Outcome.refused(Refusal.Code.NOT_AT_THIS_STAGE, state.stage());
        if (!Responsible.acts(state, review.get(), setting.actor())) return Outcome.refused(Refusal.Code.NOT_YOURS);
        if (state.review().reopening().isPresent()) return Outcome.refused(Refusal.Code.ALREADY_SPOKEN);
        if (ask.reason().isBlank())
            return new Outcome.Refused(List.of(new Refusal(Refusal.Code.REASON_MISSING, "reason", List.of())));
        return Outcome.done(new ReopeningAsked(
                setting.actor().account(), setting.actor().name(), ask.reason().strip()));
    }

    Outcome answer(Command.AnswerReopening answer) {
        var asked = state.review().reopening();
        var review = reviewed(state, setting.edition().workflow().stages());
        if (asked.isEmpty() || review.isEmpty()) return Outcome.refused(Refusal.Code.NOT_AT_THIS_STAGE, state.stage());
        if (!decides(state, review.get(), setting.actor())) return Outcome.refused(Refusal.Code.NOT_YOURS);
        if (asked.get().account().equals(setting.actor().account()))
            return Outcome.refused(Refusal.Code.SECOND_PERSON_MISSING);
        if (answer.reason().isBlank())
            return new Outcome.Refused(List.of(new Refusal(Refusal.Code.REASON_MISSING, "reason", List.of())));
        var answered = new ReopeningAnswered(answer.agreed(), answer.reason().strip());
        return answer.agreed()
                ? new Moving(state, setting).to(List.of(answered), review.get(), Optional.empty())
                : Outcome.done(answered);
    }

    /** The review that the case has left and that may still be opened again. */
    public static Optional<Stage> reviewed(CaseState state, List<Stage> stages) {
        var here = stages.stream()
                .filter(stage -> stage.id().equals(state.stage()))
                .findFirst();
        if (state.ended()
                || state.notice().isPresent() && !ledBack(state, here)
                || here.filter(stage -> STILL_OPEN_TO_IT.contains(stage.kind())).isEmpty()) return Optional.empty();
        return stages.stream()
                .filter(stage -> stage.kind() == Kind.REVIEW)
                .filter(stage -> state.stagesVisited().contains(stage.id()))
                .filter(stage -> state.score().isPresent())
                .findFirst();
    }

    /** By an upheld objection; until it is publicised anew. */
    private static boolean ledBack(CaseState state, Optional<Stage> here) {
        boolean publicised = here.filter(stage -> stage.kind() == Kind.NOTICE).isPresent()
                && !state.spoken().isEmpty();
        return !publicised
                && state.objections().stream().noneMatch(Objection::open)
                && state.objections().stream().anyMatch(one -> one.upheld() && one.blocks());
    }

    /** Whoever decides in the office that runs the review. */
    public static boolean decides(CaseState state, Stage review, Actor actor) {
        return actor.duties().contains(Duty.DECIDER)
                && review.by() instanceof org.xiandao.rules.pack.Workflow.Actor.Office office
                && Responsible.sameOffice(office, actor)
                && Responsible.areas(state, review).contains(actor.area());
    }
}
