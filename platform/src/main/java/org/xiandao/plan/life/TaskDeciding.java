package org.xiandao.plan.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.xiandao.base.DocumentNumber;
import org.xiandao.base.DocumentNumber.Checked;
import org.xiandao.plan.life.PlanCommand.*;
import org.xiandao.plan.life.PlanEvent.*;
import org.xiandao.plan.life.PlanRefusal.Code;
import org.xiandao.plan.life.PlanSetting.Named;

/** The pilot's own office shapes the plan: tasks of its own, days, milestones, deliverables. */
final class TaskDeciding {
    private final PlanState state;
    private final PlanTrial trial;
    private final LocalDate today;
    private final Supplier<Units> units;

    TaskDeciding(PlanState state, PlanSetting setting) {
        this.state = state;
        this.trial = setting.trial();
        this.today = setting.today();
        this.units = setting.units();
    }

    PlanOutcome add(AddTask asked) {
        var checks = new Checks(trial);
        var title = checks.text(asked.title(), "title", Code.TITLE_MISSING, Checks.TITLE);
        if (state.tasks(trial).stream().anyMatch(task -> task.title().zh().equals(title)))
            checks.refuse(Code.TITLE_USED, "title", title);
        var events = new ArrayList<PlanEvent>();
        var owners = owners(asked.owners(), asked.newOwners(), events, checks);
        targets(asked.targets(), checks);
        var span = span(asked.from(), asked.until(), checks);
        if (!checks.none()) return checks.refused();
        var id = "own-"
                + (state.tasks().values().stream()
                                .filter(set -> set.added().isPresent())
                                .count()
                        + 1);
        events.add(new TaskAdded(id, title, owners, asked.targets(), span.getFirst(), span.getLast()));
        return new PlanOutcome.Done(events);
    }

    /** In that order, those that are new last; {@code events} takes these up. */
    private List<String> owners(List<String> chosen, List<String> more, List<PlanEvent> events, Checks checks) {
        var known = state.owners(trial).stream().map(PlanOwner::id).toList();
        var owners = new ArrayList<String>();
        for (var owner : chosen)
            if (known.contains(owner)) owners.add(owner);
            else checks.refuse(Code.UNKNOWN_OWNER, "owners", owner);
        for (int n = 0; n < more.size(); n++) {
            var name = more.get(n).strip();
            if (name.isEmpty()) continue;
            if (name.length() > Checks.TITLE) checks.refuse(Code.TOO_LONG, "newOwners." + n, Checks.TITLE);
            var id = owner(name, events);
            if (!owners.contains(id)) owners.add(id);
        }
        if (owners.isEmpty()) checks.refuse(Code.OWNERS_MISSING, "owners");
        return owners;
    }

    /** The one of that name, or for whom that unit answers; else a new one, a unit of the installation by its own name. */
    private String owner(String typed, List<PlanEvent> events) {
        var unit = units.get().meant(typed);
        var name = unit.map(Named::name).orElse(typed);
        return owner(owner -> Units.same(state.name(trial, owner.id()).zh(), typed))
                .or(() -> owner(
                        owner -> unit.filter(one -> owner.heldBy(one.id())).isPresent()))
                .or(() -> added(name, events))
                .orElseGet(() -> {
                    var id = "added-" + (added() + events.size() + 1);
                    events.add(new OwnerAdded(id, name));
                    return id;
                });
    }

    private Optional<String> owner(Predicate<PlanOwner> which) {
        return state.owners(trial).stream().filter(which).map(PlanOwner::id).findFirst();
    }

    private static Optional<String> added(String name, List<PlanEvent> events) {
        return events.stream()
                .filter(OwnerAdded.class::isInstance)
                .map(OwnerAdded.class::cast)
                .filter(one -> Units.same(one.name(), name))
                .map(OwnerAdded::owner)
                .findFirst();
    }

    /** Those who stay keep their places; what the plan prints is changed by an approval alone. */
    PlanOutcome owners(ChangeOwners asked) {
        return of(asked.task(), task -> {
            var checks = new Checks(trial);
            var staying = task.owners().stream().filter(asked.owners()::contains);
            var coming = asked.owners().stream().filter(owner -> !task.owners().contains(owner));
            var events = new ArrayList<PlanEvent>();
            var owners = owners(Stream.concat(staying, coming).toList(), asked.newOwners(), events, checks);
            if (owners.equals(task.owners())) checks.refuse(Code.NOTHING_CHANGED, "owners");
            var typed = asked.documentNumber().strip();
            var number = DocumentNumber.check(typed, today) instanceof Checked.Right(var right)
                    ? Optional.of(right.toString())
                    : Optional.<String>empty();
            if (typed.isEmpty() && task.printed()) checks.refuse(Code.NUMBER_MISSING, "documentNumber");
            else if (!typed.isEmpty() && number.isEmpty()) checks.refuse(Code.NUMBER_WRONG, "documentNumber", typed);
            var reason = checks.reason(asked.reason(), "reason");
            if (!checks.none()) return checks.refused();
            events.add(new TaskOwned(task.id(), task.owners(), owners, today, number, reason));
            return new PlanOutcome.Done(events);
        });
    }

    private long added() {
        return state.owners().values().stream()
                .filter(owner -> owner.added().isPresent())
                .count();
    }

    private void targets(List<String> targets, Checks checks) {
        for (var target : targets)
            if (trial.plan().target(target).isEmpty()) checks.refuse(Code.UNKNOWN_TARGET, "targets", target);
    }

    private static List<LocalDate> span(String typedFrom, String typedUntil, Checks checks) {
        var from = checks.dayOfTrial(typedFrom, "from");
        var until = checks.dayOfTrial(typedUntil, "until");
        if (from.isEmpty() || until.isEmpty()) return List.of();
        if (from.get().isAfter(until.get())) checks.refuse(Code.DAYS_REVERSED, "until");
        return List.of(from.get(), until.get());
    }

    PlanOutcome drop(DropTask asked) {
        return of(asked.task(), task -> {
            var checks = new Checks(trial);
            if (task.printed()) checks.refuse(Code.PRINTED, "reason");
            var reason = checks.reason(asked.reason(), "reason");
            return checks.none() ? PlanOutcome.done(new TaskDropped(task.id(), reason)) : checks.refused();
        });
    }

    PlanOutcome schedule(Schedule asked) {
        return of(asked.task(), task -> {
            var checks = new Checks(trial);
            var span = span(asked.from(), asked.until(), checks);
            targets(asked.targets(), checks);
            if (!span.isEmpty())
                for (var milestone : task.milestones().values())
                    if (milestone.on().isBefore(span.getFirst())
                            || milestone.on().isAfter(span.getLast()))
                        checks.refuse(Code.MILESTONE_OUTSIDE, "until", milestone.on(), milestone.title());
            if (span.equals(List.of(task.from(), task.until()))
                    && task.targets().containsAll(asked.targets())) checks.refuse(Code.NOTHING_CHANGED, "from");
            var reason = checks.reason(asked.reason(), "reason");
            if (!checks.none()) return checks.refused();
            var event = new TaskScheduled(task.id(), span.getFirst(), span.getLast(), asked.targets(), reason);
            return PlanOutcome.done(event);
        });
    }

    PlanOutcome milestone(SetMilestone asked) {
        return of(asked.task(), task -> {
            var checks = new Checks(trial);
            boolean fresh = asked.milestone().isEmpty();
            var before = task.milestones().get(asked.milestone());
            if (!fresh && before == null) return PlanOutcome.refused(Code.UNKNOWN_MILESTONE, "");
            if (!fresh && state.reached(task, asked.milestone()).isPresent())
                checks.refuse(Code.ALREADY_REACHED, "on", before == null ? "" : before.title());
            var title = checks.text(asked.title(), "title", Code.TITLE_MISSING, Checks.TITLE);
            if (task.milestones().values().stream()
                    .anyMatch(one ->
                            !one.id().equals(asked.milestone()) && one.title().equals(title)))
                checks.refuse(Code.TITLE_USED, "title", title);
            var on = checks.day(asked.on(), "on");
            if (before != null
                    && before.title().equals(title)
                    && on.filter(before.on()::equals).isPresent()) checks.refuse(Code.NOTHING_CHANGED, "on");
            if (on.isPresent() && (on.get().isBefore(task.from()) || on.get().isAfter(task.until())))
                checks.refuse(Code.DAY_OUTSIDE, "on", task.from(), task.until());
            var reason = fresh ? asked.reason().strip() : checks.reason(asked.reason(), "reason");
            if (!checks.none()) return checks.refused();
            var id = fresh ? "m" + (state.set(task.id()).milestonesEver() + 1) : asked.milestone();
            return PlanOutcome.done(new MilestoneSet(task.id(), id, title, on.orElseThrow(), reason));
        });
    }

    PlanOutcome drop(DropMilestone asked) {
        return of(asked.task(), task -> {
            var checks = new Checks(trial);
            var milestone = task.milestones().get(asked.milestone());
            if (milestone == null) return PlanOutcome.refused(Code.UNKNOWN_MILESTONE, "");
            if (state.reached(task, milestone.id()).isPresent())
                checks.refuse(Code.ALREADY_REACHED, "reason", milestone.title());
            var reason = checks.reason(asked.reason(), "reason");
            return checks.none()
                    ? PlanOutcome.done(new MilestoneDropped(task.id(), milestone.id(), reason))
                    : checks.refused();
        });
    }

    PlanOutcome deliverable(AskDeliverable asked) {
        return of(asked.task(), task -> {
            var checks = new Checks(trial);
            var title = checks.text(asked.title(), "deliverable", Code.TITLE_MISSING, Checks.TITLE);
            if (task.deliverables().values().stream()
                    .anyMatch(one -> one.title().equals(title))) checks.refuse(Code.TITLE_USED, "deliverable", title);
            var id = "d" + (state.set(task.id()).deliverablesEver() + 1);
            return checks.none() ? PlanOutcome.done(new DeliverableAsked(task.id(), id, title)) : checks.refused();
        });
    }

    PlanOutcome drop(DropDeliverable asked) {
        return of(asked.task(), task -> {
            var checks = new Checks(trial);
            var deliverable = task.deliverables().get(asked.deliverable());
            if (deliverable == null) return PlanOutcome.refused(Code.UNKNOWN_DELIVERABLE, "");
            if (state.handed(task, deliverable.id()).isPresent()
                    || !state.proofs(task.id(), deliverable.id()).isEmpty())
                checks.refuse(Code.ALREADY_HANDED, "reason", deliverable.title());
            var reason = checks.reason(asked.reason(), "reason");
            return checks.none()
                    ? PlanOutcome.done(new DeliverableDropped(task.id(), deliverable.id(), reason))
                    : checks.refused();
        });
    }

    private PlanOutcome of(String id, Function<PlanTask, PlanOutcome> decide) {
        var task = state.ever(trial, id);
        if (task.isEmpty()) return PlanOutcome.refused(Code.UNKNOWN_TASK, "", id);
        return task.get()
                .dropped()
                .map(why -> new Checks(trial).dropped("", why).refused())
                .orElseGet(() -> decide.apply(task.get()));
    }
}
