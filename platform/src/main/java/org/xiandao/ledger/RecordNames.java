package org.xiandao.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiandao.base.Actor;
import org.xiandao.rules.catalogue.RecordType;

/** Records found again by what people call them. */
@Component
public class RecordNames {
    private final JdbcClient jdbc;
    private final RecordDirectory directory;

    RecordNames(JdbcClient jdbc, RecordDirectory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    /** By each of these texts, the records of a type that the actor sees and whose name, or part of whose key, it is. */
    public Map<String, List<UUID>> find(RecordType type, Collection<String> texts, Actor actor) {
        var found = new HashMap<String, List<UUID>>();
        var named = Stream.concat(type.name().stream(), type.key().stream())
                .distinct()
                .toList();
        if (texts.isEmpty() || named.isEmpty()) return found;
        var called = named.stream()
                .map(id -> "h.fields ->> '" + id.replace("'", "''") + "'")
                .collect(Collectors.joining(", "));
        directory
                .visible(jdbc.sql("""
                                select distinct h.record, c.text from record_holding(:type, 'infinity', 'infinity') h,
                                    lateral unnest(array[%s]) c(text)
                                where %s and c.text = any(:texts)""".formatted(called, RecordDirectory.VISIBLE)), List.of(actor))
                .param("type", type.id())
                .param("texts", texts.toArray(String[]::new))
                .query((row, n) -> found.computeIfAbsent(row.getString("text"), it -> new ArrayList<>())
                        .add(row.getObject("record", UUID.class)))
                .list();
        return found;
    }
}
