package org.xiandao.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
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

    Reminders(JdbcClient jdbc, ReminderSettings settings, MailSettings mail) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.mail = mail;
    }

    /** Looks at everything that falls due, and puts on record and into the outbox what is to be told. */
    public int remind(Instant at) {
        return jdbc.sql("""
                        with given (ends, step) as (
                            select false, unnest(:usual::int[]) union all select true, unnest(:ends::int[])
                        ), span (ends, step, last_day, after_day) as (
                            select ends, step, :today::date - step,
                                   :today::date - lead(step) over (partition by ends order by step)
                              from given
                        ), passed as (
                            select d.origin, d.id, d.on_day, d.party, s.step
                              from span s
                              join due d on (d.origin = 'end') = s.ends and d.on_day <= s.last_day
                                        and (s.after_day is null or d.on_day > s.after_day)
                             where not exists (
                                 select from reminder_sent r
                                  where r.origin = d.origin and r.id = d.id and r.on_day = d.on_day and r.step >= s.step)
                        ), sent as (
                            insert into reminder_sent (origin, id, on_day, step, party, at)
                            select origin, id, on_day, step, party, :at from passed
                            on conflict do nothing
                            returning origin, id
                        ), put as (
                            insert into mail_out (id, person, day, origins, ids, days, put_at, next_at, changed_at)
                            select gen_random_uuid(), p.person, :today,
                                   array_agg(d.origin), array_agg(d.id), array_agg(d.on_day), :at, :at, :at
                              from sent
                              join due d using (origin, id)
                              join reminded p on p.party = d.party and (d.duty is null or d.duty = any (p.duties))
                             where :mail and %s
                             group by p.person
                        )
                        select count(*) from sent""".formatted(Dues.OPEN.formatted("p.person::text")))
                .param("usual", settings.steps())
                .param("ends", settings.endSteps())
                .param("today", ChinaTime.day(at.minus(Duration.ofHours(settings.hour()))))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("mail", mail.on())
                .query(Integer.class)
                .single();
    }
}
