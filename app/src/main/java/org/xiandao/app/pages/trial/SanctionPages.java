package org.xiandao.app.pages.trial;

import static org.xiandao.app.view.FieldView.Kind.CHECKBOXES;
import static org.xiandao.app.view.FieldView.Kind.LONG_TEXT;
import static org.xiandao.app.view.FieldView.Kind.TEXT;

import java.time.LocalDate;
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
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.Left;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.pages.cases.FormView;
import org.xiandao.app.pages.cases.Typed;
import org.xiandao.app.pages.trial.TrialSeats.At;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FieldView.Option;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.PartView;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TableView.Column;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;
import org.xiandao.base.ChinaTime;
import org.xiandao.rules.pack.RatingRules.Bar;
import org.xiandao.rules.trial.Ban;
import org.xiandao.rules.trial.Proposal;
import org.xiandao.trial.Trials;
import org.xiandao.trial.life.TrialCommand;
import org.xiandao.trial.life.TrialRefusal;
import org.xiandao.trial.life.TrialState.Outcome;
import org.xiandao.trial.life.TrialState.Sanction;

/** One sanction from its proposal over the hearing to the decision. */
@Controller
class SanctionPages {
    private static final String HEAR = "hear";
    private static final String STATE = "state";
    private static final String DROP = "drop";
    private static final String REVOKE = "revoke";

    private static final String COMPLETE = "complete";

    private final TrialSeats seats;
    private final Trials trials;
    private final Frames frames;

    SanctionPages(TrialSeats seats, Trials trials, Frames frames) {
        this.seats = seats;
        this.trials = trials;
        this.frames = frames;
    }

    @GetMapping("/trials/{caseId}/sanctions/{sanction}")
    String page(
            @PathVariable String caseId,
            @PathVariable("sanction") String id,
            @RequestParam(defaultValue = "") String done,
            Turn turn) {
        return show(seats.sit(turn.visitor(), caseId), id, Typed.NOTHING, done, turn);
    }

    @PostMapping("/trials/{caseId}/sanctions/{sanction}")
    String post(
            @PathVariable String caseId,
            @PathVariable("sanction") String id,
            @RequestParam MultiValueMap<String, String> form,
            Turn turn) {
        var at = seats.sit(turn.visitor(), caseId);
        var asked = new Typed("", form, List.of());
        int seen = YearPages.number(asked.value("stage"));
        record Step(String form, String done, TrialCommand command) {}
        var step = switch (asked.value("verb")) {
            case "HEAR" -> new Step(HEAR, "heard", new TrialCommand.OpenHearing(id, asked.value("documentNumber")));
            case "STATE" ->
                new Step(
                        STATE,
                        "stated",
                        new TrialCommand.State(
                                id,
                                asked.id("text", COMPLETE),
                                asked.value("text"),
                                !asked.value(COMPLETE).isEmpty()));
            case "DROP" -> new Step(DROP, "dropped", new TrialCommand.Drop(id, asked.value("reasons"), seen));
            case "REVOKE" ->
                new Step(
                        REVOKE,
                        "revoked",
                        new TrialCommand.Revoke(
                                id, asked.value("documentNumber"), asked.value("reasons"), asked.all("barred"), seen));
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
        List<TrialRefusal> refusals = seats.act(at, step.command());
        if (refusals.isEmpty()) return "redirect:" + at.root() + "/sanctions/" + id + "?done=" + step.done();
        turn.status(TrialWords.status(refusals));
        var problems = TrialWords.problems(refusals, step.form(), turn.words());
        return show(at, id, new Typed(step.form(), form, problems), "", turn);
    }

    private String show(At at, String id, Typed typed, String done, Turn turn) {
        var w = turn.words();
        var sanction = TrialShown.known(at).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var ground =
                w.t(TrialWords.ground(at.seat().edition(), sanction.proposed().ground()));
        var sections = new ArrayList<PartView>();
        sections.add(PartView.of("steps", w.t("trial.steps")).with(steps(at, sanction, w)));
        GroundShown.part(at, sanction, w).ifPresent(sections::add);
        counts(at, sanction, w).ifPresent(sections::add);
        if (sanction.open() && !at.over()) {
            var forms = forms(at, sanction, typed, w);
            if (!forms.isEmpty())
                sections.add(PartView.of("now", w.t("trial.steps.now")).with(forms));
        }
        turn.put("demo", at.seat().card().demonstration());
        var forms = sections.stream().flatMap(part -> part.forms().stream()).toList();
        turn.put("left", Left.of(typed, Left.fields(typed, forms), name -> label(name, w)));
        return frames.parts(
                turn,
                Heading.of(
                                w.t("trial.sanction.of", ground),
                                new Link(w.t("nav.trials"), "/trials"),
                                new Link(at.seat().card().title(), at.root() + "#sanctions"))
                        .lead(w.t("trial.sanction." + TrialShown.state(sanction)))
                        .notices(TrialWords.done(done, w)),
                sections,
                typed.problems());
    }

    private static Optional<String> label(String name, Words w) {
        return name.equals("text") ? Optional.of(w.t("trial.statement")) : TrialLeft.label(name, w);
    }

    private static TableView steps(At at, Sanction sanction, Words w) {
        var rows = new ArrayList<List<Cell>>();
        var proposed = sanction.proposed();
        var counted = proposed.counted().map(it -> TrialWords.counted(it, w)).orElse("");
        rows.add(step(
                w.date(ChinaTime.day(sanction.at())),
                w.t(proposed.byRule() ? "trial.step.byRule" : "trial.step.proposed", sanction.by()),
                (proposed.reasons() + " " + counted).strip()));
        sanction.hearing()
                .ifPresent(hearing -> rows.add(step(
                        w.date(ChinaTime.day(hearing.at())),
                        w.t("trial.step.told", hearing.by()),
                        w.t("trial.step.hearing", hearing.documentNumber(), w.date(hearing.until()))
                                .strip())));
        for (var statement : sanction.statements())
            rows.add(step(
                    w.date(ChinaTime.day(statement.at())),
                    w.t(
                            statement.made().complete().orElse(false)
                                    ? "trial.step.statement.complete"
                                    : "trial.step.statement",
                            statement.by()),
                    statement.made().text()));
        sanction.outcome().ifPresent(outcome -> rows.add(decided(at, outcome, w)));
        return new TableView(
                w.t("trial.steps"),
                List.of(
                        Column.text(w.t("trial.step")),
                        Column.text(w.t("trial.sanction.on")),
                        Column.text(w.t("trial.step.said"))),
                rows);
    }

    /** While nobody has decided: what it was brought up with, and what is counted now; what follows is told to the office. */
    private Optional<PartView> counts(At at, Sanction sanction, Words w) {
        var then = sanction.proposed().counted();
        if (!sanction.open() || at.over() || then.isEmpty()) return Optional.empty();
        var now = trials.proposals(at.caseId(), at.today()).stream()
                .filter(one -> one.ground().id().equals(sanction.proposed().ground()))
                .findFirst();
        boolean fallen = then.get().fallen(now);
        var part = PartView.of("counts", w.t("trial.counts"));
        return Optional.of((fallen && at.office() ? part.lead(w.t("trial.counts.fallen")) : part)
                .with(new TableView(
                        w.t("trial.counts"),
                        List.of(
                                Column.text(w.t("trial.sanction.on")),
                                Column.text(w.t("trial.count")),
                                Column.text(w.t("trial.state"))),
                        List.of(
                                count(
                                        w.t("trial.counts.then", w.date(ChinaTime.day(sanction.at()))),
                                        TrialWords.counted(then.get(), w),
                                        then.get().reached(),
                                        w),
                                count(
                                        w.t("trial.counts.now", w.date(at.today())),
                                        now.map(one -> at.office()
                                                        ? TrialWords.counted(one, w)
                                                        : TrialWords.figures(one, w))
                                                .orElse("—"),
                                        now.filter(Proposal::reached).isPresent(),
                                        w)))));
    }

    private static List<Cell> count(String when, String counted, boolean reached, Words w) {
        return List.of(
                new Cell.Plain(when),
                new Cell.Plain(counted),
                new Cell.Tag(
                        w.t(reached ? "trial.count.reached" : "trial.count.below"), reached ? Tone.BAD : Tone.GOOD));
    }

    private static List<Cell> decided(At at, Outcome outcome, Words w) {
        var day = w.date(ChinaTime.day(outcome.at()));
        return switch (outcome) {
            case Outcome.Dropped dropped ->
                step(day, w.t("trial.sanction.dropped"), dropped.said().reasons());
            case Outcome.Revoked revoked -> {
                var barred = at.seat().state().members().stream()
                        .filter(member -> revoked.said().barred().contains(member.area()))
                        .map(member -> member.areaName())
                        .toList();
                yield step(
                        day,
                        w.t("trial.step.revoked", revoked.said().documentNumber()),
                        barred.isEmpty()
                                ? revoked.said().reasons()
                                : w.t("trial.step.barred", revoked.said().reasons(), String.join(w.comma(), barred)));
            }
        };
    }

    private static List<Cell> step(String day, String what, String said) {
        return List.of(new Cell.Plain(what), new Cell.Short(day), new Cell.Plain(said.isEmpty() ? "—" : said));
    }

    private static List<FormView> forms(At at, Sanction sanction, Typed typed, Words w) {
        var forms = new ArrayList<FormView>();
        boolean heard = sanction.hearing().isPresent();
        boolean hears = at.seat().edition().rating().hearing().isPresent();
        if (at.office() && hears && !heard)
            forms.add(form(
                    HEAR,
                    w.t("trial.hear.lead"),
                    at,
                    sanction,
                    typed,
                    w,
                    "",
                    FieldView.of(TEXT, "documentNumber", w.t("trial.number"))
                            .optional()
                            .withHint(w.t("trial.number.hint"))));
        sanction.hearing()
                .filter(it -> at.pilot() && !at.today().isAfter(it.until()))
                .ifPresent(hearing -> forms.add(stating(at, sanction, hearing.until(), typed, w)));
        if (at.decides() && (heard || !hears)) forms.add(revoking(at, sanction, typed, w));
        if (at.decides())
            forms.add(form(
                    DROP,
                    w.t(heard ? "trial.drop.lead" : "trial.drop.lead.untold"),
                    at,
                    sanction,
                    typed,
                    w,
                    "plain",
                    FieldView.of(LONG_TEXT, "reasons", w.t("say.reasons"))));
        return forms;
    }

    private static FormView stating(At at, Sanction sanction, LocalDate until, Typed typed, Words w) {
        boolean complete = sanction.complete(at.seat().actor().organisationName());
        var fields = new ArrayList<FieldView>();
        fields.add(FieldView.of(LONG_TEXT, "text", w.t("trial.statement")));
        if (!complete)
            fields.add(FieldView.of(CHECKBOXES, COMPLETE, w.t("trial.state.end"))
                    .optional()
                    .withOptions(List.of(Option.of("yes", w.t("trial.state.complete")))));
        var lead = w.t(complete ? "trial.state.lead.complete" : "trial.state.lead", w.date(until));
        return form(STATE, lead, at, sanction, typed, w, "", fields.toArray(FieldView[]::new))
                .keyed(typed.key(STATE));
    }

    private static FormView revoking(At at, Sanction sanction, Typed typed, Words w) {
        var fields = new ArrayList<FieldView>();
        fields.add(FieldView.of(TEXT, "documentNumber", w.t("trial.number")).withHint(w.t("trial.number.hint")));
        fields.add(FieldView.of(LONG_TEXT, "reasons", w.t("say.reasons")));
        at.seat().edition().rating().bar().filter(Bar::ofAreas).ifPresent(bar -> {
            var areas = at.seat().state().members();
            var last = Ban.of(bar, "", at.today()).last().map(w::date).orElse(w.t("bar.untilLifted"));
            fields.add(FieldView.of(CHECKBOXES, "barred", w.t("trial.barred"))
                    .optional()
                    .withHint(w.t("trial.barred.hint", w.t(bar.scope()), w.date(at.today()), last))
                    .withOptions(areas.stream()
                            .map(member -> Option.of(member.area(), member.areaName()))
                            .toList())
                    .withValues(areas.stream().map(member -> member.area()).toList()));
        });
        boolean hears = at.seat().edition().rating().hearing().isPresent();
        var lead = w.t(hears ? "trial.revoke.lead" : "trial.revoke.lead.unheard");
        return form(REVOKE, lead, at, sanction, typed, w, "danger", fields.toArray(FieldView[]::new));
    }

    private static FormView form(
            String id, String lead, At at, Sanction sanction, Typed typed, Words w, String css, FieldView... fields) {
        return new FormView(
                        id,
                        w.t("trial." + id + ".form"),
                        lead,
                        at.root() + "/sanctions/" + sanction.id(),
                        String.valueOf(sanction.steps()),
                        typed.fill(id, List.of(fields)),
                        List.of(new FormView.Button(
                                id.toUpperCase(java.util.Locale.ROOT), w.t("trial." + id + ".send"), css)))
                .apart();
    }
}
