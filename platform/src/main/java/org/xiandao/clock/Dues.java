package org.xiandao.clock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiandao.base.Seat;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow.Duty;

/** The table of what falls due: each room replaces its own in the transaction that changes it. */
@Component
public class Dues {
    /** Whether what falls due at {@code d} may be told to an account, {@code %s}: nobody hears of a case that they are kept out of. */
    static final String OPEN = """
            not exists (select 1 from kept_out k
                         where k.case_id = d.about and k.account = %s
                           and d.party like 'office:%%' and k.own_office is distinct from d.party)""";

    private final JdbcClient jdbc;

    Dues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From now on these and no others fall due about the thing; none where it is done. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(String origin, String about, List<Due> dues) {
        jdbc.sql("delete from due where origin = :origin and about = :about")
                .param("origin", origin)
                .param("about", about)
                .update();
        for (var due : dues) insert(due);
    }

    /** Nothing of a room's falls due until it is written anew. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void clear(String origin) {
        jdbc.sql("delete from due where origin = :origin")
                .param("origin", origin)
                .update();
    }

    private void insert(Due due) {
        jdbc.sql("""
                with day as (
                    insert into due_day (origin, id, on_day) values (:origin, :id, :on)
                    on conflict (origin, id) do update set on_day = excluded.on_day, moves = due_day.moves + 1
                     where due_day.on_day <> excluded.on_day
                )
                insert into due (origin, id, about, party, duty, what, title_zh, title_en, href, on_day, dated)
                values (:origin, :id, :about, :party, :duty, :what, :zh, :en, :href, :on, :dated)""")
                .param("origin", due.origin())
                .param("id", due.id())
                .param("about", due.about())
                .param("party", due.party())
                .param("duty", due.duty().map(Enum::name).orElse(null))
                .param("what", due.what())
                .param("zh", due.title().zh())
                .param("en", due.title().en())
                .param("href", due.href())
                .param("on", due.on())
                .param("dated", due.dated())
                .update();
    }

    /** What falls due for any of the parties up to a day, what is late included, the soonest first. */
    public List<Due> of(Collection<String> parties, String account, Set<Duty> duties, LocalDate until) {
        if (parties.isEmpty()) return List.of();
        return jdbc.sql("""
                        select origin, about, id, party, duty, what, title_zh, title_en, href, on_day, dated from due d
                        where party = any (:parties) and (duty is null or duty = any (:duties)) and on_day <= :until
                          and %s
                        order by on_day, origin, id""".formatted(OPEN.formatted(":account")))
                .param("account", account)
                .param("parties", parties.toArray(String[]::new))
                .param("duties", duties.stream().map(Enum::name).toArray(String[]::new))
                .param("until", until)
                .query((row, n) -> due(row))
                .list();
    }

    /** How many things fall due in any of the seats up to a day, each counted once, but for those of one room. */
    public int count(List<Seat> seats, String account, LocalDate until, String except) {
        return jdbc.sql("""
                        select count(distinct (d.origin, d.id))
                          from unnest(:parties::text[], :duties::text[]) as seat (party, duty)
                          join due d on d.party = seat.party and (d.duty is null or d.duty = seat.duty)
                         where d.on_day <= :until and d.origin <> :except and %s""".formatted(OPEN.formatted(":account")))
                .param("parties", seats.stream().map(Seat::party).toArray(String[]::new))
                .param("duties", seats.stream().map(Seat::duty).toArray(String[]::new))
                .param("account", account)
                .param("until", until)
                .param("except", except)
                .query(Integer.class)
                .single();
    }

    /** What falls due about one thing of a room. */
    public List<Due> about(String origin, String about) {
        return jdbc.sql("""
                        select origin, about, id, party, duty, what, title_zh, title_en, href, on_day, dated from due
                        where origin = :origin and about = :about order by id""")
                .param("origin", origin)
                .param("about", about)
                .query((row, n) -> due(row))
                .list();
    }

    /** How often the day of each thing from a room has moved so far; not at all where it is missing. */
    public Map<String, Integer> moves(String origin, Collection<String> ids) {
        var moves = new HashMap<String, Integer>();
        jdbc.sql("select id, moves from due_day where origin = :origin and id = any (:ids) and moves > 0")
                .param("origin", origin)
                .param("ids", ids.toArray(String[]::new))
                .query((row, n) -> moves.put(row.getString("id"), row.getInt("moves")))
                .list();
        return moves;
    }

    static Due due(ResultSet row) throws SQLException {
        return new Due(
                row.getString("origin"),
                row.getString("about"),
                row.getString("id"),
                row.getString("party"),
                Optional.ofNullable(row.getString("duty")).map(Duty::valueOf),
                row.getString("what"),
                new Text(row.getString("title_zh"), row.getString("title_en")),
                row.getString("href"),
                row.getObject("on_day", LocalDate.class),
                row.getBoolean("dated"));
    }
}
