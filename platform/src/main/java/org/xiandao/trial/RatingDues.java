package org.xiandao.trial;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiandao.application.life.CaseState;
import org.xiandao.clock.Due;
import org.xiandao.rules.flow.Clocks;
import org.xiandao.rules.flow.WorkingDays;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.RatingRules.Rate;
import org.xiandao.rules.pack.RatingRules.Year;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow.Duty;
import org.xiandao.trial.life.TrialState;

/** The years whose report is with the office that rates, and that have no stars yet. */
@Component
class RatingDues {
    private final SentReports reports;
    private final WorkingDays workingDays;

    RatingDues(SentReports reports, WorkingDays workingDays) {
        this.reports = reports;
        this.workingDays = workingDays;
    }

    List<Due> of(String origin, String caseId, CaseState pilot, Edition edition, TrialState trial) {
        var office = TrialProjection.office(pilot, edition);
        var rules = edition.rating().year();
        if (office.isEmpty() || rules.isEmpty()) return List.of();
        var dues = new ArrayList<Due>();
        reports.of(caseId).forEach((year, sent) -> {
            if (trial.starsOf(year).isPresent()) return;
            var title = pilot.lead().areaName() + " " + year;
            var day = rules.flatMap(Year::rate).flatMap(rate -> day(rate, sent.on()));
            var due = new Due(
                    origin,
                    caseId,
                    caseId + "/" + year + "/rate",
                    office.get(),
                    Optional.of(Duty.DECIDER),
                    "RATE",
                    new Text(title + " 年", title),
                    "/trials/" + caseId + "/years/" + year,
                    day.orElse(sent.on()));
            dues.add(day.isPresent() ? due : due.withoutDay());
        });
        return dues;
    }

    /** None beyond the last year whose working days are known. */
    private Optional<LocalDate> day(Rate rate, LocalDate sent) {
        try {
            return Clocks.ends(rate.clock(), sent, Map.of(), workingDays);
        } catch (WorkingDays.UnknownYear beyond) {
            return Optional.empty();
        }
    }
}
