package org.xiandao.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiandao.people.Body;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.catalogue.RecordType;
import org.xiandao.rules.catalogue.RecordType.Type;

/**
 * The organisations that records name: by the credit codes in their fields, each with the text that stands before it, which
 * in all record types is the name.
 */
@Component
public class NamedBodies {
    private final JdbcClient jdbc;
    private final Catalogue catalogue;

    NamedBodies(JdbcClient jdbc, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
    }

    private record Asked(String type, String name, String code) {}

    /** By owner, from the last word on each of their records. */
    public Map<String, Set<Body>> of(Collection<String> owners) {
        var bodies = new HashMap<String, Set<Body>>();
        for (var asked : asked())
            jdbc.sql("""
                            select distinct owner, fields ->> :name as name, fields ->> :code as code
                              from (select distinct on (v.record) r.owner, v.fields, v.ended
                                      from record r join record_version v on v.record = r.id
                                     where r.type = :type and r.owner = any(:owners)
                                     order by v.record, v.number desc) last
                             where not ended""")
                    .param("type", asked.type())
                    .param("name", asked.name())
                    .param("code", asked.code())
                    .param("owners", owners.stream().map(UUID::fromString).toArray(UUID[]::new))
                    .query((row, n) -> {
                        var owner = row.getString("owner");
                        body(row.getString("name"), row.getString("code"))
                                .ifPresent(body -> bodies.computeIfAbsent(owner, it -> new HashSet<>())
                                        .add(body));
                        return owner;
                    })
                    .list();
        return bodies;
    }

    /** Those of these bodies, by code or by the very name, that the records of some areas name; by area. */
    public Map<String, Set<Body>> among(Collection<Body> bodies, Collection<String> areas) {
        var found = new HashMap<String, Set<Body>>();
        if (bodies.isEmpty() || areas.isEmpty()) return found;
        var names = bodies.stream().map(Body::name).distinct().toArray(String[]::new);
        var codes = bodies.stream()
                .flatMap(body -> body.creditCode().stream())
                .distinct()
                .toArray(String[]::new);
        for (var asked : asked())
            jdbc.sql("""
                            select distinct v.area, v.fields ->> :name as name, v.fields ->> :code as code
                              from record_version v
                             where v.area = any(:areas) and v.type = :type and not v.ended
                               and (v.fields ->> :code = any(:codes) or v.fields ->> :name = any(:names))
                               and not exists (select from record_version later
                                                where later.record = v.record and later.number > v.number)""")
                    .param("type", asked.type())
                    .param("name", asked.name())
                    .param("code", asked.code())
                    .param("areas", areas.toArray(String[]::new))
                    .param("codes", codes)
                    .param("names", names)
                    .query((row, n) -> {
                        var area = row.getString("area");
                        body(row.getString("name"), row.getString("code"))
                                .ifPresent(body -> found.computeIfAbsent(area, it -> new HashSet<>())
                                        .add(body));
                        return area;
                    })
                    .list();
        return found;
    }

    private static Optional<Body> body(@Nullable String name, @Nullable String code) {
        var named = Optional.ofNullable(name).map(String::strip).filter(text -> !text.isEmpty());
        var coded = Optional.ofNullable(code).map(String::strip).filter(text -> !text.isEmpty());
        if (named.isEmpty() && coded.isEmpty()) return Optional.empty();
        return Optional.of(new Body(named.orElse(coded.orElse("")), coded));
    }

    private List<Asked> asked() {
        var asked = new ArrayList<Asked>();
        for (var type : catalogue.types())
            for (int i = 1; i < type.fields().size(); i++) {
                var field = type.fields().get(i);
                if (field.type() == Type.CREDIT_CODE) asked.add(new Asked(type.id(), named(type, i), field.id()));
            }
        return asked;
    }

    private static String named(RecordType type, int code) {
        for (int i = code - 1; i > 0; i--)
            if (type.fields().get(i).type() == Type.TEXT)
                return type.fields().get(i).id();
        return type.fields().getFirst().id();
    }
}
