package org.xiandao.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
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

    /** What came of an attempt. A closed account and an unknown login look alike from outside. */
    public sealed interface Attempt {
        record SignedIn(Person person) implements Attempt {}

        record Wrong() implements Attempt {}

        record Resting(Duration remaining) implements Attempt {}
    }

    private record Account(Person person, String password, int failures, Optional<Instant> lockedUntil) {}

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

    public Attempt attempt(String login, String password, Optional<String> ip) {
        Caller caller = new Caller(login, Optional.empty(), ip);
        Optional<Account> found = account(login);
        if (found.isEmpty() || !found.get().person().active()) {
            passwords.matches(password, nobodysPassword); // takes as long as a real one, so that time tells nothing
            audit.refused(caller, "sign-in", login, Map.of("reason", "unknown"));
            return new Attempt.Wrong();
        }
        Account account = found.get();
        Optional<Duration> rest = account.lockedUntil()
                .map(until -> Duration.between(clock.instant(), until))
                .filter(Duration::isPositive);
        if (rest.isPresent()) {
            audit.refused(caller, "sign-in", login, Map.of("reason", "resting"));
            return new Attempt.Resting(rest.get());
        }
        if (!passwords.matches(password, account.password())) {
            return failed(account, caller);
        }
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update person set failures = 0, locked_until = null where id = ?")
                    .param(account.person().id().value())
                    .update();
            audit.done(caller, "sign-in", account.person().login(), Map.of());
        });
        return new Attempt.SignedIn(account.person());
    }

    private Attempt failed(Account account, Caller caller) {
        // counted in the database, so that a hundred attempts at once are a hundred failures
        int failures = jdbc.sql("update person set failures = failures + 1 where id = ? returning failures")
                .param(account.person().id().value())
                .query(Integer.class)
                .single();
        Duration rest = rest(failures);
        if (rest.isPositive()) {
            jdbc.sql("update person set locked_until = ? where id = ?")
                    .params(
                            clock.instant().plus(rest).atOffset(ZoneOffset.UTC),
                            account.person().id().value())
                    .update();
        }
        audit.refused(
                caller,
                "sign-in",
                account.person().login(),
                Map.of("reason", "wrong password", "failures", failures, "rests-seconds", rest.toSeconds()));
        return rest.isPositive() ? new Attempt.Resting(rest) : new Attempt.Wrong();
    }

    static Duration rest(int failures) {
        if (failures < FREE_FAILURES) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failures - FREE_FAILURES, 10);
        Duration rest = FIRST_REST.multipliedBy(1L << doublings);
        return rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest;
    }

    private Optional<Account> account(String login) {
        return jdbc.sql("select * from person where lower(login) = lower(?)")
                .param(login)
                .query((row, number) -> new Account(
                        PeopleTables.PERSON.mapRow(row, number),
                        row.getString("password"),
                        row.getInt("failures"),
                        Optional.ofNullable(row.getObject("locked_until", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .optional();
    }
}
