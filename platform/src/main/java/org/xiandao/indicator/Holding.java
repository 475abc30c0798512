package org.xiandao.indicator;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.val;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The records of one type that hold on a day as known at a moment, under an alias of their own; what is merged is left out.
 *
 * @param among the ids of all that are read; empty: all of the type
 */
record Holding(String alias, Table<Record> table, Optional<Field<UUID[]>> among, LocalDate day, OffsetDateTime known) {

    /** All of them. */
    static Holding of(String type, LocalDate day, Instant known) {
        return of(type, "h", Optional.empty(), day, OffsetDateTime.ofInstant(known, ZoneOffset.UTC));
    }

    /** Those that ever lay in one of the areas: no other records are read. */
    static Holding within(Collection<String> areas, String type, LocalDate day, Instant known) {
        var ever =
                field("record_ever({0}, {1})", SQLDataType.UUID.array(), val(type), val(areas.toArray(String[]::new)));
        return of(type, "h", Optional.of(ever), day, OffsetDateTime.ofInstant(known, ZoneOffset.UTC));
    }

    /** Those of a type that may name one of these. */
    Holding naming(String type) {
        var naming =
                among.map(records -> field("record_naming({0}, {1})", SQLDataType.UUID.array(), val(type), records));
        return of(type, alias + "_n", naming, day, known);
    }

    private static Holding of(
            String type, String alias, Optional<Field<UUID[]>> among, LocalDate day, OffsetDateTime known) {
        var onDay = val(day, SQLDataType.LOCALDATE);
        var moment = val(known, SQLDataType.OFFSETDATETIME);
        var table = among.map(records ->
                        DSL.table("record_holding_of({0}, {1}, {2}, (select {3}))", val(type), onDay, moment, records))
                .orElseGet(() -> DSL.table("record_holding({0}, {1}, {2})", val(type), onDay, moment));
        return new Holding(alias, table.as(alias), among, day, known);
    }

    Field<UUID> record() {
        return field(name(alias, "record"), SQLDataType.UUID);
    }

    Field<Integer> number() {
        return field(name(alias, "number"), SQLDataType.INTEGER);
    }

    Field<LocalDate> trueFrom() {
        return field(name(alias, "true_from"), SQLDataType.LOCALDATE);
    }

    Field<String> area() {
        return field(name(alias, "area"), SQLDataType.CLOB);
    }

    Field<String> origin() {
        return field(name(alias, "origin"), SQLDataType.CLOB);
    }

    Field<String> source() {
        return field(name(alias, "source"), SQLDataType.CLOB);
    }

    Field<String> keptBy() {
        return field(name(alias, "organisation_name"), SQLDataType.CLOB);
    }

    /** As typed; null where the record doesn't say. A record's own id goes by "id". Inlined, so that groups are told alike. */
    Field<String> text(String fieldId) {
        return fieldId.equals("id")
                ? record().cast(SQLDataType.CLOB)
                : field("({0} ->> {1})", SQLDataType.CLOB, field(name(alias, "fields")), inline(fieldId));
    }

    /** A field that may name another record, as the name of the one that leads where that was merged; inlined as text is. */
    Field<String> leading(String fieldId) {
        return field(
                "record_leading({0}, {1})", SQLDataType.CLOB, text(fieldId), inline(known, SQLDataType.OFFSETDATETIME));
    }

    Field<BigDecimal> figure(String fieldId) {
        return text(fieldId).cast(SQLDataType.NUMERIC);
    }
}
