package org.xiandao.app.pages.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        var typed = field.kind() == FieldView.Kind.GROUP || !values.containsKey(field.path())
                ? field
                : field.withValues(all(field.path()));
        return typed.withErrors(errors)
                .withParts(
                        field.parts().stream().map(part -> fill(inForm, part)).toList());
    }

    public List<FieldView> fill(String inForm, List<FieldView> fields) {
        return fields.stream().map(field -> fill(inForm, field)).toList();
    }
}
