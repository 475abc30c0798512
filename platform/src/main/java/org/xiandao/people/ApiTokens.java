package org.xiandao.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiandao.base.Audit;
import org.xiandao.base.Caller;

/** Keys for programs that read in a person's name. */
@Service
public class ApiTokens {

    private static final String PREFIX = "xd_";

    public enum Scope {
        READ
    }

    public record ApiToken(
            UUID id,
            PersonId person,
            String name,
            Scope scope,
            Instant created,
            Instant expires,
            Optional<Instant> revoked) {}

    /** @param secret shown this once */
    public record Issued(ApiToken token, String secret) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public ApiTokens(JdbcClient jdbc, PlatformTransactionManager transactions, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.audit = audit;
        this.clock = clock;
    }

    public Issued issue(PersonId person, String name, Duration lasts, Caller by) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        var token = new ApiToken(UUID.randomUUID(), person, name, Scope.READ, now, now.plus(lasts), Optional.empty());
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                            insert into api_token (id, person, name, hash, scope, created, expires)
                            values (?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            token.id(),
                            person.value(),
                            name,
                            hash(secret),
                            token.scope().name(),
                            now.atOffset(ZoneOffset.UTC),
                            token.expires().atOffset(ZoneOffset.UTC))
                    .update();
            audit.done(by, "token.issue", token.id().toString(), Map.of("name", name));
        });
        return new Issued(token, secret);
    }

    public void revoke(UUID id, PersonId owner, Caller by) {
        transaction.executeWithoutResult(status -> {
            int revoked = jdbc.sql("update api_token set revoked = ? where id = ? and person = ? and revoked is null")
                    .params(clock.instant().atOffset(ZoneOffset.UTC), id, owner.value())
                    .update();
            if (revoked > 0) {
                audit.done(by, "token.revoke", id.toString(), Map.of());
            }
        });
    }

    public List<ApiToken> of(PersonId person) {
        return jdbc.sql("select * from api_token where person = ? order by created desc")
                .param(person.value())
                .query(ApiTokens::token)
                .list();
    }

    /** The person in whose name a program reads; nobody when the key is unknown, expired or revoked. */
    public Optional<Person> personOf(String secret) {
        return jdbc.sql("""
                        select p.* from api_token t join person p on p.id = t.person
                         where t.hash = ? and t.expires > ? and t.revoked is null and p.active""")
                .params(hash(secret), clock.instant().atOffset(ZoneOffset.UTC))
                .query(PeopleTables.PERSON)
                .optional();
    }

    private static ApiToken token(ResultSet row, int number) throws SQLException {
        return new ApiToken(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("name"),
                Scope.valueOf(row.getString("scope")),
                row.getObject("created", OffsetDateTime.class).toInstant(),
                row.getObject("expires", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("revoked", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    /** The secret has 256 random bits, so a plain digest is enough. */
    private static String hash(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
