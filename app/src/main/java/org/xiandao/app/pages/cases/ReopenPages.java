package org.xiandao.app.pages.cases;

import static org.xiandao.app.view.FieldView.Kind.LONG_TEXT;

import java.util.List;
import java.util.Optional;
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
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.Link;
import org.xiandao.app.web.Words;
import org.xiandao.application.Cases;
import org.xiandao.application.life.Command;
import org.xiandao.application.life.Responsible;
import org.xiandao.application.life.Rounds;

/** A closed review is opened again here: one person asks, another agrees or does not. */
@Controller
class ReopenPages {
    private static final String ID = "reopen";

    private final Seats seats;
    private final Frames frames;

    ReopenPages(Seats seats, Frames frames) {
        this.seats = seats;
        this.frames = frames;
    }

    /** Where to go from a case's page; empty for who can neither ask nor answer. */
    static Optional<Link> link(Seat seat, Words w) {
        var answers = answers(seat);
        return answers || asks(seat)
                ? Optional.of(new Link(
                        w.t(answers ? "case.reopen.answer" : "case.reopen"), "/cases/" + seat.caseId() + "/reopen"))
                : Optional.empty();
    }

    private static boolean asks(Seat seat) {
        return seat.state().review().reopening().isEmpty()
                && Rounds.reviewed(seat.state(), seat.edition().workflow().stages())
                        .filter(review -> Responsible.acts(seat.state(), review, seat.actor()))
                        .isPresent();
    }

    private static boolean answers(Seat seat) {
        return seat.state().review().reopening().isPresent()
                && Rounds.reviewed(seat.state(), seat.edition().workflow().stages())
                        .filter(review -> Rounds.decides(seat.state(), review, seat.actor()))
                        .isPresent();
    }

    @GetMapping("/cases/{caseId}/reopen")
    String page(@PathVariable String caseId, Turn turn) {
        var seat = seats.sit(turn.visitor(), caseId);
        if (link(seat, turn.words()).isEmpty()) throw seats.hidden(turn.visitor(), caseId, ID);
        return show(seat, Typed.NOTHING, turn);
    }

    @PostMapping("/cases/{caseId}/reopen")
    String post(@PathVariable String caseId, @RequestParam MultiValueMap<String, String> form, Turn turn) {
        var seat = seats.sit(turn.visitor(), caseId);
        if (Sight.of(seat).role() != Sight.Role.INNER) throw seats.hidden(turn.visitor(), caseId, ID);
        var typed = new Typed(ID, form, List.of());
        var reason = typed.value("reason");
        var command = switch (typed.value("verb")) {
            case "AGREE" -> new Command.AnswerReopening(true, reason);
            case "REFUSE" -> new Command.AnswerReopening(false, reason);
            default -> new Command.AskReopening(reason);
        };
        return switch (seats.act(seat, command)) {
            case Cases.Result.Done done -> "redirect:/cases/" + caseId + "?done=reopen";
            case Cases.Result.Refused refused -> {
                turn.status(RefusalWords.status(refused.refusals()));
                var problems = RefusalWords.problems(refused.refusals(), seat.edition(), turn.words());
                yield show(seat, typed.with(problems), turn);
            }
        };
    }

    private String show(Seat seat, Typed typed, Turn turn) {
        var w = turn.words();
        var asked = seat.state().review().reopening();
        var lead = asked.map(it -> w.t("case.reopen.asked", it.name(), it.reason()))
                .orElse(w.t("case.reopen.lead"));
        var buttons = answers(seat)
                ? List.of(
                        new FormView.Button("AGREE", w.t("case.reopen.agree"), ""),
                        new FormView.Button("REFUSE", w.t("case.reopen.refuse"), "plain"))
                : List.of(new FormView.Button("ASK", w.t("case.reopen.ask"), ""));
        var form = new FormView(
                ID,
                w.t("case.reopen"),
                lead,
                "/cases/" + seat.caseId() + "/reopen",
                seat.stage().id(),
                typed.fill(ID, List.of(FieldView.of(LONG_TEXT, "reason", w.t("say.reasons")))),
                buttons);
        return frames.form(
                turn,
                Heading.of(
                        w.t("case.reopen"),
                        new Link(w.t("nav.cases"), "/cases"),
                        new Link(seat.card().title(), "/cases/" + seat.caseId())),
                form,
                typed.problems());
    }
}
