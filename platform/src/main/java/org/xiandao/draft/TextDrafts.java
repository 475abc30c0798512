package org.xiandao.draft;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Texts typed into a form, right or wrong, so that a bad line or a session that ends loses nothing. They are nobody's but
 * their writer's and count for nothing until the form is handed in.
 */
@Component
public class TextDrafts {
    private final JdbcClient jdbc;

    TextDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Field(String value, int version, Instant savedAt) {}

    public sealed interface Saved {
        record Kept(Field field) implements Saved {}

        /** The same person has typed something else meanwhile, on another device. */
        record Newer(Field field) implements Saved {}
    }

    /** By field. */
    public Map<String, Field> of(String form, String person) {
        var fields = new LinkedHashMap<String, Field>();
        jdbc.sql("""
                select field, value, version, saved_at from text_draft
                where form = :form and person = :person order by field""")
                .param("form", form)
                .param("person", person)
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
    public Saved save(String form, String person, String field, String value, int version, Instant at) {
        var kept = jdbc.sql("""
                insert into text_draft (form, person, field, value, version, saved_at)
                values (:form, :person, :field, :value, 1, :at)
                on conflict (form, person, field) do update
                set value = excluded.value, version = text_draft.version + 1, saved_at = excluded.saved_at
                where text_draft.version = :version or text_draft.value = excluded.value
                returning version""")
                .param("form", form)
                .param("person", person)
                .param("field", field)
                .param("value", value)
                .param("version", version)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .query(Integer.class)
                .optional();
        return kept.<Saved>map(now -> new Saved.Kept(new Field(value, now, at)))
                .orElseGet(() ->
                        new Saved.Newer(Objects.requireNonNull(of(form, person).get(field))));
    }

    /**
     * A whole form as it was posted. What was typed elsewhere since the writer's page was served is left as it is.
     *
     * @param seen by field, the version that the writer has seen; of a field not named here what is typed last stands
     * @return by field, what was typed elsewhere and is another text
     */
    public Map<String, Field> keep(
            String form, String person, Map<String, String> values, Map<String, Integer> seen, Instant at) {
        var fields = values.keySet().stream().toList();
        jdbc.sql("""
                with typed as (
                    select * from unnest(:fields::text[], :values::text[], :seen::integer[]) as typed (field, value, seen)),
                known as (
                    update text_draft known set value = typed.value, version = known.version + 1, saved_at = :at
                      from typed
                     where known.form = :form and known.person = :person and known.field = typed.field
                       and known.value <> typed.value and (typed.seen is null or known.version = typed.seen))
                insert into text_draft (form, person, field, value, version, saved_at)
                select :form, :person, typed.field, typed.value, 1, :at from typed where typed.value <> ''
                on conflict (form, person, field) do nothing""")
                .param("form", form)
                .param("person", person)
                .param("fields", fields.toArray(String[]::new))
                .param("values", fields.stream().map(values::get).toArray(String[]::new))
                .param("seen", fields.stream().map(seen::get).toArray(Integer[]::new))
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
        var other = new LinkedHashMap<String, Field>();
        of(form, person).forEach((field, kept) -> {
            if (values.containsKey(field) && !kept.value().equals(values.get(field))) other.put(field, kept);
        });
        return other;
    }

    /** What the writer typed stands in the form itself now; what others typed into it stays theirs. */
    public void forget(String form, String person) {
        jdbc.sql("delete from text_draft where form = :form and person = :person")
                .param("form", form)
                .param("person", person)
                .update();
    }
}
