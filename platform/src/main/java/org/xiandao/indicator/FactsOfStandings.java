package org.xiandao.indicator;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.xiandao.rules.judge.Facts;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Measure;
import org.xiandao.rules.pack.Measure.Definition;

/** Read from what is kept ready, all measures of a day at once; the records behind a value only where they are to be named. */
final class FactsOfStandings implements LedgerFacts {
    private final Standings standings;
    private final Operands operands;
    private final Edition edition;
    private final List<Subject> subjects;
    private final Predicate<LocalDate> named;
    private final Map<LocalDate, Map<String, Map<Definition, Standing>>> days;

    FactsOfStandings(Standings standings, Operands operands, Edition edition, List<Subject> subjects) {
        this(standings, operands, edition, subjects, day -> true, new HashMap<>());
    }

    private FactsOfStandings(
            Standings standings,
            Operands operands,
            Edition edition,
            List<Subject> subjects,
            Predicate<LocalDate> named,
            Map<LocalDate, Map<String, Map<Definition, Standing>>> days) {
        this.standings = standings;
        this.operands = operands;
        this.edition = edition;
        this.subjects = subjects;
        this.named = named;
        this.days = days;
    }

    @Override
    public List<Subject> subjects() {
        return subjects;
    }

    @Override
    public Facts.Answer<Fraction> value(Measure measure, Subject of, LocalDate asOf) {
        var definition = measure.definition();
        if (!Gauge.answers(definition))
            return new Answer.Unknown<>(
                    new Reason(Reason.Code.NO_RECORD, measure.title().zh()));
        if (named.test(asOf)) return operands.answer(definition, of.area(), asOf);
        return standing(definition, of, asOf)
                .map(standing -> told(standing, List.of()))
                .orElseThrow();
    }

    static Answer<Fraction> told(Standing standing, List<Operand> operands) {
        return standing.value()
                .<Answer<Fraction>>map(value -> new Answer.Known<>(value, operands))
                .orElseGet(() -> new Answer.Unknown<>(standing.reason().orElseThrow()));
    }

    private Optional<Standing> standing(Definition definition, Subject of, LocalDate asOf) {
        return Optional.ofNullable(days.computeIfAbsent(asOf, this::read).get(of.area()))
                .map(standings -> standings.get(definition));
    }

    private Map<String, Map<Definition, Standing>> read(LocalDate asOf) {
        return standings.of(
                edition.measures().stream().map(Measure::definition).toList(),
                subjects.stream().map(Subject::area).toList(),
                asOf);
    }

    @Override
    public Ground ground(Leaf leaf, LocalDate asOf) {
        return edition.measure(leaf.measure())
                .flatMap(measure -> standing(measure.definition(), leaf.subject(), asOf))
                .map(Ground::of)
                .orElse(Ground.NONE);
    }

    @Override
    public List<Operand> first(Leaf leaf, LocalDate asOf, int size) {
        return edition.measure(leaf.measure()).map(Measure::definition).filter(Gauge::answers).stream()
                .flatMap(definition -> operands.first(definition, leaf.subject().area(), asOf, size).stream())
                .toList();
    }

    @Override
    public LedgerFacts naming(Predicate<LocalDate> days) {
        return new FactsOfStandings(standings, operands, edition, subjects, days, this.days);
    }
}
