package org.xiandao.application;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiandao.base.Actor;
import org.xiandao.base.Seat;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.rules.pack.Workflow.Verb;

/** Lists of cases and tasks. Whatever is asked, only what {@link Parties} lets the actor see comes back. */
@Component
public class CaseDirectory {
    /** Under which the tasks of cases that have a day are among what falls due; named by the word {@code task.<what>}. */
    public static final String DUES = "case";

    private static final String COLUMNS = """
            c.case_id, c.call_id, c.edition, c.sha256, c.title, c.applicant_name, c.lead_area, c.areas, c.stage, c.kind,
            c.status, c.entered, c.deadline, c.updated_at, c.receipt, c.score, c.document_number, c.trial_from,
            c.trial_until, c.notice_from, c.notice_until, c.demonstration,
            c.ended_on, c.ended_by""";
    private static final String VISIBLE =
            "exists (select 1 from case_party p where p.case_id = c.case_id and p.party in (:parties) and not "
                    + KeptOut.CLOSED.formatted("p") + ")";

    private final JdbcClient jdbc;

    CaseDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty parts do not narrow; {@code text} is looked for in title and applicants. */
    public record Filter(Optional<String> call, Optional<String> stage, Optional<CaseStatus> status, String text) {
        public static final Filter ALL = new Filter(Optional.empty(), Optional.empty(), Optional.empty(), "");

        public static Filter call(String callId) {
            return new Filter(Optional.of(callId), Optional.empty(), Optional.empty(), "");
        }
    }

    public record Page(List<CaseCard> cards, int total, int number, int size) {}

    /** One thing that waits: {@code what} is FILL, CORRECT, JOIN, DECLARE, SCORE or the stage's kind. */
    public record Waiting(CaseCard card, String what, Optional<LocalDate> due) {
        /** Where it is done. */
        public String href() {
            return Tasks.href(what, card.caseId(), card.callId());
        }
    }

    public Page visibleTo(Actor actor, Filter filter, int number, int size) {
        return visibleTo(List.of(actor), filter, number, size);
    }

    /** What a person sees in any of these seats. Page numbers begin at 1. */
    public Page visibleTo(List<Actor> actors, Filter filter, int number, int size) {
        if (actors.isEmpty()) return new Page(List.of(), 0, number, size);
        var where = " from case_card c where " + VISIBLE + """
                 and (:call::text is null or c.call_id = :call) and (:stage::text is null or c.stage = :stage)
                 and (:status::text is null or c.status = :status)
                 and (:text = '' or position(lower(:text) in lower(c.title || ' ' || c.applicant_name)) > 0)""";
        var total = bind("select count(*)" + where, actors, filter)
                .query(Integer.class)
                .single();
        var cards = bind(
                        "select " + COLUMNS + where
                                + " order by c.updated_at desc, c.case_id limit :size offset :offset",
                        actors,
                        filter)
                .param("size", size)
                .param("offset", (number - 1L) * size)
                .query((row, n) -> card(row))
                .list();
        return new Page(cards, total, number, size);
    }

    private JdbcClient.StatementSpec bind(String sql, List<Actor> actors, Filter filter) {
        return jdbc.sql(sql)
                .param(
                        "parties",
                        actors.stream()
                                .flatMap(actor -> Parties.of(actor).stream())
                                .distinct()
                                .toList())
                .param("account", actors.getFirst().account())
                .param("call", filter.call().orElse(null))
                .param("stage", filter.stage().orElse(null))
                .param("status", filter.status().map(Enum::name).orElse(null))
                .param("text", filter.text().strip());
    }

    /** Cases in life whose stage ends by that day, the soonest first. */
    public List<CaseCard> due(List<Actor> actors, LocalDate by) {
        if (actors.isEmpty()) return List.of();
        return bind(
                        "select " + COLUMNS + " from case_card c where " + VISIBLE
                                + " and c.status <> 'ENDED' and c.deadline <= :by order by c.deadline, c.case_id",
                        actors,
                        Filter.ALL)
                .param("by", by)
                .query((row, n) -> card(row))
                .list();
    }

    public Optional<CaseCard> visible(String caseId, Actor actor) {
        return jdbc.sql("select " + COLUMNS + " from case_card c where c.case_id = :caseId and " + VISIBLE)
                .param("caseId", caseId)
                .param("parties", Parties.of(actor))
                .param("account", actor.account())
                .query((row, n) -> card(row))
                .optional();
    }

    /** Whether the actor would see the case, were they not kept out of it. */
    public boolean keptOut(String caseId, Actor actor) {
        return jdbc.sql(
                        "select exists (select 1 from case_party p where p.case_id = :caseId and p.party in (:parties) and "
                                + KeptOut.CLOSED.formatted("p") + ")")
                .param("caseId", caseId)
                .param("parties", Parties.of(actor))
                .param("account", actor.account())
                .query(Boolean.class)
                .single();
    }

    /** What waits for the actor, the soonest due first. */
    public List<Waiting> waitingFor(Actor actor) {
        return jdbc.sql("select " + COLUMNS + """
                , t.what, t.due from case_task t join case_card c on c.case_id = t.case_id
                where t.party in (:parties) and (t.duty is null or t.duty in (:duties)) and not %s
                order by t.due nulls last, c.entered, c.case_id""".formatted(KeptOut.CLOSED.formatted("t")))
                .param("parties", Parties.of(actor))
                .param("account", actor.account())
                .param(
                        "duties",
                        actor.duties().isEmpty()
                                ? List.of("NONE")
                                : actor.duties().stream().map(Enum::name).toList())
                .query((row, n) -> new Waiting(
                        card(row), row.getString("what"), Optional.ofNullable(row.getObject("due", LocalDate.class))))
                .list();
    }

    /** How many things wait for one person in any of these seats, each counted once. */
    public int countWaiting(List<Actor> actors) {
        if (actors.isEmpty()) return 0;
        var seats = Parties.seats(actors);
        return jdbc.sql("""
                select count(distinct (t.case_id, t.what))
                  from unnest(:parties::text[], :duties::text[]) as seat (party, duty)
                  join case_task t on t.party = seat.party and (t.duty is null or t.duty = seat.duty)
                 where not %s""".formatted(KeptOut.CLOSED.formatted("t")))
                .param("parties", seats.stream().map(Seat::party).toArray(String[]::new))
                .param("duties", seats.stream().map(Seat::duty).toArray(String[]::new))
                .param("account", actors.getFirst().account())
                .query(Integer.class)
                .single();
    }

    /** The cases under review in which an account has a seat, always in one order. */
    public List<String> seats(String account) {
        return jdbc.sql("""
                        select p.case_id from case_party p join case_card c on c.case_id = p.case_id
                         where p.party = :party and c.kind = 'REVIEW' and c.status <> 'ENDED'
                         order by p.case_id""")
                .param("party", Parties.account(account))
                .query(String.class)
                .list();
    }

    /** The ranks that an office has given at a stage of a call, with the cases that hold them. */
    public Map<Integer, String> ranks(String callId, String stage, String area) {
        var ranks = new TreeMap<Integer, String>();
        jdbc.sql("""
                        select r.rank, c.title from case_rank r join case_card c on c.case_id = r.case_id
                        where r.call_id = :callId and r.stage = :stage and r.area = :area""")
                .param("callId", callId)
                .param("stage", stage)
                .param("area", area)
                .query((row, n) -> ranks.put(row.getInt("rank"), row.getString("title")))
                .list();
        return ranks;
    }

    /** For everyone: notices still running on the day. */
    public List<CaseCard> onNotice(LocalDate day) {
        return jdbc.sql("select " + COLUMNS + """
                 from case_card c
                where c.kind = 'NOTICE' and c.status <> 'ENDED' and c.notice_from <= :day and c.notice_until >= :day
                order by c.notice_until, c.case_id""")
                .param("day", day)
                .query((row, n) -> card(row))
                .list();
    }

    /** For whoever knows an objection's number: the case that it stands on. */
    public Optional<String> caseOfObjection(String number) {
        return jdbc.sql("select case_id from case_objection where objection = :number")
                .param("number", number)
                .query(String.class)
                .optional();
    }

    /** For everyone: approved cases, however they stand by now, the newest first. */
    public List<CaseCard> approved() {
        return jdbc.sql("select " + COLUMNS
                        + " from case_card c where c.trial_from is not null order by c.trial_from desc, c.case_id")
                .query((row, n) -> card(row))
                .list();
    }

    /** The living case that an organisation has opened under a call; what it sees as an office or a partner is another's. */
    public Optional<CaseCard> living(String callId, Actor actor) {
        return jdbc.sql("select " + COLUMNS + """
                 from case_card c
                where c.call_id = :callId and c.lead_organisation = :organisation and c.status <> 'ENDED'""")
                .param("callId", callId)
                .param("organisation", actor.organisation())
                .query((row, n) -> card(row))
                .optional();
    }

    private static CaseCard card(ResultSet row) throws SQLException {
        return new CaseCard(
                row.getString("case_id"),
                row.getString("call_id"),
                row.getString("edition"),
                row.getString("sha256"),
                row.getString("title"),
                row.getString("applicant_name"),
                row.getString("lead_area"),
                strings(row.getArray("areas")),
                row.getString("stage"),
                Kind.valueOf(row.getString("kind")),
                CaseStatus.valueOf(row.getString("status")),
                row.getObject("entered", LocalDate.class),
                day(row, "deadline"),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("receipt")),
                Optional.ofNullable(row.getBigDecimal("score")),
                Optional.ofNullable(row.getString("document_number")),
                day(row, "trial_from"),
                day(row, "trial_until"),
                day(row, "notice_from"),
                day(row, "notice_until"),
                row.getBoolean("demonstration"),
                day(row, "ended_on"),
                Optional.ofNullable(row.getString("ended_by")).map(Verb::valueOf));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
