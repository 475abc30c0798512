package org.xiandao.clock;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiandao.base.Audit;
import org.xiandao.base.Caller;
import org.xiandao.people.PersonId;

/** Secret addresses at which people's calendars are read without a sign-in: one each, kept as a digest. */
@Service
public class CalendarAddresses {
    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final Audit audit;
    private final SecureRandom random = new SecureRandom();

    CalendarAddresses(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** A new secret, shown this once; the one before it no longer opens anything. */
    @Transactional
    public String renew(PersonId person, Instant at, Caller by) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("""
                        insert into calendar_address (person, digest, created) values (:person, :digest, :at)
                        on conflict (person) do update set digest = excluded.digest, created = excluded.created""")
                .param("person", person.value())
                .param("digest", digest(secret))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        audit.done(by, "calendar.renew", person.toString(), Map.of());
        return secret;
    }

    @Transactional
    public void revoke(PersonId person, Caller by) {
        int revoked = jdbc.sql("delete from calendar_address where person = ?")
                .param(person.value())
                .update();
        if (revoked > 0) audit.done(by, "calendar.revoke", person.toString(), Map.of());
    }

    /** Since when somebody's calendar has an address. */
    public Optional<Instant> since(PersonId person) {
        return jdbc.sql("select created from calendar_address where person = ?")
                .param(person.value())
                .query((row, n) ->
                        row.getObject("created", OffsetDateTime.class).toInstant())
                .optional();
    }

    /** Whose calendar it opens; nobody's when it is unknown, renewed or revoked, or the account is closed. */
    public Optional<PersonId> owner(String secret) {
        return jdbc.sql("""
                        select a.person from calendar_address a join person p on p.id = a.person
                         where a.digest = ? and p.active""")
                .param(digest(secret))
                .query((row, n) -> new PersonId(row.getObject("person", UUID.class)))
                .optional();
    }

    /** The secret has 256 random bits, so a plain digest is enough. */
    private static String digest(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
