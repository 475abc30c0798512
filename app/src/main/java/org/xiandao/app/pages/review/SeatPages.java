package org.xiandao.app.pages.review;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
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
import org.xiandao.app.pages.cases.Typed;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FieldView.Kind;
import org.xiandao.app.view.FieldView.Option;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.Problem;
import org.xiandao.application.Cases;
import org.xiandao.application.life.Command;
import org.xiandao.rules.draw.Case.Why;

/** An expert gives up a seat, with a reason from the list; somebody else is drawn for it. */
@Controller
class SeatPages {
    private static final String FORM = "decline";
    private static final String WHY = "why";
    private static final String NOTE = "note";
    private static final List<Why> REASONS =
            List.of(Why.CONFLICT, Why.NOT_MY_FIELD, Why.HEALTH, Why.NO_TIME, Why.OTHER);

    private final Seats seats;
    private final Frames frames;

    SeatPages(Seats seats, Frames frames) {
        this.seats = seats;
        this.frames = frames;
    }

    @GetMapping("/review/{caseId}/decline")
    String declining(@PathVariable String caseId, Turn turn) {
        return ask(sit(turn.visitor(), caseId), Typed.NOTHING, turn);
    }

    @PostMapping("/review/{caseId}/decline")
    String decline(@PathVariable String caseId, @RequestParam MultiValueMap<String, String> form, Turn turn) {
        var w = turn.words();
        var seat = sit(turn.visitor(), caseId);
        var typed = new Typed(FORM, form, List.of());
        var why = REASONS.stream()
                .filter(one -> one.name().equals(typed.value(WHY)))
                .findFirst();
        if (why.isEmpty()) {
            turn.status(HttpStatus.UNPROCESSABLE_CONTENT);
            var problems = new ArrayList<>(List.of(new Problem(WHY, w.t("case.choose"))));
            if (typed.value(NOTE).isEmpty()) problems.add(new Problem(NOTE, w.t("refusal.REASON_MISSING")));
            return ask(seat, typed.with(problems), turn);
        }
        return switch (seats.act(seat, new Command.DeclineSeat(why.get(), typed.value(NOTE)))) {
            case Cases.Result.Done done -> "redirect:/desk?done=declined";
            case Cases.Result.Refused refused -> {
                turn.status(RefusalWords.status(refused.refusals()));
                var problems = RefusalWords.problems(refused.refusals(), seat.edition(), w).stream()
                        .map(problem -> new Problem(NOTE, problem.message()))
                        .toList();
                yield ask(seat, typed.with(problems), turn);
            }
        };
    }

    private Seat sit(Visitor visitor, String caseId) {
        var seat = seats.sit(visitor, caseId);
        if (!seat.isExpert()) throw seats.hidden(visitor, caseId, "review");
        return seat;
    }

    private String ask(Seat seat, Typed typed, Turn turn) {
        var w = turn.words();
        var fields = List.of(
                FieldView.of(Kind.RADIO, WHY, w.t("seat.why"))
                        .withOptions(REASONS.stream()
                                .map(why -> Option.of(why.name(), w.t("seat.why." + why)))
                                .toList()),
                FieldView.of(Kind.LONG_TEXT, NOTE, w.t("seat.note")).withHint(w.t("seat.note.hint")));
        var heading = Heading.of(
                w.t("seat.decline"),
                new Link(w.t("nav.desk"), "/desk"),
                new Link(seat.card().title(), "/review/" + seat.caseId()));
        return frames.form(
                turn,
                heading,
                new FormView(
                        FORM,
                        seat.card().title(),
                        w.t("seat.decline.lead"),
                        "/review/" + seat.caseId() + "/decline",
                        seat.stage().id(),
                        typed.fill(FORM, fields),
                        List.of(new FormView.Button("DECLINE", w.t("seat.decline.go"), "danger"))),
                typed.problems());
    }
}
