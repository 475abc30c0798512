package org.xiandao.app.pages.apply;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
import org.xiandao.app.security.Visitor;
import org.xiandao.app.view.Problem;
import org.xiandao.app.web.Language;
import org.xiandao.app.web.Words;
import org.xiandao.application.Cases;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.Command;
import org.xiandao.application.life.Paths;
import org.xiandao.application.life.Provenance;
import org.xiandao.application.life.Refusal;
import org.xiandao.rules.form.FormCheck;
import org.xiandao.rules.form.Messages;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Predicate;

/** Saves one answer with its version, and shows the panel of conditions as it stands after. */
@RestController
class AnswersController {
    private final Seats seats;
    private final Cases cases;
    private final Gates gates;
    private final Clock clock;

    AnswersController(Seats seats, Cases cases, Gates gates, Clock clock) {
        this.seats = seats;
        this.cases = cases;
        this.gates = gates;
        this.clock = clock;
    }

    record Save(Object value, int version) {}

    record Saved(String path, int version, Instant savedAt, List<Problem> problems, @Nullable String gate) {}

    /** What somebody else saved meanwhile. */
    record Taken(String path, int version, String value, String by, Instant at) {}

    @PutMapping("/cases/{caseId}/answers/{path}")
    ResponseEntity<?> save(@PathVariable String caseId, @PathVariable String path, @RequestBody Save save, Visitor visitor, HttpServletRequest request) {
        var w = Words.in(Language.of(request));
        var seat = seats.sit(visitor, caseId);
        var command = new Command.SaveAnswer(path, text(save.value()), save.version(), Provenance.DECLARED);
        return switch (seats.act(seat, command)) {
            case Cases.Result.Refused refused -> refused(refused, seat, path, w);
            case Cases.Result.Done done -> {
                var state = repeated(seat, path, done.state());
                var gate = feedsConditions(seat.edition(), path) ? gates.html(state, seat.edition(), w) : Optional.<String>empty();
                yield ResponseEntity.ok(new Saved(path, state.version(path), savedAt(state, path), problems(seat.edition(), state, path, w), gate.orElse(null)));
            }
        };
    }

    @GetMapping(path = "/cases/{caseId}/gate", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    String gate(@PathVariable String caseId, Visitor visitor, HttpServletRequest request) {
        var seat = seats.sit(visitor, caseId);
        return gates.html(seat.state(), seat.edition(), Words.in(Language.of(request))).orElse("");
    }

    private static String text(Object value) {
        return switch (value) {
            case List<?> many -> many.stream().map(String::valueOf).collect(Collectors.joining("|"));
            case Boolean yes -> yes ? "yes" : "no";
            default -> String.valueOf(value);
        };
    }

    /** What the form asks for twice is answered once: the other place follows. */
    private CaseState repeated(Seat seat, String path, CaseState state) {
        var followers = new ArrayList<Command>();
        for (var section : seat.edition().form().sections())
            for (var field : section.fields())
                if (field.sameAs().filter(path::equals).isPresent())
                    followers.add(new Command.SaveAnswer(field.id(), state.value(path), state.version(field.id()), Provenance.DECLARED));
        if (followers.isEmpty()) return state;
        return cases.handleEach(seat.caseId(), followers, seat.actor(), clock.instant()).getLast() instanceof Cases.Result.Done done ? done.state() : state;
    }

    /** Only figures and answers that conditions ask for make the panel worth drawing again. */
    private static boolean feedsConditions(Edition edition, String path) {
        return Places.field(edition, path)
                .map(field -> field.fills().isPresent()
                        || edition.conditions().stream().anyMatch(condition -> asks(condition.require(), field.id())
                                || condition.until().map(standIn -> asks(standIn, field.id())).orElse(false)))
                .orElse(false);
    }

    private static boolean asks(Predicate predicate, String field) {
        return predicate.parts().anyMatch(part -> switch (part) {
            case Predicate.AnswerIn answer -> answer.field().equals(field);
            case Predicate.AnswerGiven answer -> answer.field().equals(field);
            default -> false;
        });
    }

    private static Instant savedAt(CaseState state, String path) {
        var saved = state.answers().get(path);
        return saved == null ? Instant.EPOCH : saved.at();
    }

    static List<Problem> problems(Edition edition, CaseState state, String path, Words w) {
        var field = Places.field(edition, path);
        if (field.isEmpty()) return List.of();
        var messages = new Messages(edition.form());
        var bare = Paths.of(path).path();
        return FormCheck.checkOne(field.get(), bare, state.value(path)).stream()
                .map(problem -> new Problem(path, messages.text(problem, w.language().tag())))
                .toList();
    }

    private static ResponseEntity<?> refused(Cases.Result.Refused refused, Seat seat, String path, Words w) {
        var codes = refused.refusals().stream().map(Refusal::code).toList();
        var saved = refused.state().answers().get(path);
        if (codes.contains(Refusal.Code.STALE) && saved != null)
            return ResponseEntity.status(HttpStatus.CONFLICT)
                    .body(new Taken(path, saved.version(), saved.value(), saved.by(), saved.at()));
        var problem = ProblemDetail.forStatus(RefusalWords.status(refused.refusals()));
        problem.setTitle(w.t("apply.notSaved"));
        problem.setDetail(refused.refusals().stream().map(one -> RefusalWords.sentence(one, seat.edition(), w)).collect(Collectors.joining(" ")));
        problem.setProperties(Map.of("codes", codes.stream().map(Enum::name).toList()));
        return ResponseEntity.of(problem).build();
    }
}
