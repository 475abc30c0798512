package org.xiandao.app.pages.review;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.xiandao.app.pages.Drafting;
import org.xiandao.app.pages.RefusalWords;
import org.xiandao.app.pages.Seats;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.pages.cases.Sight;
import org.xiandao.app.web.Words;
import org.xiandao.application.life.Refusal;
import org.xiandao.application.life.Scores;
import org.xiandao.rules.pack.Workflow.Kind;

/** Keeps a sheet field by field, as its page's script sends it. Even after the close nothing that was typed is lost. */
@RestController
class DraftController {
    private final Seats seats;
    private final Drafting drafting;

    DraftController(Seats seats, Drafting drafting) {
        this.seats = seats;
        this.drafting = drafting;
    }

    @PutMapping("/review/{caseId}/draft/{*path}")
    ResponseEntity<?> save(
            @PathVariable String caseId, @PathVariable String path, @RequestBody Drafting.Save save, Turn turn) {
        var w = turn.words();
        var seat = seats.sit(turn.visitor(), caseId);
        if (!seat.isExpert() || !Sight.of(seat).content()) throw seats.hidden(turn.visitor(), caseId, "review");
        var field = path.substring(1);
        var typed = new Drafting.Save(text(field, save.value()), save.version());
        boolean known = SheetFields.known(Scores.sheet(seat.edition()), field);
        return drafting.save(SheetFields.form(caseId), turn, field, known, typed, new Drafting.Told() {
            @Override
            public List<?> problems(String value) {
                return DraftController.problems(seat, field, value, w);
            }

            @Override
            public Object shown(String value) {
                return field.startsWith("absent:") ? (Object) value.equals("true") : value;
            }
        });
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
}
