package org.xiandao.app.pages.cases;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xiandao.app.pages.open.RuleWords;
import org.xiandao.app.view.ConditionView;
import org.xiandao.app.view.GateView;
import org.xiandao.app.web.Words;
import org.xiandao.rules.judge.Facts.Operand;
import org.xiandao.rules.judge.Facts.Reason;
import org.xiandao.rules.judge.Judgement;
import org.xiandao.rules.judge.Judgement.Trace;
import org.xiandao.rules.judge.JudgementText;
import org.xiandao.rules.judge.Verdict;
import org.xiandao.rules.number.Figures;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Predicate;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow;
import org.xiandao.rules.words.Terms;

/** Judgements as the gate panel shows them: the value, the shortfall, the quoted article, our own choices. */
public final class GateShown {
    private final Edition edition;
    private final RuleWords rules;
    private final Words w;

    private GateShown(Edition edition, Words w) {
        this.edition = edition;
        this.rules = RuleWords.of(edition, w);
        this.w = w;
    }

    public static GateView of(List<Judgement> judgements, Edition edition, LocalDate asOf, Words w) {
        var shown = new GateShown(edition, w);
        return new GateView(
                shown.title(),
                w.date(asOf),
                w.t(edition.shortTitle()),
                judgements.stream().map(shown::condition).toList(),
                judgements.stream()
                        .flatMap(judgement -> operands(judgement.trace()))
                        .anyMatch(Operand::demonstration),
                "");
    }

    /** As the programme calls its check; only some programmes speak of conditions that are mandatory. */
    private String title() {
        return edition.workflow().stages().stream()
                .filter(stage -> stage.kind() == Workflow.Kind.CONDITIONS)
                .findFirst()
                .map(stage -> w.t(stage.title()))
                .orElseGet(() -> w.t("ui.gate"));
    }

    private ConditionView condition(Judgement judgement) {
        var condition = judgement.condition();
        return new ConditionView(
                condition.id(),
                w.t(condition.title()),
                judgement.verdict(),
                joined(leaves(judgement.trace()).flatMap(leaf -> now(leaf).stream())),
                joined(Stream.concat(shortfall(judgement), standIn(judgement))),
                rules.quotesOf(condition.id(), condition.basis()),
                rules.choice(condition.basis()));
    }

    private String joined(Stream<String> sentences) {
        return sentences.distinct().collect(Collectors.joining(w.t("gate.and")));
    }

    /** An end of the way to a verdict, and whose it is where each area is judged for itself. */
    private record Leaf(String subject, Trace trace) {}

    private static Stream<Leaf> leaves(Trace trace) {
        return switch (trace) {
            case Trace.Combined combined -> combined.parts().stream().flatMap(GateShown::leaves);
            case Trace.PerSubject each ->
                each.subjects().stream()
                        .flatMap(one -> leaves(one.trace())
                                .map(leaf -> new Leaf(
                                        each.subjects().size() > 1
                                                ? one.subject().name() + " "
                                                : "",
                                        leaf.trace())));
            case Trace.Compared compared -> Stream.of(new Leaf("", compared));
            case Trace.Asked asked -> Stream.of(new Leaf("", asked));
        };
    }

    private Optional<String> now(Leaf leaf) {
        var text = switch (leaf.trace()) {
            case Trace.Compared compared ->
                compared.value()
                        .amount()
                        .map(amount -> measure(compared.value().measure()) + " "
                                + (Figures.of(amount) + " "
                                                + w.unit(compared.value().unit()))
                                        .strip());
            case Trace.Asked asked -> asked.actual().flatMap(actual -> answer(asked.clause(), actual));
            case Trace.Combined _, Trace.PerSubject _ -> Optional.<String>empty();
        };
        return text.map(leaf.subject()::concat);
    }

    private Optional<String> answer(Predicate clause, String actual) {
        return switch (clause) {
            case Predicate.AnswerIn in ->
                edition.field(in.field())
                        .map(field -> field.options().stream()
                                .filter(option -> option.id().equals(actual.strip()))
                                .findFirst()
                                .map(option -> w.t(option.label()))
                                .orElseGet(() -> yesOrNo(actual)));
            case Predicate.AnswerGiven _ -> Optional.of(w.t("gate.given"));
            case Predicate.FindingIs _ -> Optional.of(w.t("gate.finding." + Boolean.parseBoolean(actual)));
            case Predicate.AreaLevel _ -> Optional.of(levels(actual));
            case Predicate.CallAttribute call ->
                edition.workflow().choices().stream()
                        .filter(choice -> choice.id().equals(call.attribute()))
                        .flatMap(choice -> choice.options().stream())
                        .filter(option -> option.id().equals(actual))
                        .findFirst()
                        .map(option -> w.t(option.label()));
            case Predicate.AreaTitle _, Predicate.All _, Predicate.Any _, Predicate.Not _, Predicate.Compare _ ->
                Optional.empty();
        };
    }

    private String yesOrNo(String actual) {
        return switch (actual.strip()) {
            case "yes" -> w.t("case.yes");
            case "no" -> w.t("case.no");
            default -> actual;
        };
    }

    private String levels(String actual) {
        return Arrays.stream(actual.split(", "))
                .map(level -> w.t(Terms.of(Level.valueOf(level.toUpperCase(Locale.ROOT)))))
                .collect(Collectors.joining(w.t("open.list.and")));
    }

    private Stream<String> shortfall(Judgement judgement) {
        if (judgement.verdict() == Verdict.MET) return Stream.empty();
        var gaps = judgement.shortfalls().stream()
                .map(gap -> JudgementText.of(edition, gap, w.language().tag()))
                .toList();
        var oneIsEnough = judgement.trace() instanceof Trace.Combined
                && judgement.condition().require() instanceof Predicate.Any;
        if (oneIsEnough && gaps.size() > 1) return Stream.of(String.join(w.t("gate.or"), gaps));
        if (!gaps.isEmpty()) return gaps.stream();
        var reasons = reasons(judgement.trace())
                .map(reason -> reason(reason, judgement))
                .toList();
        return reasons.isEmpty()
                ? Stream.of(w.t(
                        "gate.requires", rules.requires(judgement.condition().require())))
                : reasons.stream();
    }

    private Stream<String> standIn(Judgement judgement) {
        return judgement.standIn() ? Stream.of(w.t("gate.standIn", stage(judgement))) : Stream.empty();
    }

    private String stage(Judgement judgement) {
        return w.t(edition.stage(judgement.condition().decidedAt()).title());
    }

    private static Stream<Operand> operands(Trace trace) {
        return leaves(trace).flatMap(leaf -> switch (leaf.trace()) {
            case Trace.Compared compared -> operands(compared.value());
            case Trace.Asked asked -> asked.operands().stream();
            case Trace.Combined _, Trace.PerSubject _ -> Stream.<Operand>empty();
        });
    }

    private static Stream<Operand> operands(Judgement.Value value) {
        return Stream.concat(value.operands().stream(), value.parts().stream().flatMap(part -> operands(part.value())));
    }

    private static Stream<Reason> reasons(Trace trace) {
        return switch (trace) {
            case Trace.Combined combined -> combined.parts().stream().flatMap(GateShown::reasons);
            case Trace.PerSubject each -> each.subjects().stream().flatMap(one -> reasons(one.trace()));
            case Trace.Compared compared -> reasons(compared.value());
            case Trace.Asked asked -> asked.reason().stream();
        };
    }

    private static Stream<Reason> reasons(Judgement.Value value) {
        return value.parts().isEmpty()
                ? value.reason().stream()
                : value.parts().stream().flatMap(part -> reasons(part.value()));
    }

    private String reason(Reason reason, Judgement judgement) {
        return reason.code() == Reason.Code.NOT_ESTABLISHED
                ? w.t("gate.reason.NOT_ESTABLISHED", stage(judgement))
                : w.t("gate.reason." + reason.code(), named(reason.what()));
    }

    private String named(String what) {
        return edition.field(what)
                .map(field -> w.t(field.label()))
                .or(() -> edition.measure(what).map(measure -> w.t(measure.title())))
                .or(() -> labels().filter(label -> label.zh().equals(what))
                        .findFirst()
                        .map(w::t))
                .orElse(what);
    }

    /** A declared figure names its field by the Chinese label. */
    private Stream<Text> labels() {
        return Stream.concat(
                edition.form().sections().stream()
                        .flatMap(section -> section.fields().stream())
                        .map(field -> field.label()),
                edition.measures().stream().map(measure -> measure.title()));
    }

    private String measure(String id) {
        return edition.measure(id).map(measure -> w.t(measure.title())).orElse(id);
    }
}
