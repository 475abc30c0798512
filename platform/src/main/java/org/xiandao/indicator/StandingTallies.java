package org.xiandao.indicator;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiandao.indicator.StandingStore.Sum;
import org.xiandao.ledger.Proven.Tally;
import org.xiandao.ledger.ProvenReady;
import org.xiandao.ledger.Step;
import org.xiandao.rules.catalogue.Catalogue;

/** How far records are proven as of any day, as known now. */
@Component
class StandingTallies implements ProvenReady {
    private final StandingKeeper keeper;
    private final StandingStore store;
    private final Catalogue catalogue;
    private final Clock clock;

    StandingTallies(StandingKeeper keeper, StandingStore store, Catalogue catalogue, Clock clock) {
        this.keeper = keeper;
        this.store = store;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Override
    public Optional<Map<String, Tally>> tallies(String area, LocalDate day, Instant known) {
        if (!AreaLedgers.isNow(known, clock)) return Optional.empty();
        var gauges = new LinkedHashMap<Gauge, String>();
        for (var type : catalogue.types()) gauges.put(Gauge.keeping(type.id()), type.id());
        return Optional.of(keeper.answer(gauges.keySet(), ids -> {
            var types = new HashMap<Integer, String>();
            ids.forEach((gauge, id) -> types.put(id, gauge.type()));
            var tallies = new HashMap<String, Tally>();
            for (var sum : store.sums(ids.values(), keeper.trunks().making(area), day))
                if (sum.records() > 0) tallies.put(types.getOrDefault(sum.gauge(), ""), tally(sum));
            return tallies;
        }));
    }

    private static Tally tally(Sum sum) {
        var steps = new HashMap<Step.Kind, Integer>();
        steps.put(Step.Kind.CONFIRMED, sum.confirmed());
        steps.put(Step.Kind.CHECKED, sum.proof().checked());
        steps.put(Step.Kind.RETURNED, sum.proof().returned());
        steps.values().removeIf(count -> count == 0);
        return new Tally(sum.records(), steps, sum.proof().lacking());
    }
}
