package org.xiandao.plan.life;

import org.xiandao.plan.life.PlanCommand.*;
import org.xiandao.plan.life.PlanRefusal.Code;

/** What becomes of a command: one pure function over state, command and setting. */
public final class PlanDeciding {
    private PlanDeciding() {}

    public static PlanOutcome decide(PlanState state, PlanCommand command, PlanSetting setting) {
        if (setting.trial().over()) return PlanOutcome.refused(Code.TRIAL_OVER, "");
        var tasks = new TaskDeciding(state, setting);
        var owners = new OwnerDeciding(state, setting);
        var reports = new ReportDeciding(state, setting);
        var proofs = new ProofDeciding(state, setting, reports);
        var sheets = new SheetDeciding(state, setting);
        return switch (command) {
            case FileReport c -> reports.file(c);
            case ProveDeliverable c -> proofs.prove(c);
            case WithdrawProof c -> proofs.withdraw(c);
            case AnswerSheet c -> sheets.answer(c);
            case PlanCommand _ when !setting.runs() -> PlanOutcome.refused(Code.NOT_YOURS, "");
            case AddTask c -> tasks.add(c);
            case ChangeOwners c -> tasks.owners(c);
            case DropTask c -> tasks.drop(c);
            case Schedule c -> tasks.schedule(c);
            case SetMilestone c -> tasks.milestone(c);
            case DropMilestone c -> tasks.drop(c);
            case AskDeliverable c -> tasks.deliverable(c);
            case DropDeliverable c -> tasks.drop(c);
            case BindOwner c -> owners.bind(c);
            case DissolveOwner c -> owners.dissolve(c);
            case NameSuccessor c -> owners.succeed(c);
            case WithdrawSuccession c -> owners.withdraw(c);
            case ReturnReport c -> reports.giveBack(c);
            case SignReport c -> reports.sign(c);
            case Remind c -> reports.remind(c);
            case IssueSheet c -> sheets.issue(c);
            case AskAgain c -> sheets.askAgain(c);
            case CloseSheet c -> sheets.close(c);
        };
    }
}
