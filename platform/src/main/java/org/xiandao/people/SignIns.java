package org.xiandao.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiandao.base.Audit;
import org.xiandao.base.Caller;

/** Signing in with a password: after five failures an account rests, longer with each failure after. */
@Service
public class SignIns {

    private static final int FREE_FAILURES = 5;
    private static final Duration FIRST_REST = Duration.ofMinutes(1);
    private static final Duration LONGEST_REST = Duration.ofHours(1);

    /** Guesses at a login that nobody has are remembered this long. */
    private static final Duration REMEMBERED = Duration.ofDays(1);

    /** What came of an attempt. An unknown login, a closed account and a wrong password look alike from outside. */
    public sealed interface Attempt {
        record SignedIn(Person person) implements Attempt {}

        record Wrong() implements Attempt {}

        record Resting(Duration remaining) implements Attempt {}
    }

    /** @param person empty where nobody, or nobody any more, signs in by this login */
    private record Account(Optional<Person> person, String password, Optional<Instant> lockedUntil) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final PasswordEncoder passwords;
    private final Audit audit;
    private final Clock clock;
    private final String nobodysPassword;

    public SignIns(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            PasswordEncoder passwords,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
        this.nobodysPassword = passwords.encode("nobody's password");
    }

    /** Whoever it is, and whether there is anybody, the same is done: time and answer tell nothing. */
    public Attempt attempt(String login, String password, Optional<String> ip) {
        Caller caller = new Caller(login, Optional.empty(), ip);
        Account account = known(login).orElseGet(() -> unknown(login));
        Optional<Duration> rest = account.lockedUntil()
                .map(until -> Duration.between(clock.instant(), until))
                .filter(Duration::isPositive);
        if (rest.isPresent()) {
            audit.refused(caller, "sign-in", login, Map.of("reason", "resting"));
            return new Attempt.Resting(rest.get());
        }
        boolean fits = passwords.matches(password, account.password());
        if (!fits || account.person().isEmpty()) {
            return failed(account, login, caller);
        }
        Person person = account.person().get();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update person set failures = 0, locked_until = null, signed_in = ? where id = ?")
                    .params(
                            clock.instant().atOffset(ZoneOffset.UTC),
                            person.id().value())
                    .update();
            audit.done(caller, "sign-in", person.login(), Map.of());
        });
        return new Attempt.SignedIn(person);
    }

    /** Counted in the database, so that a hundred attempts at once are a hundred failures. */
    private Attempt failed(Account account, String login, Caller caller) {
        int failures = account.person().map(this::failure).orElseGet(() -> failure(login));
        Duration rest = rest(failures);
        if (rest.isPositive()) {
            var until = clock.instant().plus(rest).atOffset(ZoneOffset.UTC);
            account.person()
                    .map(person -> jdbc.sql("update person set locked_until = ? where id = ?")
                            .params(until, person.id().value()))
                    .orElseGet(() -> jdbc.sql("update unknown_login set locked_until = ? where login = ?")
                            .params(until, digest(login)))
                    .update();
        }
        audit.refused(
                caller,
                "sign-in",
                account.person().map(Person::login).orElse(login),
                Map.of(
                        "reason",
                        account.person().isPresent() ? "wrong password" : "unknown",
                        "failures",
                        failures,
                        "rests-seconds",
                        rest.toSeconds()));
        return rest.isPositive() ? new Attempt.Resting(rest) : new Attempt.Wrong();
    }

    private int failure(Person person) {
        return jdbc.sql("update person set failures = failures + 1 where id = ? returning failures")
                .param(person.id().value())
                .query(Integer.class)
                .single();
    }

    private int failure(String unknown) {
        var now = clock.instant();
        jdbc.sql("delete from unknown_login where last < ?")
                .param(now.minus(REMEMBERED).atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("""
                        insert into unknown_login (login, failures, last) values (?, 1, ?)
                        on conflict (login) do update set failures = unknown_login.failures + 1, last = excluded.last
                        returning failures""")
                .params(digest(unknown), now.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    static Duration rest(int failures) {
        if (failures < FREE_FAILURES) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failures - FREE_FAILURES, 10);
        Duration rest = FIRST_REST.multipliedBy(1L << doublings);
        return rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest;
    }

    private Optional<Account> known(String login) {
        return jdbc.sql("select * from person where lower(login) = lower(?) and active")
                .param(login)
                .query((row, number) -> new Account(
                        Optional.of(PeopleTables.PERSON.mapRow(row, number)),
                        row.getString("password"),
                        lockedUntil(row)))
                .optional();
    }

    private Account unknown(String login) {
        var lockedUntil = jdbc.sql("select locked_until from unknown_login where login = ?")
                .param(digest(login))
                .query((row, number) -> lockedUntil(row))
                .optional()
                .flatMap(Function.identity());
        return new Account(Optional.empty(), nobodysPassword, lockedUntil);
    }

    private static Optional<Instant> lockedUntil(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("locked_until", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    private static String digest(String login) {
        try {
            var typed = login.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(typed));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
