package org.xiandao.indicator;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xiandao.indicator.BehindStore.One;
import org.xiandao.rules.pack.Measure.Definition;

/** Cuts the records behind a value: city by city, and in a city by the day from which they hold. */
record Slicing(BehindStore store, Trunks trunks, Map<Gauge, Integer> ids, Cells cells) {

    /** So many, without the first ones; only the cities that these lie in are read. */
    List<One> of(Definition definition, List<String> making, LocalDate asOf, long skip, int size) {
        var gauge = cells.gauge(definition, making);
        if (!Behind.isKept(gauge))
            return cells.newest(gauge, making.getFirst()).stream()
                    .skip(skip)
                    .limit(size)
                    .flatMap(record -> store.holding(gauge.type(), record, asOf).stream())
                    .toList();
        var counts = cells.records(gauge);
        var areas = new LinkedHashMap<String, Integer>();
        long before = 0;
        long within = skip;
        for (var area : making) {
            int count = counts.getOrDefault(area, 0);
            if (count > 0 && before + count > skip && before < skip + size) {
                if (areas.isEmpty()) within = skip - before;
                int place = areas.size();
                for (var own : trunks.within(area)) areas.put(own, place);
            }
            before += count;
        }
        return areas.isEmpty() ? List.of() : store.of(ids.getOrDefault(gauge, 0), areas, asOf, within, size);
    }
}
