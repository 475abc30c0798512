package org.xiandao.rules.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xiandao.rules.judge.Facts.Operand;
import org.xiandao.rules.judge.Judgement.Part;
import org.xiandao.rules.judge.Judgement.Shortfall;
import org.xiandao.rules.judge.Judgement.Trace;
import org.xiandao.rules.judge.Judgement.Value;
import org.xiandao.rules.number.Figures;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.number.Quantity;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Measure.Definition;
import org.xiandao.rules.pack.Predicate;

/** A judgement as plain text: the verdict, the article, the sum as it was done, and where each figure came from. */
public final class JudgementText {
    private final Edition edition;
    private final Wording words;
    private final List<String> lines = new ArrayList<>();

    private JudgementText(Edition edition, String language) {
        this.edition = edition;
        this.words = new Wording(language);
    }

    public static String of(Edition edition, Judgement judgement, String language) {
        var text = new JudgementText(edition, language);
        text.judgement(judgement);
        return String.join("\n", text.lines) + "\n";
    }

    /** "还差 3,381 个（5G基站数）". */
    public static String of(Edition edition, Shortfall shortfall, String language) {
        return new JudgementText(edition, language).shortfall(shortfall);
    }

    private void judgement(Judgement judgement) {
        var condition = judgement.condition();
        lines.add(words.in(condition.title()) + "  " + words.verdict(judgement.verdict()) + "  "
                + words.asOf(judgement.asOf(), judgement.edition(), judgement.sha256()));
        for (var citation : condition.basis().citations())
            line(1, citation.quote() + " — " + document(citation.doc()) + " " + citation.at());
        condition.basis().decision().ifPresent(id -> line(1, words.decision(id, choice(id))));
        if (judgement.standIn())
            line(1, words.standIn(words.in(edition.stage(condition.decidedAt()).title())));
        trace(1, judgement.trace());
    }

    private void trace(int depth, Trace trace) {
        switch (trace) {
            case Trace.Combined(var word, var verdict, var parts) -> {
                line(depth, words.combined(word) + "  " + words.verdict(verdict));
                parts.forEach(part -> trace(depth + 1, part));
            }
            case Trace.PerSubject(var verdict, var subjects) -> {
                line(depth, words.each() + "  " + words.verdict(verdict));
                for (var each : subjects) {
                    line(depth + 1, each.subject().name());
                    trace(depth + 2, each.trace());
                }
            }
            case Trace.Compared(var verdict, var clause, var value, var shortfall) -> {
                var said = new StringBuilder(sum(value));
                value.relied()
                        .ifPresent(_ -> said.append(words.comma())
                                .append(words.compared(clause.comparator(), bound(clause.bound()), verdict)));
                shortfall.ifPresent(gap -> said.append(words.comma()).append(shortfall(gap)));
                line(depth, said.toString());
                operands(depth + 1, value);
            }
            case Trace.Asked(var verdict, var clause, var actual, var reason, var operands) -> {
                line(
                        depth,
                        asked(clause) + words.colon() + actual.orElse("—")
                                + reason.map(why -> words.comma() + words.reason(why))
                                        .orElse("")
                                + "  " + words.verdict(verdict));
                operands.forEach(operand -> line(depth + 1, operand(operand, Optional.empty())));
            }
        }
    }

    private String sum(Value value) {
        var measure = Measuring.known(edition, value.measure());
        var out = new StringBuilder(words.in(measure.title()));
        way(value).ifPresent(way -> out.append(" = ").append(way));
        value.amount().ifPresent(amount -> out.append(" = ").append(words.quantity(amount, value.unit())));
        value.reason().ifPresent(why -> out.append(words.comma()).append(words.reason(why)));
        return out.toString();
    }

    /** "41,230 ÷ 14,870,000 × 10,000" for a ratio, "3 + 4" for a total. */
    private Optional<String> way(Value value) {
        if (value.parts().isEmpty() || value.amount().isEmpty()) return Optional.empty();
        var measure = Measuring.known(edition, value.measure());
        boolean divided = value.parts().getFirst().role().equals("of");
        var way = value.parts().stream()
                .map(part -> part.value().amount().map(Figures::of).orElse("?"))
                .collect(Collectors.joining(divided ? " ÷ " : " + "));
        return Optional.of(
                divided
                                && measure.definition() instanceof Definition.Ratio ratio
                                && !ratio.times().equals(Fraction.ONE)
                        ? way + " × " + Figures.of(ratio.times())
                        : way);
    }

    private void operands(int depth, Value value) {
        value.operands().forEach(operand -> line(depth, operand(operand, Optional.of(value.unit()))));
        for (Part part : value.parts()) {
            line(depth, part.subject().map(subject -> subject.name() + "  ").orElse("") + sum(part.value()));
            operands(depth + 1, part.value());
        }
    }

    private String operand(Operand operand, Optional<String> unit) {
        var out = new ArrayList<String>();
        out.add(operand.label() + " " + operand.value()
                + unit.map(words::unit)
                        .filter(it -> !it.isEmpty())
                        .map(it -> " " + it)
                        .orElse(""));
        out.add(operand.ref());
        if (!operand.source().isEmpty()) out.add(operand.source());
        operand.of().ifPresent(day -> out.add(day.toString()));
        if (operand.demonstration()) out.add(words.demonstration());
        return String.join(" · ", out);
    }

    private String asked(Predicate clause) {
        return switch (clause) {
            case Predicate.AnswerIn(var field, var values) -> words.answerIn(field(field), values);
            case Predicate.AnswerGiven(var field) -> words.answerGiven(field(field));
            case Predicate.FindingIs(var finding, var expected) -> words.finding(finding, expected);
            case Predicate.AreaLevel(var levels) -> words.areaLevel(levels);
            case Predicate.AreaTitle(var title) -> words.areaTitle(title);
            case Predicate.CallAttribute(var attribute, var value) -> words.call(attribute, value);
            case Predicate.All _, Predicate.Any _, Predicate.Not _, Predicate.Compare _ ->
                throw new IllegalArgumentException("Not a question: " + clause);
        };
    }

    private String shortfall(Shortfall gap) {
        var title = words.in(Measuring.known(edition, gap.measure()).title());
        return words.missing(title, gap);
    }

    private String bound(Quantity bound) {
        return words.quantity(bound.amount(), bound.unit());
    }

    private String document(String id) {
        return edition.documents().stream()
                .filter(document -> document.id().equals(id))
                .findFirst()
                .map(document -> words.in(document.title()))
                .orElse(id);
    }

    private String choice(String decisionId) {
        var decision = edition.decisions().get(decisionId);
        return decision == null ? "" : words.in(decision.choice());
    }

    private String field(String path) {
        return edition.field(path).map(field -> words.in(field.label())).orElse(path);
    }

    private void line(int depth, String text) {
        lines.add("  ".repeat(depth) + text);
    }
}
