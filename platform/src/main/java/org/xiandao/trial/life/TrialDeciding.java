package org.xiandao.trial.life;

import java.util.Optional;
import org.xiandao.trial.life.TrialRefusal.Code;

/** What becomes of a command in a trial: one pure function over state, command and setting. */
public final class TrialDeciding {
    private static final int LONGEST = 20_000;

    private TrialDeciding() {}

    public static TrialOutcome decide(TrialState state, TrialCommand command, TrialSetting setting) {
        if (state.revoked() || setting.pilot().ended()) return TrialOutcome.refused(Code.ENDED);
        boolean byPilot = byPilot(command);
        if (setting.keptOut() && !byPilot) return TrialOutcome.refused(Code.RECUSED);
        if (byPilot ? !setting.pilots() : !setting.office()) return TrialOutcome.refused(Code.NOT_YOURS);
        return switch (command) {
            case TrialCommand.Judge judge -> new Rating(state, setting).judge(judge);
            case TrialCommand.Rate rate -> new Rating(state, setting).rate(rate);
            case TrialCommand.Request request -> new Requesting(state, setting).ask(request);
            case TrialCommand.AnswerRequest answer -> new Requesting(state, setting).answer(answer);
            case TrialCommand.Propose propose -> new Sanctioning(state, setting).propose(propose);
            case TrialCommand.OpenHearing open -> new Sanctioning(state, setting).hear(open);
            case TrialCommand.State said -> new Sanctioning(state, setting).state(said);
            case TrialCommand.Drop drop -> new Sanctioning(state, setting).drop(drop);
            case TrialCommand.Revoke revoke -> new Sanctioning(state, setting).revoke(revoke);
            case TrialCommand.FindTargets find -> new Checking(state, setting).find(find);
            case TrialCommand.Conclude conclude -> new Checking(state, setting).conclude(conclude);
            case TrialCommand.ReportRectified report -> new Checking(state, setting).rectified(report);
            case TrialCommand.RequestChange request -> new Changing(state, setting).request(request);
            case TrialCommand.ApproveChange approve -> new Changing(state, setting).approve(approve);
            case TrialCommand.RefuseChange refuse -> new Changing(state, setting).refuse(refuse);
        };
    }

    private static boolean byPilot(TrialCommand command) {
        return command instanceof TrialCommand.AnswerRequest
                || command instanceof TrialCommand.State
                || command instanceof TrialCommand.ReportRectified
                || command instanceof TrialCommand.RequestChange;
    }

    /** A text that has to be there, and may not be endless. */
    static Optional<TrialRefusal> text(String text, String path, Code missing) {
        if (text.isBlank()) return Optional.of(TrialRefusal.of(missing, path));
        return text.length() <= LONGEST
                ? Optional.empty()
                : Optional.of(TrialRefusal.of(Code.TOO_LONG, path, String.valueOf(LONGEST)));
    }
}
