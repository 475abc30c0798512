package org.xiandao.app.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.xiandao.app.pages.cases.FormView;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FoldedForm;
import org.xiandao.app.view.PartView;
import org.xiandao.app.view.Problem;
import org.xiandao.app.web.Words;

/** Faults as the head of a page sums them up: each with its field's label, and a link only where that field is. */
final class Faults {
    private Faults() {}

    static List<Problem> told(List<Problem> problems, List<PartView> parts, Words w) {
        return told(
                problems,
                labels(parts.stream().flatMap(Faults::fields), parts.stream().flatMap(Faults::folded)),
                w);
    }

    static List<Problem> told(List<Problem> problems, FormView form, Words w) {
        return told(problems, labels(form.fields().stream(), Stream.of()), w);
    }

    private static List<Problem> told(List<Problem> problems, Map<String, String> labels, Words w) {
        return problems.stream().map(problem -> told(problem, labels, w)).toList();
    }

    /** What concerns no field of the page leads to its form, or nowhere. */
    private static Problem told(Problem problem, Map<String, String> labels, Words w) {
        var label = labels.get(problem.href());
        if (label == null) return new Problem("", problem.message()).in(problem.form());
        return problem.message().contains(label)
                ? problem
                : new Problem(problem.path(), w.t("ui.problem", label, problem.message())).in(problem.form());
    }

    /** By what leads to them. */
    private static Map<String, String> labels(Stream<FieldView> fields, Stream<FoldedForm> folded) {
        var labels = new HashMap<String, String>();
        fields.flatMap(Faults::within).forEach(field -> labels.put("#" + field.id(), field.label()));
        folded.forEach(form -> form.file().ifPresent(file -> labels.put("#" + file.id(), file.label())));
        return labels;
    }

    private static Stream<FieldView> fields(PartView part) {
        return Stream.concat(
                part.forms().stream().flatMap(form -> form.fields().stream()),
                folded(part).flatMap(form -> form.fields().stream()));
    }

    static Stream<FoldedForm> folded(PartView part) {
        return Stream.concat(part.folded().stream(), part.items().stream().flatMap(item -> item.forms().stream()));
    }

    static Stream<FieldView> within(FieldView field) {
        return Stream.concat(Stream.of(field), field.parts().stream().flatMap(Faults::within));
    }
}
