package org.xiandao.app.pages.cases;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.Problem;

/** What was posted to a form that could not be done: shown again as it was typed, with what is wrong. */
public record Typed(String form, Map<String, List<String>> values, List<Problem> problems) {
    public static final Typed NOTHING = new Typed("", Map.of(), List.of());

    public String value(String path) {
        return values.getOrDefault(path, List.of("")).getFirst().strip();
    }

    public Optional<String> given(String path) {
        return Optional.of(value(path)).filter(text -> !text.isEmpty());
    }

    /** What the button that was pressed asks for. */
    public <E extends Enum<E>> E verb(Class<E> kind) {
        return verb(kind, value("verb"));
    }

    /** @throws ResponseStatusException where no button of a form asks for that */
    public static <E extends Enum<E>> E verb(Class<E> kind, String name) {
        return Stream.of(kind.getEnumConstants())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }

    public List<String> all(String path) {
        return values.getOrDefault(path, List.of());
    }

    public Typed with(List<Problem> found) {
        return new Typed(form, values, found);
    }

    /** The field with its text and its faults, where it stands in the form that was posted. */
    public FieldView fill(String inForm, FieldView field) {
        if (!inForm.equals(form)) return field;
        var errors = problems.stream()
                .filter(problem -> problem.path().equals(field.path()))
                .map(Problem::message)
                .toList();
        var typed = sent(field) ? field.withValues(all(field.path())) : field;
        return typed.withErrors(errors)
                .withParts(
                        field.parts().stream().map(part -> fill(inForm, part)).toList());
    }

    /** Boxes that are not ticked are not sent along with the others: there is nothing to tell them by but that. */
    private boolean sent(FieldView field) {
        return switch (field.kind()) {
            case GROUP -> false;
            case CHECKBOXES -> !field.readOnly();
            case TEXT, LONG_TEXT, NUMBER, DATE, EMAIL, PHONE, SELECT, RADIO -> values.containsKey(field.path());
        };
    }

    /** By which a form that is sent twice is known again; a new one where it was not sent. */
    public String key(String inForm) {
        return inForm.equals(form) ? key() : UUID.randomUUID().toString();
    }

    private String key() {
        return given("key")
                .filter(text -> text.matches("[0-9a-f-]{36}"))
                .orElseGet(() -> UUID.randomUUID().toString());
    }

    /** For what this form asks: the same where it is sent twice, another once something else is typed into these fields. */
    public String id(String... paths) {
        var said = Stream.concat(Stream.of(key()), Stream.of(paths).map(this::value))
                .collect(Collectors.joining("\n"));
        return UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8)).toString();
    }

    public List<FieldView> fill(String inForm, List<FieldView> fields) {
        return fields.stream().map(field -> fill(inForm, field)).toList();
    }
}
