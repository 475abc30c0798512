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
    private final Trunks trunks;
    private final Map<Integer, Map<String, Since>> byGauge = new HashMap<>();

    Cells(Map<Gauge, Integer> ids, List<Cell> cells, Trunks trunks) {
        this.ids = ids;
        this.trunks = trunks;
        for (var cell : cells)
            byGauge.computeIfAbsent(cell.gauge(), id -> new HashMap<>()).put(cell.area(), cell.since());
    }

    Standing standing(Definition definition, List<String> areas) {
        var gauge = gauge(definition, areas);
        if (definition instanceof Definition.Latest it) return latest(gauge, areas.getFirst(), it.field());
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
            case Definition.Latest _, Definition.Ratio _, Definition.Total _, Definition.Told _ ->
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

    /** Which records the latest figure is from: an area's own, or else one of each of its parts. */
    List<UUID> newest(Gauge gauge, String area) {
        var own = decisive(of(gauge, List.of(area)));
        return own.isEmpty()
                ? trunks.parts(area).stream()
                        .flatMap(part -> newest(gauge, part).stream())
                        .toList()
                : own.stream().map(it -> UUID.fromString(it.record())).toList();
    }

    /** What an area keeps itself, or else its parts together, where each of them has a figure. */
    private Standing latest(Gauge gauge, String area, String field) {
        for (var own : of(gauge, List.of(area)))
            if (own.decisive().isPresent())
                return own.decisive().get().kind() == Kind.UNTOLD
                        ? untold(gauge, own.decisive().get())
                        : latest(gauge, own, field);
        var parts = trunks.parts(area).stream()
                .map(part -> latest(gauge, part, field))
                .toList();
        return Together.lacking(parts.stream().map(Standing::reason).toList(), gauge.type())
                .map(Standing::unknown)
                .orElseGet(() -> together(parts));
    }

    private static Standing together(List<Standing> parts) {
        return Standing.known(
                parts.stream().map(part -> part.value().orElseThrow()).reduce(Fraction.ZERO, Fraction::plus),
                parts.stream().mapToLong(Standing::records).sum(),
                parts.stream().mapToLong(Standing::confirmed).sum(),
                parts.stream().mapToLong(Standing::madeUp).sum());
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
