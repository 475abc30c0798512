package org.xiandao.app.pages.targets;

import static org.xiandao.app.view.FieldView.Kind.DATE;
import static org.xiandao.app.view.FieldView.Kind.SELECT;
import static org.xiandao.app.view.FieldView.Kind.TEXT;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.pages.targets.TargetSeats.Asked;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.EmptyView;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FieldView.Option;
import org.xiandao.app.view.FilterView;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.Problem;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TableView.Column;
import org.xiandao.app.web.Language;
import org.xiandao.app.web.Words;
import org.xiandao.base.Areas;
import org.xiandao.base.ChinaTime;
import org.xiandao.rules.judge.Facts.Operand;
import org.xiandao.rules.pack.Edition;
import org.xiandao.targets.Targets;
import org.xiandao.targets.Ways;

/** The targets of an area: all in one list, and each with its chart, which goes out as SVG and its figures as CSV. */
@Controller
class TargetPages {
    private static final MediaType SVG = MediaType.valueOf("image/svg+xml");
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final TargetSeats seats;
    private final Targets targets;
    private final Ways ways;
    private final TargetShown shown;
    private final Areas areas;
    private final Frames frames;
    private final TemplateEngine templates;
    private final Clock clock;

    TargetPages(
            TargetSeats seats,
            Targets targets,
            Ways ways,
            TargetShown shown,
            Areas areas,
            Frames frames,
            TemplateEngine templates,
            Clock clock) {
        this.seats = seats;
        this.targets = targets;
        this.ways = ways;
        this.shown = shown;
        this.areas = areas;
        this.frames = frames;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping("/targets")
    String list(
            @RequestParam(defaultValue = "") String edition,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String day,
            Turn turn) {
        var w = turn.words();
        var open = seats.areas(turn.visitor());
        var own = area.isBlank() ? open.getFirst() : area;
        if (!seats.opens(turn.visitor(), own)) throw seats.hidden(turn.visitor(), own);
        var plans = seats.plans(own);
        var plan = plans.stream()
                .filter(one -> one.id().equals(edition))
                .findFirst()
                .or(() -> plans.stream().findFirst());
        var problems = new ArrayList<Problem>();
        var typed = day(day);
        if (!day.isBlank() && typed.isEmpty()) {
            problems.add(new Problem("day", w.t("ledger.day.wrong", day)));
            turn.status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var asOf = typed.orElse(today());
        var tracked = plan.map(one -> words(one, own, asOf, w)).orElse(List.of());
        var heading = Heading.of(w.t("nav.targets")).lead(w.t("targets.lead", areas.fullName(own), asOf));
        turn.put("page", frames.frame(turn, heading));
        turn.put(
                "list",
                new TargetsView(
                        problems,
                        filters(
                                plans,
                                plan,
                                Stream.concat(open.stream(), Stream.of(own))
                                        .distinct()
                                        .toList(),
                                own,
                                asOf,
                                w),
                        tracked.stream()
                                .filter(one -> one.tracked().course().state().warns())
                                .sorted(Comparator.comparing((TargetWords one) ->
                                                one.tracked().course().state())
                                        .reversed())
                                .map(one -> warning(one, own))
                                .toList(),
                        table(
                                tracked,
                                own,
                                plan.map(one -> w.t(one.shortTitle())).orElse(w.t("nav.targets")),
                                w),
                        new EmptyView(w.t("targets.none"), w.t("targets.none.text"), List.of())));
        return "pages/targets/list";
    }

    private List<TargetWords> words(Edition edition, String area, LocalDate asOf, Words w) {
        return targets.of(edition, area, asOf, clock.instant()).stream()
                .map(tracked -> new TargetWords(edition, tracked, w))
                .toList();
    }

    private static TargetsView.Warning warning(TargetWords words, String area) {
        return new TargetsView.Warning(
                words.title(),
                href(words, area),
                words.state(),
                words.tone(),
                words.says(),
                words.owners(),
                demo(words));
    }

    private static TableView table(List<TargetWords> all, String area, String caption, Words w) {
        var rows = new ArrayList<List<Cell>>();
        for (var one : all) {
            var course = one.tracked().course();
            Cell now = new Cell.To(one.amount(course.now()), href(one, area) + "#records");
            rows.add(List.of(
                    new Cell.To(one.title(), href(one, area)),
                    new Cell.Tag(one.state(), one.tone()),
                    new Cell.Plain(one.kind()),
                    new Cell.Plain(one.tracked()
                            .base()
                            .map(base -> one.amount(base.stock()))
                            .orElse("—")),
                    demo(one) ? new Cell.Demo(now) : now,
                    new Cell.Plain(one.thisYear().map(one::amount).orElse("—")),
                    new Cell.Plain(one.end())));
        }
        return new TableView(
                caption,
                List.of(
                        Column.text(w.t("targets.target")),
                        Column.text(w.t("targets.state")),
                        Column.text(w.t("targets.kind")),
                        Column.number(w.t("targets.base")),
                        Column.number(w.t("targets.now")),
                        Column.number(w.t("targets.year")),
                        Column.number(w.t("targets.end.short"))),
                rows);
    }

    private static boolean demo(TargetWords words) {
        return words.tracked().counted().stream().anyMatch(Operand::demonstration);
    }

    private static String href(TargetWords words, String area) {
        return TargetShown.href(
                words.edition().id(),
                words.tracked().target().id(),
                area,
                words.tracked().course().asOf(),
                "");
    }

    private FilterView filters(
            List<Edition> plans, Optional<Edition> plan, List<String> open, String own, LocalDate day, Words w) {
        var fields = new ArrayList<FieldView>();
        fields.add(FieldView.of(SELECT, "area", w.t("ledger.measures.area"))
                .withOptions(open.stream()
                        .map(code -> Option.of(code, w.t(areas.fullName(code))))
                        .toList())
                .withValue(own));
        if (plans.size() > 1)
            fields.add(FieldView.of(SELECT, "edition", w.t("ledger.measures.edition"))
                    .withOptions(plans.stream()
                            .map(one -> Option.of(one.id(), w.t(one.shortTitle())))
                            .toList())
                    .withValue(plan.map(Edition::id).orElse("")));
        fields.add(FieldView.of(DATE, "day", w.t("ledger.day")).withValue(day.toString()));
        return new FilterView("/targets", fields, "");
    }

    @GetMapping("/targets/{id}")
    String one(
            @PathVariable String id,
            @RequestParam String edition,
            @RequestParam String area,
            @RequestParam(defaultValue = "") String day,
            Turn turn) {
        var asked = seats.asked(turn.visitor(), edition, id, area);
        var typed = day(day);
        boolean wrong = !day.isBlank() && typed.isEmpty();
        if (wrong) turn.status(HttpStatus.UNPROCESSABLE_CONTENT);
        var words = words(asked, typed.orElse(today()), turn.request());
        var w = words.w();
        boolean maySet = asked.edition().plan().way(asked.target()).isPresent()
                && TargetSeats.setter(turn.visitor(), actor -> ways.maySet(area, actor))
                        .isPresent();
        var list = "/targets?area=" + area + "&edition=" + edition + "&day="
                + words.tracked().course().asOf();
        var heading = Heading.of(words.title(), new Link(w.t("nav.targets"), list))
                .lead(w.t(
                        "targets.lead",
                        areas.fullName(area),
                        words.tracked().course().asOf()));
        turn.put("page", frames.frame(turn, heading));
        turn.put("target", shown.of(asked, words, maySet));
        turn.put(
                "asked",
                dayAsked(
                        asked,
                        wrong ? day : words.tracked().course().asOf().toString(),
                        wrong ? List.of(w.t("ledger.day.wrong", day)) : List.of(),
                        w));
        return "pages/targets/target";
    }

    private static DayAsked dayAsked(Asked asked, String day, List<String> errors, Words w) {
        return new DayAsked(
                "/targets/" + asked.target().id(),
                asked.edition().id(),
                asked.area(),
                FieldView.of(errors.isEmpty() ? DATE : TEXT, "day", w.t("ledger.day"))
                        .withValue(day)
                        .withErrors(errors),
                errors.stream().map(error -> new Problem("day", error)).toList());
    }

    @GetMapping("/targets/{id}/chart.svg")
    ResponseEntity<byte[]> chart(
            @PathVariable String id,
            @RequestParam String edition,
            @RequestParam String area,
            @RequestParam(defaultValue = "") String day,
            Turn turn) {
        var words = words(seats.asked(turn.visitor(), edition, id, area), dayOrToday(day), turn.request());
        var svg = new StringOutput();
        templates.render("components/path.jte", PathChart.of(words), svg);
        return file(id + ".svg", SVG, svg.toString());
    }

    @GetMapping("/targets/{id}/figures.csv")
    ResponseEntity<byte[]> figures(
            @PathVariable String id,
            @RequestParam String edition,
            @RequestParam String area,
            @RequestParam(defaultValue = "") String day,
            Turn turn) {
        var words = words(seats.asked(turn.visitor(), edition, id, area), dayOrToday(day), turn.request());
        return file(id + ".csv", CSV, FiguresCsv.of(words));
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, String content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content.getBytes(StandardCharsets.UTF_8));
    }

    private TargetWords words(Asked asked, LocalDate day, HttpServletRequest request) {
        var tracked = targets.of(asked.edition(), asked.target(), asked.area(), day, clock.instant());
        return new TargetWords(asked.edition(), tracked, Words.in(Language.of(request)));
    }

    private LocalDate dayOrToday(String text) {
        if (text.isBlank()) return today();
        return day(text).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }

    private LocalDate today() {
        return ChinaTime.day(clock.instant());
    }

    static Optional<LocalDate> day(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
