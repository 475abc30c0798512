package org.xiandao.app.pages.trial;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.cases.FormView;
import org.xiandao.app.pages.cases.Standings;
import org.xiandao.app.pages.cases.Typed;
import org.xiandao.app.pages.trial.TrialSeats.At;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.NoticeView;
import org.xiandao.app.view.PartView;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TableView.Column;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;
import org.xiandao.report.YearlyReports;
import org.xiandao.report.life.Content;
import org.xiandao.report.life.ReportEvent;
import org.xiandao.report.life.ReportRecorded;
import org.xiandao.report.life.Sender;
import org.xiandao.report.life.YearlyReport;
import org.xiandao.report.life.YearlyReport.Signature;
import org.xiandao.report.life.YearlyReport.Stage;

/** What there is to see of yearly reports: the years, one year's state, what happened. */
@Component
class YearlyShown {
    private final YearlyReports reports;
    private final YearlyForms forms;
    private final YearlyWords words;
    private final Clock clock;

    YearlyShown(YearlyReports reports, YearlyForms forms, YearlyWords words, Clock clock) {
        this.reports = reports;
        this.forms = forms;
        this.words = words;
        this.clock = clock;
    }

    PartView years(At at, Words w) {
        var state = reports.state(at.caseId());
        var rows = at.begun().reversed().stream()
                .map(year -> row(at, state.of(year), w))
                .toList();
        return PartView.of("years", w.t("yearly.years"))
                .with(new TableView(
                        w.t("yearly.years"),
                        List.of(
                                Column.text(w.t("trial.years.year")),
                                Column.text(w.t("trial.state")),
                                Column.text(w.t("yearly.due")),
                                Column.text(w.t("yearly.waits"))),
                        rows));
    }

    private List<Cell> row(At at, YearlyReport report, Words w) {
        var due = reports.due(at.caseId(), report.year()).orElseThrow();
        return List.of(
                new Cell.To(w.t("trial.year", String.valueOf(report.year())), at.root() + "/yearly/" + report.year()),
                state(at, report, w),
                new Cell.Short(w.date(due)),
                new Cell.Plain(waits(at, report, w)));
    }

    private Cell state(At at, YearlyReport report, Words w) {
        if (at.over() && report.up().isEmpty()) return new Cell.Tag(w.t("yearly.ended.tag"), Tone.PLAIN);
        boolean over = at.years().over(report.year(), at.today());
        boolean late = over
                && report.up().isEmpty()
                && at.today().isAfter(reports.due(at.caseId(), report.year()).orElseThrow());
        if (!over && !at.over()) return new Cell.Tag(w.t("trial.running"), Tone.PLAIN);
        var text = w.t("yearly.stage." + report.stage());
        return late
                ? new Cell.Tag(w.t("yearly.late", text), Tone.BAD)
                : new Cell.Tag(text, report.up().isPresent() ? Tone.GOOD : Tone.WARN);
    }

    private String waits(At at, YearlyReport report, Words w) {
        if (at.over()) return "—";
        return switch (report.stage()) {
            case NONE, DRAFT -> at.seat().state().lead().organisationName();
            case SIGNING ->
                senders(at).stream()
                        .filter(sender -> !report.signed(sender))
                        .map(sender -> words.name(sender, w))
                        .collect(Collectors.joining(w.comma()));
            case UP -> w.t(at.seat().edition().issuer());
            case NOTED -> "—";
        };
    }

    /** Senders who are waited for in vain: nobody can sign for them. */
    List<NoticeView> warnings(At at, int year, Words w) {
        var report = reports.state(at.caseId()).of(year);
        if (at.over() || report.up().isPresent() || !at.years().over(year, at.today())) return List.of();
        return senders(at).stream()
                .filter(sender -> !report.signed(sender) && !words.canSign(sender))
                .map(sender -> NoticeView.of(Tone.WARN, w.t("yearly.nobodySigns", words.name(sender, w)), ""))
                .toList();
    }

    private List<Sender> senders(At at) {
        return Sender.of(
                at.seat().edition().rating().yearly().orElseThrow(), at.seat().state());
    }

    List<PartView> sections(At at, int year, Typed typed, Words w) {
        var report = reports.state(at.caseId()).of(year);
        var setting = reports.setting(at.caseId(), at.seat().actor(), clock.instant());
        boolean open = at.years().over(year, at.today()) && !at.over() && !setting.keptOut();
        var sections = new ArrayList<PartView>();
        if (!reads(at, year)) {
            sections.add(standing(at, report, w));
            history(at, report, w).ifPresent(sections::add);
            return sections;
        }
        var content = content(at, report);
        var now = new ArrayList<FormView>();
        if (open) {
            now.addAll(forms.signing(at, report, setting, typed, w));
            now.addAll(forms.office(at, report, setting, typed, w));
        }
        sections.add(standing(at, report, w).with(now));
        var draft = open ? forms.draft(at, report, setting, typed, w) : List.<FormView>of();
        boolean editing = !draft.isEmpty() && report.stage() != Stage.SIGNING;
        boolean refused = typed.form().equals(YearlyForms.DRAFT);
        boolean told = at.years().over(year, at.today()) || report.number() > 0;
        if (told && (!editing || refused)) sections.addAll(ContentShown.narratives(content, w));
        if (!draft.isEmpty())
            sections.add(PartView.of("narratives", w.t("yearly.narratives")).with(draft));
        sections.addAll(ContentShown.sections(content, w));
        history(at, report, w).ifPresent(sections::add);
        return sections;
    }

    /** To the office that rates it is nothing until every sender has signed; what went up and was sent back stays. */
    boolean reads(At at, int year) {
        var setting = reports.setting(at.caseId(), at.seat().actor(), clock.instant());
        return !setting.office()
                || setting.drafts()
                || reports.state(at.caseId()).of(year).up().isPresent();
    }

    /** As it was frozen, where it is signed or went up; else as it would read now. */
    Content content(At at, YearlyReport report) {
        return report.submitted()
                .map(submitted -> Content.read(submitted.content()))
                .or(() -> report.up().map(up -> Content.read(up.content())))
                .orElseGet(() -> reports.content(at.caseId(), report.year(), report.texts(), clock.instant()));
    }

    private PartView standing(At at, YearlyReport report, Words w) {
        var says = new ArrayList<String>();
        if (at.over()) says.add(ended(at, report, w));
        else {
            if (!at.years().over(report.year(), at.today()))
                says.add(w.t(
                        "yearly.running",
                        String.valueOf(report.year()),
                        at.years().lastDay(report.year())));
            says.add(w.t("yearly.is", w.t("yearly.stage." + report.stage()), waits(at, report, w)));
        }
        if (!at.over() && !reads(at, report.year())) says.add(w.t("yearly.notUp"));
        if (report.voided() > 0) says.add(w.t("yearly.voided", report.voided()));
        if (report.stage() == Stage.DRAFT && !report.returns().isEmpty())
            says.add(returned(report.returns().getLast(), "yearly.returned", w));
        if (!report.versions().isEmpty())
            report.versions().getLast().back().ifPresent(back -> says.add(returned(back, "yearly.sentBack", w)));
        report.up()
                .flatMap(YearlyReport.Version::noted)
                .ifPresent(noted -> says.add(w.t("yearly.noted", YearlyWords.said(noted.said(), w), noted.remark())));
        var href = at.root() + "/yearly/" + report.year() + "/report";
        return new PartView(
                "state",
                w.t("yearly.state"),
                says,
                List.of(new TableView(
                        w.t("yearly.signatures"),
                        List.of(
                                Column.text(w.t("yearly.sender")),
                                Column.text(w.t("trial.state")),
                                Column.text(w.t("yearly.by"))),
                        signatures(at, report, w))),
                List.of(),
                reads(at, report.year())
                        ? List.of(
                                new Link(w.t("yearly.docx"), href + ".docx"),
                                new Link(w.t("yearly.pdf"), href + ".pdf"))
                        : List.of());
    }

    /** What has become of it with the trial: nobody writes, signs or notes it any more. */
    private static String ended(At at, YearlyReport report, Words w) {
        var stands = Standings.told(at.seat().card(), at.today(), w);
        return report.up().isEmpty()
                ? w.t("yearly.ended", stands)
                : w.t("yearly.ended.up", w.t("yearly.stage." + report.stage()), stands);
    }

    private static String returned(YearlyReport.Returned back, String key, Words w) {
        return w.t(key, YearlyWords.said(back.said(), w), back.reasons());
    }

    private List<List<Cell>> signatures(At at, YearlyReport report, Words w) {
        var given = report.up().map(YearlyReport.Version::signatures).orElse(report.signatures());
        return senders(at).stream()
                .map(sender -> {
                    Optional<Signature> signature = given.stream()
                            .filter(one -> one.sender().equals(sender.id()))
                            .findFirst();
                    return List.<Cell>of(
                            new Cell.Plain(words.name(sender, w)),
                            new Cell.Tag(
                                    w.t(
                                            signature.isPresent()
                                                    ? "yearly.signed"
                                                    : at.over() ? "yearly.unsigned.ended" : "yearly.unsigned"),
                                    signature.isPresent() ? Tone.GOOD : Tone.PLAIN),
                            new Cell.Plain(signature
                                    .map(one -> YearlyWords.said(one.said(), w))
                                    .orElse("—")));
                })
                .toList();
    }

    private Optional<PartView> history(At at, YearlyReport report, Words w) {
        var rows = new ArrayList<List<Cell>>();
        for (var recorded : reports.history(at.caseId()))
            if (recorded.event().year() == report.year()) rows.add(step(recorded, w));
        if (rows.isEmpty()) return Optional.empty();
        var links = new ArrayList<Link>();
        for (var version : report.versions()) {
            var href = at.root() + "/yearly/" + report.year() + "/report.pdf?version=" + version.number();
            links.add(new Link(w.t("yearly.version.pdf", version.number()), href));
        }
        return Optional.of(PartView.of("history", w.t("yearly.history"))
                .with(new TableView(
                        w.t("yearly.history"),
                        List.of(
                                Column.text(w.t("trial.step")),
                                Column.text(w.t("yearly.by")),
                                Column.text(w.t("trial.step.said"))),
                        rows.reversed()))
                .leading(links));
    }

    private static List<Cell> step(ReportRecorded recorded, Words w) {
        Cell said = switch (recorded.event()) {
            case ReportEvent.NarrativesDrafted _ -> new Cell.Plain("—");
            case ReportEvent.ReportSubmitted e -> new Cell.Digest(e.sha256());
            case ReportEvent.ReportSigned e -> new Cell.Digest(e.sha256());
            case ReportEvent.ReportReturned e -> new Cell.Plain(e.reasons());
            case ReportEvent.ReportSentUp e -> new Cell.Digest(e.sha256());
            case ReportEvent.ReportNoted e -> new Cell.Plain(e.remark().isEmpty() ? "—" : e.remark());
            case ReportEvent.ReportSentBack e -> new Cell.Plain(e.reasons());
        };
        return List.of(
                new Cell.Plain(w.t("yearly.step." + recorded.event().getClass().getSimpleName())),
                new Cell.Plain(YearlyWords.said(recorded.said(), w)),
                said);
    }
}
