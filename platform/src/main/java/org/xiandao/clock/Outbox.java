package org.xiandao.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.xiandao.base.ChinaTime;
import org.xiandao.people.MailAddresses;
import org.xiandao.people.PersonId;

/**
 * Sends what is in the outbox, each mail once: it is claimed before it is handed over, so that of two servers one sends it,
 * and what a crash left claimed is shown, not sent again.
 */
@Component
public class Outbox {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final int LONGEST_FAILURE = 300;

    /** After each failure so long; after the last, no more. */
    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(8),
            Duration.ofHours(24));

    public enum State {
        WAITING,
        SENDING,
        SENT,
        FAILED,
        /** Its reader no longer wants mail, or nothing of it is due any more. */
        DROPPED
    }

    /** A mail as an administrator sees it: neither its text nor its address. */
    public record Mail(
            UUID id,
            String login,
            int things,
            Instant put,
            State state,
            int tries,
            Instant changed,
            Optional<String> failure) {}

    private record Claimed(UUID id, PersonId person, int tries) {}

    private final JdbcClient jdbc;
    private final Post post;
    private final LetterWords words;
    private final MailAddresses addresses;

    Outbox(JdbcClient jdbc, Post post, LetterWords words, MailAddresses addresses) {
        this.jdbc = jdbc;
        this.post = post;
        this.words = words;
        this.addresses = addresses;
    }

    /** Sends all that waits; how many were sent. */
    public int deliver(Instant at) {
        int sent = 0;
        for (var next = claim(at); next.isPresent(); next = claim(at)) if (send(next.get(), at) == State.SENT) sent++;
        return sent;
    }

    private Optional<Claimed> claim(Instant at) {
        return jdbc.sql("""
                        update mail_out set state = 'SENDING', tries = tries + 1, changed_at = :at
                         where id = (select id from mail_out where state = 'WAITING' and next_at <= :at
                                      order by next_at, id limit 1 for update skip locked)
                        returning id, person, tries""")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Claimed(
                        row.getObject("id", UUID.class),
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getInt("tries")))
                .optional();
    }

    private State send(Claimed mail, Instant at) {
        var reader = addresses.reader(mail.person());
        var dues = stillDue(mail);
        if (reader.isEmpty() || dues.isEmpty()) return settle(mail, State.DROPPED, at, at, null);
        try {
            var said = words.say(reader.get().name(), dues, ChinaTime.day(at));
            post.send(new Letter(mail.id(), reader.get().address(), said));
            return settle(mail, State.SENT, at, at, null);
        } catch (MailException failure) {
            var why = why(failure);
            if (mail.tries() <= WAITS.size())
                return settle(mail, State.WAITING, at, at.plus(WAITS.get(mail.tries() - 1)), why);
            LOG.warn("A reminder could not be sent after {} tries: {}", mail.tries(), why);
            return settle(mail, State.FAILED, at, at, why);
        }
    }

    /** Of what the mail was to remind of: what has not been done or moved since, and may still be told to them. */
    private List<Due> stillDue(Claimed mail) {
        return jdbc.sql("""
                        select d.* from due d
                         where (d.origin, d.id, d.on_day) in (
                               select unnest(origins), unnest(ids), unnest(days) from mail_out where id = :mail)
                           and %s
                         order by d.on_day, d.origin, d.id""".formatted(Dues.OPEN.formatted(":person")))
                .param("mail", mail.id())
                .param("person", mail.person().value().toString())
                .query((row, n) -> Dues.due(row))
                .list();
    }

    private static String why(MailException failure) {
        var cause = failure.getMostSpecificCause();
        var said = cause.getClass().getSimpleName() + ": " + cause.getMessage();
        return said.substring(0, Math.min(LONGEST_FAILURE, said.length()));
    }

    private State settle(Claimed mail, State state, Instant at, Instant next, @Nullable String failure) {
        jdbc.sql("""
                        update mail_out set state = :state, changed_at = :at, next_at = :next, failure = :failure
                         where id = :id""")
                .param("state", state.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("next", next.atOffset(ZoneOffset.UTC))
                .param("failure", failure)
                .param("id", mail.id())
                .update();
        return state;
    }

    /** Puts a mail that failed, or that a crash left claimed, back into the row; whether it was there. */
    public boolean again(UUID id, Instant at) {
        return jdbc.sql("""
                        update mail_out set state = 'WAITING', tries = 0, next_at = :at, changed_at = :at
                         where id = :id and state in ('FAILED', 'SENDING')""")
                        .param("id", id)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** The latest, those that did not go out first. */
    public List<Mail> latest(int most) {
        return jdbc.sql("""
                        select m.*, cardinality(m.ids) as things, p.login
                          from mail_out m join person p on p.id = m.person
                         order by m.state not in ('FAILED', 'SENDING'), m.put_at desc, m.id limit :most""")
                .param("most", most)
                .query((row, n) -> new Mail(
                        row.getObject("id", UUID.class),
                        row.getString("login"),
                        row.getInt("things"),
                        row.getObject("put_at", OffsetDateTime.class).toInstant(),
                        State.valueOf(row.getString("state")),
                        row.getInt("tries"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getString("failure"))))
                .list();
    }
}
