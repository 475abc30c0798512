package org.xiandao.app.pages;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.web.Words;
import org.xiandao.draft.TextDrafts;

/** Keeps a form field by field as its page's script sends it, and puts what was kept back into it. */
@Component
public class Drafting {
    private static final int LONGEST = 20_000;
    private static final Told NOTHING = new Told() {};

    private final TextDrafts drafts;
    private final Clock clock;

    Drafting(TextDrafts drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    /** What a script sends of one field. */
    public record Save(@Nullable Object value, int version) {}

    /** What a script is told of a text besides that it is kept. */
    public interface Told {
        /** Each with {@code path} and {@code message}. */
        default List<?> problems(String value) {
            return List.of();
        }

        /** As the field shows it. */
        default Object shown(String value) {
            return value;
        }
    }

    /** As below, where a script is told nothing more. */
    public ResponseEntity<?> save(String form, Turn turn, String field, boolean known, Save save) {
        return save(form, turn, field, known, save, NOTHING);
    }

    /** @param known whether the form has such a field */
    public ResponseEntity<?> save(String form, Turn turn, String field, boolean known, Save save, Told told) {
        var w = turn.words();
        var visitor = turn.visitor();
        var value = keepable(save.value() == null ? "" : save.value().toString());
        if (!known) return refused(HttpStatus.UNPROCESSABLE_CONTENT, w.t("review.draft.unknown"));
        if (value.length() > LONGEST)
            return refused(HttpStatus.UNPROCESSABLE_CONTENT, w.t("review.draft.long", LONGEST));
        return switch (drafts.save(form, person(visitor), field, value, save.version(), clock.instant())) {
            case TextDrafts.Saved.Kept(var kept) ->
                ResponseEntity.ok(Map.of(
                        "path", field,
                        "version", kept.version(),
                        "savedAt", kept.savedAt().toString(),
                        "problems", told.problems(value)));
            case TextDrafts.Saved.Newer(var other) ->
                ResponseEntity.status(HttpStatus.CONFLICT)
                        .body(Map.of(
                                "path",
                                field,
                                "value",
                                told.shown(other.value()),
                                "version",
                                other.version(),
                                "by",
                                w.t(visitor.person().name()),
                                "at",
                                other.savedAt().toString()));
        };
    }

    /** Lines end as a browser's script ends them; what no database keeps is left out: U+0000, and halves of a pair. */
    public static String keepable(String text) {
        return text.replace("\r\n", "\n")
                .codePoints()
                .filter(point -> point != 0 && Character.getType(point) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** As a page's script shows it at its field. */
    public static ResponseEntity<?> refused(HttpStatus status, String why) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(status, why));
    }

    private static String person(Visitor visitor) {
        return visitor.person().id().toString();
    }

    public Kept of(String form, Visitor visitor) {
        return new Kept(drafts.of(form, person(visitor)));
    }

    public void forget(String form, Visitor visitor) {
        drafts.forget(form, person(visitor));
    }

    /** What its writer has typed into a form so far. */
    public record Kept(Map<String, TextDrafts.Field> fields) {
        public static final Kept NOTHING = new Kept(Map.of());

        public FieldView fill(FieldView field) {
            return Optional.ofNullable(fields.get(field.path()))
                    .map(kept -> field.withValue(kept.value()).withVersion(kept.version()))
                    .orElse(field);
        }

        public List<FieldView> fill(List<FieldView> all) {
            return all.stream().map(this::fill).toList();
        }

        /** In the reader's clock; empty while nothing was kept. */
        public String savedAt(Words w) {
            return fields.values().stream()
                    .map(TextDrafts.Field::savedAt)
                    .max(Comparator.<Instant>naturalOrder())
                    .map(w::clock)
                    .orElse("");
        }
    }
}
