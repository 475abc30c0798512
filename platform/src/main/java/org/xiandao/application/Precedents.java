package org.xiandao.application;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiandao.base.ChinaTime;
import org.xiandao.rules.pack.Workflow.Verb;

/** What an area has come to before: pilots that it runs or ran, refusals and what ended them. */
@Component
public class Precedents {
    private final JdbcClient jdbc;

    Precedents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param verb the verdict that decided it */
    public record Precedent(String title, Verb verb, LocalDate day, String number) {}

    /** Decisions on other cases of the area under any programme, the newest first. */
    public List<Precedent> of(String area, String besides) {
        return jdbc.sql("""
                        select c.title, n.verb, n.given_at, n.number
                        from case_number n join case_card c on c.case_id = n.case_id
                        where :area = any (c.areas) and c.case_id <> :besides
                          and n.verb in ('APPROVE', 'REFUSE', 'DROP', 'STOP', 'REPEAL', 'FAIL', 'REVOKE')
                        order by n.given_at desc, c.case_id limit 6""")
                .param("area", area)
                .param("besides", besides)
                .query((row, n) -> new Precedent(
                        row.getString("title"),
                        Verb.valueOf(row.getString("verb")),
                        ChinaTime.day(
                                row.getObject("given_at", OffsetDateTime.class).toInstant()),
                        row.getString("number")))
                .list();
    }
}
