package org.xiandao.app.pages.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.BehindWords;
import org.xiandao.app.pages.open.RuleWords;
import org.xiandao.app.web.Words;
import org.xiandao.base.Area;
import org.xiandao.indicator.AreaLedgers;
import org.xiandao.indicator.LedgerFacts;
import org.xiandao.monitoring.Sides;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.judge.Facts;
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

    private final AreaLedgers ledgers;
    private final Sides sides;
    private final Catalogue catalogue;

    MeasuresShown(AreaLedgers ledgers, Sides sides, Catalogue catalogue) {
        this.ledgers = ledgers;
        this.sides = sides;
        this.catalogue = catalogue;
    }

    List<MeasureView> of(Edition edition, Area area, LocalDate asOf, Instant known, Words w) {
        var subject = new Facts.Subject(area.code(), w.t(area.name()), area.level(), List.copyOf(area.titles()));
        var facts = ledgers.of(edition, List.of(subject), known).naming(any -> false);
        var judge = new Judge(edition, facts);
        var rules = RuleWords.of(edition, w);
        var madeUp = sides.madeUp(edition, area.code());
        return edition.measures().stream()
                .filter(measure -> !(measure.definition() instanceof Measure.Definition.Told))
                .map(measure -> {
                    var value =
                            new LedgerFacts.Of(judge.value(measure, Optional.of(subject), asOf), Optional.of(subject));
                    return view(measure, value, facts, madeUp.contains(measure.id()), asOf, edition, rules, w);
                })
                .toList();
    }

    private MeasureView view(
            Measure measure,
            LedgerFacts.Of of,
            LedgerFacts facts,
            boolean madeUp,
            LocalDate asOf,
            Edition edition,
            RuleWords rules,
            Words w) {
        var value = of.value();
        var ground = facts.ground(Stream.of(of), asOf);
        var first = facts.first(of, asOf, RECORDS);
        return new MeasureView(
                measure.id(),
                w.t(measure.title()),
                value.amount()
                        .map(amount -> (Figures.of(amount) + " " + w.unit(measure.unit())).strip())
                        .orElse(""),
                value.amount().isPresent() ? "" : reason(value, w),
                w.t(new MeasureSentences(edition, catalogue).of(measure.definition())),
                value.parts().stream()
                        .map(part -> part(part.value(), edition, w))
                        .toList(),
                first.stream()
                        .map(operand -> BehindWords.link(operand, catalogue, w))
                        .toList(),
                ground.records() > first.size() ? w.t("ledger.measures.more", ground.records() - first.size()) : "",
                ground.records() == 0 ? "" : w.t("ledger.measures.verified", ground.confirmed(), ground.records()),
                ground.madeUp() > 0 || madeUp && ground.records() == 0,
                rules.quotes(measure.basis()));
    }

    private String reason(Value value, Words w) {
        return value.reason()
                .map(reason -> w.t("ledger.measures.unknown." + known(reason.code()), type(reason.what(), w)))
                .orElse("");
    }

    private static String known(Facts.Reason.Code code) {
        return switch (code) {
            case NO_RECORD, NOT_EVERYWHERE, NOT_ANSWERED, DIVISION_BY_ZERO -> code.name();
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
                        .map(amount -> (Figures.of(amount) + " " + w.unit(value.unit())).strip())
                        .orElse(w.t("ledger.measures.unknown"));
    }
}
