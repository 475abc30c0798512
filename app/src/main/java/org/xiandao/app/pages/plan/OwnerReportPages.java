package org.xiandao.app.pages.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.app.pages.Drafting;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.pages.Uploads;
import org.xiandao.app.pages.cases.FormView;
import org.xiandao.app.pages.cases.Typed;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.Problem;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TableView.Column;
import org.xiandao.app.view.Tone;
import org.xiandao.plan.life.Owed;
import org.xiandao.plan.life.Owed.Standing;
import org.xiandao.plan.life.PlanCommand;
import org.xiandao.plan.life.PlanEvent.Entry;
import org.xiandao.plan.life.PlanEvent.Slot;
import org.xiandao.plan.life.PlanRefusal;
import org.xiandao.plan.life.Reporting;

/** One owner's regular report: written, filed with its files, signed or returned. */
@Controller
class OwnerReportPages {
    private final PlanSeats seats;
    private final PlanFrames frames;
    private final ProofUploads uploads;
    private final Drafting drafting;

    OwnerReportPages(PlanSeats seats, PlanFrames frames, ProofUploads uploads, Drafting drafting) {
        this.seats = seats;
        this.frames = frames;
        this.uploads = uploads;
        this.drafting = drafting;
    }

    @GetMapping("/trials/{caseId}/reports/{report}/{period}")
    String report(
            @PathVariable String caseId,
            @PathVariable String report,
            @PathVariable String period,
            @RequestParam(defaultValue = "") String owner,
            Turn turn) {
        var seat = seats.sit(turn.visitor(), caseId);
        var whose = owner.isEmpty()
                ? seat.owners().keySet().stream().sorted().findFirst().orElse("")
                : owner;
        return show(seat, seen(seat, report, period, whose), Typed.NOTHING, turn);
    }

    @PostMapping("/trials/{caseId}/reports/{report}/{period}")
    String file(
            @PathVariable String caseId,
            @PathVariable String report,
            @PathVariable String period,
            @RequestParam String owner,
            @RequestParam MultiValueMap<String, String> form,
            Turn turn) {
        var seat = seats.sit(turn.visitor(), caseId);
        var owed = seen(seat, report, period, owner);
        var typed = new Typed(ReportForms.FILE, form, List.of());
        var unfit = attach(seat, owed, turn);
        if (!unfit.isEmpty()) {
            var fresh = seats.sit(turn.visitor(), caseId);
            return show(fresh, owed(fresh, report, period, owner), typed.with(unfit), turn);
        }
        var refusals = seats.actFor(seat, owner, ReportForms.read(owed, seat, typed));
        if (refusals.isEmpty()) drafting.forget(OwnerReportDrafts.form(owed, seat), turn.visitor());
        return answered(seat, owed, typed, refusals, "filed", turn);
    }

    /** Files stay where they were taken, even if the report is then refused: nobody has to look for them again. */
    private List<Problem> attach(PlanSeat seat, Owed owed, Turn turn) {
        var words = new PlanWords(seat, turn.words());
        var problems = new ArrayList<Problem>();
        for (var task : Owed.tasks(seat.plan(), seat.trial(), owed.owner().id(), owed.period()))
            for (var deliverable : task.deliverables().keySet()) {
                var name = ReportForms.proof(task.id(), deliverable);
                var path = PlanWords.path(ReportForms.FILE, name);
                var of = new ProofUploads.Of(owed.owner().id(), task.id(), deliverable, Optional.of(owed.slot()));
                var taken = uploads.take(seat, of, Uploads.sent(turn.request(), path));
                if (!taken.refusals().isEmpty()) turn.status(PlanWords.status(taken.refusals()));
                var told = words.problems(ReportForms.FILE, taken.refusals(), name);
                problems.addAll(ProofPages.all(told, taken, path, words.w(), turn.response()));
            }
        return problems;
    }

    @PostMapping("/trials/{caseId}/reports/{report}/{period}/answer")
    String answer(
            @PathVariable String caseId,
            @PathVariable String report,
            @PathVariable String period,
            @RequestParam String owner,
            @RequestParam MultiValueMap<String, String> form,
            Turn turn) {
        var seat = seats.sit(turn.visitor(), caseId);
        var owed = seen(seat, report, period, owner);
        var typed = new Typed(ReportForms.ANSWER, form, List.of());
        var refusals = seats.act(seat, ReportForms.readAnswer(owed, typed));
        var done = typed.value("verb").equals("RETURN") ? "returned" : "signed";
        return answered(seat, owed, typed, refusals, done, turn);
    }

    private String answered(PlanSeat seat, Owed owed, Typed typed, List<PlanRefusal> refusals, String done, Turn turn) {
        var at = "/reports/" + owed.report().id() + "/" + owed.period().to();
        if (refusals.isEmpty())
            return "redirect:" + seat.href(at + "?owner=" + owed.owner().id() + "&done=" + done);
        var fresh = seats.sit(seat.visitor(), seat.caseId());
        var again = owed(
                fresh,
                owed.report().id(),
                owed.period().to().toString(),
                owed.owner().id());
        var told = frames.refused(fresh, typed, refusals, "reasons", turn);
        return show(fresh, again, told, turn);
    }

    private Owed seen(PlanSeat seat, String report, String period, String owner) {
        if (!seat.sees() && !seat.answersFor(owner)) throw seats.hidden(seat.visitor(), seat.caseId());
        return owed(seat, report, period, owner);
    }

    static Owed owed(PlanSeat seat, String report, String period, String owner) {
        return PlanCommand.day(period)
                .flatMap(to -> Owed.find(seat.plan(), seat.trial(), new Slot(report, to, owner)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String show(PlanSeat seat, Owed owed, Typed typed, Turn turn) {
        var words = new PlanWords(seat, turn.words());
        var w = words.w();
        var crumbs = new ArrayList<>(List.of(new Link(w.t("plan.title"), seat.href("/tasks"))));
        if (seat.sees()) crumbs.add(new Link(w.t("plan.reports.title"), seat.href("/reports?period=" + key(owed))));
        frames.put(
                turn,
                seat,
                words.owner(owed.owner().id()) + " · " + w.t(owed.report().title()),
                w.t(
                        "plan.report.lead",
                        owed.period().from(),
                        owed.period().to(),
                        owed.period().due()),
                crumbs.toArray(Link[]::new));
        var standing = owed.standing(seat.today());
        var form = seat.writes(owed)
                ? Optional.of(ReportForms.file(
                        owed, words, typed, drafting.of(OwnerReportDrafts.form(owed, seat), seat.visitor())))
                : Optional.<ReportView.Filing>empty();
        var answer = ReportForms.answer(owed, words, typed);
        var there = typed.form().equals(ReportForms.FILE)
                ? form.stream()
                        .flatMap(one -> one.parts().stream())
                        .flatMap(part -> part.fields().stream())
                        .toList()
                : answer.map(FormView::fields).orElse(List.of());
        PlanFrames.left(turn, words, typed, there);
        turn.put(
                "report",
                new ReportView(
                        typed.problems(),
                        words.standing(standing),
                        PlanWords.tone(standing),
                        standing == Standing.UPCOMING
                                ? w.t("plan.report.upcoming", owed.period().to())
                                : standing == Standing.LAPSED ? w.t("plan.report.lapsed") : "",
                        form,
                        answer,
                        owed.reporting().filings().reversed().stream()
                                .map(filing -> version(filing, words))
                                .toList(),
                        seat.plan().proofs().stream()
                                .filter(proof ->
                                        proof.slot().filter(owed.slot()::equals).isPresent() && seat.sees(proof))
                                .map(proof -> ProofPages.shown(proof, words))
                                .toList()));
        return "pages/plan/report";
    }

    private static ReportView.Version version(Reporting.Filing filing, PlanWords words) {
        var w = words.w();
        var title = w.t("plan.version", filing.version());
        return new ReportView.Version(
                title,
                words.said(filing.said()),
                filing.answered()
                        .map(answer ->
                                w.t(answer.signed() ? "plan.signed.by" : "plan.returned.by", words.said(answer.said()))
                                        + (answer.text().isEmpty() ? "" : w.t("plan.colon") + answer.text())
                                        + words.own(filing)
                                                .map(own -> w.t("plan.semicolon") + own)
                                                .orElse(""))
                        .orElse(""),
                filing.answered().filter(answer -> !answer.signed()).isPresent() ? Tone.WARN : Tone.GOOD,
                new TableView(
                        title,
                        List.of(
                                Column.text(w.t("plan.task.title")),
                                Column.number(w.t("plan.percent")),
                                Column.text(w.t("plan.text"))),
                        filing.entries().stream()
                                .map(entry -> row(entry, words))
                                .toList()));
    }

    private static List<Cell> row(Entry entry, PlanWords words) {
        var w = words.w();
        var task = words.seat().plan().ever(words.seat().trial(), entry.task());
        var told = new ArrayList<String>();
        told.add(entry.text());
        entry.reached()
                .forEach((milestone, day) -> told.add(
                        task.flatMap(it -> Optional.ofNullable(it.milestones().get(milestone)))
                                        .map(it -> it.title())
                                        .orElse(milestone)
                                + " " + w.t("plan.milestone.reached", day)));
        entry.handed()
                .forEach((deliverable, where) -> told.add(
                        task.flatMap(it -> Optional.ofNullable(it.deliverables().get(deliverable)))
                                        .map(it -> it.title())
                                        .orElse(deliverable)
                                + w.t("plan.colon")
                                + where));
        return List.of(
                new Cell.To(words.task(entry.task()), words.seat().href("/tasks/" + entry.task())),
                new Cell.Number(entry.percent(), "%"),
                new Cell.Plain(String.join(w.t("plan.semicolon"), told)));
    }

    static String key(Owed owed) {
        return owed.report().id() + "/" + owed.period().to();
    }
}
