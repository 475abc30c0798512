package org.xiandao.app.pages.apply;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.xiandao.app.pages.RefusalWords;
import org.xiandao.app.pages.Seats;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.web.Words;
import org.xiandao.application.Cases;
import org.xiandao.application.life.CaseState;

/** Saves field by field, as the page's script asks for it; each save brings back the gate as it then stands. */
@RestController
class AnswerController {
    private final Seats seats;
    private final AnswerSaves saves;
    private final GateViews gates;

    AnswerController(Seats seats, AnswerSaves saves, GateViews gates) {
        this.seats = seats;
        this.saves = saves;
        this.gates = gates;
    }

    record Save(@Nullable String value, int version) {}

    @PutMapping("/cases/{id}/answers/{*path}")
    ResponseEntity<?> save(Turn turn, @PathVariable String id, @PathVariable String path, @RequestBody Save save) {
        var w = turn.words();
        var seat = seats.sitAsApplicant(turn.visitor(), id);
        var answer = path.substring(1);
        var value = save.value() == null ? "" : save.value();
        return switch (saves.one(seat, new AnswerSaves.Typed(answer, value, save.version()))) {
            case Cases.Result.Done done -> ResponseEntity.ok(saved(answer, seat, done.state(), w));
            case Cases.Result.Refused refused
            when AnswerSaves.stale(refused.refusals()) ->
                ResponseEntity.status(HttpStatus.CONFLICT).body(theirs(answer, refused.state()));
            case Cases.Result.Refused refused -> {
                var status = RefusalWords.status(refused.refusals());
                var problem = ProblemDetail.forStatusAndDetail(
                        status, RefusalWords.sentence(refused.refusals().getFirst(), seat.edition(), w));
                yield ResponseEntity.status(status)
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(problem);
            }
        };
    }

    private Map<String, Object> saved(String path, Seat seat, CaseState state, Words w) {
        var problems = new ProblemWords(seat.edition(), w)
                .live(path, state.value(path)).stream()
                        .map(message -> Map.of("path", path, "message", message))
                        .toList();
        var saved = state.answers().get(path);
        var reply = new LinkedHashMap<String, Object>();
        reply.put("path", path);
        reply.put("version", state.version(path));
        reply.put("savedAt", saved == null ? "" : saved.at().toString());
        reply.put("problems", problems);
        if (!seat.edition().conditions().isEmpty())
            reply.put("gate", gates.html(seat.caseId(), state, seat.edition(), seat.call(), w));
        return reply;
    }

    private static Map<String, Object> theirs(String path, CaseState state) {
        var saved = state.answers().get(path);
        var reply = new LinkedHashMap<String, Object>();
        reply.put("path", path);
        reply.put("value", state.value(path));
        reply.put("version", state.version(path));
        if (saved != null) {
            reply.put("by", saved.by());
            reply.put("at", saved.at().toString());
        }
        return reply;
    }

    @GetMapping(path = "/cases/{id}/gate", produces = "text/html;charset=UTF-8")
    String gate(Turn turn, @PathVariable String id) {
        var seat = seats.sitAsApplicant(turn.visitor(), id);
        return gates.html(seat.caseId(), seat.state(), seat.edition(), seat.call(), turn.words());
    }
}
