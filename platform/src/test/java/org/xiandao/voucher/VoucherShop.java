package org.xiandao.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiandao.testing.AnActor.office;
import static org.xiandao.testing.AnActor.unit;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiandao.application.CaseDirectory;
import org.xiandao.application.Pilots;
import org.xiandao.bar.Bars;
import org.xiandao.base.Actor;
import org.xiandao.base.Areas;
import org.xiandao.base.Audit;
import org.xiandao.base.stream.EventStreams;
import org.xiandao.clock.Dues;
import org.xiandao.people.People;
import org.xiandao.programme.Editions;
import org.xiandao.programme.PackFolder;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Workflow.Duty;
import org.xiandao.testing.TestDatabase;

/** A shop of vouchers over a database of its own: an office, works that apply, a provider that redeems. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class VoucherShop {
    static final String PROVIDER = "91440101MA59A0025T";
    static final String CITY = "440100";
    static final Instant MAY = Instant.parse("2026-05-20T02:00:00Z");

    final TestDatabase database = TestDatabase.fresh();
    final AnnotationConfigApplicationContext context = context();
    final Vouchers vouchers = context.getBean(Vouchers.class);
    final VoucherBooks books = context.getBean(VoucherBooks.class);
    final Actor office = office(CITY, Level.CITY, Duty.HANDLER, Duty.DECIDER);
    final Actor works = unit(CITY);
    final Actor provider = unit("110000");

    private AnnotationConfigApplicationContext context() {
        var context = new AnnotationConfigApplicationContext();
        var transactions = new DataSourceTransactionManager(database.dataSource());
        context.registerBean(JdbcClient.class, database::jdbc);
        context.registerBean(TransactionTemplate.class, () -> new TransactionTemplate(transactions));
        context.registerBean(
                Areas.class,
                () -> Areas.of(Path.of(System.getProperty("xiandao.root")).resolve("catalogue")));
        context.registerBean(
                PackFolder.class,
                () -> PackFolder.of(Path.of(System.getProperty("xiandao.root")).resolve("programmes")));
        context.registerBean(PlatformTransactionManager.class, () -> transactions);
        context.registerBean(Clock.class, Clock::systemUTC);
        context.registerBean(PasswordEncoder.class, () -> new BCryptPasswordEncoder());
        context.register(
                EventStreams.class,
                Audit.class,
                People.class,
                Bars.class,
                Dues.class,
                Editions.class,
                CaseDirectory.class,
                Pilots.class,
                Applying.class,
                Entitlement.class,
                Expiring.class,
                Granting.class,
                Listing.class,
                Redeeming.class,
                Reversing.class,
                Settling.class,
                VoucherBooks.class,
                Vouchers.class);
        context.refresh();
        return context;
    }

    @AfterAll
    void close() {
        context.close();
        database.close();
    }

    /** @param otherwise fields of the item and what they hold instead */
    Voucher granted(String amount, String... otherwise) {
        return granted(amount, office, works, otherwise);
    }

    Voucher granted(String amount, Actor by, Actor unit, String... otherwise) {
        var id = applied(amount, by, unit, otherwise);
        done(vouchers.decide(id, true, Map.of("amount", amount, "expires", "2026-06-30", "reason", "符合"), by, MAY));
        return books.granted(by).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    Voucher standing(Voucher voucher) {
        return books.granted(office).stream()
                .filter(one -> one.id().equals(voucher.id()))
                .findFirst()
                .orElseThrow();
    }

    String applied(String amount) {
        return applied(amount, office, works);
    }

    String applied(String amount, Actor by, Actor unit, String... otherwise) {
        var id = UUID.randomUUID().toString();
        done(vouchers.apply(id, Map.of("item", item(by, otherwise), "amount", amount, "reason", "改造"), unit, MAY));
        return id;
    }

    String item() {
        return item(office);
    }

    String item(Actor by, String... otherwise) {
        var id = UUID.randomUUID().toString();
        var typed = new HashMap<>(Map.of(
                "kind", "NETWORK",
                "title", "5G专网",
                "provider", "乙公司",
                "providerCode", PROVIDER,
                "price", "1000",
                "share", "50",
                "most", "100",
                "area", by.area()));
        for (int i = 0; i < otherwise.length; i += 2) typed.put(otherwise[i], otherwise[i + 1]);
        done(vouchers.list(id, typed, by, MAY));
        return id;
    }

    Outcome redeem(String number, String order, String amount, String key) {
        return redeem(number, order, amount, key, MAY);
    }

    Outcome redeem(String number, String order, String amount, String key, Instant at) {
        return vouchers.redeem(
                key,
                Map.of("number", number, "order", order, "orderAmount", "1000", "amount", amount),
                provider,
                Optional.of(PROVIDER),
                at);
    }

    static List<Outcome> atOnce(int times, IntFunction<Outcome> act) throws Exception {
        try (var threads = Executors.newFixedThreadPool(16)) {
            var asked = IntStream.range(0, times)
                    .<Callable<Outcome>>mapToObj(n -> () -> act.apply(n))
                    .toList();
            return threads.invokeAll(asked).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
        }
    }

    static void done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }

    static List<String> codes(Outcome outcome) {
        return outcome instanceof Outcome.Refused(var refusals)
                ? refusals.stream()
                        .map(one -> (one.code() + " " + one.path()).strip())
                        .toList()
                : List.of();
    }
}
