package org.xiandao.targets;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiandao.base.EventJson;
import org.xiandao.base.stream.Author;
import org.xiandao.rules.number.Fraction;

/** The table of ways; rows are added and read, nothing else. */
@Component
class WayStore {
    private final JdbcClient jdbc;

    WayStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String edition, String target, String area, SetWay way) {
        var points = new TreeMap<String, String>();
        way.points().forEach((on, amount) -> points.put(on.toString(), amount.toString()));
        jdbc.sql("""
                insert into target_way (edition, target, area, number, base, points, reason, known_at, account, name,
                                        organisation_name)
                values (:edition, :target, :area, :number, :base, :points::jsonb, :reason, :known, :account, :name,
                        :organisationName)""")
                .param("edition", edition)
                .param("target", target)
                .param("area", area)
                .param("number", way.number())
                .param("base", way.base().map(Fraction::toString).orElse(null))
                .param("points", EventJson.write(points))
                .param("reason", way.reason())
                .param("known", OffsetDateTime.ofInstant(way.known(), ZoneOffset.UTC))
                .param("account", way.author().account())
                .param("name", way.author().name())
                .param("organisationName", way.author().organisationName())
                .update();
    }

    List<SetWay> all(String edition, String target, String area) {
        return jdbc.sql("""
                select number, base, points::text as points, reason, known_at, account, name, organisation_name
                from target_way where edition = :edition and target = :target and area = :area order by number""")
                .param("edition", edition)
                .param("target", target)
                .param("area", area)
                .query((row, n) -> new SetWay(
                        row.getInt("number"),
                        Optional.ofNullable(row.getString("base")).map(Fraction::parse),
                        points(row.getString("points")),
                        row.getString("reason"),
                        row.getObject("known_at", OffsetDateTime.class).toInstant(),
                        new Author(
                                row.getString("account"), row.getString("name"), row.getString("organisation_name"))))
                .list();
    }

    private static TreeMap<LocalDate, Fraction> points(String json) {
        var points = new TreeMap<LocalDate, Fraction>();
        Map<?, ?> read = EventJson.read(json, Map.class);
        read.forEach((on, amount) ->
                points.put(LocalDate.parse(String.valueOf(on)), Fraction.parse(String.valueOf(amount))));
        return points;
    }
}
