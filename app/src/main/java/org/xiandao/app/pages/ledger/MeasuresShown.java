package org.xiandao.app.pages.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.open.RuleWords;
import org.xiandao.app.view.Link;
import org.xiandao.app.web.Words;
import org.xiandao.base.Area;
import org.xiandao.indicator.Indicators;
import org.xiandao.indicator.LedgerFacts;
import org.xiandao.ledger.Step;
import org.xiandao.ledger.Verification;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.judge.Facts;
import org.xiandao.rules.judge.Facts.Operand;
import org.xiandao.rules.judge.Judge;
import org.xiandao.rules.judge.Judgement.Value;
import org.xiandao.rules.number.Figures;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Measure;
import org.xiandao.rules.words.MeasureSentences;

/** Measures in words: the value, what it is made of, the records it rests on and how many of them are confirmed. */
@Component
class MeasuresShown {
    private static final int RECORDS = 12;

    private final Indicators indicators;
    private final Verification verification;
    private final Catalogue catalogue;

    MeasuresShown(Indicators indicators, Verification verification, Catalogue catalogue) {
        this.indicators = indicators;
        this.verification = verification;
        this.catalogue = catalogue;
    }

    List<MeasureView> of(Edition edition, Area area, LocalDate asOf, Instant known, Words w) {
        var subject = new Facts.Subject(area.code(), w.t(area.name()), area.level(), List.copyOf(area.titles()));
        var judge = new Judge(edition, new LedgerFacts(indicators, List.of(subject), known));
        var rules = RuleWords.of(edition, w);
        return edition.measures().stream()
                .filter(measure -> !(measure.definition() instanceof Measure.Definition.Told))
                .map(measure ->
                        view(measure, judge.value(measure, Optional.of(subject), asOf), asOf, known, edition, rules, w))
                .toList();
    }

    private MeasureView view(
            Measure measure, Value value, LocalDate asOf, Instant known, Edition edition, RuleWords rules, Words w) {
        var operands = operands(value).distinct().toList();
        var confirmed = verification.of(operands.stream().map(Operand::ref).toList(), asOf, known).values().stream()
                .filter(Step.Kind.CONFIRMED::equals)
                .count();
        return new MeasureView(
                measure.id(),
                w.t(measure.title()),
                value.amount()
                        .map(amount -> (Figures.of(amount) + " " + measure.unit()).strip())
                        .orElse(""),
                value.amount().isPresent() ? "" : reason(value, w),
                w.t(new MeasureSentences(edition, catalogue).of(measure.definition())),
                value.parts().stream()
                        .map(part -> part(part.value(), edition, w))
                        .toList(),
                operands.stream()
                        .limit(RECORDS)
                        .map(operand -> new Link(operand.label(), "/ledger/records/" + record(operand)))
                        .toList(),
                operands.size() > RECORDS ? w.t("ledger.measures.more", operands.size() - RECORDS) : "",
                operands.isEmpty() ? "" : w.t("ledger.measures.verified", confirmed, operands.size()),
                operands.stream().anyMatch(Operand::demonstration),
                rules.quotes(measure.basis()));
    }

    private String reason(Value value, Words w) {
        return value.reason()
                .map(reason -> w.t("ledger.measures.unknown." + known(reason.code()), type(reason.what(), w)))
                .orElse("");
    }

    private static String known(Facts.Reason.Code code) {
        return switch (code) {
            case NO_RECORD, NOT_ANSWERED, DIVISION_BY_ZERO -> code.name();
            default -> "OTHER";
        };
    }

    private String type(String what, Words w) {
        var id = what.contains("/") ? what.substring(0, what.indexOf('/')) : what;
        return catalogue.type(id).map(type -> w.t(type.title())).orElse(what);
    }

    private static String part(Value value, Edition edition, Words w) {
        return edition.measure(value.measure())
                        .map(measure -> w.t(measure.title()))
                        .orElse(value.measure())
                + " "
                + value.amount()
                        .map(amount -> (Figures.of(amount) + " " + value.unit()).strip())
                        .orElse(w.t("ledger.measures.unknown"));
    }

    private static Stream<Operand> operands(Value value) {
        return Stream.concat(value.operands().stream(), value.parts().stream().flatMap(part -> operands(part.value())));
    }

    private static String record(Operand operand) {
        return operand.ref()
                .substring(operand.ref().indexOf('/') + 1, operand.ref().indexOf('@'));
    }
}
