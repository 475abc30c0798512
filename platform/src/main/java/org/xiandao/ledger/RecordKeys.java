package org.xiandao.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiandao.rules.catalogue.RecordType;

/** What tells the records of an area apart, for many of them at once. */
@Component
public class RecordKeys {
    private static final String WAIT = "8s";

    private final JdbcClient jdbc;

    RecordKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Until the transaction ends, nobody else declares records of this type in these areas. Throws
     * {@link org.springframework.dao.PessimisticLockingFailureException} where somebody else is at it for long.
     */
    void lock(String type, Collection<String> areas) {
        jdbc.sql("select set_config('lock_timeout', :wait, true)")
                .param("wait", WAIT)
                .query(String.class)
                .single();
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
     * The key as SQL: a text that two records of an area have in common only where they are the same. A type without a
     * key is told apart by all that its records say.
     *
     * @param fields the column of the fields
     */
    public static String sql(RecordType type, String fields) {
        if (type.key().isEmpty()) return fields + "::text";
        return type.key().stream()
                .map(id -> fields + " ->> '" + id.replace("'", "''") + "'")
                .collect(Collectors.joining(", ", "jsonb_build_array(", ")::text"));
    }

    /** Records that one organisation opened at a moment and whose key another record of the area has too. */
    List<UUID> doubled(RecordType type, Collection<String> areas, String owner, Instant openedAt) {
        return jdbc.sql("""
                with keyed as (
                    select record, area, %s collate "C" as key, owner = :owner::uuid and opened_at = :at as own
                    from record_last(:type, :areas, '{}') where not ended and area = any(:areas))
                select record from (
                    select record, own, count(*) over same as many from keyed window same as (partition by area, key)) k
                where own and many > 1""".formatted(sql(type, "fields")))
                .param("type", type.id())
                .param("areas", areas.toArray(String[]::new))
                .param("owner", owner)
                .param("at", RecordStore.at(openedAt))
                .query(UUID.class)
                .list();
    }
}
