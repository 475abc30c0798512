package org.xiandao.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiandao.base.ChinaTime;

/**
 * Reminds of what falls due. Of the steps that a due has passed only the latest counts, and what is written down as sent is
 * not sent again: a server that was off, or a clock that jumped, catches up with one mail a person.
 */
@Component
public class Reminders {
    private final JdbcClient jdbc;
    private final ReminderSettings settings;
    private final MailSettings mail;
    private final TransactionTemplate transaction;

    Reminders(JdbcClient jdbc, ReminderSettings settings, MailSettings mail, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.settings = settings;
        this.mail = mail;
    }

    /**
     * Looks at everything that falls due, and puts on record and into the outbox what is to be told. One scan at a time, so
     * that nothing is on record already by the time that it is put there.
     */
    public int remind(Instant at) {
        return Objects.requireNonNull(transaction.execute(status -> {
            jdbc.sql("lock table reminder_sent in share row exclusive mode").update();
            return scan(at);
        }));
    }

    private int scan(Instant at) {
        return jdbc.sql("""
                        with passed as (
                            select d.*, steps[width_bucket(:today::date - d.on_day, steps)] as step
                              from due d
                             cross join lateral (
                                 select case when d.origin = 'end' then :ends::int[] else :usual::int[] end
                             ) s (steps)
                             where d.dated and :today::date - d.on_day >= steps[1]
                        ), told as materialized (
                            select origin, id, on_day, party, about, duty, step
                              from passed d
                             where not exists (
                                 select from reminder_sent r
                                  where r.origin = d.origin and r.id = d.id and r.on_day = d.on_day and r.step >= d.step)
                        ), sent as (
                            insert into reminder_sent (origin, id, on_day, step, party, at)
                            select origin, id, on_day, step, party, :at from told
                        ), put as (
                            insert into mail_out (id, person, day, origins, ids, days, put_at, next_at, changed_at)
                            select gen_random_uuid(), p.person, :today,
                                   array_agg(d.origin), array_agg(d.id), array_agg(d.on_day), :at, :at, :at
                              from told d
                              join reminded p on p.party = d.party and (d.duty is null or d.duty = any (p.duties))
                             where :mail and %s
                             group by p.person
                        )
                        select count(*) from told""".formatted(Dues.OPEN.formatted("p.person::text")))
                .param("usual", settings.steps())
                .param("ends", settings.endSteps())
                .param("today", ChinaTime.day(at.minus(Duration.ofHours(settings.hour()))))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("mail", mail.on())
                .query(Integer.class)
                .single();
    }
}
