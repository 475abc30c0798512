package org.xiandao.plan.life;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xiandao.rules.pack.PlanRules;
import org.xiandao.rules.pack.RatingRules.Report;
import org.xiandao.rules.trial.ReportPeriod;

/**
 * The trial that a plan of work belongs to, and what its pack lays down.
 *
 * @param ends the trial's last day; where the approval sets none, a day far enough ahead
 * @param over whether the case has ended
 * @param runners organisations of the case's applicants: the pilot's own offices
 */
public record PlanTrial(
        PlanRules plan, List<Report> reports, LocalDate begins, LocalDate ends, boolean over, Set<String> runners) {

    /** The reports that each owner sends. */
    public List<Report> byOwners() {
        return reports.stream().filter(report -> report.owners().isPresent()).toList();
    }

    public List<ReportPeriod> periods(Report report) {
        return report.owners()
                .map(owners -> ReportPeriod.of(report, owners, begins, ends))
                .orElse(List.of());
    }

    public Optional<Report> report(String id) {
        return byOwners().stream().filter(report -> report.id().equals(id)).findFirst();
    }

    public Optional<ReportPeriod> period(String report, LocalDate to) {
        return report(report).stream()
                .flatMap(one -> periods(one).stream())
                .filter(period -> period.to().equals(to))
                .findFirst();
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(begins) && !day.isAfter(ends);
    }
}
