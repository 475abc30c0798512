package org.xiandao.app.pages.trial;

import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.app.pages.Download;
import org.xiandao.app.pages.Drafting;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.Left;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.pages.cases.Typed;
import org.xiandao.app.pages.trial.TrialSeats.At;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.view.Link;
import org.xiandao.app.web.Words;
import org.xiandao.report.YearlyReports;
import org.xiandao.report.life.Content.Narrative;
import org.xiandao.report.life.ReportCommand;
import org.xiandao.report.life.ReportRefusal;

/** The yearly reports of a trial: drafted by the pilot or a sender, signed by each sender, read by the office that rates. */
@Controller
class YearlyPages {
    private final TrialSeats seats;
    private final YearlyReports reports;
    private final YearlyShown shown;
    private final YearlyDocument document;
    private final YearlyWords words;
    private final Drafting drafting;
    private final Frames frames;
    private final Clock clock;

    YearlyPages(
            TrialSeats seats,
            YearlyReports reports,
            YearlyShown shown,
            YearlyDocument document,
            YearlyWords words,
            Drafting drafting,
            Frames frames,
            Clock clock) {
        this.seats = seats;
        this.reports = reports;
        this.shown = shown;
        this.document = document;
        this.words = words;
        this.drafting = drafting;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping("/trials/{caseId}/yearly")
    String list(@PathVariable String caseId, Turn turn) {
        var w = turn.words();
        var at = seats.sit(turn.visitor(), caseId);
        if (at.seat().edition().rating().yearly().isEmpty()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        turn.put("demo", at.seat().card().demonstration());
        return frames.parts(
                turn,
                Heading.of(
                                w.t("yearly.title"),
                                new Link(w.t("nav.trials"), "/trials"),
                                new Link(at.seat().card().title(), at.root()))
                        .lead(w.t("yearly.lead")),
                List.of(shown.years(at, w)),
                List.of());
    }

    @GetMapping("/trials/{caseId}/yearly/{year}")
    String page(
            @PathVariable String caseId,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String done,
            Turn turn) {
        return show(at(turn.visitor(), caseId, year), year, Typed.NOTHING, done, turn);
    }

    At at(Visitor visitor, String caseId, int year) {
        var at = seats.sit(visitor, caseId);
        boolean reported = at.seat().edition().rating().yearly().isPresent();
        if (!reported || !at.begun().contains(year)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return at;
    }

    /** @param version that went up; 0 for the report as it stands */
    @GetMapping("/trials/{caseId}/yearly/{year}/report.{kind}")
    void document(
            @PathVariable String caseId,
            @PathVariable int year,
            @PathVariable String kind,
            @RequestParam(defaultValue = "0") int version,
            Turn turn)
            throws IOException {
        var at = at(turn.visitor(), caseId, year);
        if (version == 0 && !shown.reads(at, year)) throw seats.hidden(at, "yearly");
        Download.document(turn.response(), document.of(at, year, version), "年度报告-" + year, kind);
    }

    @PostMapping("/trials/{caseId}/yearly/{year}")
    String post(
            @PathVariable String caseId,
            @PathVariable int year,
            @RequestParam MultiValueMap<String, String> form,
            Turn turn) {
        var at = at(turn.visitor(), caseId, year);
        var asked = new Typed("", form, List.of());
        var seen = asked.value("stage");
        record Step(String form, String done, ReportCommand command) {}
        var step = switch (asked.value("verb")) {
            case "SAVE" ->
                new Step(YearlyForms.DRAFT, "saved", new ReportCommand.Draft(year, texts(asked), number(seen)));
            case "SUBMIT" ->
                new Step(YearlyForms.DRAFT, "submitted", new ReportCommand.Submit(year, texts(asked), number(seen)));
            case "SIGN" -> new Step(YearlyForms.SIGN, "signed", new ReportCommand.Sign(year, seen));
            case "RETURN" ->
                new Step(YearlyForms.RETURN, "returned", new ReportCommand.Return(year, seen, asked.value("reasons")));
            case "NOTE" ->
                new Step(YearlyForms.NOTE, "noted", new ReportCommand.Note(year, seen, asked.value("remark")));
            case "SEND_BACK" ->
                new Step(
                        YearlyForms.SEND_BACK,
                        "sentBack",
                        new ReportCommand.SendBack(year, seen, asked.value("reasons")));
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
        var refusals = act(at, step.command());
        if (refusals.isEmpty()) {
            if (step.form().equals(YearlyForms.DRAFT))
                drafting.forget(YearlyForms.draftOf(at, year, number(seen)), turn.visitor());
            return "redirect:" + at.root() + "/yearly/" + year + "?done=" + step.done();
        }
        turn.status(YearlyWords.status(refusals));
        var problems = words.problems(refusals, turn.words());
        return show(at, year, new Typed(step.form(), form, problems), "", turn);
    }

    private Map<String, String> texts(Typed asked) {
        var texts = new HashMap<String, String>();
        for (Narrative part : reports.parts()) {
            var path = YearlyForms.TEXTS + part.part();
            if (asked.values().containsKey(path)) texts.put(part.part(), asked.value(path));
        }
        return texts;
    }

    private static int number(String text) {
        return text.matches("\\d{1,7}") ? Integer.parseInt(text) : 0;
    }

    /** Refusals of what was asked, which are put on record; none where it was done. */
    private List<ReportRefusal> act(At at, ReportCommand command) {
        return switch (reports.handle(at.caseId(), command, at.seat().actor(), clock.instant())) {
            case YearlyReports.Result.Done _ -> List.of();
            case YearlyReports.Result.Refused(var refusals) -> {
                seats.refused(
                        at,
                        "yearly." + command.getClass().getSimpleName(),
                        refusals.stream().map(one -> one.code()).toList());
                yield refusals;
            }
        };
    }

    private String show(At at, int year, Typed typed, String done, Turn turn) {
        var w = turn.words();
        turn.put("demo", at.seat().card().demonstration());
        var sections = shown.sections(at, year, typed, w);
        var forms = sections.stream().flatMap(part -> part.forms().stream()).toList();
        turn.put("left", Left.of(typed, Left.fields(typed, forms), name -> label(name, w)));
        return frames.parts(
                turn,
                Heading.of(
                                w.t("yearly.of", String.valueOf(year)),
                                new Link(w.t("nav.trials"), "/trials"),
                                new Link(at.seat().card().title(), at.root()),
                                new Link(w.t("yearly.title"), at.root() + "/yearly"))
                        .lead(w.t(
                                "yearly.year.lead",
                                at.years().lastDay(year),
                                reports.due(at.caseId(), year).orElseThrow()))
                        .notices(Stream.concat(YearlyWords.done(done, w).stream(), shown.warnings(at, year, w).stream())
                                .toList()),
                sections,
                typed.problems());
    }

    private Optional<String> label(String name, Words w) {
        return reports.parts().stream()
                .filter(part -> name.equals(YearlyForms.TEXTS + part.part()))
                .findFirst()
                .map(part -> w.t(part.title()))
                .or(() -> TrialLeft.label(name, w));
    }
}
