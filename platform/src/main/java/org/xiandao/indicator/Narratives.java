package org.xiandao.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiandao.rules.judge.Facts.Operand;

/** What areas say in words, where an indicator asks for no figure. */
@Component
public class Narratives {
    /** The record type of the catalogue that keeps them; its fields are {@code topic} and {@code text}. */
    public static final String TYPE = "narrative";

    private final JdbcClient jdbc;

    Narratives(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By topic, what the area itself says; what areas below it say is theirs. The operand's value is the whole text. */
    public Map<String, Operand> of(String area, LocalDate asOf, Instant known) {
        var told = new LinkedHashMap<String, Operand>();
        jdbc.sql("""
                select record, number, true_from, origin, source, organisation_name,
                       fields ->> 'topic' as topic, fields ->> 'text' as text
                from record_holding(:type, :day, :known) where area = :area order by true_from, record::text""")
                .param("type", TYPE)
                .param("day", asOf)
                .param("known", OffsetDateTime.ofInstant(known, ZoneOffset.UTC))
                .param("area", area)
                .query((row, n) -> told.put(
                        row.getString("topic"),
                        new Operand(
                                TYPE + "/" + row.getString("record") + "@" + row.getInt("number"),
                                row.getString("topic"),
                                row.getString("text"),
                                row.getString("source").isEmpty()
                                        ? row.getString("organisation_name")
                                        : row.getString("source"),
                                Optional.of(row.getObject("true_from", LocalDate.class)),
                                List.of(),
                                row.getString("origin").equals("DEMONSTRATION"))))
                .list();
        return told;
    }
}
