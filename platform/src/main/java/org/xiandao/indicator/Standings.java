package org.xiandao.indicator;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiandao.base.Areas;
import org.xiandao.rules.judge.Facts;
import org.xiandao.rules.judge.Judge;
import org.xiandao.rules.judge.Judgement.Value;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Measure;
import org.xiandao.rules.pack.Measure.Definition;

/**
 * What measures come to for many areas at once, each with all below it, as of a day and as known now: what is
 * written in a transaction that is still open counts only once it is through. It says what {@link Indicators} says, which
 * computes from the records themselves, one area at a time, and tells what was known earlier.
 */
@Component
public class Standings {
    private final StandingKeeper keeper;
    private final StandingStore store;
    private final Areas areas;

    Standings(StandingKeeper keeper, StandingStore store, Areas areas) {
        this.keeper = keeper;
        this.store = store;
        this.areas = areas;
    }

    /** By area, in the order asked. Empty for a definition that no record answers: ratio, total, told. */
    public Map<String, Standing> of(Definition definition, Collection<String> areas, LocalDate asOf) {
        var one = new LinkedHashMap<String, Standing>();
        of(List.of(definition), areas, asOf)
                .forEach((area, standings) -> standings.values().forEach(standing -> one.put(area, standing)));
        return one;
    }

    /** By area, in the order asked, and by definition, all as of one moment; those that no record answers are left out. */
    public Map<String, Map<Definition, Standing>> of(
            Collection<Definition> definitions, Collection<String> areas, LocalDate asOf) {
        var answered = definitions.stream().filter(Gauge::answers).distinct().toList();
        var gauges = new LinkedHashSet<Gauge>();
        answered.forEach(definition -> gauges.addAll(Gauge.of(definition)));
        var making = new LinkedHashMap<String, List<String>>();
        for (var area : areas) making.put(area, keeper.trunks().making(area));
        var cells = cells(
                gauges,
                making.values().stream().flatMap(List::stream).distinct().toList(),
                asOf);
        var all = new LinkedHashMap<String, Map<Definition, Standing>>();
        making.forEach((area, made) -> {
            var own = new LinkedHashMap<Definition, Standing>();
            for (var definition : answered) own.put(definition, cells.standing(definition, made));
            all.put(area, own);
        });
        return all;
    }

    private Cells cells(Set<Gauge> gauges, List<String> areas, LocalDate asOf) {
        return keeper.answer(gauges, ids -> new Cells(ids, store.cells(ids.values(), areas, asOf), keeper.trunks()));
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
                            parts.stream().mapToLong(Standing::confirmed).sum(),
                            parts.stream().mapToLong(Standing::madeUp).sum()));
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
}
