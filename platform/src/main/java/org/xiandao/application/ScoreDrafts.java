package org.xiandao.application;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What experts have typed into their sheets, field by field and right or wrong, so that a bad line loses nothing. It is
 * nobody's but theirs and counts for nothing until they file.
 */
@Component
public class ScoreDrafts {
    private final JdbcClient jdbc;

    ScoreDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Field(String value, int version, Instant savedAt) {}

    public sealed interface Saved {
        record Kept(Field field) implements Saved {}

        /** The same expert has typed something else meanwhile, on another device. */
        record Newer(Field field) implements Saved {}
    }

    /** By field, of one expert's sheet of one case. */
    public Map<String, Field> of(String caseId, String expert) {
        var fields = new LinkedHashMap<String, Field>();
        jdbc.sql(
                        "select field, value, version, saved_at from score_draft where case_id = :caseId and expert = :expert order by field")
                .param("caseId", caseId)
                .param("expert", expert)
                .query((row, n) -> fields.put(
                        row.getString("field"),
                        new Field(
                                row.getString("value"),
                                row.getInt("version"),
                                row.getObject("saved_at", OffsetDateTime.class).toInstant())))
                .list();
        return fields;
    }

    /** @param version the one that the writer has seen; 0 for a field never saved */
    public Saved save(String caseId, String expert, String field, String value, int version, Instant at) {
        var kept = jdbc.sql("""
                insert into score_draft (case_id, expert, field, value, version, saved_at)
                values (:caseId, :expert, :field, :value, 1, :at)
                on conflict (case_id, expert, field) do update
                set value = excluded.value, version = score_draft.version + 1, saved_at = excluded.saved_at
                where score_draft.version = :version or score_draft.value = excluded.value
                returning version""")
                .param("caseId", caseId)
                .param("expert", expert)
                .param("field", field)
                .param("value", value)
                .param("version", version)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .query(Integer.class)
                .optional();
        return kept.<Saved>map(now -> new Saved.Kept(new Field(value, now, at)))
                .orElseGet(() -> new Saved.Newer(
                        Optional.ofNullable(of(caseId, expert).get(field)).orElseThrow()));
    }

    /**
     * A whole sheet as it was posted. What was typed elsewhere since the writer's page was served is left as it is.
     *
     * @param seen by field, the version that the writer has seen; of a field not named here what is typed last stands
     * @return by field, what was typed elsewhere and is another text
     */
    public Map<String, Field> keep(
            String caseId, String expert, Map<String, String> values, Map<String, Integer> seen, Instant at) {
        var fields = values.keySet().stream().toList();
        jdbc.sql("""
                with typed as (
                    select * from unnest(:fields::text[], :values::text[], :seen::integer[]) as typed (field, value, seen)),
                known as (
                    update score_draft known set value = typed.value, version = known.version + 1, saved_at = :at
                      from typed
                     where known.case_id = :caseId and known.expert = :expert and known.field = typed.field
                       and known.value <> typed.value and (typed.seen is null or known.version = typed.seen))
                insert into score_draft (case_id, expert, field, value, version, saved_at)
                select :caseId, :expert, typed.field, typed.value, 1, :at from typed where typed.value <> ''
                on conflict (case_id, expert, field) do nothing""")
                .param("caseId", caseId)
                .param("expert", expert)
                .param("fields", fields.toArray(String[]::new))
                .param("values", fields.stream().map(values::get).toArray(String[]::new))
                .param("seen", fields.stream().map(seen::get).toArray(Integer[]::new))
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
        var other = new LinkedHashMap<String, Field>();
        of(caseId, expert).forEach((field, kept) -> {
            if (values.containsKey(field) && !kept.value().equals(values.get(field))) other.put(field, kept);
        });
        return other;
    }
}
