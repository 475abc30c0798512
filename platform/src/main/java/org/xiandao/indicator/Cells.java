package org.xiandao.indicator;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.xiandao.indicator.Since.Decisive;
import org.xiandao.indicator.Since.Decisive.Kind;
import org.xiandao.indicator.StandingStore.Cell;
import org.xiandao.rules.judge.Facts.Reason;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Measure.Definition;

/** What gauges come to on a day in the areas that are kept ready, and in those made of several of them. */
final class Cells {
    private static final Comparator<Decisive> IN_ORDER = Comparator.comparing(Decisive::place);

    private final Map<Gauge, Integer> ids;
    private final Map<Integer, Map<String, Since>> byGauge = new HashMap<>();

    Cells(Map<Gauge, Integer> ids, List<Cell> cells) {
        this.ids = ids;
        for (var cell : cells)
            byGauge.computeIfAbsent(cell.gauge(), id -> new HashMap<>()).put(cell.area(), cell.since());
    }

    Standing standing(Definition definition, List<String> areas) {
        var gauge = gauge(definition, areas);
        var all = of(gauge, areas);
        if (all.isEmpty()) return unknown(Reason.Code.NO_RECORD, gauge.type());
        var untold =
                decisive(all).stream().filter(it -> it.kind() == Kind.UNTOLD).min(IN_ORDER);
        if (untold.isPresent()) return untold(gauge, untold.get());
        return switch (definition) {
            case Definition.Count _ -> added(all);
            case Definition.Sum it ->
                decisive(all).stream()
                        .min(IN_ORDER)
                        .map(lacks -> lacking(gauge, lacks, it.field()))
                        .orElseGet(() -> added(all));
            case Definition.Latest it ->
                newest(all)
                        .map(newest -> latest(gauge, newest, it.field()))
                        .orElseGet(() -> unknown(Reason.Code.NO_RECORD, gauge.type()));
            case Definition.Ratio _, Definition.Total _, Definition.Told _ ->
                throw new IllegalArgumentException("No record answers " + definition + ".");
        };
    }

    /** As it has to be put to the areas, which keep some types and others not. */
    Gauge gauge(Definition definition, List<String> areas) {
        var unkept = new LinkedHashSet<String>();
        for (var type : Gauge.naming(Gauge.where(definition)))
            if (of(Gauge.keeping(type), areas).isEmpty()) unkept.add(type);
        return new Gauge(definition, unkept);
    }

    /** How many records count in each of the areas that are kept ready. */
    Map<String, Integer> records(Gauge gauge) {
        var records = new HashMap<String, Integer>();
        byGauge.getOrDefault(ids.getOrDefault(gauge, 0), Map.of())
                .forEach((area, since) -> records.put(area, since.records()));
        return records;
    }

    /** Which record the latest figure is from. */
    Optional<UUID> newest(Gauge gauge, List<String> areas) {
        return newest(of(gauge, areas))
                .map(newest -> UUID.fromString(newest.decisive().orElseThrow().record()));
    }

    private static Optional<Since> newest(List<Since> all) {
        return all.stream()
                .filter(since -> since.decisive().isPresent())
                .max(Comparator.comparing(since -> since.decisive().orElseThrow(), IN_ORDER));
    }

    private List<Since> of(Gauge gauge, List<String> areas) {
        var own = byGauge.getOrDefault(ids.getOrDefault(gauge, 0), Map.of());
        return areas.stream()
                .flatMap(area -> Optional.ofNullable(own.get(area)).stream())
                .toList();
    }

    private static List<Decisive> decisive(Collection<Since> all) {
        return all.stream().flatMap(since -> since.decisive().stream()).toList();
    }

    private static Standing added(List<Since> all) {
        var sum = Fraction.ZERO;
        long records = 0;
        long confirmed = 0;
        long madeUp = 0;
        for (var since : all) {
            sum = sum.plus(Fraction.parse(since.figure().orElseThrow()));
            records += since.records();
            confirmed += since.confirmed();
            madeUp += since.madeUp();
        }
        return Standing.known(sum, records, confirmed, madeUp);
    }

    private static Standing latest(Gauge gauge, Since newest, String field) {
        return newest.figure()
                .map(figure ->
                        Standing.known(Fraction.parse(figure), newest.records(), newest.confirmed(), newest.madeUp()))
                .orElseGet(() -> lacking(gauge, newest.decisive().orElseThrow(), field));
    }

    private static Standing lacking(Gauge gauge, Decisive record, String field) {
        var code = record.kind() == Kind.NO_FIGURE ? Reason.Code.NOT_A_NUMBER : Reason.Code.NOT_ANSWERED;
        return unknown(code, gauge.type() + "/" + record.record() + "." + field);
    }

    private static Standing untold(Gauge gauge, Decisive record) {
        return Gauge.naming(gauge.where()).stream()
                .filter(gauge.unkept()::contains)
                .findFirst()
                .map(type -> unknown(Reason.Code.NO_RECORD, type))
                .orElseGet(() -> unknown(Reason.Code.NOT_ANSWERED, gauge.type() + "/" + record.record()));
    }

    private static Standing unknown(Reason.Code code, String what) {
        return Standing.unknown(new Reason(code, what));
    }
}
