package org.xiandao.plan.life;

import java.util.Optional;
import org.xiandao.base.ChinaTime;
import org.xiandao.plan.life.PlanCommand.ProveDeliverable;
import org.xiandao.plan.life.PlanCommand.WithdrawProof;
import org.xiandao.plan.life.PlanEvent.DeliverableProven;
import org.xiandao.plan.life.PlanEvent.ProofWithdrawn;
import org.xiandao.plan.life.PlanRecorded.Said;
import org.xiandao.plan.life.PlanRefusal.Code;
import org.xiandao.plan.life.Reporting.Answered;
import org.xiandao.plan.life.Reporting.Filing;

/** Owners prove the deliverables of their tasks by files, and take back those that were wrong. */
final class ProofDeciding {
    private final PlanState state;
    private final PlanSetting setting;
    private final ReportDeciding reports;

    ProofDeciding(PlanState state, PlanSetting setting, ReportDeciding reports) {
        this.state = state;
        this.setting = setting;
        this.reports = reports;
    }

    /** The same file sent twice counts once; one that comes with a report is taken where the report is. */
    PlanOutcome prove(ProveDeliverable asked) {
        var keptFrom = setting.keptFrom(state.owner(asked.owner()));
        if (keptFrom.isPresent()) return keptFrom.get();
        var task = state.ever(setting.trial(), asked.task());
        var dropped = task.flatMap(PlanTask::dropped);
        if (dropped.isPresent())
            return new Checks(setting.trial()).dropped("", dropped.get()).refused();
        if (task.isEmpty()) return PlanOutcome.refused(Code.UNKNOWN_TASK, "");
        if (!task.get().owners().contains(asked.owner())) return PlanOutcome.refused(Code.NOT_AN_OWNER, "");
        if (!task.get().deliverables().containsKey(asked.deliverable()))
            return PlanOutcome.refused(Code.UNKNOWN_DELIVERABLE, "");
        boolean known = state.proofs(asked.task(), asked.deliverable()).stream()
                .anyMatch(proof -> proof.owner().equals(asked.owner())
                        && proof.file().sha256().equals(asked.file().sha256()));
        if (known) return PlanOutcome.done();
        if (asked.slot().filter(slot -> !slot.owner().equals(asked.owner())).isPresent())
            return PlanOutcome.refused(Code.UNKNOWN_PERIOD, "");
        var actor = setting.actor();
        var proven = PlanOutcome.done(new DeliverableProven(
                asked.owner(),
                asked.task(),
                asked.deliverable(),
                actor.organisation(),
                actor.organisationName(),
                asked.slot(),
                asked.file()));
        return asked.slot().map(slot -> reports.with(slot, proven)).orElse(proven);
    }

    /** Whoever answers for the owner takes back a wrong file, until the report that it came with is signed off. */
    PlanOutcome withdraw(WithdrawProof asked) {
        var found = state.proofs().stream()
                .filter(proof -> String.valueOf(proof.number()).equals(asked.proof()))
                .filter(proof -> proof.stands() && proof.task().equals(asked.task()))
                .findFirst();
        if (found.isEmpty()) return PlanOutcome.refused(Code.UNKNOWN_PROOF, "proof");
        var proof = found.get();
        var keptFrom = setting.keptFrom(state.owner(proof.owner()));
        if (keptFrom.isPresent()) return keptFrom.get();
        var checks = new Checks(setting.trial());
        signed(proof)
                .ifPresent(
                        by -> checks.refuse(Code.PROOF_SIGNED, "proof", by.organisationName(), ChinaTime.day(by.at())));
        var reason = checks.reason(asked.reason(), "reason");
        return checks.none()
                ? PlanOutcome.done(new ProofWithdrawn(proof.number(), proof.task(), proof.slot(), reason))
                : checks.refused();
    }

    private Optional<Said> signed(Proof proof) {
        return proof.slot()
                .flatMap(slot -> state.reporting(slot).last())
                .flatMap(Filing::answered)
                .filter(Answered::signed)
                .map(Answered::said);
    }
}
