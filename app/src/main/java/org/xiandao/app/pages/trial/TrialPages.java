package org.xiandao.app.pages.trial;

import static org.xiandao.app.view.FieldView.Kind.DATE;
import static org.xiandao.app.view.FieldView.Kind.LONG_TEXT;
import static org.xiandao.app.view.FieldView.Kind.SELECT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.pages.cases.FormView;
import org.xiandao.app.pages.cases.Typed;
import org.xiandao.app.pages.trial.TrialSeats.At;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FieldView.Option;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.PartView;
import org.xiandao.app.web.Words;
import org.xiandao.rules.pack.RatingRules.Ground;
import org.xiandao.rules.trial.Proposal;
import org.xiandao.trial.life.TrialCommand;
import org.xiandao.trial.life.TrialRefusal;

/** One trial: its years and stars, what is counted against it, what is asked of it, and the sanctions. */
@Controller
class TrialPages {
    private static final String ASK = "ask";
    private static final String ANSWER = "answer-";
    private static final String PROPOSE = "propose";
    private static final String COUNTED = "propose-";

    private final TrialSeats seats;
    private final TrialShown shown;
    private final IncidentsShown incidents;
    private final Frames frames;

    TrialPages(TrialSeats seats, TrialShown shown, IncidentsShown incidents, Frames frames) {
        this.seats = seats;
        this.shown = shown;
        this.incidents = incidents;
        this.frames = frames;
    }

    @GetMapping("/trials/{caseId}")
    String page(@PathVariable String caseId, @RequestParam(defaultValue = "") String done, Turn turn) {
        return show(seats.sit(turn.visitor(), caseId), Typed.NOTHING, done, turn);
    }

    @PostMapping("/trials/{caseId}/requests")
    String ask(@PathVariable String caseId, @RequestParam MultiValueMap<String, String> form, Turn turn) {
        var typed = new Typed(ASK, form, List.of());
        var at = seats.sit(turn.visitor(), caseId);
        var command = new TrialCommand.Request(
                typed.id("what", "due"), typed.value("what"), TrialWords.day(typed.value("due")));
        return after(at, typed, seats.act(at, command), "asked#requests", turn);
    }

    @PostMapping("/trials/{caseId}/requests/{id}")
    String answer(
            @PathVariable String caseId,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> form,
            Turn turn) {
        var typed = new Typed(ANSWER + id, form, List.of());
        var at = seats.sit(turn.visitor(), caseId);
        var command = new TrialCommand.AnswerRequest(id, typed.value("answer"));
        return after(at, typed, seats.act(at, command), "answered#requests", turn);
    }

    @PostMapping("/trials/{caseId}/sanctions")
    String propose(@PathVariable String caseId, @RequestParam MultiValueMap<String, String> form, Turn turn) {
        var typed = new Typed(PROPOSE, form, List.of());
        var at = seats.sit(turn.visitor(), caseId);
        var command =
                new TrialCommand.Propose(UUID.randomUUID().toString(), typed.value("ground"), typed.value("reasons"));
        return after(at, typed, seats.act(at, command), "proposed#sanctions", turn);
    }

    /** What has been counted far enough is brought up with its count. */
    @PostMapping("/trials/{caseId}/sanctions/counted/{ground}")
    String proposeCounted(
            @PathVariable String caseId,
            @PathVariable String ground,
            @RequestParam MultiValueMap<String, String> form,
            Turn turn) {
        var at = seats.sit(turn.visitor(), caseId);
        var typed = new Typed(COUNTED + ground, form, List.of());
        var command = new TrialCommand.Propose(UUID.randomUUID().toString(), ground, typed.value("reasons"));
        return after(at, typed, seats.act(at, command), "proposed#sanctions", turn);
    }

    private String after(At at, Typed typed, List<TrialRefusal> refusals, String done, Turn turn) {
        if (refusals.isEmpty()) return "redirect:" + at.root() + "?done=" + done;
        var problems = TrialWords.problems(refusals, typed.form(), turn.words());
        turn.status(TrialWords.status(refusals));
        return show(at, typed.with(problems), "", turn);
    }

    private String show(At at, Typed typed, String done, Turn turn) {
        var w = turn.words();
        var sections = new ArrayList<PartView>();
        sections.add(shown.rooms(at, w));
        sections.add(shown.years(at, w));
        var counted = shown.counted(at);
        shown.counters(at, counted, w).ifPresent(sections::add);
        incidents.of(at, w).ifPresent(sections::add);
        requests(at, typed, w).ifPresent(sections::add);
        sanctions(at, at.trial().waiting(counted), typed, w).ifPresent(sections::add);
        turn.put("demo", at.seat().card().demonstration());
        turn.put("left", TrialLeft.of(typed, sections, w));
        return frames.parts(
                turn,
                Heading.of(at.seat().card().title(), new Link(w.t("nav.trials"), "/trials"))
                        .lead(shown.lead(at, w))
                        .notices(TrialWords.done(done, w)),
                sections,
                typed.problems());
    }

    private Optional<PartView> requests(At at, Typed typed, Words w) {
        var requests = at.trial().requests();
        boolean asks = at.office() && !at.over();
        if (requests.isEmpty() && !asks) return Optional.empty();
        var forms = new ArrayList<FormView>();
        if (at.pilot() && !at.over())
            for (var one : requests)
                if (one.answer().isEmpty()) {
                    var id = ANSWER + one.asked().request();
                    forms.add(new FormView(
                                    id,
                                    w.t("trial.answer.to", one.asked().what()),
                                    "",
                                    at.root() + "/requests/" + one.asked().request(),
                                    "",
                                    typed.fill(id, List.of(FieldView.of(LONG_TEXT, "answer", w.t("trial.answer")))),
                                    List.of(new FormView.Button("ANSWER", w.t("trial.answer.send"), "")))
                            .apart());
                }
        if (asks)
            forms.add(new FormView(
                            ASK,
                            w.t("trial.ask"),
                            TrialShown.asking(at, w),
                            at.root() + "/requests",
                            "",
                            typed.fill(
                                    ASK,
                                    List.of(
                                            FieldView.of(LONG_TEXT, "what", w.t("trial.ask.what")),
                                            FieldView.of(DATE, "due", w.t("trial.ask.due")))),
                            List.of(new FormView.Button("ASK", w.t("trial.ask.send"), "plain")))
                    .keyed(typed.key(ASK))
                    .apart());
        return Optional.of(shown.requests(at, w).with(forms));
    }

    private Optional<PartView> sanctions(At at, List<Proposal> waiting, Typed typed, Words w) {
        var section = shown.sanctions(at, w);
        var grounds = at.seat().edition().rating().grounds();
        boolean proposes = at.office() && !at.over() && !grounds.isEmpty();
        if (section.isEmpty() && !proposes) return Optional.empty();
        var known =
                section.orElseGet(() -> PartView.of("sanctions", w.t("trial.sanctions"), w.t("trial.sanctions.none")));
        if (!proposes) return Optional.of(known);
        var forms = new ArrayList<FormView>();
        for (var one : waiting) forms.add(proposing(at, one, typed, w));
        forms.add(proposing(at, typed, w));
        return Optional.of(known.with(forms));
    }

    /** Nothing is left to type: the ground is what it is, and its count the evidence. */
    private static FormView proposing(At at, Proposal counted, Typed typed, Words w) {
        var id = COUNTED + counted.ground().id();
        return new FormView(
                        id,
                        w.t("trial.propose.counted", w.t(counted.ground().title())),
                        w.t("trial.propose.counted.lead"),
                        at.root() + "/sanctions/counted/" + counted.ground().id(),
                        "",
                        typed.fill(
                                id,
                                List.of(FieldView.of(LONG_TEXT, "reasons", w.t("say.reasons"))
                                        .withValue(TrialWords.counted(counted, w)))),
                        List.of(new FormView.Button("PROPOSE", w.t("trial.propose.send"), "")))
                .apart();
    }

    private static FormView proposing(At at, Typed typed, Words w) {
        var options = at.seat().edition().rating().grounds().stream()
                .map((Ground ground) -> Option.of(ground.id(), w.t(ground.title())))
                .toList();
        return new FormView(
                        PROPOSE,
                        w.t("trial.propose"),
                        w.t(
                                at.seat().edition().rating().hearing().isPresent()
                                        ? "trial.propose.lead"
                                        : "trial.propose.lead.unheard"),
                        at.root() + "/sanctions",
                        "",
                        typed.fill(
                                PROPOSE,
                                List.of(
                                        FieldView.of(SELECT, "ground", w.t("trial.ground"))
                                                .withOptions(options),
                                        FieldView.of(LONG_TEXT, "reasons", w.t("say.reasons")))),
                        List.of(new FormView.Button("PROPOSE", w.t("trial.propose.send"), "plain")))
                .apart();
    }
}
