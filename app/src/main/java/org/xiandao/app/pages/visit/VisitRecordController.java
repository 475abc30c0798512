package org.xiandao.app.pages.visit;

import java.util.List;
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
import org.xiandao.app.pages.cases.Typed;
import org.xiandao.app.pages.cases.VisitRecordForm;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.NoticeView;
import org.xiandao.app.view.Tone;
import org.xiandao.application.Cases;
import org.xiandao.application.life.Command;

/** The record of a visit: written by whoever leads it or the office, signed by all. */
@Controller
class VisitRecordController {
    private final VisitSeats visitSeats;
    private final Seats seats;
    private final VisitRecordPages pages;
    private final Frames frames;

    VisitRecordController(VisitSeats visitSeats, Seats seats, VisitRecordPages pages, Frames frames) {
        this.visitSeats = visitSeats;
        this.seats = seats;
        this.pages = pages;
        this.frames = frames;
    }

    @GetMapping("/visits/{caseId}/record")
    String record(@PathVariable String caseId, @RequestParam(defaultValue = "") String done, Turn turn) {
        return show(visitSeats.atTheRecord(turn.visitor(), caseId), Typed.NOTHING, done, turn);
    }

    private String show(Seat seat, Typed typed, String done, Turn turn) {
        var w = turn.words();
        var heading = Heading.of(
                        w.t("visit.record"),
                        new Link(w.t("nav.cases"), "/cases"),
                        new Link(seat.card().title(), "/cases/" + seat.caseId()))
                .lead(seat.card().title())
                .notices(
                        w.knows("visit.done." + done)
                                ? List.of(NoticeView.of(Tone.GOOD, w.t("visit.done." + done), ""))
                                : List.of());
        turn.put("page", frames.frame(turn, heading));
        turn.put("record", pages.of(seat, typed, w));
        return "pages/visit/record";
    }

    @PostMapping("/visits/{caseId}/record")
    String write(@PathVariable String caseId, @RequestParam MultiValueMap<String, String> form, Turn turn) {
        var seat = visitSeats.atTheRecord(turn.visitor(), caseId);
        var typed = new Typed(VisitRecordForm.ID, form, List.of());
        return act(seat, VisitRecordForm.read(seat, typed), typed, "recorded", turn);
    }

    @PostMapping("/visits/{caseId}/sign")
    String sign(@PathVariable String caseId, @RequestParam MultiValueMap<String, String> form, Turn turn) {
        var seat = visitSeats.atTheRecord(turn.visitor(), caseId);
        var typed = new Typed("sign", form, List.of());
        var command = new Command.SignVisit(typed.value("digest"), typed.value("reservation"));
        return act(seat, command, typed, "signed", turn);
    }

    @PostMapping("/visits/{caseId}/observations/{observation}/strike")
    String strike(
            @PathVariable String caseId,
            @PathVariable String observation,
            @RequestParam MultiValueMap<String, String> form,
            Turn turn) {
        var seat = visitSeats.atTheRecord(turn.visitor(), caseId);
        var typed = new Typed("strike", form, List.of());
        var command = new Command.StrikeObservation(observation, typed.value("reasons"));
        return act(seat, command, typed, "struck", turn);
    }

    @PostMapping("/visits/{caseId}/observations/{observation}/adopt")
    String adopt(
            @PathVariable String caseId,
            @PathVariable String observation,
            @RequestParam MultiValueMap<String, String> form,
            Turn turn) {
        var seat = visitSeats.atTheRecord(turn.visitor(), caseId);
        var typed = new Typed("adopt", form, List.of());
        return act(seat, new Command.AdoptObservation(observation), typed, "adopted", turn);
    }

    private String act(Seat seat, Command command, Typed typed, String done, Turn turn) {
        return switch (seats.act(seat, command)) {
            case Cases.Result.Done ok -> "redirect:/visits/" + seat.caseId() + "/record?done=" + done;
            case Cases.Result.Refused refused -> {
                turn.status(RefusalWords.status(refused.refusals()));
                var w = turn.words();
                var fresh = seats.sit(seat.visitor(), seat.caseId());
                yield show(fresh, typed.with(RefusalWords.problems(refused.refusals(), fresh.edition(), w)), "", turn);
            }
        };
    }
}
