package org.xiandao.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiandao.base.Actor;
import org.xiandao.base.Area;
import org.xiandao.base.Areas;
import org.xiandao.base.EventJson;
import org.xiandao.rules.catalogue.RecordType;

/** Lists of records. Whatever is asked, only what the actor may see comes back. */
@Component
public class RecordDirectory {
    static final String VISIBLE = "(h.owner = any(:owners::uuid[]) or h.area = any(:areas))";

    private static final String SOUGHT = " from record_holding(:type, :day, :known) h where " + VISIBLE
            + " and (:text = '' or position(lower(:text) in lower(h.fields::text)) > 0)";

    private final JdbcClient jdbc;
    private final Areas areas;
    private final RecordKeys keys;

    RecordDirectory(JdbcClient jdbc, Areas areas) {
        this.jdbc = jdbc;
        this.keys = new RecordKeys(jdbc);
        this.areas = areas;
    }

    /** One record as it stood. */
    public record Line(UUID id, String owner, Version version, Ground ground) {}

    /** @param number of the page, from 1 */
    public record Page(List<Line> lines, int total, int number, int size) {}

    /** What these seats see of a type, as it held on a day and was known at a moment; {@code text} is looked for in the fields. */
    public Page list(String type, List<Actor> actors, LocalDate day, Instant known, String text, int number, int size) {
        var lines = lines(
                        " order by h.known_at desc, h.record limit :size offset :offset",
                        "h.known_at desc, h.record",
                        type,
                        actors,
                        day,
                        known,
                        text)
                .param("size", size)
                .param("offset", (number - 1L) * size)
                .query((row, n) -> line(row))
                .list();
        return new Page(lines, count(type, actors, day, known, text), number, size);
    }

    private JdbcClient.StatementSpec lines(
            String part, String order, String type, List<Actor> actors, LocalDate day, Instant known, String text) {
        return bind("""
                select h.*, g.* from (select h.*%s%s) h
                cross join lateral record_ground(h.record, h.number, :day, :known) g
                order by %s""".formatted(SOUGHT, part, order), type, actors, day, known, text);
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("record", UUID.class),
                row.getString("owner"),
                RecordStore.version(row),
                RecordStore.ground(row));
    }

    /** All that {@link #list} has, by id, one after the other; in bounded memory within a transaction. */
    public void each(
            String type, List<Actor> actors, LocalDate day, Instant known, String text, Consumer<Line> consumer) {
        try (var lines = lines("", "h.record", type, actors, day, known, text)
                .withFetchSize(1_000)
                .query((row, n) -> line(row))
                .stream()) {
            lines.forEach(consumer);
        }
    }

    /** The next of all that {@link #list} has, by id, behind a given one. */
    public List<Line> after(
            String type,
            List<Actor> actors,
            LocalDate day,
            Instant known,
            String text,
            Optional<UUID> behind,
            int size) {
        return lines(
                        " and h.record > :behind order by h.record limit :size",
                        "h.record",
                        type,
                        actors,
                        day,
                        known,
                        text)
                .param("behind", behind.orElse(new UUID(0, 0)))
                .param("size", size)
                .query((row, n) -> line(row))
                .list();
    }

    /** How many there are in all. */
    public int count(String type, List<Actor> actors, LocalDate day, Instant known, String text) {
        return bind("select count(*)" + SOUGHT, type, actors, day, known, text)
                .query(Integer.class)
                .single();
    }

    /** How many records of each type these seats see today; types without any are left out, and what is merged. */
    public Map<String, Integer> counts(List<Actor> actors) {
        var counts = new HashMap<String, Integer>();
        jdbc.sql("""
                select r.type, count(distinct r.id) as records from record r join record_version v on v.record = r.id
                where (r.owner = any(:owners::uuid[]) or v.area = any(:areas))
                  and r.id not in (select m.record from record_merged('infinity') m) group by r.type""")
                .param("owners", owners(actors))
                .param("areas", seen(actors))
                .query((row, n) -> counts.put(row.getString("type"), row.getInt("records")))
                .list();
        return counts;
    }

    private JdbcClient.StatementSpec bind(
            String sql, String type, List<Actor> actors, LocalDate day, Instant known, String text) {
        return visible(jdbc.sql(sql), actors)
                .param("type", type)
                .param("day", day)
                .param("known", RecordStore.at(known))
                .param("text", text.strip());
    }

    /** Binds whose eyes {@link #VISIBLE} looks with. */
    JdbcClient.StatementSpec visible(JdbcClient.StatementSpec statement, List<Actor> actors) {
        return statement.param("owners", owners(actors)).param("areas", seen(actors));
    }

    boolean sees(Kept record, Actor actor) {
        return record.owner().equals(actor.organisation())
                || isOffice(actor) && areas.within(record.last().area(), actor.area());
    }

    /** Whether these seats look at an area as a whole: at their own, and for an office at any below it. */
    public boolean opens(String area, List<Actor> actors) {
        return areas.find(area).isPresent()
                && actors.stream()
                        .anyMatch(actor ->
                                actor.area().equals(area) || isOffice(actor) && areas.within(area, actor.area()));
    }

    /** The areas to choose from: one's own, and for an office those right below. */
    public List<String> choices(List<Actor> actors) {
        var own = actors.stream().map(Actor::area);
        var below = actors.stream()
                .filter(RecordDirectory::isOffice)
                .flatMap(actor -> areas.children(actor.area()).stream())
                .map(Area::code);
        return Stream.concat(own, below).distinct().toList();
    }

    /** Whether the ledger has anything to tell or to ask this member: those who fill, and offices. */
    public static boolean opensTo(Actor actor) {
        return actor.fills() || isOffice(actor);
    }

    private static boolean isOffice(Actor actor) {
        return actor.office().isPresent() && !actor.duties().isEmpty();
    }

    static String[] owners(List<Actor> actors) {
        return actors.stream().map(Actor::organisation).distinct().toArray(String[]::new);
    }

    String[] seen(List<Actor> actors) {
        var codes = new ArrayList<String>();
        for (var actor : actors) if (isOffice(actor)) below(actor.area(), codes);
        return codes.stream().distinct().toArray(String[]::new);
    }

    /** An area and all below it. */
    List<String> below(String code) {
        var codes = new ArrayList<String>();
        below(code, codes);
        return codes;
    }

    private void below(String code, List<String> codes) {
        codes.add(code);
        areas.children(code).stream().map(Area::code).forEach(child -> below(child, codes));
    }

    Optional<String> typeOf(UUID id) {
        return jdbc.sql("select type from record where id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /** The types of these records; those that are not there are left out. */
    Map<UUID, String> typesOf(Collection<UUID> ids) {
        var types = new HashMap<UUID, String>();
        if (ids.isEmpty()) return types;
        jdbc.sql("select id, type from record where id = any(:ids::uuid[])")
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, n) -> types.put(row.getObject("id", UUID.class), row.getString("type")))
                .list();
        return types;
    }

    /**
     * Another record of the area whose last word has the same key; empty for a type without one. Until the transaction
     * ends, nobody else gets an answer for the same key.
     */
    Optional<UUID> withKey(RecordType type, Map<String, String> fields, String area) {
        var key = new HashMap<String, String>();
        for (var id : type.key()) {
            var value = fields.get(id);
            if (value == null) return Optional.empty();
            key.put(id, value);
        }
        if (key.isEmpty()) return Optional.empty();
        var json = EventJson.write(key);
        keys.pass(type.id(), area);
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", type.id() + area + json)
                .query((row, n) -> true)
                .list();
        return keys.find(type, area, json);
    }
}
