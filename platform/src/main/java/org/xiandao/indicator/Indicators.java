package org.xiandao.indicator;

import static org.jooq.impl.DSL.inline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.xiandao.base.Area;
import org.xiandao.base.Areas;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.catalogue.RecordType;
import org.xiandao.rules.judge.Facts.Answer;
import org.xiandao.rules.judge.Facts.Operand;
import org.xiandao.rules.judge.Facts.Reason;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Measure.Definition;
import org.xiandao.rules.pack.Measure.Filter;

/**
 * What the definitions of measures give over the ledger: for an area with all below it, as of a day, as known at a
 * moment. It says what {@link org.xiandao.rules.judge.Records} would say of the same records.
 *
 * <p>An area that never had a record of a type keeps none, and nothing is known: an empty ledger is no zero.
 */
@Component
public class Indicators {
    private final DSLContext sql;
    private final JdbcClient jdbc;
    private final Areas areas;
    private final Catalogue catalogue;
    private final Trunks trunks;

    Indicators(DataSource dataSource, JdbcClient jdbc, Areas areas, Catalogue catalogue) {
        this.sql = DSL.using(new TransactionAwareDataSourceProxy(dataSource), SQLDialect.POSTGRES);
        this.jdbc = jdbc;
        this.areas = areas;
        this.catalogue = catalogue;
        this.trunks = new Trunks(areas);
    }

    /** Empty for a definition that no record answers: ratio, total, told. */
    public Optional<Answer<Fraction>> value(Definition definition, String area, LocalDate asOf, Instant known) {
        return switch (definition) {
            case Definition.Count(var type, var where) ->
                Optional.of(new Question(type, where, area, asOf, known).count());
            case Definition.Sum(var type, var field, var where) ->
                Optional.of(new Question(type, where, area, asOf, known).sum(field));
            case Definition.Latest(var type, var field, var where) ->
                Optional.of(new Question(type, where, area, asOf, known).latest(field));
            case Definition.Ratio _, Definition.Total _, Definition.Told _ -> Optional.empty();
        };
    }

    private record Used(
            UUID record, int number, Optional<String> text, boolean unknown, String area, Operand operand) {}

    private final class Question {
        private final String type;
        private final List<Filter> where;
        private final List<String> within;
        private final LocalDate asOf;
        private final Instant known;

        Question(String type, List<Filter> where, String area, LocalDate asOf, Instant known) {
            this.type = type;
            this.where = where;
            this.within = below(area);
            this.asOf = asOf;
            this.known = known;
        }

        Answer<Fraction> count() {
            return answer(inline("1"), used -> new Answer.Known<>(Fraction.of(used.size()), operands(used)));
        }

        Answer<Fraction> sum(String field) {
            return answer(holding().text(field), used -> {
                var sum = Fraction.ZERO;
                for (var one : used) {
                    if (one.text().isEmpty()) return missing(one, field);
                    sum = sum.plus(Fraction.parse(one.text().get()));
                }
                return new Answer.Known<>(sum, operands(used));
            });
        }

        Answer<Fraction> latest(String field) {
            if (!kept(type)) return unknown(Reason.Code.NO_RECORD, type);
            var byArea = used(holding().text(field)).stream().collect(Collectors.groupingBy(Used::area));
            return latest(within.getFirst(), field, byArea);
        }

        /** An area's own, or else what its parts have together. */
        private Answer<Fraction> latest(String area, String field, Map<String, List<Used>> byArea) {
            var own = byArea.getOrDefault(area, List.of());
            var untold = own.stream().filter(Used::unknown).findFirst();
            if (untold.isPresent()) return untold(untold.get());
            if (!own.isEmpty()) {
                var newest = own.getLast();
                if (newest.text().isEmpty()) return missing(newest, field);
                return new Answer.Known<>(Fraction.parse(newest.text().get()), List.of(newest.operand()));
            }
            var reasons = new ArrayList<Optional<Reason>>();
            var operands = new ArrayList<Operand>();
            var sum = Fraction.ZERO;
            for (var part : trunks.parts(area))
                switch (latest(part, field, byArea)) {
                    case Answer.Known<Fraction>(var value, var from) -> {
                        reasons.add(Optional.empty());
                        operands.addAll(from);
                        sum = sum.plus(value);
                    }
                    case Answer.Unknown<Fraction>(var reason) -> reasons.add(Optional.of(reason));
                    case Answer.Doubtful<Fraction> doubtful ->
                        throw new IllegalStateException("No record doubts itself: " + doubtful);
                }
            var lacking = Together.lacking(reasons, type);
            return lacking.isPresent() ? new Answer.Unknown<>(lacking.get()) : new Answer.Known<>(sum, operands);
        }

        /** City by city, and in a city in their order. */
        private List<Operand> operands(List<Used> used) {
            var places = new HashMap<String, Integer>();
            for (var city : trunks.making(within.getFirst())) places.put(city, places.size());
            return used.stream()
                    .sorted(Comparator.comparing(one -> places.getOrDefault(trunks.of(one.area()), 0)))
                    .map(Used::operand)
                    .toList();
        }

        private Answer<Fraction> missing(Used one, String field) {
            return unknown(Reason.Code.NOT_ANSWERED, type + "/" + one.record() + "." + field);
        }

        private Answer<Fraction> answer(Field<String> text, Function<List<Used>, Answer<Fraction>> of) {
            if (!kept(type)) return unknown(Reason.Code.NO_RECORD, type);
            var used = used(text);
            return used.stream()
                    .filter(Used::unknown)
                    .findFirst()
                    .map(this::untold)
                    .orElseGet(() -> of.apply(used));
        }

        private Answer<Fraction> untold(Used one) {
            return naming(where).stream()
                    .filter(needed -> !kept(needed))
                    .findFirst()
                    .map(needed -> Indicators.<Fraction>unknown(Reason.Code.NO_RECORD, needed))
                    .orElseGet(() -> unknown(Reason.Code.NOT_ANSWERED, type + "/" + one.record()));
        }

        /** The records that count, by the day they hold from and then by id; with them those that can't be told. */
        private List<Used> used(Field<String> text) {
            var holding = holding();
            var compiled = Where.of(where, holding, this::kept);
            var unknown = DSL.field(compiled.unknown());
            var label = catalogue
                    .type(type)
                    .flatMap(RecordType::name)
                    .map(holding::text)
                    .orElse(holding.text("id"));
            return sql.select(
                            holding.record(),
                            holding.number(),
                            text,
                            unknown,
                            holding.trueFrom(),
                            label,
                            holding.origin(),
                            holding.source(),
                            holding.keptBy(),
                            holding.area())
                    .from(holding.table())
                    .where(holding.area().in(within))
                    .and(compiled.passes().or(compiled.unknown()))
                    .orderBy(holding.trueFrom(), holding.record().cast(SQLDataType.CLOB))
                    .fetch(row -> new Used(
                            row.value1(),
                            row.value2(),
                            Optional.ofNullable(row.value3()),
                            Boolean.TRUE.equals(row.value4()),
                            row.value10(),
                            new Operand(
                                    type + "/" + row.value1() + "@" + row.value2(),
                                    Optional.ofNullable(row.value6())
                                            .orElse(row.value1().toString()),
                                    Optional.ofNullable(row.value3()).orElse(""),
                                    row.value8().isEmpty() ? row.value9() : row.value8(),
                                    Optional.of(row.value5()),
                                    List.of(),
                                    row.value7().equals("DEMONSTRATION"))));
        }

        /** Of the whole tree it is quicker to read a type as it lies. */
        private Holding holding() {
            return within.size() == areas.all().size()
                    ? Holding.of(type, asOf, known)
                    : Holding.within(within, type, asOf, known);
        }

        private boolean kept(String needed) {
            return jdbc.sql("""
                    select exists (select 1 from record_version v
                                   where v.type = :type and v.area = any(:areas) and v.known_at <= :known)""")
                    .param("type", needed)
                    .param("areas", within.toArray(String[]::new))
                    .param("known", OffsetDateTime.ofInstant(known, ZoneOffset.UTC))
                    .query(Boolean.class)
                    .single();
        }
    }

    private static <T> Answer<T> unknown(Reason.Code code, String what) {
        return new Answer.Unknown<>(new Reason(code, what));
    }

    /** The types whose records must name the ones that count. */
    private static Set<String> naming(List<Filter> where) {
        var types = new LinkedHashSet<String>();
        for (var filter : where)
            if (filter instanceof Filter.DistinctAtLeast it) {
                types.add(it.recordType());
                types.addAll(naming(it.where()));
            }
        return types;
    }

    private List<String> below(String area) {
        var codes = new ArrayList<String>();
        codes.add(area);
        for (int i = 0; i < codes.size(); i++)
            areas.children(codes.get(i)).stream().map(Area::code).forEach(codes::add);
        return codes;
    }
}
