package org.xiandao.plan.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.xiandao.base.Actor;
import org.xiandao.base.ChinaTime;
import org.xiandao.plan.life.PlanRefusal.Code;
import org.xiandao.rules.pack.Workflow.Duty;

/**
 * What a decision about a plan of work rests on beside its state.
 *
 * @param units asked for where somebody names one
 */
public record PlanSetting(PlanTrial trial, Supplier<Units> units, Actor actor, Instant now) {

    /** An organisation by id and name. */
    public record Named(String id, String name) {}

    public LocalDate today() {
        return ChinaTime.day(now);
    }

    boolean runs() {
        return runs(trial, actor);
    }

    /** Why the actor does nothing for an owner: nobody has succeeded it yet, or another answers for it. */
    Optional<PlanOutcome> keptFrom(PlanOwner owner) {
        return owner.gone()
                .or(() -> acts(actor) && owner.heldBy(actor.organisation())
                        ? Optional.empty()
                        : Optional.of(PlanOutcome.refused(Code.NOT_YOURS, "")));
    }

    /** Whether the actor acts for one of the pilot's own offices. */
    public static boolean runs(PlanTrial trial, Actor actor) {
        return acts(actor) && trial.runners().contains(actor.organisation());
    }

    /** Whoever fills for an organisation, or handles or decides for an office. */
    public static boolean acts(Actor actor) {
        return actor.fills()
                || actor.duties().contains(Duty.HANDLER)
                || actor.duties().contains(Duty.DECIDER);
    }
}
