package org.xiandao.rules.judge;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.xiandao.rules.judge.Facts.Answer;
import org.xiandao.rules.judge.Facts.Operand;
import org.xiandao.rules.judge.Facts.Reason;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Measure.Definition;
import org.xiandao.rules.pack.Measure.Filter;

/**
 * Plain records, and what the definitions of measures say about them: the meaning of {@code count}, {@code sum},
 * {@code latest} and their filters, written once, for pack tests and as the yardstick for any faster way.
 *
 * <p>A type that has a list, even an empty one, is kept: counting it gives 0. A type without a list is not kept, and
 * nothing is known about it. A record dated after "as of" does not exist yet.
 */
public record Records(Map<String, List<Row>> byType) {

    /**
     * @param area whose it is; empty for the only applicant's
     * @param of the day it speaks of; empty: always
     */
    public record Row(String id, Optional<String> area, Optional<LocalDate> of, Map<String, String> fields) {
        Optional<String> field(String name) {
            return name.equals("id") ? Optional.of(id) : Optional.ofNullable(fields.get(name));
        }
    }

    public Records {
        byType = Map.copyOf(byType);
    }

    /** The value for one area, or empty for a definition that no record answers (ratio, total, told). */
    public Optional<Answer<Fraction>> value(Definition definition, String area, LocalDate asOf) {
        try {
            return switch (definition) {
                case Definition.Count(var type, var where) -> Optional.of(count(type, rows(type, where, area, asOf)));
                case Definition.Sum(var type, var field, var where) ->
                    Optional.of(sum(type, field, rows(type, where, area, asOf)));
                case Definition.Latest(var type, var field, var where) ->
                    Optional.of(latest(type, field, rows(type, where, area, asOf)));
                case Definition.Ratio _, Definition.Total _, Definition.Told _ -> Optional.empty();
            };
        } catch (NotKnown e) {
            return Optional.of(new Answer.Unknown<>(e.reason));
        }
    }

    private static Answer<Fraction> count(String type, List<Row> rows) {
        return new Answer.Known<>(
                Fraction.of(rows.size()),
                rows.stream().map(row -> operand(type, row, "1")).toList());
    }

    private static Answer<Fraction> sum(String type, String field, List<Row> rows) {
        var sum = Fraction.ZERO;
        var operands = new ArrayList<Operand>();
        for (var row : rows) {
            var number = number(type, row, field);
            sum = sum.plus(number);
            operands.add(operand(type, row, number.toString()));
        }
        return new Answer.Known<>(sum, operands);
    }

    private static Answer<Fraction> latest(String type, String field, List<Row> rows) {
        var newest = rows.stream()
                .max(Comparator.comparing((Row row) -> row.of.orElse(LocalDate.MIN))
                        .thenComparing(Row::id))
                .orElseThrow(() -> new NotKnown(Reason.Code.NO_RECORD, type));
        var number = number(type, newest, field);
        return new Answer.Known<>(number, List.of(operand(type, newest, number.toString())));
    }

    private List<Row> rows(String type, List<Filter> where, String area, LocalDate asOf) {
        return rows(type, where, row -> row.area.isEmpty() || row.area.get().equals(area), asOf);
    }

    private List<Row> rows(String type, List<Filter> where, Predicate<Row> scope, LocalDate asOf) {
        var kept = byType.get(type);
        if (kept == null) throw new NotKnown(Reason.Code.NO_RECORD, type);
        return kept.stream()
                .filter(scope)
                .filter(row -> row.of.isEmpty() || !row.of.get().isAfter(asOf))
                .filter(row -> where.stream().allMatch(filter -> passes(type, row, filter, asOf)))
                .toList();
    }

    private boolean passes(String type, Row row, Filter filter, LocalDate asOf) {
        return switch (filter) {
            case Filter.FieldIn(var field, var values) ->
                row.field(field).map(values::contains).orElse(false);
            case Filter.FieldCompare(var field, var comparator, var bound) ->
                Comparing.holds(number(type, row, field), comparator, bound);
            case Filter.DistinctAtLeast it -> {
                var naming = rows(
                        it.recordType(),
                        it.where(),
                        other -> other.field(it.by()).equals(Optional.of(row.id)),
                        asOf);
                var distinct = new HashSet<String>();
                naming.forEach(other -> other.field(it.field()).ifPresent(distinct::add));
                yield Fraction.of(BigInteger.valueOf(distinct.size())).compareTo(it.atLeast()) >= 0;
            }
        };
    }

    private static Fraction number(String type, Row row, String field) {
        var what = type + "/" + row.id + "." + field;
        var text = row.field(field).orElseThrow(() -> new NotKnown(Reason.Code.NOT_ANSWERED, what));
        try {
            return Fraction.parse(text);
        } catch (NumberFormatException e) {
            throw new NotKnown(Reason.Code.NOT_A_NUMBER, what);
        }
    }

    private static Operand operand(String type, Row row, String value) {
        return new Operand(type + "/" + row.id, row.id, value, "", row.of, List.of(), false);
    }

    /** Leaves a computation that can't be finished; it never leaves this class. */
    private static final class NotKnown extends RuntimeException {
        private final transient Reason reason;

        private NotKnown(Reason.Code code, String what) {
            super(code + " " + what);
            this.reason = new Reason(code, what);
        }
    }
}
