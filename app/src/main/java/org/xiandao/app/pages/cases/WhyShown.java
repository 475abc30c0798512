package org.xiandao.app.pages.cases;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xiandao.app.pages.ledger.CitedRecords;
import org.xiandao.app.pages.open.RuleWords;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.view.CitedView;
import org.xiandao.app.view.Link;
import org.xiandao.app.web.Words;
import org.xiandao.application.life.CaseFile;
import org.xiandao.application.life.CaseState;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.judge.Facts.Operand;
import org.xiandao.rules.judge.Facts.Reason;
import org.xiandao.rules.judge.Judgement;
import org.xiandao.rules.judge.Judgement.Part;
import org.xiandao.rules.judge.Judgement.Trace;
import org.xiandao.rules.judge.Judgement.Value;
import org.xiandao.rules.number.Figures;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Measure;
import org.xiandao.rules.words.MeasureSentences;
import org.xiandao.rules.words.Sentences;

/** A judgement as steps from the clause down to answers, records and files. */
final class WhyShown {
    private static final String ANSWER = "answers/";

    private final String caseId;
    private final CaseState seen;
    private final Edition edition;
    private final RuleWords rules;
    private final MeasureSentences sentences;
    private final Sentences words;
    private final CitedRecords cited;
    private final Visitor visitor;
    private final Words w;

    /** @param seen the case as the visitor may see it */
    WhyShown(
            String caseId,
            CaseState seen,
            Edition edition,
            Catalogue catalogue,
            CitedRecords cited,
            Visitor visitor,
            Words w) {
        this.caseId = caseId;
        this.seen = seen;
        this.edition = edition;
        this.rules = RuleWords.of(edition, w);
        this.sentences = new MeasureSentences(edition, catalogue);
        this.words = new Sentences(edition);
        this.cited = cited;
        this.visitor = visitor;
        this.w = w;
    }

    WhyView.Judged of(Judgement judgement) {
        var condition = judgement.condition();
        return new WhyView.Judged(
                condition.id(),
                w.t(condition.title()),
                judgement.verdict(),
                step(judgement.trace()),
                rules.quotesOf(condition.id(), condition.basis()));
    }

    private WhyView.Step step(Trace trace) {
        return switch (trace) {
            case Trace.Combined it ->
                plain(
                        w.t("why.combined." + it.word()),
                        it.parts().stream().map(this::step).toList());
            case Trace.PerSubject it -> perSubject(it);
            case Trace.Compared it ->
                new WhyView.Step(
                        rules.requires(it.clause()),
                        "",
                        w.t("why.verdict." + it.verdict()),
                        false,
                        List.of(),
                        List.of(),
                        List.of(value(it.value(), "")));
            case Trace.Asked it ->
                new WhyView.Step(
                        rules.requires(it.clause()),
                        "",
                        it.reason().map(this::reason).orElse(w.t("why.verdict." + it.verdict())),
                        false,
                        List.of(),
                        List.of(),
                        it.operands().stream().map(this::operand).toList());
        };
    }

    private WhyView.Step perSubject(Trace.PerSubject each) {
        if (each.subjects().size() == 1) return step(each.subjects().getFirst().trace());
        return plain(
                w.t("why.each"),
                each.subjects().stream()
                        .map(one -> plain(one.subject().name(), List.of(step(one.trace()))))
                        .toList());
    }

    private static WhyView.Step plain(String text, List<WhyView.Step> steps) {
        return new WhyView.Step(text, "", "", false, List.of(), List.of(), steps);
    }

    /** @param role what the value is to the one above it */
    private WhyView.Step value(Value value, String role) {
        var measure = edition.measure(value.measure());
        var title = measure.map(it -> w.t(it.title())).orElse(value.measure());
        var steps = Stream.concat(
                        value.parts().stream().map(this::part),
                        value.operands().stream().map(this::operand))
                .toList();
        return new WhyView.Step(
                role + title,
                amount(value),
                Stream.concat(
                                measure.map(Measure::definition).map(sentences::of).map(w::t).stream(),
                                value.reason().map(this::reason).stream())
                        .reduce((one, other) -> one + w.t("gate.and") + other)
                        .orElse(""),
                false,
                List.of(),
                List.of(),
                steps);
    }

    private WhyView.Step part(Part part) {
        var role = part.subject().map(subject -> subject.name() + " · ").orElse(role(part));
        return value(part.value(), role);
    }

    private String role(Part part) {
        return switch (part.role()) {
            case "of", "per" -> w.t("why.part." + part.role());
            default -> "";
        };
    }

    private WhyView.Step operand(Operand operand) {
        var path = path(operand);
        var saved = path.map(seen.answers()::get);
        var records =
                saved.map(it -> cited.of(it.provenance().records(), visitor, w)).orElse(List.<CitedView>of());
        var difference =
                saved.flatMap(CaseState.Saved::difference).map(it -> w.t("case.differs", it.ledger(), it.reason()));
        return new WhyView.Step(
                path.flatMap(edition::field)
                        .map(field -> w.t(field.label()))
                        .orElse(w.t(words.finding(operand.label()))),
                path.map(it -> said(w.t(words.answer(it, operand.value())))).orElseGet(() -> said(operand.value())),
                difference.map(it -> operand.source() + w.t("gate.and") + it).orElse(operand.source()),
                operand.demonstration(),
                path.stream().flatMap(this::evidence).toList(),
                records,
                List.of());
    }

    private String said(String value) {
        return switch (value) {
            case "yes" -> w.t("case.yes");
            case "no" -> w.t("case.no");
            case "true" -> w.t("say.finding.yes");
            case "false" -> w.t("say.finding.no");
            default -> figure(value);
        };
    }

    private static String figure(String value) {
        try {
            return Figures.of(Fraction.parse(value));
        } catch (NumberFormatException words) {
            return value;
        }
    }

    private static Optional<String> path(Operand operand) {
        int version = operand.ref().lastIndexOf('@');
        return operand.ref().startsWith(ANSWER) && version > 0
                ? Optional.of(operand.ref().substring(ANSWER.length(), version))
                : Optional.empty();
    }

    private Stream<Link> evidence(String path) {
        return seen.files().stream()
                .filter(file -> file.proves().contains(path))
                .map(this::link);
    }

    private Link link(CaseFile file) {
        return new Link(file.name(), "/cases/" + caseId + "/files/" + file.id());
    }

    private String amount(Value value) {
        return value.amount()
                .map(amount -> (Figures.of(amount) + " " + w.unit(value.unit())).strip())
                .orElse(w.t("ui.gate.noValue"));
    }

    private String reason(Reason reason) {
        return w.t("why.reason." + reason.code());
    }
}
