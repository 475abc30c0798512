package org.xiandao.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiandao.base.EventJson;
import org.xiandao.base.postgres.Patience;
import org.xiandao.base.stream.Author;
import org.xiandao.ledger.SameDecision.Kind;
import org.xiandao.same.Match;

/** The tables of what may be the same: keys and pairs as worked out, decisions and mergings as they were made. */
@Component
class SameStore {
    /** So many others are looked at under one key. A key that more have tells nothing. */
    private static final int UNDER_A_KEY = 200;

    private final JdbcClient jdbc;

    SameStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a record says last; {@code fields} with references as the records that lead. */
    record Saying(UUID id, String type, String owner, String area, boolean ended, Map<String, String> fields) {}

    record Rules(String type, String rules) {}

    /** Registers the types that are compared; what was compared by other rules is due again. */
    void rules(List<Rules> now) {
        var types = now.stream().map(Rules::type).toArray(String[]::new);
        jdbc.sql("delete from same_rules where type <> all(:types)")
                .param("types", types)
                .update();
        for (var one : now) {
            int changed = jdbc.sql("""
                    insert into same_rules values (:type, :rules)
                    on conflict (type) do update set rules = excluded.rules where same_rules.rules <> excluded.rules""")
                    .param("type", one.type())
                    .param("rules", one.rules())
                    .update();
            if (changed > 0)
                jdbc.sql("insert into same_due select id from record where type = :type on conflict do nothing")
                        .param("type", one.type())
                        .update();
        }
    }

    /** Only one at a time compares, so that none misses what another is about to find. */
    boolean alone() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('same_due'))")
                .query(Boolean.class)
                .single();
    }

    /** See {@link Patience#begin}. */
    void waitToBeAlone() {
        Patience.begin(jdbc);
        jdbc.sql("select pg_advisory_xact_lock(hashtext('same_due'))")
                .query((row, n) -> true)
                .list();
    }

    void waitToDecide() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('record_merge'))")
                .query((row, n) -> true)
                .list();
    }

    List<UUID> takeDue(int most) {
        return jdbc.sql("""
                delete from same_due where record in (select record from same_due limit :most for update skip locked)
                returning record""").param("most", most).query(UUID.class).list();
    }

    void dueWhatNames(Collection<UUID> records) {
        jdbc.sql("""
                insert into same_due select distinct record from same_naming where named = any(:named)
                on conflict do nothing""")
                .param("named", records.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    List<Saying> saying(Collection<UUID> ids) {
        var found = jdbc.sql("""
                select r.id, r.type, r.owner, v.area, v.ended, v.fields::text as fields from record r
                join lateral (select area, ended, fields from record_version where record = r.id
                              order by number desc limit 1) v on true
                where r.id = any(:ids)""")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> new Saying(
                        row.getObject("id", UUID.class),
                        row.getString("type"),
                        row.getString("owner"),
                        row.getString("area"),
                        row.getBoolean("ended"),
                        RecordStore.strings(row.getString("fields"))))
                .list();
        var leads = leading();
        if (leads.isEmpty()) return found;
        return found.stream()
                .map(it -> new Saying(it.id(), it.type(), it.owner(), it.area(), it.ended(), led(it.fields(), leads)))
                .toList();
    }

    private static Map<String, String> led(Map<String, String> fields, Map<String, String> leads) {
        var led = new HashMap<String, String>();
        fields.forEach((id, text) -> led.put(id, leads.getOrDefault(text, text)));
        return led;
    }

    /** Every merged record as text, and the one that leads it. */
    Map<String, String> leading() {
        var leads = new HashMap<String, String>();
        jdbc.sql("select record, into_record from record_merged('infinity')")
                .query((row, n) -> leads.put(row.getString("record"), row.getString("into_record")))
                .list();
        return leads;
    }

    /** By what a record is found, and whom it names. */
    record Keyed(UUID record, List<Long> keys, List<String> names) {}

    void replaceKeys(Collection<UUID> of, List<Keyed> by) {
        var ids = of.toArray(UUID[]::new);
        jdbc.sql("delete from same_key where record = any(:ids)")
                .param("ids", ids)
                .update();
        jdbc.sql("delete from same_naming where record = any(:ids)")
                .param("ids", ids)
                .update();
        var keyed = new ArrayList<UUID>();
        var keys = new ArrayList<Long>();
        var naming = new ArrayList<UUID>();
        var names = new ArrayList<String>();
        for (var one : by) {
            for (var key : one.keys()) {
                keyed.add(one.record());
                keys.add(key);
            }
            for (var name : one.names()) {
                naming.add(one.record());
                names.add(name);
            }
        }
        jdbc.sql("insert into same_key (key, record) select * from unnest(:keys::bigint[], :records::uuid[])")
                .param("keys", keys.toArray(Long[]::new))
                .param("records", keyed.toArray(UUID[]::new))
                .update();
        jdbc.sql("insert into same_naming (named, record) select * from unnest(:names::text[], :records::uuid[])")
                .param("names", names.toArray(String[]::new))
                .param("records", naming.toArray(UUID[]::new))
                .update();
    }

    record Met(UUID record, UUID other) {}

    /** Records that have a key in common with these, each two once. */
    Set<Met> met(Collection<UUID> of) {
        return new HashSet<>(jdbc.sql("""
                select distinct least(a.record, b.record) as one, greatest(a.record, b.record) as other
                from same_key a
                join lateral (select record from same_key k where k.key = a.key and k.record <> a.record limit :most) b on true
                where a.record = any(:ids)""")
                .param("ids", of.toArray(UUID[]::new))
                .param("most", UNDER_A_KEY)
                .query((row, n) -> new Met(row.getObject("one", UUID.class), row.getObject("other", UUID.class)))
                .list());
    }

    List<UUID> withKeys(Collection<Long> keys) {
        return jdbc.sql("select distinct record from same_key where key = any(:keys) limit :most")
                .param("keys", keys.toArray(Long[]::new))
                .param("most", UNDER_A_KEY)
                .query(UUID.class)
                .list();
    }

    void forgetPairs(Collection<UUID> of) {
        jdbc.sql("delete from same_pair where one = any(:ids) or other = any(:ids)")
                .param("ids", of.toArray(UUID[]::new))
                .update();
    }

    void add(Saying one, Saying other, Match match, long compared) {
        jdbc.sql("""
                insert into same_pair (id, type, one, other, one_area, other_area, match, compared)
                values (:id, :type, :one, :other, :oneArea, :otherArea, :match::jsonb, :compared) on conflict do nothing""")
                .param("id", SamePair.id(one.id(), other.id()))
                .param("type", one.type())
                .param("one", one.id())
                .param("other", other.id())
                .param("oneArea", one.area())
                .param("otherArea", other.area())
                .param("match", EventJson.write(match))
                .param("compared", compared)
                .update();
    }

    int count(String from, String[] areas) {
        var unordered = from.substring(0, from.lastIndexOf("order by"));
        return jdbc.sql("select count(*) " + unordered)
                .param("areas", areas)
                .query(Integer.class)
                .single();
    }

    List<SamePair> page(String from, String[] areas, int size, long offset) {
        return pairs(
                """
                select coalesce(p.one, d.one) as one, coalesce(p.other, d.other) as other, p.match::text as match, p.compared """ + "\n" + from + " limit :size offset :offset",
                Map.of("areas", areas, "size", size, "offset", offset));
    }

    List<SamePair> askedOf(String[] owners) {
        return pairs("""
                select p.one, p.other, p.match::text as match, p.compared
                from same_pair p join same_standing d on d.pair = p.id
                where d.kind = 'ASKED'
                  and exists (select 1 from record r where r.id in (p.one, p.other) and r.owner = any(:owners::uuid[]))
                order by d.at, p.id""", Map.of("owners", owners));
    }

    Optional<SamePair> find(UUID pair) {
        return pairs("""
                select coalesce(p.one, d.one) as one, coalesce(p.other, d.other) as other, p.match::text as match, p.compared
                from (select cast(:pair as uuid) as id) asked
                left join same_pair p on p.id = asked.id
                left join same_standing d on d.pair = asked.id
                where p.id is not null or d.pair is not null""", Map.of("pair", pair)).stream().findFirst();
    }

    /** Pairs that a record is or was in, decided or not. */
    List<SamePair> with(UUID record) {
        return pairs("""
                select one, other, max(match) as match, max(compared) as compared from (
                    select one, other, match::text as match, compared from same_pair where one = :record or other = :record
                    union all
                    select one, other, null, null from same_decision where one = :record or other = :record) both_ways
                group by one, other order by one, other""", Map.of("record", record));
    }

    List<SamePair> pairs(String sql, Map<String, ?> params) {
        return jdbc.sql(sql).params(params).query((row, n) -> pair(row)).list();
    }

    private SamePair pair(ResultSet row) throws SQLException {
        var one = row.getObject("one", UUID.class);
        var other = row.getObject("other", UUID.class);
        var id = SamePair.id(one, other);
        var match = Optional.ofNullable(row.getString("match"));
        long compared = row.getLong("compared");
        return new SamePair(
                id,
                jdbc.sql("select type from record where id = :id")
                        .param("id", one)
                        .query(String.class)
                        .single(),
                one,
                other,
                match.map(json -> new SamePair.Found(EventJson.read(json, Match.class), compared)),
                decisions(id));
    }

    private List<SameDecision> decisions(UUID pair) {
        return jdbc.sql("select * from same_decision where pair = :pair order by number")
                .param("pair", pair)
                .query((row, n) -> new SameDecision(
                        row.getInt("number"),
                        Kind.valueOf(row.getString("kind")),
                        Optional.ofNullable(row.getObject("led_by", UUID.class)),
                        row.getString("reason"),
                        row.getLong("compared"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        new Author(
                                row.getString("account"), row.getString("name"), row.getString("organisation_name"))))
                .list();
    }

    void add(SamePair pair, SameDecision decision) {
        jdbc.sql("""
                insert into same_decision (pair, number, one, other, kind, led_by, reason, compared, at, account, name,
                                           organisation_name)
                values (:pair, :number, :one, :other, :kind, :ledBy, :reason, :compared, :at, :account, :name,
                        :organisationName)""")
                .param("pair", pair.id())
                .param("number", decision.number())
                .param("one", pair.one())
                .param("other", pair.other())
                .param("kind", decision.kind().name())
                .param("ledBy", decision.leading().orElse(null))
                .param("reason", decision.reason())
                .param("compared", decision.compared())
                .param("at", RecordStore.at(decision.at()))
                .param("account", decision.author().account())
                .param("name", decision.author().name())
                .param("organisationName", decision.author().organisationName())
                .update();
    }

    record Standing(UUID pair, UUID one, UUID other, Kind kind, Optional<UUID> leading) {
        Leading.Led led() {
            var by = leading.orElseThrow();
            return new Leading.Led(by.equals(one) ? other : one, by);
        }
    }

    /** The decisions that stand between these records, the earlier first. */
    List<Standing> standing(Collection<UUID> records) {
        return jdbc.sql("""
                select pair, one, other, kind, led_by from same_standing
                where one = any(:records) or other = any(:records) order by at, pair""")
                .param("records", records.toArray(UUID[]::new))
                .query((row, n) -> new Standing(
                        row.getObject("pair", UUID.class),
                        row.getObject("one", UUID.class),
                        row.getObject("other", UUID.class),
                        Kind.valueOf(row.getString("kind")),
                        Optional.ofNullable(row.getObject("led_by", UUID.class))))
                .list();
    }

    /** Writes down who leads whom now, where that is another than before; which records that concerns. */
    List<UUID> merge(Collection<UUID> records, Map<UUID, UUID> leading, Instant at) {
        var changed = new ArrayList<UUID>();
        for (var record : records) {
            var was = merges(record);
            var into = was.isEmpty() ? Optional.<UUID>empty() : was.getLast().into();
            var now = Optional.ofNullable(leading.get(record));
            if (now.equals(into)) continue;
            jdbc.sql("""
                    insert into record_merge (record, number, into_record, decided_at) values (:record, :number, :into, :at)""")
                    .param("record", record)
                    .param("number", was.size() + 1)
                    .param("into", now.orElse(null))
                    .param("at", RecordStore.at(at))
                    .update();
            changed.add(record);
        }
        return changed;
    }

    record Merge(Optional<UUID> into, Instant at) {}

    List<Merge> merges(UUID record) {
        return jdbc.sql("select into_record, decided_at from record_merge where record = :record order by number")
                .param("record", record)
                .query((row, n) -> new Merge(
                        Optional.ofNullable(row.getObject("into_record", UUID.class)),
                        Objects.requireNonNull(row.getObject("decided_at", OffsetDateTime.class))
                                .toInstant()))
                .list();
    }

    List<UUID> ledBy(UUID record) {
        return jdbc.sql("select record from record_merged('infinity') where into_record = :record")
                .param("record", record)
                .query(UUID.class)
                .list();
    }
}
