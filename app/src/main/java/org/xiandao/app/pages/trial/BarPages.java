package org.xiandao.app.pages.trial;

import static org.xiandao.app.view.FieldView.Kind.DATE;
import static org.xiandao.app.view.FieldView.Kind.LONG_TEXT;
import static org.xiandao.app.view.FieldView.Kind.TEXT;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.app.pages.Download;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.pages.cases.FormView;
import org.xiandao.app.pages.cases.Typed;
import org.xiandao.app.pages.open.RuleWords;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.PartView;
import org.xiandao.app.view.Problem;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TableView.Column;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Language;
import org.xiandao.app.web.Words;
import org.xiandao.bar.Bar;
import org.xiandao.bar.BarFault;
import org.xiandao.bar.Bars;
import org.xiandao.base.Audit;
import org.xiandao.base.ChinaTime;
import org.xiandao.exchange.CsvWriter;
import org.xiandao.people.Member;
import org.xiandao.rules.pack.Workflow.Duty;
import org.xiandao.rules.trial.Ban;

/** Who may not apply, for everybody to see; whoever imposed a bar lifts it here. */
@Controller
class BarPages {
    private static final String LIFT = "lift";

    private final Bars bars;
    private final BarNames names;
    private final Audit audit;
    private final Frames frames;
    private final Clock clock;

    BarPages(Bars bars, BarNames names, Audit audit, Frames frames, Clock clock) {
        this.bars = bars;
        this.names = names;
        this.audit = audit;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping("/bars")
    String list(HttpServletRequest request, Optional<Visitor> visitor, Model model) {
        var w = Words.in(Language.of(request));
        var today = ChinaTime.day(clock.instant());
        var rows = bars.all().stream()
                .map(bar -> row(bar, names.open(bar, w), today, w))
                .toList();
        var section = rows.isEmpty()
                ? PartView.of("bars", w.t("bar.none"))
                : PartView.of("bars", w.t("bar.list"))
                        .with(new TableView(
                                w.t("bar.list"),
                                List.of(
                                        Column.text(w.t("bar.subject")),
                                        Column.text(w.t("bar.days")),
                                        Column.text(w.t("trial.state")),
                                        Column.text(w.t("trial.ground")),
                                        Column.text(w.t("bar.scope")),
                                        Column.text(w.t("bar.by"))),
                                rows))
                        .leading(List.of(new Link("CSV", "/bars.csv"), new Link("JSON", "/api/v1/public/bars")));
        var heading = Heading.of(w.t("bar.title")).lead(w.t("bar.lead"));
        return frames.parts(request, visitor, model, heading, List.of(section), List.of());
    }

    private static List<Cell> row(Bar bar, String name, LocalDate today, Words w) {
        return List.of(
                new Cell.To(name, "/bars/" + bar.id()),
                new Cell.Plain(days(bar, w)),
                new Cell.Tag(state(bar, today, w), bar.holds(today) ? Tone.BAD : Tone.PLAIN),
                new Cell.Plain(w.t(bar.groundTitle())),
                new Cell.Plain(w.t(bar.scope())),
                new Cell.Plain((bar.by().name() + " " + bar.documentNumber()).strip()));
    }

    private static String state(Bar bar, LocalDate today, Words w) {
        return switch (bar.state(today)) {
            case HOLDS ->
                bar.lifting()
                        .map(lifting -> w.t("bar.holds.lifted", w.date(lifting.on())))
                        .orElseGet(() -> w.t("bar.holds"));
            case LIFTED -> w.t("bar.lifted");
            case OVER -> w.t("bar.over");
        };
    }

    private static String days(Bar bar, Words w) {
        return bar.inForce()
                .map(ban -> w.t(
                        "trial.fromTo",
                        w.date(ban.first()),
                        ban.last().map(w::date).orElse(w.t("bar.untilLifted"))))
                .orElseGet(() -> w.t(liftedOnItsFirstDay(bar) ? "bar.oneDay" : "bar.never", w.date(bar.first())));
    }

    /** It held from the decision until it was lifted on the same day. */
    private static boolean liftedOnItsFirstDay(Bar bar) {
        return bar.lifting()
                .filter(lifting -> !ChinaTime.day(lifting.at()).isBefore(bar.first()))
                .isPresent();
    }

    @GetMapping("/bars.csv")
    void csv(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var w = Words.in(Language.of(request));
        var today = ChinaTime.day(clock.instant());
        try (var out = CsvWriter.to(Download.to(response, "bars.csv", Download.CSV), true)) {
            out.row(List.of(
                    w.t("bar.subject"),
                    w.t("bar.key"),
                    w.t("bar.first"),
                    w.t("bar.last"),
                    w.t("bar.last.imposed"),
                    w.t("trial.state"),
                    w.t("trial.ground"),
                    w.t("bar.source"),
                    w.t("bar.scope"),
                    w.t("bar.by"),
                    w.t("trial.number"),
                    w.t("bar.lifted.from"),
                    w.t("bar.lifted.number")));
            for (var bar : bars.all())
                out.row(List.of(
                        bar.publicName(),
                        bar.subject().kind() == Bar.Kind.PERSON
                                ? ""
                                : bar.subject().key(),
                        bar.inForce().map(ban -> ban.first().toString()).orElse(""),
                        bar.inForce()
                                .flatMap(Ban::last)
                                .map(LocalDate::toString)
                                .orElse(""),
                        bar.last().map(LocalDate::toString).orElse(""),
                        state(bar, today, w),
                        w.t(bar.groundTitle()),
                        bar.source(),
                        w.t(bar.scope()),
                        bar.by().name(),
                        bar.documentNumber(),
                        bar.lifting().map(lifting -> lifting.on().toString()).orElse(""),
                        bar.lifting().map(Bar.Lifting::documentNumber).orElse("")));
        }
    }

    @GetMapping("/bars/{id}")
    String page(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String done,
            HttpServletRequest request,
            Optional<Visitor> visitor,
            Model model) {
        return show(bar(id), Typed.NOTHING, done, visitor, request, model);
    }

    private Bar bar(String id) {
        return bars.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/bars/{id}")
    String lift(@PathVariable String id, @RequestParam MultiValueMap<String, String> form, Turn turn) {
        var bar = bar(id);
        var w = turn.words();
        var typed = new Typed(LIFT, form, List.of());
        var lifter = lifter(bar, turn.visitor()).orElseThrow(() -> notTheirs(id, turn.visitor()));
        var lift =
                new Bars.Lift(TrialWords.day(typed.value("on")), typed.value("documentNumber"), typed.value("reasons"));
        return switch (bars.lift(id, lift, lifter.actor(), clock.instant())) {
            case Bars.Result.Done _ -> "redirect:/bars/" + id + "?done=lifted";
            case Bars.Result.Refused(var faults) -> {
                audit.refused(
                        turn.visitor().callerFor(lifter),
                        "bar.lift",
                        id,
                        faults.stream().map(fault -> fault.code()).toList());
                var problems = faults.stream().map(fault -> problem(fault, w)).toList();
                yield again(bar, typed.with(problems), turn);
            }
        };
    }

    private ResponseStatusException notTheirs(String id, Visitor visitor) {
        audit.refused(visitor.caller(), "bar.lift", id, Map.of());
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private String again(Bar bar, Typed typed, Turn turn) {
        turn.status(HttpStatus.UNPROCESSABLE_CONTENT);
        return show(bar, typed, "", Optional.of(turn.visitor()), turn.request(), turn.model());
    }

    private static Problem problem(BarFault fault, Words w) {
        Object arg = TrialWords.day(fault.arg()).<Object>map(it -> it).orElse(fault.arg());
        return new Problem(fault.field(), w.t("bar.fault." + fault.code(), arg));
    }

    private static Optional<Member> lifter(Bar bar, Visitor visitor) {
        return visitor.memberships().stream()
                .filter(member -> member.actor().duties().contains(Duty.DECIDER)
                        && bar.by().is(member.actor()))
                .findFirst();
    }

    private String show(
            Bar bar, Typed typed, String done, Optional<Visitor> visitor, HttpServletRequest request, Model model) {
        var w = Words.in(Language.of(request));
        var today = ChinaTime.day(clock.instant());
        var lifter = visitor.flatMap(seen -> lifter(bar, seen));
        var sections = new ArrayList<PartView>();
        sections.add(PartView.of("bar", w.t("bar.decision"), w.t("bar.why", bar.source(), w.t(bar.scope())))
                .above(List.of(new Link(w.t("bar.clause"), RuleWords.href(bar.edition(), "bar"))))
                .with(new TableView(
                        w.t("bar.table"),
                        List.of(Column.text(w.t("bar.what")), Column.text(w.t("bar.says"))),
                        facts(bar, lifter.isPresent(), w))));
        boolean liftable = bar.holds(today) && bar.lifting().isEmpty();
        if (lifter.isPresent() && liftable)
            sections.add(PartView.of(LIFT, w.t("bar.lift"))
                    .with(List.of(new FormView(
                            LIFT,
                            w.t("bar.lift.form"),
                            w.t("bar.lift.lead"),
                            "/bars/" + bar.id(),
                            "",
                            typed.fill(
                                    LIFT,
                                    List.of(
                                            FieldView.of(DATE, "on", w.t("bar.lift.on")),
                                            FieldView.of(TEXT, "documentNumber", w.t("trial.number"))
                                                    .withHint(w.t("trial.number.hint"))
                                                    .optional(),
                                            FieldView.of(LONG_TEXT, "reasons", w.t("say.reasons")))),
                            List.of(new FormView.Button("LIFT", w.t("bar.lift.send"), ""))))));
        var whom = lifter.isPresent() ? names.whole(bar, w) : names.open(bar, w);
        var heading = Heading.of(w.t("bar.of", whom), new Link(w.t("bar.title"), "/bars"))
                .notices(TrialWords.done(done, w));
        return frames.parts(request, visitor, model, heading, sections, typed.problems());
    }

    /** The reasons are the office's words about somebody: told to the public only by the ground that they rest on. */
    private static List<List<Cell>> facts(Bar bar, boolean office, Words w) {
        var rows = new ArrayList<List<Cell>>();
        rows.add(fact(w.t("bar.days"), days(bar, w)));
        rows.add(List.of(
                new Cell.Plain(w.t("trial.ground")),
                new Cell.To(w.t(bar.groundTitle()), RuleWords.href(bar.edition(), "ground-" + bar.ground()))));
        rows.add(fact(w.t("bar.by"), bar.by().name()));
        rows.add(fact(w.t("trial.number"), bar.documentNumber().isEmpty() ? "—" : bar.documentNumber()));
        rows.add(fact(w.t("bar.decided"), w.date(bar.decided())));
        if (office) rows.add(fact(w.t("say.reasons"), bar.reasons()));
        bar.lifting().ifPresent(lifting -> {
            rows.add(fact(w.t("bar.last.imposed"), bar.last().map(w::date).orElse(w.t("bar.untilLifted"))));
            rows.add(fact(w.t("bar.lifted.from"), w.date(lifting.on())));
            rows.add(fact(
                    w.t("bar.lifted.number"), lifting.documentNumber().isEmpty() ? "—" : lifting.documentNumber()));
            if (office) rows.add(fact(w.t("bar.lifted.why"), lifting.reasons()));
        });
        return rows;
    }

    private static List<Cell> fact(String what, String says) {
        return List.of(new Cell.Plain(what), new Cell.Plain(says));
    }
}
