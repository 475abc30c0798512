package org.xiandao.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiandao.base.Actor;
import org.xiandao.base.EventJson;
import org.xiandao.base.postgres.CopyRows;
import org.xiandao.exchange.Import.Row;
import org.xiandao.exchange.Import.State;
import org.xiandao.ledger.Origin;

/** The tables in which files wait. */
@Component
class ImportStore {
    private final JdbcClient jdbc;
    private final JdbcOperations copies;

    ImportStore(JdbcClient jdbc, JdbcOperations copies) {
        this.jdbc = jdbc;
        this.copies = copies;
    }

    /** A row that is to be written. */
    record Ready(
            UUID record,
            int seen,
            Map<String, String> fields,
            Map<String, String> before,
            Optional<LocalDate> held,
            Optional<Origin> origin) {}

    void draftsBegin() {
        jdbc.sql("""
                create temp table import_draft (line integer, given uuid, area text, fields jsonb, cells jsonb, faults jsonb,
                                                was text, saw integer)
                on commit drop""").update();
    }

    /** Drafts as rows for {@link #drafts(byte[])}; needs no database. */
    static byte[] rows(List<Draft> drafts, Function<Draft, String> area) {
        var rows = new CopyRows();
        for (var draft : drafts) {
            boolean sound = draft.faults.isEmpty();
            rows.add(draft.line)
                    .add(draft.given.orElse(null))
                    .add(area.apply(draft))
                    .add(EventJson.write(draft.fields))
                    .add(sound ? null : EventJson.write(draft.cells))
                    .add(sound ? null : EventJson.write(draft.faults))
                    .end();
        }
        return rows.bytes();
    }

    void drafts(byte[] rows) {
        CopyRows.write(copies, "import_draft (line, given, area, fields, cells, faults)", rows);
    }

    void fault(int firstLine, int lastLine, CellFault fault) {
        jdbc.sql("""
                update import_draft set faults = coalesce(faults, '[]') || :fault::jsonb, cells = coalesce(cells, '{}')
                where line between :first and :last""")
                .param("fault", EventJson.write(List.of(fault)))
                .param("first", firstLine)
                .param("last", lastLine)
                .update();
    }

    void open(Import one, Actor actor) {
        jdbc.sql("""
                insert into import (id, type, mapping, owner, account, name, file, sheet, digest, columns, at, state)
                values (:id, :type, :mapping, :owner::uuid, :account, :name, :file, :sheet, :digest, :columns, :at, 'WAITING')""")
                .param("id", one.id())
                .param("type", one.type())
                .param("mapping", one.mapping().orElse(null))
                .param("owner", one.owner())
                .param("account", actor.account())
                .param("name", one.name())
                .param("file", one.file())
                .param("sheet", one.sheet())
                .param("digest", one.digest())
                .param("columns", one.columns().toArray(String[]::new))
                .param("at", at(one.at()))
                .update();
    }

    /** The rows that are to be written, as they were shown or {@linkplain Weighing#weighAgain weighed again}; to be closed. */
    Stream<Ready> ready(Import one) {
        return jdbc
                .sql("""
                (select record, 0 as seen, null::jsonb as said, null::date as held, null as origin, null as source, fields
                 from import_row where import = :import and state = 'NEW'
                   and line not in (select line from import_now where state <> 'NEW') order by line)
                union all
                select record, seen, said, held, origin, source, (said - :present::text[]) || fields
                from import_now where state = 'CHANGED'""")
                .param("import", one.id())
                .param("present", one.columns().toArray(String[]::new))
                .withFetchSize(2_000)
                .query((row, n) -> new Ready(
                        row.getObject("record", UUID.class),
                        row.getInt("seen"),
                        strings(row.getString("fields")),
                        strings(row.getString("said")),
                        Optional.ofNullable(row.getObject("held", LocalDate.class)),
                        Optional.ofNullable(row.getString("origin"))
                                .map(kind -> new Origin(Origin.Kind.valueOf(kind), text(row, "source")))))
                .stream();
    }

    private static String text(ResultSet row, String column) {
        try {
            return row.getString(column);
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    Set<String> areas(UUID id) {
        return new TreeSet<>(
                jdbc.sql("select distinct area from import_row where import = :import and state in ('NEW', 'CHANGED')")
                        .param("import", id)
                        .query(String.class)
                        .list());
    }

    void refuse(UUID id, UUID record, List<CellFault> faults) {
        jdbc.sql("""
                update import_row set state = 'FAULTY', faults = :faults::jsonb
                where import = :import and record = :record""")
                .param("import", id)
                .param("record", record)
                .param("faults", EventJson.write(faults))
                .update();
    }

    /** Whether it still waits; nobody else writes it until the transaction ends. */
    boolean lock(UUID id) {
        return jdbc.sql("select state = 'WAITING' from import where id = :id for update")
                .param("id", id)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void written(UUID id, Instant at, int opened, int continued) {
        jdbc.sql("""
                update import set state = 'WRITTEN', written_at = :at, opened = :opened, continued = :continued
                where id = :id""")
                .param("id", id)
                .param("at", at(at))
                .param("opened", opened)
                .param("continued", continued)
                .update();
    }

    void drop(UUID id) {
        jdbc.sql("delete from import where id = :id and state = 'WAITING'")
                .param("id", id)
                .update();
    }

    void forget(Instant before) {
        jdbc.sql("delete from import where at < :before")
                .param("before", at(before))
                .update();
    }

    Optional<Import> find(UUID id, String owner) {
        return jdbc.sql("select * from import where id = :id and owner = :owner::uuid")
                .param("id", id)
                .param("owner", owner)
                .query((row, n) -> read(row))
                .optional()
                .map(this::counted);
    }

    /** The last import of the very same file. */
    Optional<Import> same(String owner, String type, String digest) {
        return jdbc.sql("""
                select * from import where owner = :owner::uuid and type = :type and digest = :digest
                order by at desc, id limit 1""")
                .param("owner", owner)
                .param("type", type)
                .param("digest", digest)
                .query((row, n) -> read(row))
                .optional()
                .map(this::counted);
    }

    private static Import read(ResultSet row) throws SQLException {
        var written = row.getObject("written_at", OffsetDateTime.class);
        return new Import(
                row.getObject("id", UUID.class),
                row.getString("type"),
                Optional.ofNullable(row.getString("mapping")),
                row.getString("owner"),
                row.getString("name"),
                row.getString("file"),
                row.getString("sheet"),
                row.getString("digest"),
                Arrays.asList((String[]) row.getArray("columns").getArray()),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(written)
                        .map(at -> new Import.Written(at.toInstant(), number(row, "opened"), number(row, "continued"))),
                Map.of());
    }

    private static int number(ResultSet row, String column) {
        try {
            return row.getInt(column);
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private Import counted(Import one) {
        var counts = new EnumMap<State, Integer>(State.class);
        jdbc.sql("select state, count(*) as many from import_row where import = :id group by state")
                .param("id", one.id())
                .query((row, n) -> counts.put(State.valueOf(row.getString("state")), row.getInt("many")))
                .list();
        return new Import(
                one.id(),
                one.type(),
                one.mapping(),
                one.owner(),
                one.name(),
                one.file(),
                one.sheet(),
                one.digest(),
                one.columns(),
                one.at(),
                one.written(),
                counts);
    }

    List<Row> rows(Import one, State state, int number, int size) {
        return rowsOf(one, state, " limit :size offset :offset")
                .param("size", size)
                .param("offset", (number - 1L) * size)
                .query((row, n) -> row(row, state))
                .list();
    }

    /** All of a state, as they stream by; to be closed. */
    Stream<Row> rows(Import one, State state) {
        return rowsOf(one, state, "").withFetchSize(1_000).query((row, n) -> row(row, state)).stream();
    }

    private JdbcClient.StatementSpec rowsOf(Import one, State state, String part) {
        return jdbc.sql("""
                select i.line, i.record, i.given, i.fields, i.cells, i.faults, l.fields as said
                from (select * from import_row where import = :import and state = :state order by line%s) i
                     left join lateral (select fields from record_version where record = i.record
                                        order by number desc limit 1) l on :state = 'CHANGED'
                order by i.line""".formatted(part)).param("import", one.id()).param("state", state.name());
    }

    private static Row row(ResultSet row, State state) throws SQLException {
        var faults = row.getString("faults");
        var cells = strings(row.getString("cells"));
        var given = row.getString("given");
        if (given != null) cells.put(Heading.ID, given);
        return new Row(
                row.getInt("line"),
                state,
                Optional.ofNullable(row.getObject("record", UUID.class)),
                strings(row.getString("fields")),
                cells,
                faults == null ? List.of() : List.of(EventJson.read(faults, CellFault[].class)),
                strings(row.getString("said")));
    }

    private static Map<String, String> strings(@Nullable String json) {
        var values = new HashMap<String, String>();
        if (json != null)
            EventJson.read(json, Map.class)
                    .forEach((key, value) -> values.put(String.valueOf(key), String.valueOf(value)));
        return values;
    }

    static OffsetDateTime at(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
