package org.xiandao.report;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.xiandao.application.Parties;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.Responsible;
import org.xiandao.clock.Due;
import org.xiandao.clock.Dues;
import org.xiandao.report.life.ReportState;
import org.xiandao.report.life.Sender;
import org.xiandao.report.life.YearlyReport;
import org.xiandao.report.life.YearlyReport.Stage;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.RatingRules.Report;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow.Actor.Office;
import org.xiandao.rules.pack.Workflow.Kind;

/** Whose turn it is with which yearly report, and by when. */
@Component
class ReportDues {
    private static final String ORIGIN = "report";
    /** So many years ahead of a trial that has no end. */
    private static final int WITHOUT_END = 10;

    private final Dues dues;

    ReportDues(Dues dues) {
        this.dues = dues;
    }

    /** The last day to send the report of a year up: in the year after it. */
    static LocalDate due(Report report, int year) {
        return MonthDay.parse("--" + report.due().orElseThrow()).atYear(year + 1);
    }

    void write(String caseId, CaseState pilot, Edition edition, ReportState state) {
        var report = edition.rating().yearly();
        var trial = pilot.trial().orElseThrow();
        int first = trial.from().getYear();
        int last = trial.until().map(LocalDate::getYear).orElse(first + WITHOUT_END);
        dues.replace(
                ORIGIN,
                caseId,
                report.isEmpty() || pilot.ended()
                        ? List.of()
                        : IntStream.rangeClosed(first, last)
                                .boxed()
                                .flatMap(year -> of(caseId, pilot, edition, report.get(), state.of(year)).stream())
                                .toList());
    }

    private static List<Due> of(String caseId, CaseState pilot, Edition edition, Report report, YearlyReport yearly) {
        var on = due(report, yearly.year());
        var all = new ArrayList<Due>();
        var stage = yearly.stage();
        if (stage == Stage.NONE || stage == Stage.DRAFT)
            for (var member : pilot.members())
                all.add(one(caseId, pilot, yearly, Parties.organisation(member.organisation()), "YEARLY", on));
        if (stage == Stage.NONE || stage == Stage.DRAFT || stage == Stage.SIGNING)
            for (var sender : Sender.of(report, pilot))
                if (!yearly.signed(sender))
                    all.add(one(
                            caseId,
                            pilot,
                            yearly,
                            Parties.office(sender.office().kind(), sender.area()),
                            stage == Stage.SIGNING ? "YEARLY_SIGN" : "YEARLY",
                            on));
        if (stage == Stage.UP)
            office(pilot, edition).ifPresent(party -> all.add(one(caseId, pilot, yearly, party, "YEARLY_NOTE", on)));
        return all;
    }

    private static Optional<String> office(CaseState pilot, Edition edition) {
        return edition.workflow().stages().stream()
                .filter(stage -> stage.kind() == Kind.TRIAL)
                .findFirst()
                .flatMap(stage -> stage.by() instanceof Office office
                        ? Responsible.areas(pilot, stage).stream()
                                .findFirst()
                                .map(area -> Parties.office(office.kind(), area))
                        : Optional.empty());
    }

    private static Due one(
            String caseId, CaseState pilot, YearlyReport yearly, String party, String what, LocalDate on) {
        var title = pilot.lead().areaName() + " " + yearly.year();
        return new Due(
                ORIGIN,
                caseId,
                caseId + "/" + yearly.year() + "/" + what + "/" + party,
                party,
                Optional.empty(),
                what,
                new Text(title + " 年", title),
                "/trials/" + caseId + "/yearly/" + yearly.year(),
                on);
    }

    void clear() {
        dues.clear(ORIGIN);
    }
}
