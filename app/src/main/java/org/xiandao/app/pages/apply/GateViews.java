package org.xiandao.app.pages.apply;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.open.RuleWords;
import org.xiandao.app.view.ConditionView;
import org.xiandao.app.view.GateView;
import org.xiandao.app.web.Words;
import org.xiandao.application.Cases;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.Conditions;
import org.xiandao.base.ChinaTime;
import org.xiandao.programme.Call;
import org.xiandao.rules.judge.Facts.Reason;
import org.xiandao.rules.judge.Judgement;
import org.xiandao.rules.judge.Judgement.Trace;
import org.xiandao.rules.judge.JudgementText;
import org.xiandao.rules.judge.Verdict;
import org.xiandao.rules.number.Figures;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Predicate;
import org.xiandao.rules.words.Terms;

/** The mandatory conditions of a case as they stand today, ready for the panel. */
@Component
public class GateViews {
    private final Cases cases;
    private final TemplateEngine templates;
    private final Clock clock;

    GateViews(Cases cases, TemplateEngine templates, Clock clock) {
        this.cases = cases;
        this.templates = templates;
        this.clock = clock;
    }

    public GateView of(CaseState state, Edition edition, Call call, Words w) {
        var today = ChinaTime.day(clock.instant());
        var rules = RuleWords.of(edition, w);
        var conditions = Conditions.declared(state, edition, call.terms(), cases.facts(), today).stream()
                .map(judgement -> view(judgement, edition, rules, w))
                .toList();
        return new GateView(w.date(today), w.t(edition.shortTitle()), conditions);
    }

    /** The panel alone, as a save sends it back. */
    public String html(CaseState state, Edition edition, Call call, Words w) {
        var output = new StringOutput();
        templates.render("components/gate.jte", Map.of("w", w, "gate", of(state, edition, call, w)), output);
        return output.toString();
    }

    private static ConditionView view(Judgement judgement, Edition edition, RuleWords rules, Words w) {
        var condition = judgement.condition();
        var compared = compared(judgement.trace()).toList();
        return new ConditionView(
                condition.id(),
                w.t(condition.title()),
                judgement.verdict(),
                compared.stream()
                        .flatMap(one -> now(one, edition, w).stream())
                        .collect(Collectors.joining(w.t("apply.gate.and"))),
                shortfall(judgement, edition, w),
                rules.quotes(condition.basis()),
                rules.choice(condition.basis()));
    }

    private static Stream<Compared> compared(Trace trace) {
        return switch (trace) {
            case Trace.Combined combined -> combined.parts().stream().flatMap(GateViews::compared);
            case Trace.PerSubject each ->
                each.subjects().stream()
                        .flatMap(one -> compared(one.trace())
                                .map(inner -> new Compared(
                                        each.subjects().size() > 1
                                                ? one.subject().name()
                                                : "",
                                        inner.trace())));
            case Trace.Compared leaf -> Stream.of(new Compared("", leaf));
            case Trace.Asked asked -> Stream.of(new Compared("", asked));
        };
    }

    /** A leaf of the way to a verdict, and whose it is where each area is judged for itself. */
    private record Compared(String subject, Trace trace) {}

    private static Optional<String> now(Compared one, Edition edition, Words w) {
        var subject = one.subject().isEmpty() ? "" : one.subject() + " ";
        return switch (one.trace()) {
            case Trace.Compared leaf ->
                leaf.value()
                        .amount()
                        .map(amount -> subject
                                + measure(leaf.value().measure(), edition, w) + " "
                                + (Figures.of(amount) + " " + leaf.value().unit()).strip());
            case Trace.Asked asked ->
                asked.actual()
                        .flatMap(actual -> answer(asked.clause(), actual, edition, w))
                        .map(subject::concat);
            case Trace.Combined combined -> Optional.empty();
            case Trace.PerSubject each -> Optional.empty();
        };
    }

    private static Optional<String> answer(Predicate clause, String actual, Edition edition, Words w) {
        return switch (clause) {
            case Predicate.AnswerIn in ->
                edition.field(in.field())
                        .map(field -> field.options().stream()
                                .filter(option -> option.id().equals(actual))
                                .findFirst()
                                .map(option -> w.t(option.label()))
                                .orElse(w.knows("apply.answer." + actual) ? w.t("apply.answer." + actual) : actual));
            case Predicate.AnswerGiven given -> Optional.of(w.t("apply.gate.given"));
            case Predicate.FindingIs finding -> Optional.of(w.t("apply.finding." + Boolean.parseBoolean(actual)));
            case Predicate.AreaLevel levels ->
                Arrays.stream(Level.values())
                        .filter(level -> level.name().equalsIgnoreCase(actual))
                        .findFirst()
                        .map(level -> w.t(Terms.of(level)));
            case Predicate.AreaTitle title -> Optional.empty();
            case Predicate.CallAttribute call -> Optional.empty();
            case Predicate.All all -> Optional.empty();
            case Predicate.Any any -> Optional.empty();
            case Predicate.Not not -> Optional.empty();
            case Predicate.Compare compare -> Optional.empty();
        };
    }

    private static String shortfall(Judgement judgement, Edition edition, Words w) {
        if (judgement.verdict() == Verdict.MET) return "";
        var language = w.zh() ? "zh" : "en";
        var sentences = new ArrayList<String>();
        judgement.shortfalls().forEach(gap -> sentences.add(JudgementText.of(edition, gap, language)));
        if (sentences.isEmpty())
            reasons(judgement.trace()).forEach(reason -> sentences.add(reason(reason, judgement, edition, w)));
        var listed = sentences.stream().distinct().collect(Collectors.joining(w.t("apply.gate.and")));
        if (listed.isEmpty())
            return w.t(
                    "apply.gate.requires",
                    RuleWords.of(edition, w).requires(judgement.condition().require()));
        return listed;
    }

    private static Stream<Reason> reasons(Trace trace) {
        return switch (trace) {
            case Trace.Combined combined -> combined.parts().stream().flatMap(GateViews::reasons);
            case Trace.PerSubject each -> each.subjects().stream().flatMap(one -> reasons(one.trace()));
            case Trace.Compared leaf -> leaf.value().reason().stream();
            case Trace.Asked asked -> asked.reason().stream();
        };
    }

    private static String reason(Reason reason, Judgement judgement, Edition edition, Words w) {
        if (reason.code() == Reason.Code.NOT_ESTABLISHED)
            return w.t(
                    "apply.reason.NOT_ESTABLISHED",
                    w.t(edition.stage(judgement.condition().decidedAt()).title()));
        return w.t("apply.reason." + reason.code(), named(reason.what(), edition, w));
    }

    private static String named(String what, Edition edition, Words w) {
        return edition.field(what)
                .map(field -> w.t(field.label()))
                .or(() -> edition.measure(what).map(measure -> w.t(measure.title())))
                .or(() -> labels(edition)
                        .filter(label -> label.zh().equals(what))
                        .findFirst()
                        .map(w::t))
                .orElse(what);
    }

    /** A declared figure names its field by the Chinese label. */
    private static Stream<org.xiandao.rules.pack.Text> labels(Edition edition) {
        return Stream.concat(
                edition.form().sections().stream()
                        .flatMap(section -> section.fields().stream())
                        .map(field -> field.label()),
                edition.measures().stream().map(measure -> measure.title()));
    }

    private static String measure(String id, Edition edition, Words w) {
        return edition.measure(id).map(measure -> w.t(measure.title())).orElse(id);
    }
}
