package org.xiandao.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiandao.rules.catalogue.RecordType;

/** What tells the records of an area apart: kept beside the versions, found in an index however many there are. */
@Component
public class RecordKeys {
    private static final int PART = 20_000;

    private final JdbcClient jdbc;
    private final Map<String, String> told = new ConcurrentHashMap<>();

    RecordKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends, nobody else declares records of this type in these areas. */
    void lock(String type, Collection<String> areas) {
        jdbc.sql("""
                select pg_advisory_xact_lock(key) from
                    (select hashtextextended(:type || ' ' || area, 0) as key from unnest(:areas::text[]) area order by 1) k""")
                .param("type", type)
                .param("areas", areas.toArray(String[]::new))
                .query((row, n) -> true)
                .list();
    }

    /** Waits for whoever holds the {@link #lock}, and keeps the next from it; many may pass at once. */
    void pass(String type, String area) {
        jdbc.sql("select pg_advisory_xact_lock_shared(hashtextextended(:type || ' ' || :area, 0))")
                .param("type", type)
                .param("area", area)
                .query((row, n) -> true)
                .list();
    }

    /**
     * The key as SQL over a column {@code fields}, to be looked up with {@code record_by_key}; in a transaction. A type
     * without a key is told apart by all that its records say.
     */
    public String sql(RecordType type) {
        var known = told.get(type.id());
        if (known != null) return known;
        var sql = jdbc.sql("select record_key_sql(:key)")
                .param("key", key(type))
                .query(String.class)
                .single();
        // What is told only now may be rolled back.
        if (isTold(type)) told.put(type.id(), sql);
        else tell(type, sql);
        return sql;
    }

    private static String[] key(RecordType type) {
        return type.key().toArray(String[]::new);
    }

    private static boolean refers(RecordType type) {
        return type.fields().stream().anyMatch(field -> field.type() == RecordType.Type.REFERENCE);
    }

    private boolean isTold(RecordType type) {
        return jdbc.sql(
                        "select exists (select from record_rule where type = :type and key = :key::text[] and refers = :refers)")
                .param("type", type.id())
                .param("key", key(type))
                .param("refers", refers(type))
                .query(Boolean.class)
                .single();
    }

    /** Tells the database what the catalogue says now, and makes anew what followed from what it said before. */
    private void tell(RecordType type, String sql) {
        jdbc.sql("lock table record_version in share row exclusive mode").update();
        jdbc.sql("""
                insert into record_rule (type, key, refers) values (:type, :key, :refers)
                on conflict (type) do update set key = excluded.key, refers = excluded.refers""")
                .param("type", type.id())
                .param("key", key(type))
                .param("refers", refers(type))
                .update();
        var after = Optional.of(new UUID(0, 0));
        while (after.isPresent()) after = make(type, sql, after.get());
    }

    private Optional<UUID> make(RecordType type, String sql, UUID after) {
        var part = jdbc.sql("select id from record where type = :type and id > :after order by id limit :most")
                .param("type", type.id())
                .param("after", after)
                .param("most", PART)
                .query(UUID.class)
                .list();
        if (part.isEmpty()) return Optional.empty();
        var records = part.toArray(UUID[]::new);
        jdbc.sql("""
                insert into record_key (record, place, key)
                select record, record_place(:type, area), %s
                from unnest(:records) id
                     cross join lateral (select * from record_version where record = id order by number desc limit 1) last
                where not ended
                on conflict (record) do update set place = excluded.place, key = excluded.key""".formatted(sql))
                .param("type", type.id())
                .param("records", records)
                .update();
        if (refers(type)) jdbc.sql("""
                    insert into record_link (named, record)
                    select distinct f.value::uuid, v.record from record_version v, jsonb_each_text(v.fields) f
                    where v.record = any(:records) and f.value ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
                    on conflict do nothing""").param("records", records).update();
        return Optional.of(part.getLast());
    }

    /** Another record of the area that has the same key, or leads one that has. */
    Optional<UUID> find(RecordType type, String area, String fields) {
        return jdbc.sql("""
                select found.record
                from (select :fields::jsonb as fields) said
                     cross join lateral record_by_key(record_place(:type, :area), %s) found limit 1""".formatted(sql(type)))
                .param("type", type.id())
                .param("area", area)
                .param("fields", fields)
                .query(UUID.class)
                .optional();
    }

    /** Which of these records have a key that another record has too. */
    List<UUID> doubled(Collection<UUID> records) {
        return jdbc.sql("""
                select k.record
                from (select * from record_key k where k.record = any(:records)
                        and exists (select from record_key o
                                    where o.place = k.place and o.key = k.key and o.record <> k.record)) k
                     cross join lateral record_by_key(k.place, k.key) found
                where found.record <> k.record""")
                .param("records", records.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }
}
