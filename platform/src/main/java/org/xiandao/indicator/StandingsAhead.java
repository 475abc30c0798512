package org.xiandao.indicator;

import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.xiandao.programme.Editions;
import org.xiandao.rules.catalogue.Catalogue;

/** Makes up what pages will ask for before anybody asks: what the offered editions measure, and what was written since. */
@Component
class StandingsAhead {
    private static final String EVERY = "${xiandao.standings.every:5s}";

    private final StandingKeeper keeper;
    private final Editions editions;
    private final Catalogue catalogue;

    StandingsAhead(StandingKeeper keeper, Editions editions, Catalogue catalogue) {
        this.keeper = keeper;
        this.editions = editions;
        this.catalogue = catalogue;
    }

    @Scheduled(initialDelayString = EVERY, fixedDelayString = EVERY)
    void keepReady() {
        keeper.keepReady(asked());
    }

    private Set<Gauge> asked() {
        var gauges = new LinkedHashSet<Gauge>();
        for (var type : catalogue.types()) gauges.add(Gauge.keeping(type.id()));
        for (var edition : editions.offered())
            for (var measure : edition.measures())
                if (Gauge.answers(measure.definition())) gauges.addAll(Gauge.of(measure.definition()));
        return gauges;
    }
}
