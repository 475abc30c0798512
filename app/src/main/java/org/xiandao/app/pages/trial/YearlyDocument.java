package org.xiandao.app.pages.trial;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.app.pages.trial.TrialSeats.At;
import org.xiandao.app.web.Language;
import org.xiandao.app.web.Words;
import org.xiandao.base.ChinaTime;
import org.xiandao.document.Document;
import org.xiandao.document.Minutes;
import org.xiandao.document.Minutes.Block;
import org.xiandao.document.Minutes.Fact;
import org.xiandao.report.YearlyReports;
import org.xiandao.report.life.Content;
import org.xiandao.report.life.Content.Standing;
import org.xiandao.report.life.Sender;
import org.xiandao.report.life.YearlyReport;
import org.xiandao.report.life.YearlyReport.Signature;
import org.xiandao.report.life.YearlyReport.Version;

/** 年度报告 as a document: the very content that was signed, or a draft of it that says so, with its digest on each page. */
@Component
class YearlyDocument {
    private static final List<String> NUMBERS = List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二");
    private static final List<Integer> WIDTHS = List.of(8, 6, 21, 18, 33, 8, 9);

    private final YearlyReports reports;
    private final YearlyShown shown;
    private final YearlyWords words;

    YearlyDocument(YearlyReports reports, YearlyShown shown, YearlyWords words) {
        this.reports = reports;
        this.shown = shown;
        this.words = words;
    }

    /** @param content with the signatures over it; {@code mark} what it is instead of a report that went up, or empty */
    private record Printed(Content content, String sha256, List<Signature> signatures, String mark, Instant at) {}

    Document of(At at, int year, int version) {
        var w = Words.in(Language.ZH);
        var report = reports.state(at.caseId()).of(year);
        var printed = version == 0 ? standing(at, report, w) : sentUp(version(report, version), w);
        var content = printed.content();
        var footer = (printed.mark() + " SHA-256 " + printed.sha256()).strip();
        var document = Minutes.compose(
                w.t("yearly.document", String.valueOf(year)),
                printed.mark().isEmpty() ? content.pilot() : content.pilot() + "（" + printed.mark() + "）",
                at.seat().state().lead().organisationName(),
                LocalDateTime.ofInstant(printed.at(), ChinaTime.ZONE),
                footer,
                blocks(at, printed, w),
                annex(content, w));
        return at.seat().state().demonstration() ? document.asDemonstration() : document;
    }

    private static Version version(YearlyReport report, int number) {
        return report.versions().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Printed standing(At at, YearlyReport report, Words w) {
        if (report.up().isPresent()) return sentUp(report.up().get(), w);
        var content = shown.content(at, report);
        return new Printed(
                content,
                report.submitted()
                        .map(YearlyReport.Submitted::sha256)
                        .orElseGet(() -> Content.sha256(content.canonical())),
                report.signatures(),
                w.t("yearly.document.draft"),
                content.known());
    }

    private static Printed sentUp(Version version, Words w) {
        return new Printed(
                Content.read(version.content()),
                version.sha256(),
                version.signatures(),
                version.back().isPresent() ? w.t("yearly.document.replaced", version.number()) : "",
                version.said().at());
    }

    private List<Block> blocks(At at, Printed printed, Words w) {
        var content = printed.content();
        var blocks = new ArrayList<Block>();
        blocks.add(new Minutes.Facts(
                w.t("yearly.facts"),
                List.of(
                        new Fact(w.t("yearly.programme"), w.t(content.programme())),
                        new Fact(w.t("trial.pilot"), content.pilot()),
                        new Fact(
                                w.t("yearly.period"),
                                w.t("trial.fromTo", w.date(content.from()), w.date(content.asOf()))),
                        new Fact(w.t("yearly.to"), w.t(at.seat().edition().issuer())))));
        int n = 0;
        for (var part : content.narratives()) {
            blocks.add(title(n++, w.t(part.title())));
            if (part.text().isEmpty()) blocks.add(new Minutes.Said(w.t("yearly.narrative.none")));
            part.text()
                    .lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> blocks.add(new Minutes.Said(line.strip())));
        }
        blocks.add(title(n++, w.t("yearly.indicators")));
        blocks.add(new Minutes.Said(w.t(
                "yearly.document.indicators",
                content.asOf(),
                content.count(Standing.REACHED),
                content.count(Standing.MISSED),
                content.count(Standing.NOT_COMPARED),
                content.count(Standing.NO_TARGET))));
        Unconfirmed.says(content.backed(), w).ifPresent(says -> blocks.add(new Minutes.Said(says)));
        if (!content.tasks().isEmpty()) {
            blocks.add(title(n++, w.t("yearly.tasks")));
            blocks.add(tasks(content, w));
            if (content.tasks().stream().anyMatch(task -> !task.proven().isEmpty())) blocks.add(proven(content, w));
        }
        blocks.add(title(n++, w.t("yearly.incidents")));
        blocks.add(new Minutes.Said(ContentShown.incidentsSay(content, w)));
        if (!content.incidents().all().isEmpty()) blocks.add(incidents(content, w));
        blocks.add(title(n++, w.t("yearly.before")));
        blocks.add(new Minutes.Said(ContentShown.starsSay(content, w)));
        if (content.unanswered().isEmpty()) blocks.add(new Minutes.Said(w.t("yearly.unanswered.none")));
        for (var one : content.unanswered())
            blocks.add(new Minutes.Said(w.t("yearly.unanswered", one.what(), one.due())));
        blocks.add(title(n, w.t("yearly.signatures")));
        blocks.add(signatures(at, printed, w));
        return blocks;
    }

    private static Block title(int n, String text) {
        return new Minutes.Title(NUMBERS.get(n) + "、" + text);
    }

    private static Block tasks(Content content, Words w) {
        return new Minutes.Grid(
                w.t("yearly.tasks.table"),
                List.of(24, 22, 12, 10, 16, 16),
                List.of(
                        w.t("yearly.task"),
                        w.t("yearly.task.owners"),
                        w.t("trial.state"),
                        w.t("yearly.task.percent"),
                        w.t("yearly.task.milestones"),
                        w.t("yearly.task.missed")),
                content.tasks().stream()
                        .map(task -> List.of(
                                (task.number() + " " + w.t(task.title())).strip(),
                                task.owners(),
                                w.t("plan.stand." + task.stand()),
                                task.percent() + "%",
                                ContentShown.listed(task.milestones(), w),
                                ContentShown.listed(task.missed(), w)))
                        .toList());
    }

    /** With the whole digest of each file, by which it is found again among those of the task. */
    private static Block proven(Content content, Words w) {
        var rows = new ArrayList<List<String>>();
        for (var task : content.tasks())
            for (var one : task.proven())
                for (var file : one.files())
                    rows.add(List.of(
                            (task.number() + " " + w.t(task.title())).strip(),
                            one.deliverable(),
                            file.name(),
                            file.sha256()));
        return new Minutes.Grid(
                w.t("yearly.task.proven"),
                List.of(22, 18, 22, 38),
                List.of(w.t("yearly.task"), w.t("plan.deliverable.title"), w.t("plan.proof.file"), "SHA-256"),
                rows);
    }

    private static Block incidents(Content content, Words w) {
        return new Minutes.Grid(
                w.t("yearly.incidents.table"),
                List.of(30, 14, 14, 18, 24),
                List.of(
                        w.t("yearly.incident"),
                        w.t("yearly.incident.kind"),
                        w.t("yearly.incident.grade"),
                        w.t("yearly.incident.on"),
                        w.t("yearly.incident.by")),
                content.incidents().all().stream()
                        .map(one -> List.of(
                                one.name(),
                                w.t(one.kind()),
                                w.t(one.grade()),
                                w.date(one.happened()),
                                (one.authority() + " " + one.document()).strip()))
                        .toList());
    }

    private Block signatures(At at, Printed printed, Words w) {
        return new Minutes.Facts(
                w.t("yearly.signatures"),
                Sender.of(
                                at.seat().edition().rating().yearly().orElseThrow(),
                                at.seat().state())
                        .stream()
                        .map(sender -> new Fact(
                                words.name(sender, w),
                                printed.signatures().stream()
                                        .filter(one -> one.sender().equals(sender.id()))
                                        .map(one -> w.t(
                                                "yearly.document.signed",
                                                one.said().name(),
                                                w.date(one.said().at())))
                                        .collect(Collectors.joining())
                                        .transform(text -> text.isEmpty() ? w.t("yearly.unsigned") : text)))
                        .toList());
    }

    /** One table of all indicators: a table for each group would leave heads alone at the foot of a page. */
    private static List<Block> annex(Content content, Words w) {
        var rows = new ArrayList<List<String>>();
        for (var group : content.indicators())
            for (var row : group.rows())
                rows.add(List.of(
                        w.t(group.title()),
                        row.id(),
                        w.t(row.title()),
                        ContentShown.target(row, w),
                        ContentShown.says(row, w) + ContentShown.unconfirmed(row, w),
                        row.difference().isEmpty() ? "—" : row.difference(),
                        w.t("yearly.standing." + row.standing())));
        return List.of(
                new Minutes.Title(w.t("yearly.document.annex", content.asOf())),
                new Minutes.Grid(
                        w.t("yearly.indicators"),
                        WIDTHS,
                        List.of(
                                w.t("yearly.group"),
                                w.t("yearly.number"),
                                w.t("yearly.indicator"),
                                w.t("yearly.target"),
                                w.t("yearly.actual"),
                                w.t("yearly.difference"),
                                w.t("trial.state")),
                        rows));
    }
}
