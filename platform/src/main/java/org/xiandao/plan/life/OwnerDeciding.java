package org.xiandao.plan.life;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.xiandao.plan.life.PlanCommand.*;
import org.xiandao.plan.life.PlanEvent.*;
import org.xiandao.plan.life.PlanRefusal.Code;
import org.xiandao.plan.life.PlanSetting.Named;

/** Who answers for an owner as printed: bound to an organisation, dissolved, followed by another. */
final class OwnerDeciding {
    private static final String ORGANISATION = "organisation";

    private final PlanState state;
    private final PlanSetting setting;
    private final PlanTrial trial;

    OwnerDeciding(PlanState state, PlanSetting setting) {
        this.state = state;
        this.setting = setting;
        this.trial = setting.trial();
    }

    PlanOutcome bind(BindOwner asked) {
        return of(asked.owner(), owner -> {
            var checks = new Checks(trial);
            if (owner.dissolved().isPresent())
                return PlanOutcome.refused(
                        Code.ALREADY_DISSOLVED,
                        ORGANISATION,
                        owner.endings().getLast().on());
            var found = organisation(asked.organisation(), ORGANISATION, checks);
            if (found.filter(one -> owner.heldBy(one.id())).isPresent())
                checks.refuse(Code.ALREADY_BOUND, ORGANISATION, found.get().name());
            var reason = owner.tenures().isEmpty() ? asked.reason().strip() : checks.reason(asked.reason(), "reason");
            if (!checks.none()) return checks.refused();
            var from = owner.tenures().isEmpty() ? trial.begins() : setting.today();
            var to = found.orElseThrow();
            return PlanOutcome.done(new OwnerBound(owner.id(), to.id(), to.name(), from, reason));
        });
    }

    PlanOutcome dissolve(DissolveOwner asked) {
        return of(asked.owner(), owner -> {
            var checks = new Checks(trial);
            if (owner.dissolved().isPresent())
                return PlanOutcome.refused(
                        Code.ALREADY_DISSOLVED, "on", owner.endings().getLast().on());
            var on = checks.day(asked.on(), "on");
            if (on.filter(setting.today()::isBefore).isPresent()) checks.refuse(Code.DAY_FUTURE, "on");
            owner.holder()
                    .filter(tenure ->
                            on.filter(day -> day.isBefore(tenure.from())).isPresent())
                    .ifPresent(tenure -> checks.refuse(Code.BEFORE_TENURE, "on", tenure.name(), tenure.from()));
            var reason = checks.reason(asked.reason(), "reason");
            boolean followed = !asked.successor().isBlank();
            var named = followed ? organisation(asked.successor(), "successor", checks) : Optional.<Named>empty();
            if (named.filter(one -> owner.heldBy(one.id())).isPresent())
                checks.refuse(
                        Code.ORGANISATION_DISSOLVED, "successor", named.get().name(), asked.on());
            var from = followed ? from(asked.from(), on, checks) : Optional.<LocalDate>empty();
            if (!checks.none()) return checks.refused();
            var ended = new OwnerDissolved(owner.id(), on.orElseThrow(), reason);
            return named.map(one -> PlanOutcome.done(
                            ended, new OwnerSucceeded(owner.id(), one.id(), one.name(), from.orElseThrow(), reason)))
                    .orElseGet(() -> PlanOutcome.done(ended));
        });
    }

    PlanOutcome succeed(NameSuccessor asked) {
        return of(asked.owner(), owner -> {
            var ended = owner.dissolved();
            if (ended.isEmpty()) return PlanOutcome.refused(Code.NOT_DISSOLVED, ORGANISATION);
            var checks = new Checks(trial);
            var found = organisation(asked.organisation(), ORGANISATION, checks);
            var from = from(asked.from(), Optional.of(ended.get().on()), checks);
            var reason = checks.reason(asked.reason(), "reason");
            if (!checks.none()) return checks.refused();
            var to = found.orElseThrow();
            return PlanOutcome.done(new OwnerSucceeded(owner.id(), to.id(), to.name(), from.orElseThrow(), reason));
        });
    }

    PlanOutcome withdraw(WithdrawSuccession asked) {
        return of(asked.owner(), owner -> {
            var step = owner.lastStep();
            if (step.isEmpty()) return PlanOutcome.refused(Code.NO_SUCCESSION, "reason");
            var checks = new Checks(trial);
            var reason = checks.reason(asked.reason(), "reason");
            step.flatMap(PlanOwner.Step::tenure)
                    .filter(PlanOwner.Tenure::rested)
                    .ifPresent(tenure -> checks.refuse(Code.SUCCESSION_RESTED_ON, "reason", tenure.name()));
            return checks.none() ? PlanOutcome.done(new SuccessionWithdrawn(owner.id(), reason)) : checks.refused();
        });
    }

    /** Whoever follows has followed, or does on the morrow of the dissolution: not on a day that is far ahead. */
    private Optional<LocalDate> from(String typed, Optional<LocalDate> dissolved, Checks checks) {
        var from = checks.day(typed, "from");
        var morrow = dissolved.map(day -> day.plusDays(1)).filter(setting.today()::isBefore);
        if (from.filter(morrow.orElse(setting.today())::isBefore).isPresent()) checks.refuse(Code.DAY_FUTURE, "from");
        if (from.isPresent() && dissolved.filter(from.get()::isBefore).isPresent())
            checks.refuse(Code.BEFORE_DISSOLUTION, "from", dissolved.get());
        return from;
    }

    /** One that is registered here and that no owner's dissolution has ended. */
    private Optional<Named> organisation(String typed, String path, Checks checks) {
        var units = setting.units().get();
        var found = units.meant(typed.strip());
        if (found.isEmpty()) unknown(typed.strip(), units.near(typed), path, checks);
        found.flatMap(this::dissolvedOn)
                .ifPresent(day -> checks.refuse(
                        Code.ORGANISATION_DISSOLVED, path, found.get().name(), day));
        return found;
    }

    private static void unknown(String typed, List<String> near, String path, Checks checks) {
        if (near.isEmpty()) checks.refuse(Code.UNKNOWN_ORGANISATION, path, typed);
        else
            checks.refuse(
                    Code.SIMILAR_ORGANISATION,
                    path,
                    Stream.concat(Stream.of(typed), near.stream()).toArray());
    }

    private Optional<LocalDate> dissolvedOn(Named organisation) {
        return state.owners().values().stream()
                .flatMap(owner -> owner.endings().stream()
                        .filter(ended -> ended.of() > 0
                                && owner.tenures()
                                        .get(ended.of() - 1)
                                        .organisation()
                                        .equals(organisation.id())))
                .map(PlanOwner.Ended::on)
                .findFirst();
    }

    private PlanOutcome of(String id, Function<PlanOwner, PlanOutcome> decide) {
        return state.owners(trial).stream()
                .filter(owner -> owner.id().equals(id))
                .findFirst()
                .map(decide)
                .orElseGet(() -> PlanOutcome.refused(Code.UNKNOWN_OWNER, "", id));
    }
}
