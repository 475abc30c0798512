package org.xiandao.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.xiandao.ledger.Verification;
import org.xiandao.rules.judge.Facts;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Measure;
import org.xiandao.rules.pack.Measure.Definition;

/** Computed from the records, as known at any moment; each value once. */
final class FactsOfRecords implements LedgerFacts {
    private final Indicators indicators;
    private final Verification verification;
    private final Edition edition;
    private final List<Subject> subjects;
    private final Instant known;
    private final Map<Asked, Answer<Fraction>> answers = new HashMap<>();

    FactsOfRecords(
            Indicators indicators, Verification verification, Edition edition, List<Subject> subjects, Instant known) {
        this.indicators = indicators;
        this.verification = verification;
        this.edition = edition;
        this.subjects = subjects;
        this.known = known;
    }

    private record Asked(Definition definition, String area, LocalDate asOf) {}

    @Override
    public List<Subject> subjects() {
        return subjects;
    }

    @Override
    public Facts.Answer<Fraction> value(Measure measure, Subject of, LocalDate asOf) {
        return answers.computeIfAbsent(
                new Asked(measure.definition(), of.area(), asOf),
                asked -> indicators
                        .value(asked.definition, asked.area, asOf, known)
                        .orElseGet(() -> new Answer.Unknown<>(new Reason(
                                Reason.Code.NO_RECORD, measure.title().zh()))));
    }

    private List<Operand> operands(Leaf leaf, LocalDate asOf) {
        return edition.measure(leaf.measure()).map(measure -> value(measure, leaf.subject(), asOf)).stream()
                .flatMap(answer -> switch (answer) {
                    case Answer.Known<Fraction> it -> it.operands().stream();
                    case Answer.Doubtful<Fraction> it -> it.operands().stream();
                    case Answer.Unknown<Fraction> _ -> java.util.stream.Stream.<Operand>empty();
                })
                .toList();
    }

    @Override
    public Ground ground(Leaf leaf, LocalDate asOf) {
        var operands = operands(leaf, asOf);
        return Ground.of(
                operands, verification.of(operands.stream().map(Operand::ref).toList(), asOf, known));
    }

    @Override
    public List<Operand> first(Leaf leaf, LocalDate asOf, int size) {
        return operands(leaf, asOf).stream().limit(size).toList();
    }

    /** They are read in any case. */
    @Override
    public LedgerFacts naming(Predicate<LocalDate> days) {
        return this;
    }
}
