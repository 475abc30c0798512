package org.xiandao.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiandao.base.Actor;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.catalogue.RecordType;

/** How far the records that hold are proven. Whatever is asked, only what the actors may see comes back. */
@Component
public class Proven {
    /** Records that never had a version in one of the areas are not looked at: one city is found without reading the rest. */
    private static final String HOLDING = " " + """
             from (select h.*, g.*, e.needed,
                          case when g.step = 'CONFIRMED' and g.rests < e.needed then 'CHECKED' else g.step end as state
                   from (select distinct on (v.record) r.owner, v.*
                         from record r join record_version v on v.record = r.id
                         where v.record in (select record from record_version where area = any(:within))
                           and r.type = any(:types) and v.known_at <= :known and v.true_from <= :day
                           and not exists (select 1 from record_version c
                                           where c.record = v.record and c.corrects = v.number and c.known_at <= :known)
                         order by v.record, v.true_from desc, v.number desc) h
                   join unnest(:types::text[], :needed::integer[]) as e (type, needed) on e.type = h.type
                   cross join lateral record_ground(h.record, h.number, :day, :known) g
                   where not h.ended and h.area = any(:within) and """ + " " + RecordDirectory.VISIBLE
            + " and h.record not in (select m.record from record_merged(:known) m)) h";

    private final JdbcClient jdbc;
    private final RecordDirectory directory;
    private final Catalogue catalogue;
    private final ProvenReady ready;

    Proven(JdbcClient jdbc, RecordDirectory directory, Catalogue catalogue, ProvenReady ready) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.catalogue = catalogue;
        this.ready = ready;
    }

    /** Whose records, and as of when. */
    public record Scope(Collection<String> within, LocalDate day, Instant known, List<Actor> actors) {}

    /**
     * @param steps how many records have come how far; a confirmation that has lost its evidence counts as a check
     * @param lacking how many have less evidence than their type asks for
     */
    public record Tally(int records, Map<Step.Kind, Integer> steps, int lacking) {
        public static final Tally NONE = new Tally(0, Map.of(), 0);

        public int of(Step.Kind step) {
            return steps.getOrDefault(step, 0);
        }

        /** Nobody has looked at them. */
        public int declared() {
            return records - steps.values().stream().mapToInt(Integer::intValue).sum();
        }

        public int unconfirmed() {
            return records - of(Step.Kind.CONFIRMED);
        }

        public Tally plus(Tally other) {
            var sum = new HashMap<>(steps);
            other.steps.forEach((step, count) -> sum.merge(step, count, Integer::sum));
            return new Tally(records + other.records, sum, lacking + other.lacking);
        }
    }

    /** @param why what has to happen before it is confirmed */
    public record Line(RecordType type, RecordDirectory.Line record, CheckSheet.Why why) {}

    /** @param number of the page, from 1 */
    public record Page(List<Line> lines, int total, int number, int size) {}

    /** By type; types without any record are left out. */
    public Map<String, Tally> tallies(Scope scope) {
        return wholly(scope)
                .flatMap(area -> ready.tallies(area, scope.day(), scope.known()))
                .orElseGet(() -> counted(scope));
    }

    /** The area that is asked for with all below it, where all of that is seen. */
    private Optional<String> wholly(Scope scope) {
        var within = Set.copyOf(scope.within());
        return scope.within().stream()
                .limit(1)
                .filter(area -> within.equals(Set.copyOf(directory.below(area))))
                .filter(area -> Set.of(directory.seen(scope.actors())).containsAll(within))
                .findFirst();
    }

    private Map<String, Tally> counted(Scope scope) {
        var tallies = new HashMap<String, Tally>();
        bind("""
                select h.type, h.state, count(*) as records, count(*) filter (where h.stands < h.needed) as lacking""" + HOLDING + " group by h.type, h.state", scope, catalogue.types())
                .query((row, n) -> {
                    int records = row.getInt("records");
                    Map<Step.Kind, Integer> steps = Optional.ofNullable(row.getString("state"))
                            .map(step -> Map.of(Step.Kind.valueOf(step), records))
                            .orElse(Map.of());
                    return tallies.merge(
                            row.getString("type"), new Tally(records, steps, row.getInt("lacking")), Tally::plus);
                })
                .list();
        return tallies;
    }

    /** What is not confirmed, the longest known first. */
    public Page unconfirmed(Scope scope, List<RecordType> types, int number, int size) {
        var where = HOLDING + " where h.state is distinct from 'CONFIRMED'";
        int total = bind("select count(*)" + where, scope, types)
                .query(Integer.class)
                .single();
        var lines = bind(
                        "select h.*" + where + " order by h.known_at, h.record limit :size offset :offset",
                        scope,
                        types)
                .param("size", size)
                .param("offset", (number - 1L) * size)
                .query((row, n) -> {
                    var type = catalogue.type(row.getString("type")).orElseThrow();
                    var ground = RecordStore.ground(row);
                    return new Line(
                            type,
                            new RecordDirectory.Line(
                                    row.getObject("record", UUID.class),
                                    row.getString("owner"),
                                    RecordStore.version(row),
                                    ground),
                            CheckSheet.why(ground, type).orElseThrow());
                })
                .list();
        return new Page(lines, total, number, size);
    }

    /** The types of which made-up records were ever kept in these areas. */
    public Set<String> demonstrated(Collection<String> within) {
        return Set.copyOf(jdbc.sql("""
                select distinct r.type from record_version v join record r on r.id = v.record
                where v.origin = 'DEMONSTRATION' and v.area = any(:within)""")
                .param("within", within.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    private JdbcClient.StatementSpec bind(String sql, Scope scope, List<RecordType> types) {
        return jdbc.sql(sql)
                .param("within", scope.within().toArray(String[]::new))
                .param("types", types.stream().map(RecordType::id).toArray(String[]::new))
                .param("needed", types.stream().map(RecordType::evidence).toArray(Integer[]::new))
                .param("day", scope.day())
                .param("known", RecordStore.at(scope.known()))
                .param("owners", RecordDirectory.owners(scope.actors()))
                .param("areas", directory.seen(scope.actors()));
    }
}
