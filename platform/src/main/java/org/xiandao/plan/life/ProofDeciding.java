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

    ProofDeciding(PlanState state, PlanSetting setting) {
        this.state = state;
        this.setting = setting;
    }

    /** The same file sent twice counts once. */
    PlanOutcome prove(ProveDeliverable asked) {
        var owner = state.owner(asked.owner());
        var actor = setting.actor();
        if (owner.dissolved().isPresent())
            return PlanOutcome.refused(
                    Code.OWNER_DISSOLVED, "", owner.dissolved().get().on());
        if (!PlanSetting.acts(actor) || !owner.heldBy(actor.organisation()))
            return PlanOutcome.refused(Code.NOT_YOURS, "");
        var task = state.task(setting.trial(), asked.task());
        if (task.isEmpty()) return PlanOutcome.refused(Code.UNKNOWN_TASK, "");
        if (!task.get().owners().contains(asked.owner())) return PlanOutcome.refused(Code.NOT_AN_OWNER, "");
        if (!task.get().deliverables().containsKey(asked.deliverable()))
            return PlanOutcome.refused(Code.UNKNOWN_DELIVERABLE, "");
        boolean known = state.proofs(asked.task(), asked.deliverable()).stream()
                .anyMatch(proof -> proof.owner().equals(asked.owner())
                        && proof.file().sha256().equals(asked.file().sha256()));
        if (known) return PlanOutcome.done();
        return PlanOutcome.done(new DeliverableProven(
                asked.owner(),
                asked.task(),
                asked.deliverable(),
                actor.organisation(),
                actor.organisationName(),
                asked.slot(),
                asked.file()));
    }

    /** Whoever answers for the owner takes back a wrong file, until the report that it came with is signed off. */
    PlanOutcome withdraw(WithdrawProof asked) {
        var found = state.proofs().stream()
                .filter(proof -> String.valueOf(proof.number()).equals(asked.proof()))
                .filter(proof -> proof.stands() && proof.task().equals(asked.task()))
                .findFirst();
        if (found.isEmpty()) return PlanOutcome.refused(Code.UNKNOWN_PROOF, "proof");
        var proof = found.get();
        var actor = setting.actor();
        if (!PlanSetting.acts(actor) || !state.owner(proof.owner()).heldBy(actor.organisation()))
            return PlanOutcome.refused(Code.NOT_YOURS, "");
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
