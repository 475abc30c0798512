package org.xiandao.app.pages.office;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.RefusalWords;
import org.xiandao.app.pages.Seats;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.pages.cases.SayForm;
import org.xiandao.app.pages.cases.Typed;
import org.xiandao.app.pages.documents.CallList;
import org.xiandao.app.pages.office.Together.Waiting;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.NoticeView;
import org.xiandao.app.view.Problem;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;
import org.xiandao.application.Cases;
import org.xiandao.application.life.Command;
import org.xiandao.application.life.Grounds;
import org.xiandao.application.life.Refusal;
import org.xiandao.rules.pack.Workflow.Verb;

/** Several cases of a call decided in one step: all of what was chosen, or nothing and why. */
@Controller
class TogetherController {
    private final Together together;
    private final TogetherShown shown;
    private final CallList list;
    private final Cases cases;
    private final Seats seats;
    private final Frames frames;
    private final Clock clock;

    TogetherController(
            Together together,
            TogetherShown shown,
            CallList list,
            Cases cases,
            Seats seats,
            Frames frames,
            Clock clock) {
        this.together = together;
        this.shown = shown;
        this.list = list;
        this.cases = cases;
        this.seats = seats;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping("/office/calls/{callId}/together/{stage}")
    String page(
            @PathVariable String callId,
            @PathVariable String stage,
            @RequestParam(defaultValue = "0") int done,
            Turn turn) {
        return show(together.of(turn.visitor(), callId, stage), Typed.NOTHING, done, turn);
    }

    @GetMapping("/office/calls/{callId}/together/{stage}/list.{kind}")
    ResponseEntity<byte[]> list(
            @PathVariable String callId, @PathVariable String stage, @PathVariable String kind, Visitor visitor) {
        var waiting = together.of(visitor, callId, stage);
        var rows = new ArrayList<CallList.Row>();
        for (var seat : waiting.seats())
            rows.add(new CallList.Row(
                    seat.state(), seat.card(), waiting.place(seat.card()).orElse(0)));
        return list.file(waiting.call(), waiting.edition(), visitor, rows, waiting.today(), kind);
    }

    @PostMapping("/office/calls/{callId}/together/{stage}")
    String decide(
            @PathVariable String callId,
            @PathVariable String stage,
            @RequestParam MultiValueMap<String, String> form,
            Turn turn) {
        var w = turn.words();
        var waiting = together.of(turn.visitor(), callId, stage);
        var typed = new Typed(TogetherShown.ID, form, List.of());
        var chosen = chosen(waiting, typed);
        var problems = chosen.isEmpty() ? List.of(new Problem("together", w.t("together.none"))) : List.<Problem>of();
        if (problems.isEmpty()) problems = refused(waiting, says(waiting, chosen, typed), w);
        if (problems.isEmpty())
            return "redirect:/office/calls/" + callId + "/together/" + stage + "?done=" + chosen.size();
        turn.status(HttpStatus.UNPROCESSABLE_CONTENT);
        return show(together.of(turn.visitor(), callId, stage), typed.with(problems), 0, turn);
    }

    private static SequencedMap<String, Verb> chosen(Waiting waiting, Typed typed) {
        var chosen = new LinkedHashMap<String, Verb>();
        for (var seat : waiting.seats())
            waiting.verbs(seat).stream()
                    .filter(verb -> verb.name().equals(typed.value(TogetherShown.verdict(seat.caseId()))))
                    .forEach(verb -> chosen.put(seat.caseId(), verb));
        return chosen;
    }

    /** Cases that the same is said of are one batch, under one number. */
    private static SequencedMap<String, Command.Say> says(
            Waiting waiting, SequencedMap<String, Verb> chosen, Typed typed) {
        Map<Verb, List<String>> batches = new EnumMap<>(Verb.class);
        chosen.forEach((caseId, verb) ->
                batches.computeIfAbsent(verb, v -> new ArrayList<>()).add(caseId));
        Map<Verb, org.xiandao.application.life.Together> steps = new EnumMap<>(Verb.class);
        batches.forEach((verb, ids) -> steps.put(
                verb,
                new org.xiandao.application.life.Together(UUID.randomUUID().toString(), List.copyOf(ids))));
        var says = new LinkedHashMap<String, Command.Say>();
        chosen.forEach((caseId, verb) -> says.put(
                caseId,
                new Command.Say(
                                waiting.stage().id(),
                                verb,
                                typed.value(TogetherShown.reasons(caseId)),
                                typed.given(TogetherShown.number(verb)),
                                Optional.empty(),
                                SayForm.attended(typed))
                        .restingOn(
                                Grounds.needed(verb)
                                        ? typed.all(TogetherShown.grounds(caseId)).stream()
                                                .filter(key -> !key.isBlank())
                                                .toList()
                                        : List.of())
                        .in(java.util.Objects.requireNonNull(steps.get(verb)))));
        return says;
    }

    /** All that stood against it, each with the case that it is about; empty where all is done. */
    private List<Problem> refused(Waiting waiting, SequencedMap<String, Command.Say> says, Words w) {
        var actor = waiting.seats().getFirst().actor();
        var results = cases.handleTogether(says, actor, clock.instant());
        var problems = new ArrayList<Problem>();
        for (var seat : waiting.seats())
            if (results.get(seat.caseId()) instanceof Cases.Result.Refused(var state, var refusals)) {
                var say = java.util.Objects.requireNonNull(says.get(seat.caseId()));
                if (!refusals.isEmpty()) seats.refused(seat, say, refusals);
                for (var refusal : refusals) problems.add(problem(refusal, say.verb(), seat, w));
            }
        return problems.stream().distinct().toList();
    }

    private static Problem problem(Refusal refusal, Verb verb, Seat seat, Words w) {
        var sentence = RefusalWords.sentence(refusal, seat.edition(), w);
        if (refusal.path().equals("documentNumber")) return new Problem(TogetherShown.number(verb), sentence);
        var path = switch (refusal.path()) {
            case "reasons" -> TogetherShown.reasons(seat.caseId());
            case "grounds" -> TogetherShown.grounds(seat.caseId());
            default -> TogetherShown.verdict(seat.caseId());
        };
        return new Problem(path, seat.card().title() + w.t("say.colon") + sentence);
    }

    private String show(Waiting waiting, Typed typed, int done, Turn turn) {
        var w = turn.words();
        var stage = w.t(waiting.stage().title());
        var heading = Heading.of(
                        w.t("together.title", stage),
                        new Link(w.t("nav.cases"), "/cases"),
                        new Link(
                                w.t(waiting.call().title()),
                                "/calls/" + waiting.call().id()))
                .lead(w.t("together.lead"));
        var notices = done > 0
                ? List.of(NoticeView.of(Tone.GOOD, w.t("together.done", done), w.t("case.done.text")))
                : List.<NoticeView>of();
        turn.put("page", frames.frame(turn, heading.notices(notices)));
        turn.put("together", shown.of(waiting, typed, w));
        return "pages/office/together";
    }
}
