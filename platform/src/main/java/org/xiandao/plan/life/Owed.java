package org.xiandao.plan.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xiandao.plan.life.PlanEvent.Slot;
import org.xiandao.rules.pack.RatingRules.Report;
import org.xiandao.rules.trial.ReportPeriod;

/**
 * One report that an owner owes for a period in which it has tasks, and how far it has come.
 *
 * @param lapsed what was handed in stays, but none of its tasks is there any more
 */
public record Owed(Report report, ReportPeriod period, PlanOwner owner, Reporting reporting, boolean lapsed) {

    public enum Standing {
        UPCOMING,
        UNBOUND,
        NO_SUCCESSOR,
        DUE,
        LATE,
        RETURNED,
        LAPSED,
        FILED,
        SIGNED
    }

    /** Of all owners and periods: by period, the owners in the printed order. */
    public static List<Owed> of(PlanState state, PlanTrial trial) {
        var all = new ArrayList<Owed>();
        var owners = state.owners(trial);
        for (var report : trial.byOwners())
            for (var period : trial.periods(report))
                for (var owner : owners) {
                    var reporting = state.reporting(new Slot(report.id(), period.to(), owner.id()));
                    boolean none = tasks(state, trial, owner.id(), period).isEmpty();
                    if (!none || reporting.last().isPresent())
                        all.add(new Owed(report, period, owner, reporting, none));
                }
        all.sort(Comparator.comparing(owed -> owed.period().to()));
        return all;
    }

    /** One of {@link #of}, or one of which nothing is owed any more because its tasks are gone. */
    public static Optional<Owed> find(PlanState state, PlanTrial trial, Slot slot) {
        var period = trial.period(slot.report(), slot.to());
        var owner = state.owners(trial).stream()
                .filter(one -> one.id().equals(slot.owner()))
                .findFirst();
        if (period.isEmpty() || owner.isEmpty()) return Optional.empty();
        boolean none = tasks(state, trial, slot.owner(), period.get()).isEmpty();
        boolean ever = state.reporting(slot).last().isPresent()
                || state.dropped(trial).stream().anyMatch(task -> runs(task, slot.owner(), period.get()));
        return none && !ever
                ? Optional.empty()
                : trial.report(slot.report())
                        .map(report -> new Owed(report, period.get(), owner.get(), state.reporting(slot), none));
    }

    /** The tasks that run in a period and are an owner's at its end. */
    public static List<PlanTask> tasks(PlanState state, PlanTrial trial, String owner, ReportPeriod period) {
        return state.tasks(trial).stream()
                .filter(task -> runs(task, owner, period))
                .toList();
    }

    private static boolean runs(PlanTask task, String owner, ReportPeriod period) {
        return task.ownersOn(period.to()).contains(owner)
                && !task.from().isAfter(period.to())
                && !task.until().isBefore(period.from());
    }

    public Slot slot() {
        return reporting.slot();
    }

    /** Whether the owner has still to write. */
    public boolean open() {
        return !lapsed && reporting.owed();
    }

    /** Nobody is asked while the period runs, or for an owner whom nobody follows. */
    public Standing standing(LocalDate today) {
        return switch (reporting.status()) {
            case SIGNED -> Standing.SIGNED;
            case FILED -> Standing.FILED;
            case NONE, RETURNED -> {
                if (lapsed) yield Standing.LAPSED;
                if (!period.over(today)) yield Standing.UPCOMING;
                if (owner.dissolved().isPresent()) yield Standing.NO_SUCCESSOR;
                if (owner.holder().isEmpty()) yield Standing.UNBOUND;
                if (reporting.status() == Reporting.Status.RETURNED) yield Standing.RETURNED;
                yield today.isAfter(period.due()) ? Standing.LATE : Standing.DUE;
            }
        };
    }

    public Optional<PlanOwner.Tenure> holder() {
        return owner.holder();
    }
}
