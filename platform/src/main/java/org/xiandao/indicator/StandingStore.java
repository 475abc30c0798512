package org.xiandao.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiandao.indicator.Since.Decisive;
import org.xiandao.indicator.Since.Proof;

/** The tables of what is kept ready. All in them is made from the ledger. */
@Component
class StandingStore {
    private final JdbcClient jdbc;

    StandingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a gauge comes to in an area on the day asked. */
    record Cell(int gauge, String area, Since since) {}

    /** Something that was written about lies there, or lay. */
    record Place(String type, String area) {}

    /** From here on nobody else makes anything up; what they did before is seen. It must come first in a transaction. */
    void lock() {
        jdbc.sql("lock table standing_gauge in share row exclusive mode").update();
    }

    Map<String, Integer> ids(Collection<String> digests) {
        var ids = new HashMap<String, Integer>();
        jdbc.sql("select digest, id from standing_gauge where digest = any(:digests)")
                .param("digests", digests.toArray(String[]::new))
                .query((row, n) -> ids.put(row.getString(1), row.getInt(2)))
                .list();
        return ids;
    }

    Map<Integer, String> says() {
        var says = new HashMap<Integer, String>();
        jdbc.sql("select id, says from standing_gauge")
                .query((row, n) -> says.put(row.getInt(1), row.getString(2)))
                .list();
        return says;
    }

    int add(String digest, String says) {
        return jdbc.sql("insert into standing_gauge (digest, says) values (:digest, :says) returning id")
                .param("digest", digest)
                .param("says", says)
                .query(Integer.class)
                .single();
    }

    void drop(Collection<Integer> gauges) {
        jdbc.sql("delete from standing_gauge where id = any(:gauges)")
                .param("gauges", gauges.toArray(Integer[]::new))
                .update();
    }

    boolean marked() {
        return jdbc.sql("select exists (select from standing_mark)")
                .query(Boolean.class)
                .single();
    }

    void dropMarks() {
        jdbc.sql("delete from standing_mark").update();
    }

    /**
     * Takes the marks away and says where the records lie that were written about, and those that these name, so many
     * names away, by themselves or by what they were merged into.
     */
    List<Place> takeMarks(int depth) {
        return jdbc.sql("""
                with recursive taken as (delete from standing_mark returning record),
                touched (record, depth) as (
                    select distinct record, 0 from taken
                    union
                    select next.record, t.depth + 1 from touched t cross join lateral (
                        select l.named as record from record_link l where l.record = t.record
                        union select m.into_record from record_merge m where m.record = t.record and m.into_record is not null) next
                    where t.depth < :depth)
                select distinct v.type, v.area from record_version v where v.record = any(array(select record from touched))""")
                .param("depth", 2 * depth)
                .query((row, n) -> new Place(row.getString(1), row.getString(2)))
                .list();
    }

    void clear(Collection<Integer> gauges, Collection<String> areas) {
        jdbc.sql("delete from standing where gauge = any(:gauges) and area = any(:areas)")
                .param("gauges", gauges.toArray(Integer[]::new))
                .param("areas", areas.toArray(String[]::new))
                .update();
    }

    /** A year's changes of a gauge in an area, the first of them no later than what already held as it began. */
    record Year(int gauge, String area, int year, List<Since> all) {

        static List<Year> of(int gauge, String area, List<Since> all) {
            var years = new ArrayList<Year>();
            for (int i = 0; i < all.size(); ) {
                int year = all.get(i).day().getYear();
                var own = new ArrayList<Since>();
                var begins = LocalDate.of(year, 1, 1);
                if (i > 0 && !all.get(i).day().equals(begins))
                    own.add(all.get(i - 1).on(begins));
                for (; i < all.size() && all.get(i).day().getYear() == year; i++) own.add(all.get(i));
                years.add(new Year(gauge, area, year, own));
            }
            return years;
        }

        /** As PostgreSQL writes an array; null where there is nothing in it. */
        private <T> @Nullable String array(Function<Since, Optional<T>> of) {
            if (all.stream().map(of).allMatch(Optional::isEmpty)) return null;
            var text = new StringBuilder();
            for (var since : all)
                text.append(text.isEmpty() ? '{' : ',')
                        .append(of.apply(since).map(Object::toString).orElse("NULL"));
            return text.append('}').toString();
        }
    }

    void add(List<Year> years) {
        if (years.isEmpty()) return;
        jdbc.sql("""
                insert into standing (gauge, area, year, days, figures, decisive, records, confirmed, made_up,
                                      checked, returned, lacking)
                select gauge, area, year, days::date[], figures::text[], decisive::text[], records::integer[], confirmed::integer[],
                       made_up::integer[], checked::integer[], returned::integer[], lacking::integer[]
                from unnest(:gauges::integer[], :areas::text[], :years::integer[], :days::text[], :figures::text[],
                            :decisive::text[], :records::text[], :confirmed::text[], :madeUp::text[],
                            :checked::text[], :returned::text[], :lacking::text[])
                    as y (gauge, area, year, days, figures, decisive, records, confirmed, made_up, checked, returned, lacking)""")
                .param("gauges", years.stream().map(Year::gauge).toArray(Integer[]::new))
                .param("areas", years.stream().map(Year::area).toArray(String[]::new))
                .param("years", years.stream().map(Year::year).toArray(Integer[]::new))
                .param("days", arrays(years, since -> Optional.of(since.day())))
                .param("figures", arrays(years, Since::figure))
                .param("decisive", arrays(years, since -> since.decisive().map(Decisive::text)))
                .param("records", arrays(years, since -> Optional.of(since.records())))
                .param("confirmed", arrays(years, since -> Optional.of(since.confirmed())))
                .param(
                        "madeUp",
                        arrays(years, since -> Optional.of(since.madeUp()).filter(some -> some > 0)))
                .param("checked", arrays(years, since -> since.proof().map(Proof::checked)))
                .param("returned", arrays(years, since -> since.proof().map(Proof::returned)))
                .param("lacking", arrays(years, since -> since.proof().map(Proof::lacking)))
                .update();
    }

    private static <T> @Nullable String[] arrays(List<Year> years, Function<Since, Optional<T>> of) {
        var arrays = new @Nullable String[years.size()];
        for (int i = 0; i < arrays.length; i++) arrays[i] = years.get(i).array(of);
        return arrays;
    }

    /** Where nothing of a gauge's type was ever kept there is no cell. */
    List<Cell> cells(Collection<Integer> gauges, Collection<String> areas, LocalDate day) {
        return jdbc.sql("""
                select s.gauge, s.area, s.figures[b.at], s.decisive[b.at], s.records[b.at], s.confirmed[b.at], s.made_up[b.at]
                from unnest(:gauges::integer[]) g (gauge) cross join unnest(:areas::text[]) a (area)
                cross join lateral (select * from standing t where t.gauge = g.gauge and t.area = a.area and t.year <= :year
                                    order by t.year desc limit 1) s
                cross join lateral (select width_bucket(:day::date, s.days) as at) b""")
                .param("gauges", gauges.toArray(Integer[]::new))
                .param("areas", areas.toArray(String[]::new))
                .param("year", day.getYear())
                .param("day", day)
                .query((row, n) -> cell(row, day))
                .list();
    }

    /** What records of a type as a whole come to, over areas of which none is part of another. */
    record Sum(int gauge, int records, int confirmed, Proof proof) {}

    List<Sum> sums(Collection<Integer> gauges, Collection<String> areas, LocalDate day) {
        return jdbc.sql("""
                select s.gauge, sum(s.records[b.at]), sum(s.confirmed[b.at]), sum(s.checked[b.at]), sum(s.returned[b.at]),
                       sum(s.lacking[b.at])
                from unnest(:gauges::integer[]) g (gauge) cross join unnest(:areas::text[]) a (area)
                cross join lateral (select * from standing t where t.gauge = g.gauge and t.area = a.area and t.year <= :year
                                    order by t.year desc limit 1) s
                cross join lateral (select width_bucket(:day::date, s.days) as at) b
                group by s.gauge""")
                .param("gauges", gauges.toArray(Integer[]::new))
                .param("areas", areas.toArray(String[]::new))
                .param("year", day.getYear())
                .param("day", day)
                .query((row, n) -> new Sum(
                        row.getInt(1),
                        row.getInt(2),
                        row.getInt(3),
                        new Proof(row.getInt(4), row.getInt(5), row.getInt(6))))
                .list();
    }

    private static Cell cell(ResultSet row, LocalDate day) throws SQLException {
        return new Cell(
                row.getInt(1),
                row.getString(2),
                new Since(
                        day,
                        Optional.ofNullable(row.getString(3)),
                        Optional.ofNullable(row.getString(4)).map(Decisive::read),
                        row.getInt(5),
                        row.getInt(6),
                        row.getInt(7),
                        Optional.empty()));
    }
}
