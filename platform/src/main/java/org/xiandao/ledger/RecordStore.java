package org.xiandao.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiandao.base.EventJson;
import org.xiandao.base.postgres.Patience;
import org.xiandao.base.stream.Author;
import org.xiandao.rules.json.CanonicalJson;

/** The tables of the ledger; rows are added and read, nothing else. */
@Component
class RecordStore {
    static final String BEGINNING = "0".repeat(64);

    private final JdbcClient jdbc;

    RecordStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How a record stands: what its next version continues. */
    record Standing(String type, String owner, int number, String hash) {}

    void open(UUID id, String type, String owner, Instant at) {
        open(List.of(id), type, owner, at);
    }

    void open(List<UUID> ids, String type, String owner, Instant at) {
        jdbc.sql(
                        "insert into record (id, type, owner, opened_at) select id, :type, :owner, :at from unnest(:ids::uuid[]) id")
                .param("type", type)
                .param("owner", UUID.fromString(owner))
                .param("at", at(at))
                .param("ids", texts(ids, UUID::toString))
                .update();
    }

    /** See {@link Patience#begin}. */
    void patience() {
        Patience.begin(jdbc);
    }

    /** One writer at a time for a record: the others wait here. */
    void lock(UUID id) {
        jdbc.sql("select id from record where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    void add(UUID id, Version version) {
        var says = version.says();
        jdbc.sql("""
                insert into record_version (record, type, number, corrects, true_from, ended, area, fields, reason, origin,
                                            source, known_at, account, name, organisation_name, previous, hash)
                select id, type, :number, :corrects, :trueFrom, :ended, :area, :fields::jsonb, :reason, :origin,
                       :source, :known, :account, :name, :organisationName, :previous, :hash
                from record where id = :record""")
                .param("record", id)
                .param("number", version.number())
                .param("corrects", version.corrects().orElse(null))
                .param("trueFrom", says.trueFrom())
                .param("ended", says.ended())
                .param("area", version.area())
                .param("fields", EventJson.write(says.fields()))
                .param("reason", says.reason())
                .param("origin", says.origin().kind().name())
                .param("source", says.origin().source())
                .param("known", at(version.known()))
                .param("account", version.author().account())
                .param("name", version.author().name())
                .param("organisationName", version.author().organisationName())
                .param("previous", version.previous())
                .param("hash", version.hash())
                .update();
    }

    private static <T> @Nullable String[] texts(List<T> items, Function<T, @Nullable String> text) {
        return items.stream().map(text).toArray(String[]::new);
    }

    /** How these records stand; nobody else writes to them until the transaction ends. */
    Map<UUID, Standing> standing(List<UUID> ids) {
        var standing = new HashMap<UUID, Standing>();
        if (ids.isEmpty()) return standing;
        var named = texts(ids, UUID::toString);
        jdbc.sql("select id from record where id = any(:ids::uuid[]) order by id for update")
                .param("ids", named)
                .query(UUID.class)
                .list();
        jdbc.sql("""
                select distinct on (v.record) v.record, r.type, r.owner, v.number, v.hash
                from record_version v join record r on r.id = v.record
                where v.record = any(:ids::uuid[]) order by v.record, v.number desc""")
                .param("ids", named)
                .query((row, n) -> standing.put(
                        row.getObject("record", UUID.class),
                        new Standing(
                                row.getString("type"),
                                row.getString("owner"),
                                row.getInt("number"),
                                row.getString("hash"))))
                .list();
        return standing;
    }

    void add(UUID id, int position, Step step) {
        jdbc.sql("""
                insert into record_step (record, number, position, step, reason, at, account, name, organisation_name)
                values (:record, :number, :position, :step, :reason, :at, :account, :name, :organisationName)""")
                .param("record", id)
                .param("number", step.version())
                .param("position", position)
                .param("step", step.kind().name())
                .param("reason", step.reason())
                .param("at", at(step.at()))
                .param("account", step.author().account())
                .param("name", step.author().name())
                .param("organisationName", step.author().organisationName())
                .update();
    }

    Ground ground(UUID record, int number, LocalDate day, Instant known) {
        return jdbc.sql("select * from record_ground(:record, :number, :day, :known)")
                .param("record", record)
                .param("number", number)
                .param("day", day)
                .param("known", at(known))
                .query((row, n) -> ground(row))
                .single();
    }

    static Ground ground(ResultSet row) throws SQLException {
        return new Ground(
                Optional.ofNullable(row.getString("step")).map(Step.Kind::valueOf),
                row.getInt("stands"),
                row.getInt("rests"),
                row.getInt("expired"),
                row.getInt("withdrawn"));
    }

    Optional<Kept> find(UUID id) {
        return jdbc.sql("select id, type, owner from record where id = :id")
                .param("id", id)
                .query((row, n) -> new Kept(id, row.getString("type"), row.getString("owner"), versions(id), steps(id)))
                .optional();
    }

    static String hash(UUID id, Version version) {
        return hash(id, version, EventJson.write(version.says().fields()));
    }

    /**
     * SHA-256 over the one before and all that the version says, one a line.
     *
     * @param fields as JSON
     */
    static String hash(UUID id, Version version, String fields) {
        var says = version.says();
        var text = String.join(
                "\n",
                version.previous(),
                id.toString(),
                Integer.toString(version.number()),
                version.corrects().map(String::valueOf).orElse(""),
                says.trueFrom().toString(),
                Boolean.toString(says.ended()),
                version.area(),
                fields,
                EventJson.write(says.reason()),
                EventJson.write(says.origin()),
                version.known().toString(),
                version.author().account(),
                version.author().name(),
                version.author().organisationName());
        return CanonicalJson.sha256Hex(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Version> versions(UUID id) {
        return jdbc.sql("""
                select number, corrects, true_from, ended, area, fields::text as fields, reason, origin, source, known_at,
                       account, name, organisation_name, previous, hash
                from record_version where record = :id order by number""").param("id", id).query((row, n) -> version(row)).list();
    }

    static Version version(ResultSet row) throws SQLException {
        var corrects = row.getInt("corrects");
        return new Version(
                row.getInt("number"),
                corrects == 0 ? Optional.empty() : Optional.of(corrects),
                new Statement(
                        row.getObject("true_from", LocalDate.class),
                        row.getBoolean("ended"),
                        strings(row.getString("fields")),
                        row.getString("reason"),
                        new Origin(Origin.Kind.valueOf(row.getString("origin")), row.getString("source"))),
                row.getString("area"),
                row.getObject("known_at", OffsetDateTime.class).toInstant(),
                author(row),
                row.getString("previous"),
                row.getString("hash"));
    }

    private List<Step> steps(UUID id) {
        return jdbc.sql("""
                select number, step, reason, at, account, name, organisation_name
                from record_step where record = :id order by number, position""")
                .param("id", id)
                .query((row, n) -> new Step(
                        row.getInt("number"),
                        Step.Kind.valueOf(row.getString("step")),
                        row.getString("reason"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        author(row)))
                .list();
    }

    private static Author author(ResultSet row) throws SQLException {
        return new Author(row.getString("account"), row.getString("name"), row.getString("organisation_name"));
    }

    static Map<String, String> strings(String json) {
        var values = new HashMap<String, String>();
        EventJson.read(json, Map.class).forEach((key, value) -> values.put(String.valueOf(key), String.valueOf(value)));
        return values;
    }

    static OffsetDateTime at(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
