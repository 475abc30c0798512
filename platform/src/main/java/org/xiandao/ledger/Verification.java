package org.xiandao.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far versions of records have come: what share of a value stands on confirmed ground. */
@Component
public class Verification {
    private static final Pattern REFERENCE = Pattern.compile("[a-z0-9-]+/([0-9a-f-]{36})@(\\d{1,9})");

    private final JdbcClient jdbc;

    Verification(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The last step on each version.
     *
     * @param references as operands name them: {@code edge-node/0c1…@2}; any other is left out, as are versions that
     *     nobody has looked at
     */
    public Map<String, Step.Kind> of(Collection<String> references) {
        var named = new HashMap<String, String>();
        for (var reference : references) {
            var match = REFERENCE.matcher(reference);
            if (match.matches()) named.put(match.group(1) + "@" + match.group(2), reference);
        }
        var steps = new HashMap<String, Step.Kind>();
        if (named.isEmpty()) return steps;
        jdbc.sql("""
                select distinct on (record, number) record || '@' || number as version, step from record_step
                where record::text || '@' || number = any(:versions)
                  and record = any(:records::uuid[])
                order by record, number, position desc""")
                .param("versions", named.keySet().toArray(String[]::new))
                .param(
                        "records",
                        named.keySet().stream()
                                .map(version -> version.substring(0, version.indexOf('@')))
                                .distinct()
                                .toArray(String[]::new))
                .query((row, n) -> steps.put(
                        named.getOrDefault(row.getString("version"), ""), Step.Kind.valueOf(row.getString("step"))))
                .list();
        return steps;
    }
}
