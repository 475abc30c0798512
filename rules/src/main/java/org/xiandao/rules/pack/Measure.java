package org.xiandao.rules.pack;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xiandao.rules.number.Fraction;

/**
 * A value that is computed, never scored: defined over records, or from other measures. While no records are kept, the
 * same id is answered by the form field that declares it; the definition stays.
 */
public record Measure(
        String id,
        Text title,
        String unit,
        Definition definition,
        Optional<String> declaredBy,
        Pool pool,
        Basis basis) {

    /** How a joint application's cities are put together: each city for itself, all summed, or the ratio of the sums. */
    public enum Pool {
        EACH,
        SUM,
        RATIO
    }

    public sealed interface Definition {
        /** {@code {count: factory-site, where: {...}}}. */
        record Count(String recordType, List<Filter> where) implements Definition {}

        /** {@code {sum: special-fund, of: amount, where: {...}}}. */
        record Sum(String recordType, String field, List<Filter> where) implements Definition {}

        /** {@code {latest: base-station-count, of: stations}}: the value of the newest record as of the date. */
        record Latest(String recordType, String field, List<Filter> where) implements Definition {}

        /** {@code {ratio: stations, per: residents, times: 10000}}, both other measures. */
        record Ratio(String of, String per, Fraction times) implements Definition {}

        /** {@code {total: [a, b]}}, of other measures. */
        record Total(List<String> of) implements Definition {}

        /** {@code {told: true}}: no record will hold it; it is told in words or declared in the form. */
        record Told() implements Definition {}
    }

    public sealed interface Filter {
        record FieldIn(String field, Set<String> values) implements Filter {}

        record FieldCompare(String field, Predicate.Comparator comparator, Fraction bound) implements Filter {}

        /** {@code {distinct: scene, of: scene-deployment, by: site, where: {...}, at-least: 10}}: over records that name this one. */
        record DistinctAtLeast(String field, String recordType, String by, List<Filter> where, Fraction atLeast)
                implements Filter {}
    }
}
