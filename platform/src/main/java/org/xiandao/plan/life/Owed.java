package org.xiandao.plan.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xiandao.plan.life.PlanEvent.Slot;
import org.xiandao.rules.pack.RatingRules.Report;
import org.xiandao.rules.trial.ReportPeriod;

/** One report that an owner owes for a period in which it has tasks, and how far it has come. */
public record Owed(Report report, ReportPeriod period, PlanOwner owner, Reporting reporting) {

    public enum Standing {
        UPCOMING,
        UNBOUND,
        NO_SUCCESSOR,
        DUE,
        LATE,
        RETURNED,
        FILED,
        SIGNED
    }

    /** Of all owners and periods: by period, the owners in the printed order. */
    public static List<Owed> of(PlanState state, PlanTrial trial) {
        var all = new ArrayList<Owed>();
        var owners = state.owners(trial);
        for (var report : trial.byOwners())
            for (var period : trial.periods(report))
                for (var owner : owners)
                    if (!tasks(state, trial, owner.id(), period).isEmpty())
                        all.add(new Owed(
                                report,
                                period,
                                owner,
                                state.reporting(new Slot(report.id(), period.to(), owner.id()))));
        all.sort(Comparator.comparing(owed -> owed.period().to()));
        return all;
    }

    /** The tasks of an owner that run in a period. */
    public static List<PlanTask> tasks(PlanState state, PlanTrial trial, String owner, ReportPeriod period) {
        return state.tasksOf(trial, owner).stream()
                .filter(task ->
                        !task.from().isAfter(period.to()) && !task.until().isBefore(period.from()))
                .toList();
    }

    public Slot slot() {
        return reporting.slot();
    }

    /** Nobody is asked while the period runs, or for an owner whom nobody follows. */
    public Standing standing(LocalDate today) {
        return switch (reporting.status()) {
            case SIGNED -> Standing.SIGNED;
            case FILED -> Standing.FILED;
            case NONE, RETURNED -> {
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
