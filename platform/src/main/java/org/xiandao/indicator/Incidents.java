package org.xiandao.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiandao.base.Areas;
import org.xiandao.rules.number.Fraction;

/** Incidents that the competent authority has graded, in areas and all below them. */
@Component
public class Incidents {
    /** The record type of the catalogue that keeps them. */
    public static final String TYPE = "incident";

    private final JdbcClient jdbc;
    private final Areas areas;

    Incidents(JdbcClient jdbc, Areas areas) {
        this.jdbc = jdbc;
        this.areas = areas;
    }

    /**
     * @param record its id in the ledger
     * @param kind and {@code grade}: ids of the record type's options
     * @param hours from learning of it to reporting it, as entered
     */
    public record Incident(
            String record,
            String name,
            String kind,
            String grade,
            LocalDate happened,
            Optional<LocalDate> learned,
            Optional<LocalDate> reported,
            Optional<Fraction> hours,
            String authority,
            String document) {}

    /** Those that happened between two days, both included, as known at a moment; the first first. */
    public List<Incident> of(List<String> codes, LocalDate from, LocalDate until, Instant known) {
        return jdbc.sql("""
                select record, fields ->> 'name' as name, fields ->> 'kind' as kind, fields ->> 'grade' as grade,
                       (fields ->> 'happened')::date as happened, (fields ->> 'learned')::date as learned,
                       (fields ->> 'reported')::date as reported, fields ->> 'hours' as hours, coalesce(fields ->> 'authority', '') as authority,
                       coalesce(fields ->> 'document', '') as document
                from record_holding(:type, :until, :known)
                where area = any(:areas) and (fields ->> 'happened')::date between :from and :until
                order by happened, record::text""")
                .param("type", TYPE)
                .param("from", from)
                .param("until", until)
                .param("known", OffsetDateTime.ofInstant(known, ZoneOffset.UTC))
                .param("areas", below(codes))
                .query((row, n) -> new Incident(
                        row.getString("record"),
                        row.getString("name"),
                        row.getString("kind"),
                        row.getString("grade"),
                        row.getObject("happened", LocalDate.class),
                        Optional.ofNullable(row.getObject("learned", LocalDate.class)),
                        Optional.ofNullable(row.getObject("reported", LocalDate.class)),
                        Optional.ofNullable(row.getString("hours")).map(Fraction::parse),
                        row.getString("authority"),
                        row.getString("document")))
                .list();
    }

    /** Whether any of the areas has ever kept a record of one: an empty ledger is no zero. */
    public boolean kept(List<String> codes, Instant known) {
        return jdbc.sql("""
                select exists (select 1 from record_version v
                               where v.type = :type and v.area = any(:areas) and v.known_at <= :known)""")
                .param("type", TYPE)
                .param("areas", below(codes))
                .param("known", OffsetDateTime.ofInstant(known, ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    private String[] below(List<String> codes) {
        var all = new ArrayList<>(codes);
        for (int i = 0; i < all.size(); i++) areas.children(all.get(i)).forEach(child -> all.add(child.code()));
        return all.stream().distinct().toArray(String[]::new);
    }
}
