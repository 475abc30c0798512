package org.xiandao.fund;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiandao.base.ChinaTime;
import org.xiandao.fund.life.FundEvent;
import org.xiandao.fund.life.FundState;
import org.xiandao.fund.life.Recorded;
import org.xiandao.rules.fund.Books;
import org.xiandao.rules.fund.Books.Elsewhere;

/** The read models of funds: which there are, whose projects they hold, which invoices stand behind payments. */
@Component
class FundProjection {
    private final JdbcClient jdbc;

    FundProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void clear() {
        for (var table : List.of("fund_card", "fund_project", "fund_invoice"))
            jdbc.sql("delete from " + table).update();
    }

    /** @param after the state with the recorded events in it */
    void project(String fundId, FundState after, List<Recorded> events) {
        for (var recorded : events)
            switch (recorded.event()) {
                case FundEvent.Opened opened -> card(fundId, opened, recorded);
                case FundEvent.ProjectEntered project -> project(fundId, recorded.number(), project);
                case FundEvent.Paid paid -> invoice(fundId, recorded.number(), paid, after.projectOf(paid));
                case FundEvent.Reversed reversed -> reversed(fundId, reversed.entry());
                case FundEvent.Budgeted _,
                        FundEvent.Allocated _,
                        FundEvent.Contracted _,
                        FundEvent.Accepted _,
                        FundEvent.FlagCleared _,
                        FundEvent.AuditOpened _,
                        FundEvent.Found _,
                        FundEvent.Rectified _,
                        FundEvent.FindingClosed _,
                        FundEvent.BarDecided _,
                        FundEvent.AuditClosed _ -> {}
            }
    }

    private void card(String fundId, FundEvent.Opened opened, Recorded recorded) {
        jdbc.sql("""
                insert into fund_card (fund_id, area, title, edition, sha256, opened)
                values (:fund, :area, :title, :edition, :sha256, :opened)""")
                .param("fund", fundId)
                .param("area", opened.area())
                .param("title", opened.title())
                .param("edition", opened.edition())
                .param("sha256", opened.sha256())
                .param("opened", ChinaTime.day(recorded.at()))
                .update();
    }

    private void project(String fundId, int number, FundEvent.ProjectEntered project) {
        jdbc.sql("insert into fund_project (fund_id, number, title, legal_code) values (:fund, :number, :title, :code)")
                .param("fund", fundId)
                .param("number", number)
                .param("title", project.title())
                .param("code", project.legalPerson().key())
                .update();
    }

    private void reversed(String fundId, int number) {
        for (var statement : List.of(
                "delete from fund_invoice where fund_id = :fund and entry = :number",
                "delete from fund_project where fund_id = :fund and number = :number"))
            jdbc.sql(statement).param("fund", fundId).param("number", number).update();
    }

    private void invoice(String fundId, int entry, FundEvent.Paid paid, int project) {
        jdbc.sql("""
                insert into fund_invoice (fund_id, entry, invoice, told, project)
                values (:fund, :entry, :invoice, :told, :project)""")
                .param("fund", fundId)
                .param("entry", entry)
                .param("invoice", Books.invoice(paid.invoice()))
                .param("told", paid.invoice())
                .param("project", project)
                .update();
    }

    /** Payments of other funds behind an invoice of this one. */
    List<Elsewhere> elsewhere(String fundId) {
        return jdbc.sql("""
                select other.told, card.title || ' · ' || project.title as place
                from (select distinct invoice from fund_invoice where fund_id = :fund) here
                join fund_invoice other on other.invoice = here.invoice and other.fund_id <> :fund
                join fund_card card on card.fund_id = other.fund_id
                join fund_project project on project.fund_id = other.fund_id and project.number = other.project
                order by other.fund_id, other.entry""")
                .param("fund", fundId)
                .query((row, n) -> new Elsewhere(row.getString("told"), row.getString("place")))
                .list();
    }

    /** The funds of an area's office, and those with a project of one's own. */
    List<FundCard> visible(List<Looker> lookers) {
        var areas = lookers.stream()
                .filter(looker -> looker.rights(looker.actor().area()).keeps())
                .map(looker -> looker.actor().area())
                .collect(Collectors.toSet());
        var codes = lookers.stream()
                .flatMap(looker -> looker.rights("").legalPerson().stream())
                .collect(Collectors.toSet());
        if (areas.isEmpty() && codes.isEmpty()) return List.of();
        areas.add("");
        codes.add("");
        return jdbc.sql("""
                select fund_id, area, title, edition, sha256, opened from fund_card card
                where area in (:areas)
                   or exists (select 1 from fund_project p where p.fund_id = card.fund_id and p.legal_code in (:codes))
                order by opened desc, fund_id""")
                .param("areas", areas)
                .param("codes", codes)
                .query(FundCard.class)
                .list();
    }
}
