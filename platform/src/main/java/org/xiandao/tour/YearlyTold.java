package org.xiandao.tour;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Optional;
import org.xiandao.application.Cases;
import org.xiandao.base.Actor;
import org.xiandao.base.ChinaTime;
import org.xiandao.report.YearlyReports;
import org.xiandao.report.life.ReportCommand;
import org.xiandao.report.life.Sender;
import org.xiandao.rules.pack.Workflow.Actor.Office;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.rules.trial.TrialYears;
import org.xiandao.tour.World.Part;

/** The yearly reports of some trials, told through the same door that users go through. */
final class YearlyTold {
    private final YearlyReports reports;
    private final Cases cases;
    private final Cast cast;
    private final LocalDate last;
    private final Part told = World.file("yearly.yaml");

    YearlyTold(YearlyReports reports, Cases cases, Cast cast, LocalDate last) {
        this.reports = reports;
        this.cases = cases;
        this.cast = cast;
        this.last = last;
    }

    /** While the tour plays no room listens yet to the cases: what falls due is written here. */
    void tell() {
        reports.rebuild();
        told.parts("reports").forEach(this::tell);
    }

    private void tell(Part report) {
        var caseId = Tour.caseId(report.text("call"), report.text("unit"));
        int year = Integer.parseInt(report.text("year"));
        var day = last.plusDays(Integer.parseInt(report.text("days")));
        var trial = cases.find(caseId).flatMap(state -> state.trial());
        if (trial.isEmpty() || !new TrialYears(trial.get().from(), trial.get().until()).over(year, day)) return;
        var state = cases.get(caseId);
        var city = cast.of(cast.unit(report.text("unit"), Optional.empty()), true);
        var texts = new HashMap<>(reports.offered(caseId, year, at(day)));
        for (var part : reports.parts())
            texts.computeIfAbsent(part.part(), id -> told.part("narratives").text(id));
        act(
                caseId,
                new ReportCommand.Submit(
                        year, texts, reports.state(caseId).of(year).number()),
                city,
                day);
        var senders = Sender.of(cases.edition(state).rating().yearly().orElseThrow(), state);
        boolean once = report.text("until").equals("signed-once");
        for (var sender : senders.subList(0, once ? 1 : senders.size())) {
            var digest =
                    reports.state(caseId).of(year).submitted().orElseThrow().sha256();
            act(caseId, new ReportCommand.Sign(year, digest), office(sender.office(), sender.area()), day.plusDays(1));
        }
        if (report.text("until").equals("noted"))
            act(
                    caseId,
                    new ReportCommand.Note(
                            year,
                            reports.state(caseId).of(year).up().orElseThrow().sha256(),
                            ""),
                    rater(caseId),
                    day.plusDays(3));
    }

    private void act(String caseId, ReportCommand command, Actor actor, LocalDate day) {
        if (reports.handle(caseId, command, actor, at(day)) instanceof YearlyReports.Result.Refused(var refusals))
            throw new IllegalStateException("The tour's " + command + " was refused: " + refusals);
    }

    private Actor office(Office office, String area) {
        return cast.of(cast.unit(office.kind() + ":" + area, Optional.empty()), false);
    }

    private Actor rater(String caseId) {
        var state = cases.get(caseId);
        return cases.edition(state).workflow().stages().stream()
                .filter(stage -> stage.kind() == Kind.TRIAL)
                .map(stage -> (Office) stage.by())
                .map(rater -> office(
                        rater,
                        java.util.Objects.requireNonNull(state.lead().chain().get(rater.level()))))
                .findFirst()
                .orElseThrow();
    }

    private static Instant at(LocalDate day) {
        return day.atTime(LocalTime.of(9, 0)).atZone(ChinaTime.ZONE).toInstant();
    }
}
