package org.xiandao.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiandao.ledger.Step;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.catalogue.RecordType;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.json.Json;

/** Reads records from the ledger as spans of days: of several versions, the one that begins last holds, and of those of one day the one said last. */
@Component
class Spans {
    /** A version is proven for as long as so many pieces of evidence as its type asks for stand; confirmed, by those that were there then. */
    private static final String PROOF = """
            select t.step, case when t.step = 'CONFIRMED' then %s end as confirmed, %s as proven
            from (values (1)) one left join lateral (
                select l.step, l.at from record_step l where l.record = v.record and l.number = v.number
                order by l.position desc limit 1) t on true""".formatted(until("t.at"), until("'infinity'"));

    private static final String NOT_ASKED = "select null as step, null::date as confirmed, null::date as proven";

    private final JdbcClient jdbc;
    private final Catalogue catalogue;

    Spans(JdbcClient jdbc, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
    }

    private static String until(String known) {
        return """
            case when :evidence = 0 then 'infinity' else
                (select coalesce(p.expires_on + 1, 'infinity') from record_evidence e join evidence_piece p on p.id = e.piece
                 where e.record = v.record and e.number = v.number and e.known_at <= %s
                   and not exists (select from record_evidence_withdrawal w where w.evidence = e.id)
                 order by 1 desc offset greatest(:evidence - 1, 0) limit 1) end""".formatted(known);
    }

    /** Those of the areas in which a record of the type was ever said to lie. */
    List<String> kept(Collection<String> areas, String type) {
        return jdbc.sql("select distinct area from record_version where area = any(:areas) and type = :type")
                .param("areas", areas.toArray(String[]::new))
                .param("type", type)
                .query(String.class)
                .list();
    }

    /** Of each record that was ever said to lie in one of the areas; of what is merged, nothing. */
    List<Span> within(Collection<String> areas, String type, Collection<String> fields, Map<String, String> merged) {
        return spans(
                fields,
                merged,
                query(
                                "select w.record from record_version w where w.area = any(:areas) and w.type = :type",
                                PROOF,
                                fields)
                        .param("type", type)
                        .param("evidence", evidence(type))
                        .param("areas", areas.toArray(String[]::new)));
    }

    /** Of each record of a type that ever named one of these; how far these are proven is not asked. */
    List<Span> naming(Collection<String> named, String type, Collection<String> fields, Map<String, String> merged) {
        if (named.isEmpty()) return List.of();
        return spans(
                fields,
                merged,
                query("""
                                select l.record from record_link l join record r on r.id = l.record
                                where l.named = any(:named::uuid[]) and r.type = :type""", NOT_ASKED, fields)
                        .param("named", named.toArray(String[]::new))
                        .param("type", type));
    }

    /** The records that were merged, and which one leads each. */
    Map<String, String> merged() {
        var merged = new HashMap<String, String>();
        jdbc.sql("select record::text, into_record::text from record_merged('infinity')")
                .query((row, n) -> merged.put(row.getString(1), row.getString(2)))
                .list();
        return merged;
    }

    private JdbcClient.StatementSpec query(String records, String proof, Collection<String> fields) {
        var columns = new StringBuilder();
        int n = 0;
        for (var _ : fields) columns.append(", v.fields ->> :f").append(n++);
        var spec = jdbc.sql("""
                select v.record, v.number, v.corrects, v.true_from, v.ended, v.area, s.step, s.confirmed, s.proven,
                       v.origin = 'DEMONSTRATION'%s
                from record_version v cross join lateral (%s) s
                where v.record in (%s)
                order by v.record, v.true_from, v.number""".formatted(columns, proof, records));
        n = 0;
        for (var field : fields) spec = spec.param("f" + n++, field);
        return spec;
    }

    private int evidence(String type) {
        return catalogue.type(type).map(RecordType::evidence).orElse(Integer.MAX_VALUE);
    }

    /** What it depends on that is neither written in the ledger nor asked. */
    String digest() {
        return CanonicalJson.sha256Hex(catalogue.types().stream()
                .map(type -> Json.object()
                        .with("type", type.id())
                        .with("evidence", type.evidence())
                        .end())
                .collect(Json.array()));
    }

    private record Said(
            int number,
            int corrects,
            LocalDate from,
            boolean ended,
            String area,
            Optional<Step.Kind> step,
            LocalDate confirmedUntil,
            LocalDate provenUntil,
            boolean madeUp,
            Map<String, String> fields) {}

    private static List<Span> spans(
            Collection<String> fields, Map<String, String> merged, JdbcClient.StatementSpec query) {
        var names = List.copyOf(fields);
        return query.query(rows -> {
            var spans = new ArrayList<Span>();
            var versions = new ArrayList<Said>();
            UUID record = null;
            while (rows.next()) {
                var next = rows.getObject(1, UUID.class);
                if (record != null && !next.equals(record)) {
                    add(record, versions, merged, spans);
                    versions.clear();
                }
                record = next;
                versions.add(said(rows, names));
            }
            if (record != null) add(record, versions, merged, spans);
            return spans;
        });
    }

    private static Said said(ResultSet row, List<String> names) throws SQLException {
        var fields = new HashMap<String, String>();
        for (int i = 0; i < names.size(); i++) {
            var text = row.getString(11 + i);
            if (text != null) fields.put(names.get(i), text);
        }
        return new Said(
                row.getInt(2),
                row.getInt(3),
                row.getObject(4, LocalDate.class),
                row.getBoolean(5),
                row.getString(6),
                Optional.ofNullable(row.getString(7)).map(Step.Kind::valueOf),
                day(row, 8),
                day(row, 9),
                row.getBoolean(10),
                fields);
    }

    private static LocalDate day(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class)).orElse(LocalDate.MIN);
    }

    private static void add(UUID record, List<Said> versions, Map<String, String> merged, List<Span> spans) {
        if (merged.containsKey(record.toString())) return;
        Set<Integer> corrected = new HashSet<>();
        for (var version : versions) corrected.add(version.corrects);
        var standing = versions.stream()
                .filter(version -> !corrected.contains(version.number))
                .toList();
        for (int i = 0; i < standing.size(); i++) {
            var it = standing.get(i);
            var until = i + 1 < standing.size() ? standing.get(i + 1).from : LocalDate.MAX;
            if (!it.ended && it.from.isBefore(until))
                spans.add(new Span(
                        record,
                        it.number,
                        it.from,
                        until,
                        it.area,
                        it.step,
                        it.confirmedUntil,
                        it.provenUntil,
                        it.madeUp,
                        it.fields));
        }
    }
}
