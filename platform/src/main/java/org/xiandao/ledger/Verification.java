package org.xiandao.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiandao.rules.catalogue.Catalogue;

/** How far versions of records have come: what share of a value stands on confirmed ground. */
@Component
public class Verification {
    private static final Pattern REFERENCE = Pattern.compile("([a-z0-9-]+)/([0-9a-f-]{36})@(\\d{1,9})");

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

    private Map<String, Ground> grounds(Collection<String> references, LocalDate day, Instant known) {
        var named = references.stream()
                .distinct()
                .map(REFERENCE::matcher)
                .filter(match -> match.matches())
                .toList();
        var grounds = new HashMap<String, Ground>();
        if (named.isEmpty()) return grounds;
        jdbc.sql("""
                select v.reference, g.* from unnest(:references::text[], :records::uuid[], :numbers::integer[])
                    as v (reference, record, number)
                cross join lateral record_ground(v.record, v.number, :day, :known) g""")
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
                .param("known", RecordStore.at(known))
                .query((row, n) -> grounds.put(row.getString("reference"), RecordStore.ground(row)))
                .list();
        return grounds;
    }
}
