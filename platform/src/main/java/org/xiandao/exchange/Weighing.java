package org.xiandao.exchange;

import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiandao.exchange.Import.State;
import org.xiandao.ledger.RecordKeys;
import org.xiandao.rules.catalogue.RecordType;

/** What each row of a file would do to the ledger: open a record, change one, nothing, or why it can't. */
@Component
class Weighing {
    private static final String WEIGHED = """
            with draft as materialized (
                select *, record_place(:type, area) as place, %s as key from %s d),
            known as materialized (
                select distinct on (d.line) d.line, d.faults is null as sound, k.record, l.owner = :owner::uuid as own, l.number,
                       l.ended, l.fields as said, l.true_from as held, l.origin, l.source
                from draft d
                     cross join lateral (
                         select d.given as record where d.given is not null
                         union all
                         select record from record_by_key(d.place, d.key) where d.given is null) k
                     cross join lateral (
                         select (select owner from record where id = v.record), v.* from record_version v
                         where v.record = k.record and v.type = :type order by v.number desc limit 1) l
                where d.given is null or l.owner = :owner::uuid
                order by d.line, own desc, k.record),
            twice as (
                select place, key, min(line) as first, count(distinct fields) > 1 as differ
                from draft join (select place, key from draft where faults is null
                                 group by place, key having count(*) > 1) often using (place, key)
                where faults is null group by place, key),
            met as (
                select record, min(line) as first, count(distinct fields) > 1 as differ
                from draft join known using (line) join (select record from known where sound
                                                         group by record having count(*) > 1) often using (record)
                where sound group by record),
            found as (
                select d.*, k.record as known, k.number, k.said, k.held, k.origin, k.source,
                       coalesce(d.faults, case
                           when least(t.first, m.first) < d.line
                               then import_fault(:keyed, 'DOUBLED', least(t.first, m.first)::text)
                           when t.differ or m.differ then import_fault(:keyed, 'DOUBLED', '')
                           when d.given is not null and k.record is null then import_fault('id', 'UNKNOWN_ID', d.given::text)
                           when k.ended then import_fault('id', 'ENDED', '')
                           when not k.own then import_fault(:keyed, 'OTHERS', '')
                       end) as found
                from draft d
                     left join known k using (line)
                     left join twice t on t.place = d.place and t.key = d.key
                     left join met m on m.record = k.record),
            weighed as (
                select line, given, area, fields, cells, found as faults, said, held, origin, source, was, saw,
                       case when found is not null then 0 else coalesce(number, 0) end as seen,
                       case when found is not null then known
                            else coalesce(known, import_record(:import, :at, line)) end as record,
                       case when found is not null then 'FAULTY'
                            when known is null then 'NEW'
                            when (said - :present::text[]) || fields = said then 'SAME'
                            else 'CHANGED' end as state
                from found)
            """;

    private final JdbcClient jdbc;
    private final RecordKeys keys;

    Weighing(JdbcClient jdbc, RecordKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** Keeps the drafts as rows of an import, with what each would do. */
    void settle(Import one, RecordType type) {
        weigh(
                one,
                type,
                "import_draft",
                Set.of(),
                "insert into import_row (import, line, state, record, seen, given, area, fields, cells, faults)",
                "select :import, line, state, record, seen, given, area, fields, cells, faults from weighed");
    }

    /**
     * Looks again at what the rows of these states would do; gives whether any would do something else now than was
     * shown.
     */
    boolean weighAgain(Import one, RecordType type, Set<State> states) {
        weigh(one, type, """
                (select line, given, area, fields, cells, faults, state as was, seen as saw from import_row
                 where import = :import and state = any(:states))""", states, "create temp table import_now on commit drop as", "select * from weighed");
        return jdbc.sql("""
                select exists (select from import_now where state <> 'SAME' and (state <> was or seen <> saw))""").query(Boolean.class).single();
    }

    /** Shows from now on what {@link #weighAgain} found. */
    void refresh(UUID id) {
        nestedLoops("off");
        jdbc.sql("""
                update import_row i set state = n.state, record = n.record, seen = n.seen, faults = n.faults
                from import_now n where i.import = :import and i.line = n.line and (n.state <> n.was or n.seen <> n.saw)""").param("import", id).update();
        nestedLoops("on");
    }

    /**
     * Says what each draft would do, and does something with it. What is known of a draft is looked up draft by draft, so
     * that it takes no longer where much is known.
     *
     * @param drafts the table that has them, or a query in brackets of rows in some states
     */
    private void weigh(Import one, RecordType type, String drafts, Set<State> states, String into, String select) {
        // Of drafts that came just now, the database has no figures: it would compare each with each.
        nestedLoops("off");
        jdbc.sql(into + "\n" + WEIGHED.formatted(keys.sql(type), drafts) + select)
                .param("import", one.id())
                .param("at", ImportStore.at(one.at()))
                .param("owner", one.owner())
                .param("type", type.id())
                .param("states", states.stream().map(State::name).toArray(String[]::new))
                .param("present", one.columns().toArray(String[]::new))
                .param(
                        "keyed",
                        type.key().isEmpty()
                                ? type.fields().getFirst().id()
                                : type.key().getFirst())
                .update();
        nestedLoops("on");
    }

    private void nestedLoops(String state) {
        jdbc.sql("select set_config('enable_nestloop', :state, true)")
                .param("state", state)
                .query(String.class)
                .single();
    }
}
