package org.xiandao.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiandao.application.CaseDirectory;
import org.xiandao.application.CaseMoved;
import org.xiandao.application.Cases;
import org.xiandao.application.life.CaseState;
import org.xiandao.base.Actor;
import org.xiandao.report.life.Content;
import org.xiandao.report.life.Content.Narrative;
import org.xiandao.report.life.ReportCommand;
import org.xiandao.report.life.ReportDeciding;
import org.xiandao.report.life.ReportEvent;
import org.xiandao.report.life.ReportOutcome;
import org.xiandao.report.life.ReportRecorded;
import org.xiandao.report.life.ReportRefusal;
import org.xiandao.report.life.ReportSetting;
import org.xiandao.report.life.ReportState;
import org.xiandao.trial.Trials;

/** The one door through which the yearly reports of a pilot change: lock, decide, append and project, all in one transaction. */
@Component
public class YearlyReports {
    private final ReportStreams streams;
    private final ReportDues dues;
    private final Compiling compiling;
    private final Cases cases;
    private final CaseDirectory directory;
    private final Trials trials;
    private final TransactionTemplate transaction;

    YearlyReports(
            ReportStreams streams,
            ReportDues dues,
            Compiling compiling,
            Cases cases,
            CaseDirectory directory,
            Trials trials,
            TransactionTemplate transaction) {
        this.trials = trials;
        this.streams = streams;
        this.dues = dues;
        this.compiling = compiling;
        this.cases = cases;
        this.directory = directory;
        this.transaction = transaction;
    }

    public sealed interface Result {
        record Done(ReportState state) implements Result {}

        record Refused(List<ReportRefusal> refusals) implements Result {}
    }

    /** Throws IllegalArgumentException for a case that has never been in its trial. */
    public Result handle(String caseId, ReportCommand command, Actor actor, Instant at) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var head = streams.lock(caseId);
            var state = state(caseId);
            var setting = setting(caseId, actor, at);
            return switch (ReportDeciding.decide(state, command, setting)) {
                case ReportOutcome.Refused(var refusals) -> new Result.Refused(refusals);
                case ReportOutcome.Done(var events) when events.isEmpty() -> new Result.Done(state);
                case ReportOutcome.Done(var events) -> {
                    var after = state.then(streams.append(head, events, actor, at));
                    dues.write(caseId, setting.pilot(), setting.edition(), after);
                    if (events.stream().anyMatch(YearlyReports::moves)) trials.reported(caseId);
                    yield new Result.Done(after);
                }
            };
        }));
    }

    private static boolean moves(ReportEvent event) {
        return event instanceof ReportEvent.ReportSentUp || event instanceof ReportEvent.ReportSentBack;
    }

    /** What a person may do with the reports of a pilot, whatever the year. */
    public ReportSetting setting(String caseId, Actor actor, Instant at) {
        var pilot = pilot(caseId);
        var edition = cases.edition(pilot);
        return new ReportSetting(
                edition,
                pilot,
                parts().stream().map(Narrative::part).toList(),
                actor,
                at,
                directory.keptOut(caseId, actor),
                (year, texts) -> compiling.of(caseId, pilot, edition, year, texts, at));
    }

    private CaseState pilot(String caseId) {
        var pilot = cases.get(caseId);
        if (pilot.trial().isEmpty()) throw new IllegalArgumentException("Case " + caseId + " has had no trial.");
        return pilot;
    }

    /** The narratives of a report, without their texts. */
    public List<Narrative> parts() {
        return compiling.parts();
    }

    public ReportState state(String caseId) {
        return ReportState.fold(streams.history(caseId));
    }

    public List<ReportRecorded> history(String caseId) {
        return streams.history(caseId);
    }

    /** As a report with these narratives would read by what is known at a moment. */
    public Content content(String caseId, int year, Map<String, String> texts, Instant known) {
        var pilot = pilot(caseId);
        return compiling.of(caseId, pilot, cases.edition(pilot), year, texts, known);
    }

    /** What the ledger and the plan of work already say of each part of a report. */
    public Map<String, String> offered(String caseId, int year, Instant known) {
        var pilot = pilot(caseId);
        return compiling.offered(caseId, pilot, cases.edition(pilot), year, known);
    }

    /** The last day to send the report of a year up; empty where the edition asks for none. */
    public Optional<LocalDate> due(String caseId, int year) {
        return cases.edition(pilot(caseId)).rating().yearly().map(report -> ReportDues.due(report, year));
    }

    /** A trial that begins will have to report; one that has ended not any more. */
    @EventListener
    void on(CaseMoved moved) {
        if (!moved.events().contains("TrialBegan") && !moved.events().contains("CaseEnded")) return;
        project(moved.caseId());
    }

    private void project(String caseId) {
        var pilot = cases.get(caseId);
        if (pilot.trial().isPresent()) dues.write(caseId, pilot, cases.edition(pilot), state(caseId));
    }

    /** Drops what falls due and writes it anew from the events, of trials that have not reported too. */
    public void rebuild() {
        transaction.executeWithoutResult(status -> {
            dues.clear();
            directory.approved().forEach(card -> project(card.caseId()));
            streams.all().forEach(this::project);
        });
    }
}
