package org.xiandao.monitoring;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiandao.base.Area;
import org.xiandao.base.Areas;
import org.xiandao.indicator.Standing;
import org.xiandao.indicator.StandingFacts;
import org.xiandao.indicator.Standings;
import org.xiandao.ledger.Proven;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.catalogue.Catalogue.Pillar;
import org.xiandao.rules.judge.Facts;
import org.xiandao.rules.judge.Judge;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Measure;
import org.xiandao.rules.pack.Measure.Definition;

/** Where areas stand on each side that indicators measure, by what the ledger knows now. */
@Component
public class Sides {
    private final Standings standings;
    private final Proven proof;
    private final Areas areas;
    private final Catalogue catalogue;

    Sides(Standings standings, Proven proof, Areas areas, Catalogue catalogue) {
        this.standings = standings;
        this.proof = proof;
        this.areas = areas;
        this.catalogue = catalogue;
    }

    /** The measures of a pillar, in the order of the edition. */
    public record Side(Pillar pillar, List<Line> lines) {}

    /**
     * @param then what it came to on the earlier day; empty where it was not known
     * @param demonstration whether made-up records of that kind are kept in the area
     */
    public record Line(Measure measure, Standing standing, Optional<Fraction> then, boolean demonstration) {
        public Optional<Fraction> change() {
            return standing.value().flatMap(now -> then.map(now::minus));
        }
    }

    /** Pillars that the edition measures nothing of stand there empty. */
    public List<Side> of(Glance glance) {
        var edition = glance.edition();
        var code = glance.area().code();
        var now = one(standings.of(edition, List.of(code), glance.day()), code);
        var then = one(standings.of(edition, List.of(code), glance.since()), code);
        var madeUp = madeUp(edition, code);
        var lines = measured(edition).stream()
                .flatMap(measure -> Optional.ofNullable(now.get(measure.id())).stream()
                        .map(standing -> new Line(
                                measure,
                                standing,
                                Optional.ofNullable(then.get(measure.id())).flatMap(Standing::value),
                                madeUp.contains(measure.id()))))
                .toList();
        return catalogue.pillars().stream()
                .map(pillar -> new Side(
                        pillar,
                        lines.stream()
                                .filter(line -> pillar(edition, line.measure()).equals(Optional.of(pillar)))
                                .toList()))
                .toList();
    }

    /** The ids of measures that count kinds of record of which the area keeps made-up ones, also where they come to nothing. */
    public Set<String> madeUp(Edition edition, String area) {
        var types = proof.demonstrated(Below.of(areas, area));
        return edition.measures().stream()
                .filter(measure -> types(edition, measure).anyMatch(types::contains))
                .map(Measure::id)
                .collect(Collectors.toSet());
    }

    private static Map<String, Standing> one(Map<String, Map<String, Standing>> byArea, String area) {
        return byArea.getOrDefault(area, Map.of());
    }

    /** A measure in each of these areas, by code; areas that the ledger doesn't know it of are left out. */
    public Map<String, Fraction> across(Measure measure, Glance glance, Collection<Area> among) {
        var leaves = leaves(glance.edition(), measure).toList();
        var codes = among.stream().map(Area::code).toList();
        var values = new LinkedHashMap<String, Fraction>();
        standings
                .of(leaves, codes, glance.day())
                .forEach((code, standing) ->
                        judged(measure, glance, code, standing, glance.day(), value -> values.put(code, value)));
        return values;
    }

    /** A measure on each of these days; days on which it isn't known are left out. */
    public Map<LocalDate, Fraction> course(Measure measure, Glance glance, List<LocalDate> days) {
        var leaves = leaves(glance.edition(), measure).toList();
        var code = glance.area().code();
        var course = new LinkedHashMap<LocalDate, Fraction>();
        for (var day : days)
            judged(
                    measure,
                    glance,
                    code,
                    standings.of(leaves, List.of(code), day).getOrDefault(code, Map.of()),
                    day,
                    value -> course.put(day, value));
        return course;
    }

    private void judged(
            Measure measure,
            Glance glance,
            String code,
            Map<Definition, Standing> standing,
            LocalDate day,
            Consumer<Fraction> known) {
        var area = areas.get(code);
        var subject = new Facts.Subject(code, area.name().zh(), area.level(), List.copyOf(area.titles()));
        new Judge(glance.edition(), new StandingFacts(subject, standing))
                .value(measure, Optional.of(subject), day)
                .amount()
                .ifPresent(known);
    }

    /** What records answer; what only a form can tell has no standing. */
    public static List<Measure> measured(Edition edition) {
        return edition.measures().stream()
                .filter(measure -> !(measure.definition() instanceof Definition.Told))
                .toList();
    }

    /** The pillar of the records that a measure is computed from; a ratio stands where what it divides stands. */
    public Optional<Pillar> pillar(Edition edition, Measure measure) {
        return types(edition, measure)
                .findFirst()
                .flatMap(type -> catalogue.pillars().stream()
                        .filter(pillar -> pillar.types().contains(type))
                        .findFirst());
    }

    private static Stream<String> types(Edition edition, Measure measure) {
        return leaves(edition, measure).flatMap(definition -> switch (definition) {
            case Definition.Count it -> Stream.of(it.recordType());
            case Definition.Sum it -> Stream.of(it.recordType());
            case Definition.Latest it -> Stream.of(it.recordType());
            case Definition.Ratio _, Definition.Total _, Definition.Told _ -> Stream.empty();
        });
    }

    /** The definitions over records that a measure comes down to. */
    private static Stream<Definition> leaves(Edition edition, Measure measure) {
        return switch (measure.definition()) {
            case Definition.Ratio(var of, var per, var _) ->
                Stream.of(of, per).flatMap(id -> edition.measure(id).stream()).flatMap(part -> leaves(edition, part));
            case Definition.Total(var of) ->
                of.stream().flatMap(id -> edition.measure(id).stream()).flatMap(part -> leaves(edition, part));
            case Definition.Count it -> Stream.of(it);
            case Definition.Sum it -> Stream.of(it);
            case Definition.Latest it -> Stream.of(it);
            case Definition.Told _ -> Stream.empty();
        };
    }
}
