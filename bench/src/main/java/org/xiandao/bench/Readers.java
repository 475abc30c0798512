package org.xiandao.bench;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import org.xiandao.base.Actor;
import org.xiandao.base.Areas;
import org.xiandao.indicator.AreaLedgers;
import org.xiandao.indicator.LedgerFacts;
import org.xiandao.ledger.Proven;
import org.xiandao.monitoring.Below;
import org.xiandao.programme.Editions;
import org.xiandao.rules.judge.Facts.Subject;
import org.xiandao.rules.judge.Judge;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Measure.Definition;
import org.xiandao.rules.pack.Workflow.Duty;
import org.xiandao.rules.pack.Workflow.OfficeKind;
import org.xiandao.targets.Targets;

/** What pages and forms ask of measures, as they ask it, one area at a time. */
record Readers(ConfigurableApplicationContext server, List<String> cities) {
    private static final int RECORDS = 12;

    void measure() throws Exception {
        var random = new Random(8);
        var clock = server.getBean(Clock.class);
        var areas = server.getBean(Areas.class);
        var editions = server.getBean(Editions.class).offered().stream()
                .filter(edition -> !edition.measures().isEmpty())
                .toList();
        Cities.repeat(
                "page of measures, a city",
                60,
                n -> shown(Cities.any(editions, random), Cities.any(cities, random), Cities.day(random)));
        Cities.repeat(
                "page of measures, the nation",
                20,
                n -> shown(Cities.any(editions, random), "000000", Cities.day(random)));
        Cities.repeat("prefill: all records named, city", 60, n -> {
            var facts = facts(Cities.any(editions, random), Cities.any(cities, random), any -> true);
            return values(facts, Cities.day(random));
        });
        var planned = editions.stream()
                .filter(edition -> !edition.plan().targets().isEmpty())
                .toList();
        var targets = server.getBean(Targets.class);
        Cities.repeat(
                "targets with five years, a city",
                40,
                n -> targets.of(
                        Cities.any(planned, random), Cities.any(cities, random), Cities.day(random), clock.instant()));
        var proven = server.getBean(Proven.class);
        for (var area : List.of(cities.getFirst(), "000000"))
            Cities.repeat(
                    "how far records are proven, " + area,
                    40,
                    n -> proven.tallies(new Proven.Scope(
                            Below.of(areas, area), Cities.day(random), clock.instant(), List.of(ministry()))));
    }

    private record Asked(Edition edition, Subject subject, LedgerFacts facts) {}

    private Asked facts(Edition edition, String area, Predicate<LocalDate> named) {
        var at = server.getBean(Areas.class).get(area);
        var subject = new Subject(area, at.name().zh(), at.level(), List.copyOf(at.titles()));
        var now = server.getBean(Clock.class).instant();
        var facts = server.getBean(AreaLedgers.class).of(edition, List.of(subject), now);
        return new Asked(edition, subject, facts.naming(named));
    }

    private static List<LedgerFacts.Of> values(Asked asked, LocalDate day) {
        var judge = new Judge(asked.edition, asked.facts);
        var subject = Optional.of(asked.subject);
        return asked.edition.measures().stream()
                .filter(measure -> !(measure.definition() instanceof Definition.Told))
                .map(measure -> new LedgerFacts.Of(judge.value(measure, subject, day), subject))
                .toList();
    }

    private List<Object> shown(Edition edition, String area, LocalDate day) {
        var asked = facts(edition, area, any -> false);
        return values(asked, day).stream()
                .flatMap(value -> Stream.<Object>of(
                        asked.facts.ground(Stream.of(value), day), asked.facts.first(value, day, RECORDS)))
                .toList();
    }

    private Actor ministry() {
        var nation = server.getBean(Areas.class).get("000000");
        return new Actor(
                "m",
                "部",
                "00000000-0000-4000-8000-000000000000",
                "部",
                Optional.of(OfficeKind.INDUSTRY),
                nation.level(),
                nation.code(),
                Set.of(Duty.HANDLER),
                false,
                false);
    }
}
