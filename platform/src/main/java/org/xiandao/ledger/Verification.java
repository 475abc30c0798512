package org.xiandao.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiandao.rules.catalogue.Catalogue;

/** How far versions of records have come: what share of a value stands on confirmed ground. */
@Component
public class Verification {
    private static final Pattern REFERENCE = Pattern.compile("([a-z0-9-]+)/([0-9a-f-]{36})@(\\d{1,9})");

    private static final String VERSIONS = """
            unnest(:references::text[], :records::uuid[], :numbers::integer[]) as v (reference, record, number)""";

    private final JdbcClient jdbc;
    private final Catalogue catalogue;

    Verification(JdbcClient jdbc, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
    }

    /**
     * The last step on each version; a confirmation whose evidence has expired by the day, or was withdrawn, counts as a check.
     *
     * @param references as operands name them: {@code edge-node/0c1…@2}; any other is left out, as are versions that
     *     nobody has looked at
     */
    public Map<String, Step.Kind> of(Collection<String> references, LocalDate day, Instant known) {
        var steps = new HashMap<String, Step.Kind>();
        grounds(references, day, known)
                .forEach((reference, ground) -> catalogue
                        .type(reference.substring(0, reference.indexOf('/')))
                        .flatMap(ground::state)
                        .ifPresent(step -> steps.put(reference, step)));
        return steps;
    }

    /**
     * What proves each version on a day: {@code sha256:…} of a file or of the copy of what a link showed, else the address
     * of a public link. Nothing else is told of a piece, whoever asks.
     *
     * @param references as for {@link #of}
     */
    public Map<String, List<String>> proofs(Collection<String> references, LocalDate day, Instant known) {
        var proofs = new HashMap<String, List<String>>();
        about(references, """
                select v.reference, coalesce('sha256:' || p.sha256, p.address) as proof from %s
                join record_evidence e on e.record = v.record and e.number = v.number and e.known_at <= :known
                join evidence_piece p on p.id = e.piece
                where (p.sha256 is not null or p.classification = 'PUBLIC') and coalesce(p.expires_on, :day) >= :day
                  and not exists (select from record_evidence_withdrawal w where w.evidence = e.id and w.known_at <= :known)
                order by e.position""", day, known)
                .ifPresent(found -> found.query(
                                (row, n) -> proofs.computeIfAbsent(row.getString("reference"), any -> new ArrayList<>())
                                        .add(row.getString("proof")))
                        .list());
        return proofs;
    }

    private Map<String, Ground> grounds(Collection<String> references, LocalDate day, Instant known) {
        var grounds = new HashMap<String, Ground>();
        about(references, """
                select v.reference, g.* from %s
                cross join lateral record_ground(v.record, v.number, :day, :known) g""", day, known)
                .ifPresent(found -> found.query(
                                (row, n) -> grounds.put(row.getString("reference"), RecordStore.ground(row)))
                        .list());
        return grounds;
    }

    /** Empty where none of the references is one of a version. */
    private Optional<JdbcClient.StatementSpec> about(
            Collection<String> references, String sql, LocalDate day, Instant known) {
        var named = references.stream()
                .distinct()
                .map(REFERENCE::matcher)
                .filter(match -> match.matches())
                .toList();
        if (named.isEmpty()) return Optional.empty();
        return Optional.of(jdbc.sql(sql.formatted(VERSIONS))
                .param("references", named.stream().map(match -> match.group()).toArray(String[]::new))
                .param(
                        "records",
                        named.stream()
                                .map(match -> UUID.fromString(match.group(2)))
                                .toArray(UUID[]::new))
                .param(
                        "numbers",
                        named.stream()
                                .map(match -> Integer.valueOf(match.group(3)))
                                .toArray(Integer[]::new))
                .param("day", day)
                .param("known", RecordStore.at(known)));
    }
}
