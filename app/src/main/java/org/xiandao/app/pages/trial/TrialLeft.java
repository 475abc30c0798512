package org.xiandao.app.pages.trial;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xiandao.app.pages.Left;
import org.xiandao.app.pages.cases.Typed;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.PartView;
import org.xiandao.app.web.Words;
import org.xiandao.rules.trial.YearScore.Line;

/** What was typed on a page of a trial into what that page no longer has, and what its texts are called. */
final class TrialLeft {
    private static final Map<String, String> LABELS = Map.of(
            "reasons", "say.reasons",
            "documentNumber", "trial.number",
            "answer", "trial.answer",
            "what", "trial.ask.what",
            "due", "trial.ask.due",
            "until", "check.until",
            "remark", "yearly.remark");

    private TrialLeft() {}

    static Optional<String> label(String name, Words w) {
        return Optional.ofNullable(LABELS.get(name)).map(w::t);
    }

    static Left of(Typed typed, List<PartView> parts, Words w) {
        var forms = parts.stream().flatMap(part -> part.forms().stream()).toList();
        return Left.of(typed, Left.fields(typed, forms), name -> label(name, w));
    }

    /** On a page where lines are judged: the reason given for each line too. */
    static Left of(
            Typed typed,
            List<PartView> parts,
            Optional<JudgingView> judging,
            Stream<Line> lines,
            Stream<FieldView> more,
            Words w) {
        var forms = parts.stream().flatMap(part -> part.forms().stream()).toList();
        var there = Stream.concat(
                        Left.fields(typed, forms).stream(),
                        judging.filter(view -> view.form().equals(typed.form())).stream()
                                .flatMap(JudgingView::fields))
                .toList();
        var named = Stream.concat(
                        lines.map(line -> FieldView.of(
                                FieldView.Kind.TEXT,
                                YearPages.SETTLED + line.id() + YearPages.REASON,
                                w.t("trial.settle.reason.of", w.t(line.title())))),
                        more)
                .toList();
        return Left.of(
                typed,
                there,
                name -> named.stream()
                        .filter(field -> field.path().equals(name))
                        .map(FieldView::label)
                        .findFirst()
                        .or(() -> label(name, w)));
    }
}
