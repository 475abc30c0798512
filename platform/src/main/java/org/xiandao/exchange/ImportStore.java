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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiandao.base.Actor;
import org.xiandao.base.EventJson;
import org.xiandao.exchange.Import.Row;
import org.xiandao.exchange.Import.State;
import org.xiandao.ledger.Origin;
import org.xiandao.ledger.RecordKeys;
import org.xiandao.rules.catalogue.RecordType;

/** The tables in which files wait. */
@Component
class ImportStore {
    private final JdbcClient jdbc;

    ImportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
                create temp table import_draft (line integer, given uuid, area text, fields jsonb, cells jsonb, faults jsonb)
                on commit drop""").update();
    }

    void drafts(List<Draft> drafts, Function<Draft, String> area) {
        jdbc.sql("""
                insert into import_draft
                select * from unnest(:line::integer[], :given::uuid[], :area::text[], :fields::jsonb[], :cells::jsonb[],
                                     :faults::jsonb[])""")
                .param("line", texts(drafts, draft -> String.valueOf(draft.line)))
                .param(
                        "given",
                        texts(drafts, draft -> draft.given.map(UUID::toString).orElse(null)))
                .param("area", texts(drafts, area))
                .param("fields", texts(drafts, draft -> EventJson.write(draft.fields)))
                .param("cells", texts(drafts, draft -> draft.faults.isEmpty() ? null : EventJson.write(draft.cells)))
                .param("faults", texts(drafts, draft -> draft.faults.isEmpty() ? null : EventJson.write(draft.faults)))
                .update();
    }

    private static <T> @Nullable String[] texts(List<T> items, Function<T, @Nullable String> text) {
        return items.stream().map(text).toArray(String[]::new);
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

    /** Keeps the drafts as rows of an import, with what each would do. */
    void settle(Import one, RecordType type) {
        weigh(one, type);
        jdbc.sql("""
                insert into import_row (import, line, state, record, seen, given, area, fields, cells, faults)
                select :import, line, state, record, seen, given, area, fields, cells, faults from import_now""").param("import", one.id()).update();
    }

    /** Looks again at what the rows that wait would do; gives whether any would do something else now than was shown. */
    boolean weighAgain(Import one, RecordType type) {
        draftsBegin();
        jdbc.sql("""
                insert into import_draft select line, given, area, fields, cells, faults from import_row
                where import = :import and state in ('NEW', 'CHANGED')""").param("import", one.id()).update();
        weigh(one, type);
        return jdbc.sql("""
                select exists (select 1 from import_now n join import_row i on i.import = :import and i.line = n.line
                               where n.state <> 'SAME' and (n.state <> i.state or n.seen <> i.seen))""").param("import", one.id()).query(Boolean.class).single();
    }

    /** Shows from now on what {@link #weighAgain} found. */
    void refresh(UUID id) {
        jdbc.sql("""
                update import_row i set state = n.state, record = n.record, seen = n.seen, faults = n.faults
                from import_now n where i.import = :import and i.line = n.line and (i.state <> n.state or i.seen <> n.seen)""").param("import", id).update();
    }

    /** Puts into {@code import_now} what each draft would do. */
    private void weigh(Import one, RecordType type) {
        // Without figures, the database takes the drafts for a handful and compares each with all that is kept.
        jdbc.sql("analyze import_draft").update();
        jdbc.sql("""
                create temp table import_last on commit drop as
                select l.*, %s collate "C" as key, l.owner = :owner::uuid as own
                from record_last(:type, (select coalesce(array_agg(distinct area), '{}') from import_draft),
                                 (select coalesce(array_agg(given) filter (where given is not null), '{}') from import_draft)) l""".formatted(RecordKeys.sql(type, "l.fields")))
                .param("owner", one.owner())
                .param("type", type.id())
                .update();
        jdbc.sql("analyze import_last").update();
        jdbc.sql("""
                create temp table import_now on commit drop as
                with draft as materialized (
                    select d.*, %s collate "C" as key from import_draft d),
                keyed as (
                    select distinct on (area, key) * from import_last where not ended order by area, key, own desc, record),
                twice as (
                    select area, key, min(line) as first, min(md5(fields::text)) <> max(md5(fields::text)) as differ
                    from draft where faults is null group by area, key having count(*) > 1),
                met as (
                    select d.*, coalesce(g.record, k.record) as known, coalesce(g.number, k.number, 0) as number,
                           coalesce(g.fields, k.fields) as said, coalesce(g.true_from, k.true_from) as held,
                           coalesce(g.origin, k.origin) as origin, coalesce(g.source, k.source) as source,
                           coalesce(d.faults, case
                               when t.first < d.line or t.differ
                                   then import_fault(:keyed, 'DOUBLED', (case when t.first < d.line then t.first end)::text)
                               when d.given is not null and g.record is null
                                   then import_fault('id', 'UNKNOWN_ID', d.given::text)
                               when g.ended then import_fault('id', 'ENDED', '')
                               when k.record is not null and not k.own then import_fault(:keyed, 'OTHERS', '')
                           end) as found
                    from draft d
                         left join import_last g on g.record = d.given and g.own
                         left join keyed k on d.given is null and k.area = d.area and k.key = d.key
                         left join twice t on t.area = d.area and t.key = d.key and d.faults is null)
                select line, given, area, fields, cells, found as faults, said, held, origin, source,
                       case when found is not null then 0 else number end as seen,
                       case when found is not null then known
                            else coalesce(known, md5(:import::text || ':' || line)::uuid) end as record,
                       case when found is not null then 'FAULTY'
                            when known is null then 'NEW'
                            when (said - :present::text[]) || fields = said then 'SAME'
                            else 'CHANGED' end as state
                from met""".formatted(RecordKeys.sql(type, "d.fields")))
                .param("import", one.id())
                .param("present", one.columns().toArray(String[]::new))
                .param(
                        "keyed",
                        type.key().isEmpty()
                                ? type.fields().getFirst().id()
                                : type.key().getFirst())
                .update();
    }

    /** The rows that are to be written, as they were last weighed; to be closed. */
    Stream<Ready> ready(Import one) {
        return jdbc
                .sql("""
                select record, seen, (coalesce(said, '{}') - :present::text[]) || fields as fields,
                       coalesce(said, '{}') as said, held, origin, source
                from import_now where state in ('NEW', 'CHANGED')""")
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
                     left join lateral record_last(:type, '{}', array[i.record]) l on :state = 'CHANGED'
                order by i.line""".formatted(part))
                .param("import", one.id())
                .param("type", one.type())
                .param("state", state.name());
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

    private static OffsetDateTime at(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
