package org.xiandao.app.pages.review;

import static org.xiandao.app.view.FieldView.Kind.LONG_TEXT;
import static org.xiandao.app.view.FieldView.Kind.TEXT;

import java.util.List;
import java.util.UUID;
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
import org.xiandao.app.pages.cases.FormView;
import org.xiandao.app.pages.cases.Sight;
import org.xiandao.app.pages.cases.Typed;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.Link;
import org.xiandao.application.Cases;
import org.xiandao.application.life.Command;
import org.xiandao.application.life.Contesting;

/** Where an expert says that a computed value is wrong. */
@Controller
class ContestPages {
    private static final String ID = "contest";

    private final Seats seats;
    private final Frames frames;
    private final ComputedValues computed;

    ContestPages(Seats seats, Frames frames, ComputedValues computed) {
        this.seats = seats;
        this.frames = frames;
        this.computed = computed;
    }

    @GetMapping("/review/{caseId}/contest/{measure}")
    String page(@PathVariable String caseId, @PathVariable String measure, Turn turn) {
        return show(sit(turn.visitor(), caseId, measure), measure, Typed.NOTHING, turn);
    }

    @PostMapping("/review/{caseId}/contest/{measure}")
    String contest(
            @PathVariable String caseId,
            @PathVariable String measure,
            @RequestParam MultiValueMap<String, String> form,
            Turn turn) {
        var seat = sit(turn.visitor(), caseId, measure);
        var typed = new Typed(ID, form, List.of());
        var command =
                new Command.Contest(UUID.randomUUID().toString(), measure, typed.value("claim"), typed.value("reason"));
        return switch (seats.act(seat, command)) {
            case Cases.Result.Done done -> "redirect:/review/" + caseId;
            case Cases.Result.Refused refused -> {
                turn.status(RefusalWords.status(refused.refusals()));
                var problems = RefusalWords.problems(refused.refusals(), seat.edition(), turn.words());
                yield show(seat, measure, typed.with(problems), turn);
            }
        };
    }

    private Seat sit(Visitor visitor, String caseId, String measure) {
        var seat = seats.sit(visitor, caseId);
        if (!seat.isExpert()
                || !Sight.of(seat).content()
                || !Contesting.contestable(seat.edition()).contains(measure))
            throw seats.hidden(visitor, caseId, "contest");
        return seat;
    }

    private String show(Seat seat, String measure, Typed typed, Turn turn) {
        var w = turn.words();
        var value = computed.of(seat, measure, true, w).orElseThrow();
        var form = new FormView(
                ID,
                value.title(),
                w.t("review.contest.lead", (value.value() + " " + value.unit()).strip()),
                "/review/" + seat.caseId() + "/contest/" + measure,
                seat.stage().id(),
                typed.fill(
                        ID,
                        List.of(
                                FieldView.of(TEXT, "claim", w.t("review.contest.claim"))
                                        .withHint(w.t("review.contest.claim.hint")),
                                FieldView.of(LONG_TEXT, "reason", w.t("review.contest.reason"))
                                        .withHint(w.t("review.contest.reason.hint")))),
                List.of(new FormView.Button("CONTEST", w.t("review.contest.go"), "")));
        return frames.form(
                turn,
                Heading.of(
                        w.t("review.contest"),
                        new Link(w.t("nav.desk"), "/desk"),
                        new Link(seat.card().title(), "/review/" + seat.caseId())),
                form,
                typed.problems());
    }
}
