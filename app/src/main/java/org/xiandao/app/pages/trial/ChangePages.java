package org.xiandao.app.pages.trial;

import static org.xiandao.app.view.FieldView.Kind.LONG_TEXT;
import static org.xiandao.app.view.FieldView.Kind.SELECT;
import static org.xiandao.app.view.FieldView.Kind.TEXT;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.xiandao.app.security.Visitor;
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
import org.xiandao.rules.pack.IndicatorTree.Item;
import org.xiandao.trial.life.Changes.Change;
import org.xiandao.trial.life.LaidDown;
import org.xiandao.trial.life.TrialCommand;
import org.xiandao.trial.life.TrialRefusal;

/** Changes of a pilot's targets: what was laid down, what is asked for instead, what was decided. */
@Controller
class ChangePages {
    private static final String ASK = "ask";
    private static final String DECIDE = "decide-";
    private static final String YEARS = "years.";

    private final TrialSeats seats;
    private final Frames frames;

    ChangePages(TrialSeats seats, Frames frames) {
        this.seats = seats;
        this.frames = frames;
    }

    @GetMapping("/trials/{caseId}/changes")
    String page(@PathVariable String caseId, @RequestParam(defaultValue = "") String done, Turn turn) {
        return show(at(turn.visitor(), caseId), Typed.NOTHING, done, turn);
    }

    private At at(Visitor visitor, String caseId) {
        var at = seats.sit(visitor, caseId);
        if (laidDown(at).isEmpty()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return at;
    }

    /** What can be asked to be changed: what the pilot itself laid down for a year of its trial. */
    static List<LaidDown> laidDown(At at) {
        return LaidDown.of(at.seat().edition(), at.seat().state());
    }

    @PostMapping("/trials/{caseId}/changes")
    String ask(@PathVariable String caseId, @RequestParam MultiValueMap<String, String> form, Turn turn) {
        var at = at(turn.visitor(), caseId);
        var typed = new Typed(ASK, form, List.of());
        var years = new TreeMap<Integer, String>();
        for (var year : open(at)) years.put(year, typed.value(YEARS + year));
        form.keySet().stream()
                .filter(name -> name.matches("years\\.\\d{4}"))
                .forEach(
                        name -> years.putIfAbsent(Integer.parseInt(name.substring(YEARS.length())), typed.value(name)));
        var command = new TrialCommand.RequestChange(
                UUID.randomUUID().toString(), typed.value("line"), years, typed.value("reasons"));
        return after(at, typed, seats.act(at, command), "changeAsked", turn);
    }

    @PostMapping("/trials/{caseId}/changes/{change}")
    String decide(
            @PathVariable String caseId,
            @PathVariable String change,
            @RequestParam MultiValueMap<String, String> form,
            Turn turn) {
        var at = at(turn.visitor(), caseId);
        var typed = new Typed(DECIDE + change, form, List.of());
        var command = switch (typed.value("verb")) {
            case "APPROVE" ->
                new TrialCommand.ApproveChange(change, typed.value("documentNumber"), typed.value("reasons"));
            case "REFUSE" -> new TrialCommand.RefuseChange(change, typed.value("reasons"));
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
        return after(at, typed, seats.act(at, command), "changeDecided", turn);
    }

    private String after(At at, Typed typed, List<TrialRefusal> refusals, String done, Turn turn) {
        if (refusals.isEmpty()) return "redirect:" + at.root() + "/changes?done=" + done;
        turn.status(TrialWords.status(refusals));
        var problems = TrialWords.problems(refusals, turn.words());
        return show(at, typed.with(problems), "", turn);
    }

    /** The years that a change can still speak of: those without stars. */
    private static List<Integer> open(At at) {
        var years = new TreeSet<Integer>();
        laidDown(at).forEach(one -> years.addAll(one.years().keySet()));
        return years.stream()
                .filter(year ->
                        at.years().contains(year) && at.trial().starsOf(year).isEmpty())
                .toList();
    }

    private String show(At at, Typed typed, String done, Turn turn) {
        var w = turn.words();
        var titles = new HashMap<String, LaidDown>();
        laidDown(at).forEach(one -> titles.put(one.line(), one));
        var sections = new ArrayList<PartView>();
        sections.add(list(at, titles, typed, w));
        if (at.pilot() && !at.over()) sections.add(asking(at, typed, w));
        turn.put("demo", at.seat().card().demonstration());
        var forms = sections.stream().flatMap(part -> part.forms().stream()).toList();
        turn.put("left", Left.of(typed, Left.fields(typed, forms), name -> label(name, w)));
        return frames.parts(
                turn,
                Heading.of(
                                w.t("change.title"),
                                new Link(w.t("nav.trials"), "/trials"),
                                new Link(at.seat().card().title(), at.root()))
                        .lead(w.t("change.lead"))
                        .notices(TrialWords.done(done, w)),
                sections,
                typed.problems());
    }

    private static Optional<String> label(String name, Words w) {
        return name.startsWith(YEARS)
                ? Optional.of(w.t("change.to", name.substring(YEARS.length())))
                : TrialLeft.label(name, w);
    }

    private static PartView list(At at, HashMap<String, LaidDown> titles, Typed typed, Words w) {
        var all = at.trial().changes().all();
        if (all.isEmpty()) return PartView.of("changes", w.t("change.all"), w.t("change.none"));
        var forms = new ArrayList<FormView>();
        if (at.decides() && !at.over())
            for (var change : all) if (change.decision().isEmpty()) forms.add(deciding(at, change, titles, typed, w));
        return PartView.of("changes", w.t("change.all"))
                .with(new TableView(
                        w.t("change.count", all.size()),
                        List.of(
                                Column.text(w.t("change.target")),
                                Column.text(w.t("change.years")),
                                Column.text(w.t("say.reasons")),
                                Column.text(w.t("change.asked")),
                                Column.text(w.t("trial.state")),
                                Column.text(w.t("change.decision"))),
                        all.reversed().stream()
                                .map(change -> row(change, titles, w))
                                .toList()))
                .with(forms);
    }

    private static List<Cell> row(Change change, HashMap<String, LaidDown> titles, Words w) {
        var decision = change.decision();
        return List.of(
                new Cell.Plain(title(change, titles, w)),
                new Cell.Plain(years(change, w)),
                new Cell.Plain(change.asked().reasons()),
                new Cell.Plain(w.t(
                        "change.by",
                        w.date(ChinaTime.day(change.at())),
                        change.organisationName() + " " + change.by())),
                decision.isEmpty()
                        ? new Cell.Tag(w.t("change.open"), Tone.WARN)
                        : decision.get().approved()
                                ? new Cell.Tag(w.t("change.approved"), Tone.GOOD)
                                : new Cell.Tag(w.t("change.refused"), Tone.PLAIN),
                new Cell.Plain(decision.map(one -> w.t(
                                "change.decided",
                                w.date(ChinaTime.day(one.at())),
                                one.organisationName() + " " + one.by(),
                                Stream.concat(one.documentNumber().stream(), Stream.of(one.reasons()))
                                        .collect(Collectors.joining(w.comma()))))
                        .orElse("—")));
    }

    private static String title(Change change, HashMap<String, LaidDown> titles, Words w) {
        return Optional.ofNullable(titles.get(change.asked().line()))
                .map(one -> named(one, w))
                .orElse(change.asked().line());
    }

    private static String named(LaidDown one, Words w) {
        return (one.item().map(Item::id).orElse("") + " " + w.t(one.title())).strip();
    }

    private static String years(Change change, Words w) {
        return new TreeMap<>(change.asked().years())
                .entrySet().stream()
                        .map(year -> w.t(
                                "change.year",
                                String.valueOf(year.getKey()),
                                year.getValue().from(),
                                year.getValue().to()))
                        .collect(Collectors.joining(w.zh() ? "；" : "; "));
    }

    private static FormView deciding(At at, Change change, HashMap<String, LaidDown> titles, Typed typed, Words w) {
        var id = DECIDE + change.id();
        return new FormView(
                id,
                w.t("change.decide", title(change, titles, w)),
                years(change, w),
                at.root() + "/changes/" + change.id(),
                "",
                typed.fill(
                        id,
                        List.of(
                                FieldView.of(TEXT, "documentNumber", w.t("trial.number"))
                                        .withHint(w.t("change.number.hint"))
                                        .optional(),
                                FieldView.of(LONG_TEXT, "reasons", w.t("say.reasons")))),
                List.of(
                        new FormView.Button("APPROVE", w.t("change.approve"), ""),
                        new FormView.Button("REFUSE", w.t("change.refuse"), "plain")));
    }

    private static PartView asking(At at, Typed typed, Words w) {
        var fields = new ArrayList<FieldView>();
        fields.add(FieldView.of(SELECT, "line", w.t("change.target"))
                .withOptions(laidDown(at).stream()
                        .map(one -> Option.of(one.line(), named(one, w)))
                        .toList()));
        for (var year : open(at))
            fields.add(FieldView.of(TEXT, YEARS + year, w.t("change.to", String.valueOf(year)))
                    .optional());
        fields.add(FieldView.of(LONG_TEXT, "reasons", w.t("say.reasons")));
        return PartView.of(ASK, w.t("change.ask"))
                .with(List.of(new FormView(
                        ASK,
                        w.t("change.ask.form"),
                        w.t("change.ask.lead"),
                        at.root() + "/changes",
                        "",
                        typed.fill(ASK, fields),
                        List.of(new FormView.Button("ASK", w.t("change.ask.send"), "")))));
    }
}
