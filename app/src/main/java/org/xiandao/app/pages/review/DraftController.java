package org.xiandao.app.pages.review;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.xiandao.app.pages.Drafting;
import org.xiandao.app.pages.RefusalWords;
import org.xiandao.app.pages.Seats;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.pages.cases.Sight;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.web.Language;
import org.xiandao.app.web.Words;
import org.xiandao.application.ScoreDrafts;
import org.xiandao.application.life.Refusal;
import org.xiandao.application.life.Scores;
import org.xiandao.rules.pack.Workflow.Kind;

/** Keeps a sheet field by field, as its page's script sends it. Even after the close nothing that was typed is lost. */
@RestController
class DraftController {
    private final Seats seats;
    private final ScoreDrafts drafts;
    private final Clock clock;

    DraftController(Seats seats, ScoreDrafts drafts, Clock clock) {
        this.seats = seats;
        this.drafts = drafts;
        this.clock = clock;
    }

    record Save(@Nullable Object value, int version) {}

    @PutMapping("/review/{caseId}/draft/{*path}")
    ResponseEntity<?> save(
            @PathVariable String caseId,
            @PathVariable String path,
            @RequestBody Save save,
            Visitor visitor,
            HttpServletRequest request) {
        var w = Words.in(Language.of(request));
        var seat = seats.sit(visitor, caseId);
        if (!seat.isExpert() || !Sight.of(seat).content()) throw seats.hidden(visitor, caseId, "review");
        var field = path.substring(1);
        var value = Drafting.keepable(text(field, save.value()));
        if (!SheetFields.known(Scores.sheet(seat.edition()), field)) return refused(w.t("review.draft.unknown"));
        if (value.length() > SheetFields.LONGEST) return refused(w.t("review.draft.long", SheetFields.LONGEST));
        return switch (drafts.save(caseId, seat.actor().account(), field, value, save.version(), clock.instant())) {
            case ScoreDrafts.Saved.Kept(var kept) ->
                ResponseEntity.ok(Map.of(
                        "path", field,
                        "version", kept.version(),
                        "savedAt", kept.savedAt().toString(),
                        "problems", problems(seat, field, value, w)));
            case ScoreDrafts.Saved.Newer(var other) ->
                ResponseEntity.status(HttpStatus.CONFLICT)
                        .body(Map.of(
                                "path", field,
                                "value",
                                        field.startsWith("absent:")
                                                ? other.value().equals("true")
                                                : other.value(),
                                "version", other.version(),
                                "by", seat.actor().name(),
                                "at", other.savedAt().toString()));
        };
    }

    private static String text(String field, @Nullable Object value) {
        if (value == null) return "";
        var text = value.toString();
        return field.startsWith("absent:") && !text.equals("true") ? "" : text;
    }

    private static List<Map<String, String>> problems(Seat seat, String field, String value, Words w) {
        if (seat.stage().kind() != Kind.REVIEW)
            return List.of(Map.of("path", field, "message", w.t("refusal." + Refusal.Code.REVIEW_CLOSED)));
        if (!field.startsWith("score:")) return List.of();
        return Scores.faults(seat.edition(), field.substring("score:".length()), value).stream()
                .map(one -> Map.of("path", field, "message", RefusalWords.sentence(one, seat.edition(), w)))
                .toList();
    }

    private static ResponseEntity<?> refused(String why) {
        return ResponseEntity.unprocessableContent()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, why));
    }
}
