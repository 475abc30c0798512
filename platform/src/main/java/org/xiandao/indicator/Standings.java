package org.xiandao.indicator;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiandao.base.Areas;
import org.xiandao.ledger.Step;
import org.xiandao.ledger.Verification;
import org.xiandao.rules.judge.Facts;
import org.xiandao.rules.judge.Facts.Answer;
import org.xiandao.rules.judge.Facts.Operand;
import org.xiandao.rules.judge.Judge;
import org.xiandao.rules.judge.Judgement.Value;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Measure;
import org.xiandao.rules.pack.Measure.Definition;

/**
 * What measures come to for many areas at once, each with all below it, as of a day and as known now. It says what
 * {@link Indicators} says, which also lists the records behind a value and tells what was known earlier.
 */
@Component
public class Standings {
    private final Indicators indicators;
    private final Verification verification;
    private final Areas areas;
    private final Clock clock;

    Standings(Indicators indicators, Verification verification, Areas areas, Clock clock) {
        this.indicators = indicators;
        this.verification = verification;
        this.areas = areas;
        this.clock = clock;
    }

    /** By area, in the order asked. Empty for a definition that no record answers: ratio, total, told. */
    public Map<String, Standing> of(Definition definition, Collection<String> areas, LocalDate asOf) {
        var one = new LinkedHashMap<String, Standing>();
        of(List.of(definition), areas, asOf)
                .forEach((area, standings) -> standings.values().forEach(standing -> one.put(area, standing)));
        return one;
    }

    /** By area, in the order asked, and by definition; those that no record answers are left out. */
    public Map<String, Map<Definition, Standing>> of(
            Collection<Definition> definitions, Collection<String> areas, LocalDate asOf) {
        var all = new LinkedHashMap<String, Map<Definition, Standing>>();
        var known = clock.instant();
        for (var area : areas) {
            var own = new LinkedHashMap<Definition, Standing>();
            for (var definition : definitions)
                indicators
                        .value(definition, area, asOf, known)
                        .ifPresent(answer -> own.put(definition, standing(answer, asOf, known)));
            all.put(area, own);
        }
        return all;
    }

    /** By area, in the order asked, and by the ids of an edition's measures, ratios and totals with them. */
    public Map<String, Map<String, Standing>> of(Edition edition, Collection<String> areas, LocalDate asOf) {
        var definitions =
                edition.measures().stream().map(Measure::definition).distinct().toList();
        var all = new LinkedHashMap<String, Map<String, Standing>>();
        of(definitions, areas, asOf)
                .forEach((area, standings) -> all.put(area, judged(edition, area, standings, asOf)));
        return all;
    }

    private Map<String, Standing> judged(
            Edition edition, String area, Map<Definition, Standing> standings, LocalDate asOf) {
        var facts = new StandingFacts(subject(area), standings);
        var judge = new Judge(edition, facts);
        var judged = new LinkedHashMap<String, Standing>();
        for (var measure : edition.measures()) {
            var value = judge.value(measure, Optional.of(facts.subject()), asOf);
            var parts = parts(value)
                    .flatMap(part -> edition.measure(part).stream())
                    .flatMap(part -> Optional.ofNullable(standings.get(part.definition())).stream())
                    .toList();
            judged.put(
                    measure.id(),
                    new Standing(
                            value.amount(),
                            value.amount().isPresent() ? Optional.empty() : value.reason(),
                            parts.stream().mapToLong(Standing::records).sum(),
                            parts.stream().mapToLong(Standing::confirmed).sum()));
        }
        return judged;
    }

    private Facts.Subject subject(String code) {
        var area = areas.get(code);
        return new Facts.Subject(code, area.name().zh(), area.level(), List.copyOf(area.titles()));
    }

    /** The measures, each once, that records answer and that the value is made of. */
    private static Stream<String> parts(Value value) {
        return value.parts().isEmpty()
                ? Stream.of(value.measure())
                : value.parts().stream().flatMap(part -> parts(part.value())).distinct();
    }

    private Standing standing(Answer<Fraction> answer, LocalDate asOf, Instant known) {
        return switch (answer) {
            case Answer.Known<Fraction>(var value, var operands) -> known(value, operands, asOf, known);
            case Answer.Doubtful<Fraction>(var value, var operands, var _) -> known(value, operands, asOf, known);
            case Answer.Unknown<Fraction>(var reason) -> Standing.unknown(reason);
        };
    }

    private Standing known(Fraction value, List<Operand> operands, LocalDate asOf, Instant known) {
        var confirmed = verification.of(operands.stream().map(Operand::ref).toList(), asOf, known).values().stream()
                .filter(Step.Kind.CONFIRMED::equals)
                .count();
        return Standing.known(value, operands.size(), confirmed);
    }
}
