package org.xiandao.indicator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.xiandao.rules.pack.Measure.Definition;
import org.xiandao.rules.pack.Measure.Filter;
import org.xiandao.rules.pack.Measure.Filter.DistinctAtLeast;

/** The records of a type in a trunk, and those that name them: what is read at once and made up together. */
final class Unit implements Passing.Naming {
    private final Spans from;
    private final Trunks trunks;
    private final Set<String> areas;
    private final List<String> kept;
    private final Map<String, String> merged;
    private final Map<String, Set<String>> leads = new HashMap<>();
    private final List<Span> spans;
    private final Map<DistinctAtLeast, Map<String, List<Span>>> naming = new HashMap<>();

    Unit(Spans from, Trunks trunks, String trunk, String type, Collection<Gauge> gauges, Map<String, String> merged) {
        this.from = from;
        this.trunks = trunks;
        this.areas = new LinkedHashSet<>(trunks.within(trunk));
        this.merged = merged;
        merged.forEach((record, into) ->
                leads.computeIfAbsent(into, it -> new LinkedHashSet<>()).add(record));
        var fields = gauges.stream()
                .flatMap(gauge -> gauge.fields().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        this.kept = from.kept(areas, type);
        this.spans = from.within(areas, type, fields, merged);
        gauges.stream().flatMap(gauge -> gauge.where().stream()).distinct().forEach(filter -> read(filter, spans));
    }

    private void read(Filter filter, List<Span> named) {
        if (!(filter instanceof DistinctAtLeast it)) return;
        var ids = new LinkedHashSet<String>();
        for (var span : named) {
            var id = span.record().toString();
            ids.add(id);
            ids.addAll(leads.getOrDefault(id, Set.of()));
        }
        var fields = Gauge.fields(it.where());
        fields.add(it.by());
        fields.add(it.field());
        var found = from.naming(ids, it.recordType(), fields, merged);
        var byNamed = new HashMap<String, List<Span>>();
        for (var span : found)
            span.text(it.by())
                    .map(this::leading)
                    .ifPresent(by ->
                            byNamed.computeIfAbsent(by, id -> new ArrayList<>()).add(span));
        naming.computeIfAbsent(it, any -> new HashMap<>()).putAll(byNamed);
        it.where().forEach(inner -> read(inner, found));
    }

    @Override
    public List<Span> of(DistinctAtLeast filter, Span named) {
        return naming.getOrDefault(filter, Map.of()).getOrDefault(named.record().toString(), List.of());
    }

    @Override
    public String leading(String text) {
        return merged.getOrDefault(text, text);
    }

    /** The records that count, or of which that can't be told, in the trunk's areas. */
    List<Piece> pieces(Gauge gauge) {
        var passing = new Passing(gauge.unkept(), this);
        var pieces = new ArrayList<Piece>();
        for (var span : spans)
            if (areas.contains(span.area()))
                for (var stretch : passing.of(gauge.where(), span))
                    if (stretch.passes() || stretch.unknown()) pieces.addAll(Piece.of(span, stretch));
        return pieces;
    }

    /** By area, for each that ever kept the type. */
    Map<String, List<Since>> sinces(Gauge gauge, List<Piece> all) {
        var byArea = new HashMap<String, List<Piece>>();
        for (var area : kept) for (var above : reached(gauge, area)) byArea.putIfAbsent(above, new ArrayList<>());
        for (var piece : all)
            for (var above : reached(gauge, piece.span().area()))
                byArea.computeIfAbsent(above, it -> new ArrayList<>()).add(piece);
        var sinces = new HashMap<String, List<Since>>();
        byArea.forEach((area, pieces) -> sinces.put(area, Sweep.of(gauge, pieces)));
        return sinces;
    }

    /** What is latest of an area is its own: a district's figure is not its city's. */
    private List<String> reached(Gauge gauge, String area) {
        return gauge.definition() instanceof Definition.Latest ? List.of(area) : trunks.upward(area);
    }
}
