package org.xiandao.app.pages.visit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
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
import org.xiandao.app.pages.cases.Typed;
import org.xiandao.app.pages.cases.VisitRecordForm;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.NoticeView;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Language;
import org.xiandao.app.web.Words;
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
    String record(
            @PathVariable String caseId,
            @RequestParam(defaultValue = "") String done,
            Visitor visitor,
            HttpServletRequest request,
            Model model) {
        return show(visitSeats.atTheRecord(visitor, caseId), Typed.NOTHING, done, request, model);
    }

    private String show(Seat seat, Typed typed, String done, HttpServletRequest request, Model model) {
        var w = Words.in(Language.of(request));
        var heading = Heading.of(
                        w.t("visit.record"),
                        new Link(w.t("nav.cases"), "/cases"),
                        new Link(seat.card().title(), "/cases/" + seat.caseId()))
                .lead(seat.card().title())
                .notices(
                        w.knows("visit.done." + done)
                                ? List.of(NoticeView.of(Tone.GOOD, w.t("visit.done." + done), ""))
                                : List.of());
        model.addAttribute("page", frames.frame(request, Optional.of(seat.visitor()), heading));
        model.addAttribute("record", pages.of(seat, typed, w));
        return "pages/visit/record";
    }

    @PostMapping("/visits/{caseId}/record")
    String write(
            @PathVariable String caseId,
            @RequestParam MultiValueMap<String, String> form,
            Visitor visitor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var seat = visitSeats.atTheRecord(visitor, caseId);
        var typed = new Typed(VisitRecordForm.ID, form, List.of());
        return act(seat, VisitRecordForm.read(seat, typed), typed, "recorded", request, response, model);
    }

    @PostMapping("/visits/{caseId}/sign")
    String sign(
            @PathVariable String caseId,
            @RequestParam MultiValueMap<String, String> form,
            Visitor visitor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var seat = visitSeats.atTheRecord(visitor, caseId);
        var typed = new Typed("sign", form, List.of());
        var command = new Command.SignVisit(typed.value("digest"), typed.value("reservation"));
        return act(seat, command, typed, "signed", request, response, model);
    }

    @PostMapping("/visits/{caseId}/observations/{observation}/strike")
    String strike(
            @PathVariable String caseId,
            @PathVariable String observation,
            @RequestParam MultiValueMap<String, String> form,
            Visitor visitor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var seat = visitSeats.atTheRecord(visitor, caseId);
        var typed = new Typed("strike", form, List.of());
        var command = new Command.StrikeObservation(observation, typed.value("reasons"));
        return act(seat, command, typed, "struck", request, response, model);
    }

    @PostMapping("/visits/{caseId}/observations/{observation}/adopt")
    String adopt(
            @PathVariable String caseId,
            @PathVariable String observation,
            @RequestParam MultiValueMap<String, String> form,
            Visitor visitor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var seat = visitSeats.atTheRecord(visitor, caseId);
        var typed = new Typed("adopt", form, List.of());
        return act(seat, new Command.AdoptObservation(observation), typed, "adopted", request, response, model);
    }

    private String act(
            Seat seat,
            Command command,
            Typed typed,
            String done,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return switch (seats.act(seat, command)) {
            case Cases.Result.Done ok -> "redirect:/visits/" + seat.caseId() + "/record?done=" + done;
            case Cases.Result.Refused refused -> {
                response.setStatus(RefusalWords.status(refused.refusals()).value());
                var w = Words.in(Language.of(request));
                var fresh = seats.sit(seat.visitor(), seat.caseId());
                yield show(
                        fresh,
                        typed.with(RefusalWords.problems(refused.refusals(), fresh.edition(), w)),
                        "",
                        request,
                        model);
            }
        };
    }
}
