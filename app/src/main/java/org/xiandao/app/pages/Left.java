package org.xiandao.app.pages;

import static org.xiandao.app.view.FieldView.Kind.LONG_TEXT;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xiandao.app.pages.cases.FormView;
import org.xiandao.app.pages.cases.Typed;
import org.xiandao.app.view.FieldView;

/** What was typed into a form that its page no longer has: shown to be copied, so that nobody types it twice. */
public record Left(String id, List<FieldView> fields) {
    public static final Left NOTHING = new Left("", List.of());

    /** Those of the form that was sent, as its page has it now. */
    public static List<FieldView> fields(Typed typed, Collection<FormView> forms) {
        return forms.stream()
                .filter(form -> form.id().equals(typed.form()))
                .flatMap(form -> form.fields().stream())
                .toList();
    }

    /**
     * @param there what the form still has on the page, filled as it was sent
     * @param label of a field by the name under which it was sent; empty for what is no text of its own
     */
    public static Left of(Typed typed, Collection<FieldView> there, Function<String, Optional<String>> label) {
        var shown = there.stream().flatMap(Faults::within).map(FieldView::path).collect(Collectors.toSet());
        var left = new ArrayList<FieldView>();
        typed.values().forEach((name, values) -> {
            if (shown.contains(name) || values.isEmpty() || values.getFirst().isBlank()) return;
            label.apply(name)
                    .ifPresent(says -> left.add(FieldView.of(LONG_TEXT, name, says)
                            .withValue(values.getFirst())
                            .fixed()));
        });
        return left.isEmpty() ? NOTHING : new Left(id(typed, shown, left), List.copyOf(left));
    }

    /** Where the first fault leads, unless one of the fields is there itself. */
    private static String id(Typed typed, Set<String> shown, List<FieldView> left) {
        return typed.problems().stream()
                .filter(problem -> !shown.contains(problem.path()))
                .map(problem -> FieldView.idOf(problem.path()))
                .filter(id -> left.stream().noneMatch(field -> field.id().equals(id)))
                .findFirst()
                .orElse("left");
    }
}
