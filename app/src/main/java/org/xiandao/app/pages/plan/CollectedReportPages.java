package org.xiandao.app.pages.plan;

import static org.xiandao.app.pages.plan.OwnerReportPages.key;
import static org.xiandao.app.pages.plan.OwnerReportPages.owed;
import static org.xiandao.app.view.FieldView.Kind.SELECT;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.pages.cases.Typed;
import org.xiandao.app.view.EmptyView;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FieldView.Option;
import org.xiandao.app.view.FilterView;
import org.xiandao.app.view.Link;
import org.xiandao.app.web.Words;
import org.xiandao.plan.life.Owed;
import org.xiandao.plan.life.Owed.Standing;
import org.xiandao.plan.life.PlanCommand;

/** The regular reports of all owners as the office collects them, and reminds those who are late. */
@Controller
class CollectedReportPages {
    private static final String REMIND = "remind";

    private final PlanSeats seats;
    private final PlanFrames frames;

    CollectedReportPages(PlanSeats seats, PlanFrames frames) {
        this.seats = seats;
        this.frames = frames;
    }

    @GetMapping("/trials/{caseId}/reports")
    String reports(@PathVariable String caseId, @RequestParam(defaultValue = "") String period, Turn turn) {
        return collect(seats.sitOver(turn.visitor(), caseId), period, Typed.NOTHING, turn);
    }

    @PostMapping("/trials/{caseId}/reports/{report}/{period}/remind")
    String remind(
            @PathVariable String caseId,
            @PathVariable String report,
            @PathVariable String period,
            @RequestParam String owner,
            Turn turn) {
        var seat = seats.sitOver(turn.visitor(), caseId);
        var owed = owed(seat, report, period, owner);
        var refusals = seats.act(seat, new PlanCommand.Remind(owed.slot()));
        var key = report + "/" + period;
        if (refusals.isEmpty()) return "redirect:" + seat.href("/reports?done=reminded&period=" + key);
        var typed = new Typed(REMIND, java.util.Map.of(), List.of());
        var told = frames.refused(seat, typed, refusals, owner, turn);
        return collect(seats.sitOver(turn.visitor(), caseId), key, told, turn);
    }

    private String collect(PlanSeat seat, String asked, Typed typed, Turn turn) {
        var words = new PlanWords(seat, turn.words());
        var w = words.w();
        var all = Owed.of(seat.plan(), seat.trial());
        var keys = all.stream().map(OwnerReportPages::key).distinct().toList();
        var chosen = keys.contains(asked) ? asked : latest(all, seat.today());
        var owed = all.stream().filter(one -> key(one).equals(chosen)).toList();
        frames.put(
                turn,
                seat,
                w.t("plan.reports.title"),
                w.t("plan.reports.lead"),
                new Link(w.t("plan.title"), seat.href("/tasks")));
        var options = all.stream()
                .filter(one -> one.period().over(seat.today()) || key(one).equals(chosen))
                .collect(Collectors.toMap(
                        OwnerReportPages::key, one -> one, (one, same) -> one, java.util.LinkedHashMap::new))
                .values()
                .stream()
                .map(one -> Option.of(key(one), label(one, w)))
                .toList();
        turn.put(
                "reports",
                new ReportsView(
                        typed.problems(),
                        new FilterView(
                                seat.href("/reports"),
                                List.of(FieldView.of(SELECT, "period", w.t("plan.period"))
                                        .withOptions(options.reversed())
                                        .withValue(chosen)),
                                ""),
                        owed.isEmpty() ? w.t("plan.reports.title") : label(owed.getFirst(), w),
                        owed.isEmpty()
                                ? ""
                                : w.t("plan.due", owed.getFirst().period().due()),
                        counts(owed, words),
                        owed.stream().map(one -> row(one, words)).toList(),
                        new EmptyView(w.t("plan.reports.none"), w.t("plan.reports.none.text"), List.of())));
        return "pages/plan/reports";
    }

    private static String label(Owed owed, Words w) {
        return w.t(owed.report().title()) + " "
                + w.t("plan.span", owed.period().from(), owed.period().to());
    }

    /** The last period that is over, or the first of all. */
    private static String latest(List<Owed> all, LocalDate today) {
        return all.stream()
                .filter(one -> one.period().over(today))
                .reduce((earlier, later) -> later)
                .or(() -> all.stream().findFirst())
                .map(OwnerReportPages::key)
                .orElse("");
    }

    private static List<ReportsView.Count> counts(List<Owed> owed, PlanWords words) {
        return Stream.of(Standing.values())
                .map(standing -> new ReportsView.Count(
                        words.standing(standing),
                        (int) owed.stream()
                                .filter(one -> one.standing(words.seat().today()) == standing)
                                .count(),
                        PlanWords.tone(standing)))
                .filter(count -> count.number() > 0)
                .toList();
    }

    private static ReportsView.Row row(Owed owed, PlanWords words) {
        var w = words.w();
        var seat = words.seat();
        var standing = owed.standing(seat.today());
        boolean asks =
                seat.runs() && (standing == Standing.DUE || standing == Standing.LATE || standing == Standing.RETURNED);
        return new ReportsView.Row(
                words.owner(owed.owner().id()),
                owed.owner().id(),
                ReportForms.action(owed, words, ""),
                words.standing(standing),
                PlanWords.tone(standing),
                owed.reporting()
                        .last()
                        .map(filing -> w.t("plan.version", filing.version())
                                + w.comma()
                                + w.date(filing.said().at()))
                        .orElse(""),
                owed.reporting().last().flatMap(words::own).orElse(""),
                owed.reporting().reminded().stream().map(w::date).collect(Collectors.joining(w.comma())),
                asks && !owed.reporting().reminded().contains(seat.today())
                        ? ReportForms.action(owed, words, "/remind")
                        : "");
    }
}
