package org.xiandao.indicator;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xiandao.rules.pack.Measure.Definition;
import org.xiandao.rules.pack.Measure.Filter;
import org.xiandao.rules.pack.Measure.Filter.DistinctAtLeast;

/**
 * A definition as it is kept ready for every area.
 *
 * @param unkept types that are taken to be not kept: whether an area keeps the records that should name others is its
 *     own matter, so a definition that needs them stands once with them and once without
 * @param whole of all records of a type: how far they are proven is counted, and none are listed
 */
record Gauge(Definition definition, Set<String> unkept, boolean whole) {
    Gauge {
        unkept = Set.copyOf(unkept);
    }

    Gauge(Definition definition, Set<String> unkept) {
        this(definition, unkept, false);
    }

    static boolean answers(Definition definition) {
        return switch (definition) {
            case Definition.Count _, Definition.Sum _, Definition.Latest _ -> true;
            case Definition.Ratio _, Definition.Total _, Definition.Told _ -> false;
        };
    }

    /** All that it takes to answer a definition in whatever area: it with and without each type that it needs, and what tells whether that is kept. */
    static List<Gauge> of(Definition definition) {
        var gauges = new ArrayList<Gauge>();
        gauges.add(new Gauge(definition, Set.of()));
        for (var type : naming(where(definition))) {
            for (var gauge : List.copyOf(gauges)) {
                var without = new LinkedHashSet<>(gauge.unkept);
                without.add(type);
                gauges.add(new Gauge(definition, without));
            }
        }
        for (var type : naming(where(definition))) gauges.add(keeping(type));
        return gauges;
    }

    /** All records of a type: it stands in every area that keeps the type, and in no other. */
    static Gauge keeping(String type) {
        return new Gauge(new Definition.Count(type, List.of()), Set.of(), true);
    }

    String type() {
        return type(definition);
    }

    static String type(Definition definition) {
        return switch (definition) {
            case Definition.Count it -> it.recordType();
            case Definition.Sum it -> it.recordType();
            case Definition.Latest it -> it.recordType();
            case Definition.Ratio _, Definition.Total _, Definition.Told _ -> throw unanswered(definition);
        };
    }

    List<Filter> where() {
        return where(definition);
    }

    /** The fields of the type's own records that it reads. */
    Set<String> fields() {
        var fields = fields(where());
        figure(definition).ifPresent(fields::add);
        return fields;
    }

    static Set<String> fields(List<Filter> where) {
        var fields = new LinkedHashSet<String>();
        for (var filter : where)
            switch (filter) {
                case Filter.FieldIn it -> fields.add(it.field());
                case Filter.FieldCompare it -> fields.add(it.field());
                case DistinctAtLeast _ -> {}
            }
        return fields;
    }

    /** The types whose records must name the ones that count. */
    static Set<String> naming(List<Filter> where) {
        var types = new LinkedHashSet<String>();
        for (var filter : where)
            if (filter instanceof DistinctAtLeast it) {
                types.add(it.recordType());
                types.addAll(naming(it.where()));
            }
        return types;
    }

    /** How many names lead from a record that is counted to the farthest that it depends on. */
    static int depth(List<Filter> where) {
        int depth = 0;
        for (var filter : where)
            if (filter instanceof DistinctAtLeast it) depth = Math.max(depth, 1 + depth(it.where()));
        return depth;
    }

    static List<Filter> where(Definition definition) {
        return switch (definition) {
            case Definition.Count it -> it.where();
            case Definition.Sum it -> it.where();
            case Definition.Latest it -> it.where();
            case Definition.Ratio _, Definition.Total _, Definition.Told _ -> List.of();
        };
    }

    /** The field whose figures make up the value. */
    static Optional<String> figure(Definition definition) {
        return switch (definition) {
            case Definition.Sum it -> Optional.of(it.field());
            case Definition.Latest it -> Optional.of(it.field());
            case Definition.Count _, Definition.Ratio _, Definition.Total _, Definition.Told _ -> Optional.empty();
        };
    }

    private static IllegalStateException unanswered(Definition definition) {
        return new IllegalStateException("No record answers " + definition + ".");
    }
}
