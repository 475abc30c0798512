package org.xiandao.application.life;

import java.util.List;
import java.util.Optional;
import org.xiandao.application.life.CaseEvent.CaseOpened;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Workflow.Joint;
import org.xiandao.rules.pack.Workflow.Kind;

/** What becomes of a command: one pure function over state, command and setting. */
public final class Deciding {
    private Deciding() {}

    public static Outcome decide(CaseState state, Command command, Setting setting) {
        if (command instanceof Command.Open open) return opened(state, open, setting);
        if (!state.exists()) throw new IllegalArgumentException("A case is opened before anything else is done to it.");
        if (command instanceof Command.Observe observe && new Observing(state, setting).here(observe.observation()))
            return Outcome.done();
        if (state.ended()) return Outcome.refused(Refusal.Code.ENDED);
        if (setting.keptOut() && asOffice(command)) return Outcome.refused(Refusal.Code.RECUSED);
        return switch (command) {
            case Command.Open open -> opened(state, open, setting);
            case Command.Drafting drafting -> new Drafts(state, setting).decide(drafting);
            case Command.Withdraw withdraw -> withdrawn(state, withdraw, setting);
            case Command.Say say -> new Speaking(state, setting).decide(say);
            case Command.Revoke revoke -> new Revoking(state, setting).decide(revoke);
            case Command.Conclude conclude -> new Concluding(state, setting).decide(conclude);
            case Command.Establish establish -> new Visiting(state, setting).establish(establish);
            case Command.PlanVisit plan -> new Visiting(state, setting).plan(plan);
            case Command.Observe observe -> new Observing(state, setting).observe(observe);
            case Command.StrikeObservation strike -> new Visiting(state, setting).strike(strike);
            case Command.AdoptObservation adopt -> new Visiting(state, setting).adopt(adopt);
            case Command.RecordVisit visit -> new Visiting(state, setting).record(visit);
            case Command.SeatExperts seat -> new Seating(state, setting).seat(seat);
            case Command.DeclineSeat decline -> new Seating(state, setting).decline(decline);
            case Command.RemoveExpert remove -> new Seating(state, setting).remove(remove);
            case Command.RecuseSelf recuse -> new Seating(state, setting).recuse(recuse);
            case Command.SignVisit sign -> new Visiting(state, setting).sign(sign);
            case Command.HoldMeeting meeting -> new Arguing(state, setting).hold(meeting);
            case Command.DeclareConflict declare -> new Reviewing(state, setting).declare(declare);
            case Command.FileScores file -> new Reviewing(state, setting).file(file);
            case Command.OpenRound open -> new Rounds(state, setting).open(open);
            case Command.AskReopening ask -> new Rounds(state, setting).ask(ask);
            case Command.AnswerReopening answer -> new Rounds(state, setting).answer(answer);
            case Command.Contest contest -> new Contesting(state, setting).contest(contest);
            case Command.AnswerContest answer -> new Contesting(state, setting).answer(answer);
            case Command.Object object -> new Objecting(state, setting).lodge(object);
            case Command.Handle handle -> new Objecting(state, setting).handle(handle);
            case Command.AnswerObjection answer -> new Objecting(state, setting).answer(answer);
        };
    }

    /** What only an office does; who is kept out of a case may still apply, or review, in a seat of their own. */
    private static boolean asOffice(Command command) {
        return switch (command) {
            case Command.Say _,
                    Command.Revoke _,
                    Command.Conclude _,
                    Command.Establish _,
                    Command.PlanVisit _,
                    Command.RecordVisit _,
                    Command.HoldMeeting _,
                    Command.SeatExperts _,
                    Command.RemoveExpert _,
                    Command.OpenRound _,
                    Command.AskReopening _,
                    Command.AnswerReopening _,
                    Command.AnswerContest _,
                    Command.Handle _,
                    Command.AnswerObjection _ -> true;
            case Command.Open _,
                    Command.Drafting _,
                    Command.Withdraw _,
                    Command.Observe _,
                    Command.StrikeObservation _,
                    Command.AdoptObservation _,
                    Command.SignVisit _,
                    Command.DeclareConflict _,
                    Command.DeclineSeat _,
                    Command.FileScores _,
                    Command.Contest _,
                    Command.RecuseSelf _,
                    Command.Object _ -> false;
        };
    }

    private static Outcome opened(CaseState state, Command.Open open, Setting setting) {
        if (state.exists()) return Outcome.refused(Refusal.Code.ALREADY_APPLIED);
        var actor = setting.actor();
        var workflow = setting.edition().workflow();
        if (!actor.fills() || !actor.organisation().equals(open.lead().organisation()))
            return Outcome.refused(Refusal.Code.NOT_YOURS);
        if (workflow.applicants().joint() != Joint.CONSORTIUM && !levelFits(open.lead(), setting))
            return Outcome.refused(Refusal.Code.WRONG_LEVEL);
        if (!setting.barred().isEmpty()) return new Outcome.Refused(Barred.refusals(setting));
        var call = setting.call();
        if (call.opens().filter(setting.today()::isBefore).isPresent())
            return Outcome.refused(Refusal.Code.NOT_YET_OPEN, call.opens().get().toString());
        if (call.closed().filter(setting.today()::isAfter).isPresent())
            return Outcome.refused(Refusal.Code.TOO_LATE, call.closed().get().toString());
        var first = workflow.stages().stream()
                .filter(stage -> stage.kind() == Kind.DRAFTING)
                .findFirst()
                .orElseThrow();
        var events = List.<CaseEvent>of(new CaseOpened(call.id(), call.edition(), call.sha256(), open.lead()));
        var opened = CaseState.fold(List.of(new Recorded(
                1, setting.now(), actor.account(), actor.name(), actor.organisationName(), events.getFirst())));
        return new Moving(opened, setting).to(events, first, Optional.empty());
    }

    static boolean levelFits(Applicant applicant, Setting setting) {
        var levels = setting.edition().workflow().applicants().levels();
        return levels.contains(applicant.level())
                || (applicant.titles().contains("municipality") && levels.contains(Level.CITY));
    }

    private static Outcome withdrawn(CaseState state, Command.Withdraw withdraw, Setting setting) {
        if (!Responsible.fills(state, setting.actor())) return Outcome.refused(Refusal.Code.NOT_YOURS);
        if (withdraw.reasons().isBlank()) return Outcome.refused(Refusal.Code.REASON_MISSING);
        var kind = setting.edition().stage(state.stage()).kind();
        if (kind == Kind.TRIAL || kind == Kind.CLOSING) return Outcome.refused(Refusal.Code.NOT_AT_THIS_STAGE);
        return Outcome.done(new CaseEvent.Withdrawn(withdraw.reasons()));
    }
}
