package org.xiandao.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiandao.base.Actor;

/** What came into the ledger between two moments. Whatever is asked, only what the actors may see comes back. */
@Component
public class RecordNews {
    private static final String SAID = """
             from (select r.owner, v.*,
                          case when v.ended then 'ENDED' when v.corrects is not null then 'CORRECTED'
                               when v.number = 1 then 'ADDED' else 'CHANGED' end as kind
                   from record_version v join record r on r.id = v.record
                   where v.known_at > :after and v.known_at <= :until and v.area = any(:within)) s
            where (s.owner = any(:owners::uuid[]) or s.area = any(:areas))""";

    private final JdbcClient jdbc;
    private final RecordDirectory directory;

    RecordNews(JdbcClient jdbc, RecordDirectory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    public enum Kind {
        ADDED,
        CHANGED,
        CORRECTED,
        ENDED
    }

    /** What came in after the first moment, up to the second. */
    public record Span(Instant after, Instant until) {}

    /** @param before what the version stands in the place of, or came after; empty for a new record */
    public record Item(UUID id, String type, Kind kind, Version version, Map<String, String> before) {}

    /** @param number of the page, from 1 */
    public record Page(List<Item> items, int total, int number, int size) {}

    /** How often what was said, by type; types of which nothing was said are left out. */
    public Map<String, Map<Kind, Integer>> counts(Span span, Collection<String> within, List<Actor> actors) {
        var counts = new HashMap<String, Map<Kind, Integer>>();
        bind("select s.type, s.kind, count(*) as statements" + SAID + " group by s.type, s.kind", span, within, actors)
                .query((row, n) -> counts.computeIfAbsent(row.getString("type"), it -> new EnumMap<>(Kind.class))
                        .put(Kind.valueOf(row.getString("kind")), row.getInt("statements")))
                .list();
        return counts;
    }

    /** The newest first. No types: of all. */
    public Page list(
            Span span,
            Collection<String> within,
            Collection<String> types,
            Optional<Kind> kind,
            List<Actor> actors,
            int number,
            int size) {
        var where = SAID
                + " and (cardinality(:type::text[]) = 0 or s.type = any(:type)) and (:kind::text is null or s.kind = :kind)";
        int total = narrowed("select count(*)" + where, span, within, types, kind, actors)
                .query(Integer.class)
                .single();
        var items = narrowed(
                        """
                        select s.*, (select p.fields::text from record_version p
                                     where p.record = s.record and p.number = coalesce(s.corrects, s.number - 1)) as before""" + where + " order by s.known_at desc, s.record, s.number desc limit :size offset :offset",
                        span,
                        within,
                        types,
                        kind,
                        actors)
                .param("size", size)
                .param("offset", (number - 1L) * size)
                .query((row, n) -> new Item(
                        row.getObject("record", UUID.class),
                        row.getString("type"),
                        Kind.valueOf(row.getString("kind")),
                        RecordStore.version(row),
                        Optional.ofNullable(row.getString("before"))
                                .map(RecordStore::strings)
                                .orElse(Map.of())))
                .list();
        return new Page(items, total, number, size);
    }

    private JdbcClient.StatementSpec narrowed(
            String sql,
            Span span,
            Collection<String> within,
            Collection<String> types,
            Optional<Kind> kind,
            List<Actor> actors) {
        return bind(sql, span, within, actors)
                .param("type", types.toArray(String[]::new))
                .param("kind", kind.map(Enum::name).orElse(null));
    }

    private JdbcClient.StatementSpec bind(String sql, Span span, Collection<String> within, List<Actor> actors) {
        return jdbc.sql(sql)
                .param("after", RecordStore.at(span.after()))
                .param("until", RecordStore.at(span.until()))
                .param("within", within.toArray(String[]::new))
                .param("owners", RecordDirectory.owners(actors))
                .param("areas", directory.seen(actors));
    }
}
