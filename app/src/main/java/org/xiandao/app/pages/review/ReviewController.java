package org.xiandao.app.pages.review;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.xiandao.app.pages.cases.Sight;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.NoticeView;
import org.xiandao.app.view.Problem;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Closed;
import org.xiandao.app.web.Words;
import org.xiandao.application.Cases;
import org.xiandao.application.life.CaseEvent;
import org.xiandao.application.life.Command;
import org.xiandao.application.life.Scores;
import org.xiandao.draft.TextDrafts;

/** An expert's review: nothing of the case is served before the declaration of no conflict. */
@Controller
class ReviewController {
    private final Seats seats;
    private final Frames frames;
    private final SheetPages pages;
    private final TextDrafts drafts;
    private final Cases cases;
    private final Clock clock;

    ReviewController(Seats seats, Frames frames, SheetPages pages, TextDrafts drafts, Cases cases, Clock clock) {
        this.seats = seats;
        this.frames = frames;
        this.pages = pages;
        this.drafts = drafts;
        this.cases = cases;
        this.clock = clock;
    }

    @GetMapping("/review/{caseId}")
    String review(@PathVariable String caseId, Turn turn) {
        var w = turn.words();
        var seat = sit(turn.visitor(), caseId);
        var declared = seat.state().declarations().get(seat.actor().account());
        if (declared == null || declared.conflict()) return declaration(seat, List.of(), w, turn);
        return sheet(seat, Optional.empty(), Map.of(), List.of(), w, turn);
    }

    private Seat sit(Visitor visitor, String caseId) {
        var seat = seats.sit(visitor, caseId);
        if (!seat.isExpert()) throw seats.hidden(visitor, caseId, "review");
        return seat;
    }

    /** Title and applicants, so that a conflict can be seen; no more. */
    private String declaration(Seat seat, List<NoticeView> notices, Words w, Turn turn) {
        var heading = Heading.of(seat.card().title(), new Link(w.t("nav.desk"), "/desk"))
                .notices(notices);
        turn.put("page", frames.frame(turn, heading));
        turn.put("caseId", seat.caseId());
        turn.put(
                "applicants",
                seat.state().members().stream()
                        .map(member -> member.organisationName() + "（" + member.areaName() + "）")
                        .toList());
        return "pages/review/declare";
    }

    private String sheet(
            Seat seat,
            Optional<SheetFields> typed,
            Map<String, TextDrafts.Field> elsewhere,
            List<Problem> problems,
            Words w,
            Turn turn) {
        var sheet = pages.of(seat, typed, elsewhere, problems, w);
        var heading = Heading.of(seat.card().title(), new Link(w.t("nav.desk"), "/desk"))
                .notices(sheet.notices());
        turn.put("page", frames.frame(turn, heading));
        turn.put("sheet", sheet);
        return "pages/review/sheet";
    }

    @PostMapping("/review/{caseId}/declare")
    String declare(
            @PathVariable String caseId,
            @RequestParam boolean conflict,
            @RequestParam(defaultValue = "") String note,
            Turn turn) {
        var w = turn.words();
        if (conflict && hasDeclaredConflict(turn.visitor(), caseId)) return "redirect:/desk?done=declined";
        var seat = sit(turn.visitor(), caseId);
        return switch (seats.act(seat, new Command.DeclareConflict(conflict, note))) {
            case Cases.Result.Done done -> conflict ? "redirect:/desk?done=declined" : "redirect:/review/" + caseId;
            case Cases.Result.Refused refused -> {
                turn.status(RefusalWords.status(refused.refusals()));
                var notices = refused.refusals().stream()
                        .map(one -> NoticeView.of(
                                Tone.BAD, w.t("review.refused"), RefusalWords.sentence(one, seat.edition(), w)))
                        .toList();
                yield declaration(seat, notices, w, turn);
            }
        };
    }

    private boolean hasDeclaredConflict(Visitor visitor, String caseId) {
        return cases.find(caseId)
                .flatMap(state -> Optional.ofNullable(
                        state.declarations().get(visitor.person().id().toString())))
                .filter(CaseEvent.ConflictDeclared::conflict)
                .isPresent();
    }

    @PostMapping("/review/{caseId}/scores")
    String file(@PathVariable String caseId, @RequestParam MultiValueMap<String, String> posted, Turn turn) {
        var w = turn.words();
        var seat = sitOrKeep(turn.visitor(), caseId, posted);
        if (!Sight.of(seat).content()) throw seats.hidden(turn.visitor(), caseId, "review");
        var rows = Scores.sheet(seat.edition());
        var account = seat.actor().account();
        var typed = SheetFields.posted(rows, posted, drafts.of(SheetFields.form(caseId), account));
        var elsewhere =
                drafts.keep(SheetFields.form(caseId), account, typed.values(), typed.versions(), clock.instant());
        if (!elsewhere.isEmpty()) {
            turn.status(HttpStatus.CONFLICT);
            return sheet(seat, Optional.of(typed), elsewhere, List.of(), w, turn);
        }
        if ("keep".equals(posted.getFirst("do"))) return "redirect:/review/" + caseId;
        var both = typed.both(rows).stream()
                .map(line -> new Problem(line, w.t("review.absent.score")))
                .toList();
        if (!both.isEmpty()) {
            turn.status(HttpStatus.UNPROCESSABLE_CONTENT);
            return sheet(seat, Optional.of(typed), Map.of(), both, w, turn);
        }
        return switch (seats.act(seat, typed.command(rows))) {
            case Cases.Result.Done done -> "redirect:/review/" + caseId;
            case Cases.Result.Refused refused -> {
                turn.status(RefusalWords.status(refused.refusals()));
                yield sheet(
                        seats.sit(turn.visitor(), caseId),
                        Optional.of(typed),
                        Map.of(),
                        RefusalWords.problems(refused.refusals(), seat.edition(), w),
                        w,
                        turn);
            }
        };
    }

    /** Who has lost the seat meanwhile is told so, and what they typed is kept first. */
    private Seat sitOrKeep(Visitor visitor, String caseId, MultiValueMap<String, String> posted) {
        try {
            return sit(visitor, caseId);
        } catch (Closed closed) {
            var account = visitor.person().id().toString();
            var state = cases.find(caseId).orElseThrow(() -> closed);
            if (!state.declarations().containsKey(account)) throw closed;
            var rows = Scores.sheet(cases.edition(state));
            var typed = SheetFields.posted(rows, posted, Map.of());
            drafts.keep(SheetFields.form(caseId), account, typed.values(), Map.of(), clock.instant());
            throw Closed.noSeatButKept();
        }
    }
}
