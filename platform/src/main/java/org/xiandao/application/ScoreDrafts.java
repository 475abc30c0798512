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

    /** A whole sheet as it was posted: what is typed last stands. */
    public void keep(String caseId, String expert, Map<String, String> values, Instant at) {
        jdbc.sql("""
                insert into score_draft (case_id, expert, field, value, version, saved_at)
                select :caseId, :expert, typed.field, typed.value, 1, :at
                from unnest(:fields::text[], :values::text[]) as typed (field, value)
                where typed.value <> '' or exists (select 1 from score_draft known
                    where known.case_id = :caseId and known.expert = :expert and known.field = typed.field)
                on conflict (case_id, expert, field) do update
                set value = excluded.value, version = score_draft.version + 1, saved_at = excluded.saved_at
                where score_draft.value <> excluded.value""")
                .param("caseId", caseId)
                .param("expert", expert)
                .param("fields", values.keySet().toArray(String[]::new))
                .param("values", values.values().toArray(String[]::new))
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }
}
