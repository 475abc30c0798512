package org.xiandao.indicator;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of which records count: it goes with what they come to, and is made from the ledger as that is. */
@Component
class BehindStore {
    private final JdbcClient jdbc;

    BehindStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A record in the version that holds. */
    record One(UUID record, int number) {}

    void clear(Collection<Integer> gauges, Collection<String> areas) {
        jdbc.sql("delete from standing_behind where gauge = any(:gauges) and area = any(:areas)")
                .param("gauges", gauges.toArray(Integer[]::new))
                .param("areas", areas.toArray(String[]::new))
                .update();
    }

    void add(List<Behind> all) {
        if (all.isEmpty()) return;
        jdbc.sql("""
                insert into standing_behind (gauge, area, records, numbers, holds, froms, untils)
                select gauge, area, records::uuid[], numbers::integer[], holds::date[], froms::date[], untils::date[]
                from unnest(:gauges::integer[], :areas::text[], :records::text[], :numbers::text[], :holds::text[],
                            :froms::text[], :untils::text[]) as b (gauge, area, records, numbers, holds, froms, untils)""")
                .param("gauges", all.stream().map(Behind::gauge).toArray(Integer[]::new))
                .param("areas", all.stream().map(Behind::area).toArray(String[]::new))
                .param("records", arrays(all, piece -> piece.span().record()))
                .param("numbers", arrays(all, piece -> piece.span().number()))
                .param("holds", arrays(all, piece -> piece.span().from()))
                .param("froms", arrays(all, Piece::from))
                .param("untils", arrays(all, piece -> Behind.day(piece.until())))
                .update();
    }

    private static String[] arrays(List<Behind> all, Function<Piece, Object> of) {
        return all.stream().map(behind -> behind.array(of)).toArray(String[]::new);
    }

    /**
     * So many of those that count on a day, without the first ones.
     *
     * @param areas in which they lie, and at which place in the order each of these comes
     */
    List<One> of(int gauge, Map<String, Integer> areas, LocalDate day, long skip, int size) {
        var codes = List.copyOf(areas.keySet());
        return jdbc.sql("""
                select b.record, b.number
                from unnest(:areas::text[], :places::integer[]) a (area, place)
                join standing_behind s on s.gauge = :gauge and s.area = a.area
                cross join lateral unnest(s.records, s.numbers, s.holds, s.froms, s.untils)
                    b (record, number, holds, begins, until)
                where b.begins <= :day and b.until > :day
                order by a.place, b.holds, b.record limit :size offset :skip""")
                .param("gauge", gauge)
                .param("areas", codes.toArray(String[]::new))
                .param("places", codes.stream().map(areas::get).toArray(Integer[]::new))
                .param("day", day)
                .param("size", size)
                .param("skip", skip)
                .query((row, n) -> new One(row.getObject(1, UUID.class), row.getInt(2)))
                .list();
    }

    /** A record in the version that holds on a day, as known now. */
    List<One> holding(String type, UUID record, LocalDate day) {
        return jdbc.sql("select record, number from record_holding_of(:type, :day, 'infinity', array[:record::uuid])")
                .param("type", type)
                .param("day", day)
                .param("record", record)
                .query((row, n) -> new One(row.getObject(1, UUID.class), row.getInt(2)))
                .list();
    }
}
