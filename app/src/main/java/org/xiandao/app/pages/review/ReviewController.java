package org.xiandao.app.pages.review;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.RefusalWords;
import org.xiandao.app.pages.Seats;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.pages.cases.Sight;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.NoticeView;
import org.xiandao.app.view.Problem;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Language;
import org.xiandao.app.web.Words;
import org.xiandao.application.Cases;
import org.xiandao.application.ScoreDrafts;
import org.xiandao.application.life.Command;
import org.xiandao.application.life.Scores;

/** An expert's review: nothing of the case is served before the declaration of no conflict. */
@Controller
class ReviewController {
    private final Seats seats;
    private final Frames frames;
    private final SheetPages pages;
    private final ScoreDrafts drafts;
    private final Clock clock;

    ReviewController(Seats seats, Frames frames, SheetPages pages, ScoreDrafts drafts, Clock clock) {
        this.seats = seats;
        this.frames = frames;
        this.pages = pages;
        this.drafts = drafts;
        this.clock = clock;
    }

    @GetMapping("/review/{caseId}")
    String review(@PathVariable String caseId, Visitor visitor, HttpServletRequest request, Model model) {
        var w = Words.in(Language.of(request));
        var seat = sit(visitor, caseId);
        var declared = seat.state().declarations().get(seat.actor().account());
        if (declared == null || declared.conflict()) return declaration(seat, List.of(), w, request, model);
        return sheet(seat, Optional.empty(), List.of(), w, request, model);
    }

    private Seat sit(Visitor visitor, String caseId) {
        var seat = seats.sit(visitor, caseId);
        if (!seat.isExpert()) throw seats.hidden(visitor, caseId, "review");
        return seat;
    }

    /** Title and applicants, so that a conflict can be seen; no more. */
    private String declaration(Seat seat, List<NoticeView> notices, Words w, HttpServletRequest request, Model model) {
        var heading = Heading.of(seat.card().title(), new Link(w.t("nav.desk"), "/desk"))
                .notices(notices);
        model.addAttribute("page", frames.frame(request, Optional.of(seat.visitor()), heading));
        model.addAttribute("caseId", seat.caseId());
        model.addAttribute(
                "applicants",
                seat.state().members().stream()
                        .map(member -> member.organisationName() + "（" + member.areaName() + "）")
                        .toList());
        return "pages/review/declare";
    }

    private String sheet(
            Seat seat,
            Optional<SheetFields> typed,
            List<Problem> problems,
            Words w,
            HttpServletRequest request,
            Model model) {
        var sheet = pages.of(seat, typed, problems, w);
        var heading = Heading.of(seat.card().title(), new Link(w.t("nav.desk"), "/desk"))
                .notices(sheet.notices());
        model.addAttribute("page", frames.frame(request, Optional.of(seat.visitor()), heading));
        model.addAttribute("sheet", sheet);
        return "pages/review/sheet";
    }

    @PostMapping("/review/{caseId}/declare")
    String declare(
            @PathVariable String caseId,
            @RequestParam boolean conflict,
            @RequestParam(defaultValue = "") String note,
            Visitor visitor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var w = Words.in(Language.of(request));
        var seat = sit(visitor, caseId);
        return switch (seats.act(seat, new Command.DeclareConflict(conflict, note))) {
            case Cases.Result.Done done -> conflict ? "redirect:/desk?done=declined" : "redirect:/review/" + caseId;
            case Cases.Result.Refused refused -> {
                response.setStatus(RefusalWords.status(refused.refusals()).value());
                var notices = refused.refusals().stream()
                        .map(one -> NoticeView.of(
                                Tone.BAD, w.t("review.refused"), RefusalWords.sentence(one, seat.edition(), w)))
                        .toList();
                yield declaration(seat, notices, w, request, model);
            }
        };
    }

    @PostMapping("/review/{caseId}/scores")
    String file(
            @PathVariable String caseId,
            @RequestParam Map<String, String> posted,
            Visitor visitor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var w = Words.in(Language.of(request));
        var seat = sit(visitor, caseId);
        if (!Sight.of(seat).content()) throw seats.hidden(visitor, caseId, "review");
        var rows = Scores.sheet(seat.edition());
        var typed = SheetFields.posted(rows, posted);
        drafts.keep(caseId, seat.actor().account(), typed.values(), clock.instant());
        if (posted.getOrDefault("do", "file").equals("keep")) return "redirect:/review/" + caseId;
        return switch (seats.act(seat, typed.command(rows))) {
            case Cases.Result.Done done -> "redirect:/review/" + caseId;
            case Cases.Result.Refused refused -> {
                response.setStatus(RefusalWords.status(refused.refusals()).value());
                yield sheet(
                        seats.sit(visitor, caseId),
                        Optional.of(typed),
                        RefusalWords.problems(refused.refusals(), seat.edition(), w),
                        w,
                        request,
                        model);
            }
        };
    }
}
