package org.xiandao.plan.life;

import org.xiandao.plan.life.PlanCommand.ProveDeliverable;
import org.xiandao.plan.life.PlanEvent.DeliverableProven;
import org.xiandao.plan.life.PlanRefusal.Code;

/** Owners prove the deliverables of their tasks by files. */
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
}
