package org.xiandao.indicator;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.xiandao.rules.judge.Comparing;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Measure.Filter;
import org.xiandao.rules.pack.Measure.Filter.DistinctAtLeast;

/** Over which days a record passes a measure's filters: what {@link Where} says of one day, for all days at once. */
record Passing(Set<String> unkept, Naming naming) {

    /** The records that name others. */
    interface Naming {
        /** The spans of the filter's type that name a record, by itself or by one that it leads. */
        List<Span> of(DistinctAtLeast filter, Span named);

        /** The record that a reference means, where the one it names was merged into another; any other text as it is. */
        String leading(String text);
    }

    List<Stretch> of(List<Filter> where, Span span) {
        var stretches = List.of(new Stretch(span.from(), span.until(), true, false));
        for (var filter : where) {
            var next = of(filter, span);
            stretches = stretches.stream()
                    .flatMap(stretch -> stretch.and(next).stream())
                    .toList();
        }
        return stretches;
    }

    private List<Stretch> of(Filter filter, Span span) {
        return switch (filter) {
            case Filter.FieldIn(var field, var values) ->
                Stretch.always(span.text(field).map(values::contains).orElse(false), false);
            case Filter.FieldCompare(var field, var comparator, var bound) ->
                span.text(field)
                        .flatMap(Passing::figure)
                        .map(figure -> Stretch.always(Comparing.holds(figure, comparator, bound), false))
                        .orElse(Stretch.always(false, true));
            case DistinctAtLeast it -> distinct(it, span);
        };
    }

    static Optional<Fraction> figure(String text) {
        try {
            return Optional.of(Fraction.parse(text));
        } catch (NumberFormatException noFigure) {
            return Optional.empty();
        }
    }

    private List<Stretch> distinct(DistinctAtLeast it, Span named) {
        if (unkept.contains(it.recordType())) return Stretch.always(false, true);
        if (it.atLeast().signum() <= 0) return Stretch.always(true, false);
        var changes = new TreeMap<LocalDate, List<Change>>();
        for (var span : naming.of(it, named)) {
            var value = span.text(it.field()).map(naming::leading);
            for (var stretch : of(it.where(), span)) {
                changes.computeIfAbsent(stretch.from(), day -> new ArrayList<>())
                        .add(new Change(stretch, value, 1));
                changes.computeIfAbsent(stretch.until(), day -> new ArrayList<>())
                        .add(new Change(stretch, value, -1));
            }
        }
        return counted(changes, it.atLeast());
    }

    private record Change(Stretch stretch, Optional<String> value, int by) {}

    private static List<Stretch> counted(TreeMap<LocalDate, List<Change>> changes, Fraction atLeast) {
        var stretches = new ArrayList<Stretch>();
        var values = new HashMap<String, Integer>();
        int untold = 0;
        var from = LocalDate.MIN;
        for (var day : changes.entrySet()) {
            stretches.add(new Stretch(from, day.getKey(), reaches(values.size(), atLeast), untold > 0));
            from = day.getKey();
            for (var change : day.getValue()) {
                if (change.stretch.unknown()) untold += change.by;
                if (change.stretch.passes())
                    change.value.ifPresent(value -> values.compute(value, (it, count) -> {
                        int now = (count == null ? 0 : count) + change.by;
                        return now == 0 ? null : now;
                    }));
            }
        }
        stretches.add(new Stretch(from, LocalDate.MAX, reaches(values.size(), atLeast), untold > 0));
        return stretches;
    }

    private static boolean reaches(int distinct, Fraction atLeast) {
        return Fraction.of(BigInteger.valueOf(distinct)).compareTo(atLeast) >= 0;
    }
}
