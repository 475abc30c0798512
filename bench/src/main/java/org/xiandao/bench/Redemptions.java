package org.xiandao.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiandao.app.Xiandao;
import org.xiandao.base.Actor;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Workflow.Duty;
import org.xiandao.rules.pack.Workflow.OfficeKind;
import org.xiandao.voucher.Outcome;
import org.xiandao.voucher.Redeeming;
import org.xiandao.voucher.VoucherBooks;
import org.xiandao.voucher.Vouchers;

/**
 * Many redeem vouchers at once: each its own, then all on one order, then all of them one and the same until it is used up. Beside it, in the same
 * run, one durable insert at the same concurrency through the same pool. At the end every balance is added up.
 */
final class Redemptions {
    private static final int USERS = 32;
    private static final String PROVIDER = "91440101MA59A0025T";

    private final ConfigurableApplicationContext server;
    private final int turns = Integer.getInteger("xiandao.bench.turns", 200);

    private Redemptions(ConfigurableApplicationContext server) {
        this.server = server;
    }

    static void measure(Path home) throws Exception {
        var data = Bench.folder("voucher");
        var context = SpringApplication.run(
                Xiandao.class, "--xiandao.home=" + home, "--xiandao.data=" + data, "--xiandao.port=0");
        try (context) {
            new Redemptions(context).run();
        }
    }

    private void run() {
        var own = new ArrayList<String>();
        for (int user = 0; user < USERS; user++) own.add(voucher("own" + user));
        var shared = voucher("shared");
        server.getBean(JdbcClient.class)
                .sql("create table bench_limit (who integer, body bytea)")
                .update();
        var load = new Load(USERS, turns, Duration.ZERO);
        load.run("warm up", (user, turn) -> redeem(own.get(user), "w" + user + "-" + turn));
        load.run("warm up", this::insert);
        print(load, "limit: one durable insert", this::insert);
        print(load, "redeem, each their own voucher", (user, turn) -> redeem(own.get(user), user + "-" + turn));
        var one = new BigDecimal(USERS * turns);
        print(
                load,
                "redeem, each their own voucher on one order",
                (user, turn) -> redeem(own.get(user), "one" + user + "-" + turn, "one order", one));
        var taken = new AtomicInteger();
        print(load, "redeem, all the same voucher", (user, turn) -> {
            if (redeem(shared, user + "-" + turn)) taken.incrementAndGet();
            return true;
        });
        var wrong = server.getBean(VoucherBooks.class).unbalanced();
        System.out.printf(
                Locale.ROOT,
                "of %d who asked for the same voucher %d were served; vouchers that do not add up: %s%n",
                USERS * turns,
                taken.get(),
                wrong.isEmpty() ? "none" : wrong.toString());
        if (!wrong.isEmpty()) throw new IllegalStateException("Spent twice: " + wrong);
    }

    private static void print(Load load, String what, Load.Request request) {
        long before = System.nanoTime();
        var figures = load.run(what, request);
        long took = System.nanoTime() - before;
        System.out.println(figures.line());
        System.out.printf(Locale.ROOT, "  %.0f a second%n", load.users() * load.turns() * 1e9 / took);
    }

    private boolean redeem(String number, String key) {
        return redeem(number, key, "order " + key, BigDecimal.TEN);
    }

    private boolean redeem(String number, String key, String order, BigDecimal orderAmount) {
        var asked = new Redeeming.Asked(number, PROVIDER, order, orderAmount, BigDecimal.ONE, key, "bench");
        return server.getBean(Redeeming.class)
                        .redeem(asked, server.getBean(Clock.class).instant())
                instanceof Outcome.Done;
    }

    private boolean insert(int user, int turn) throws Exception {
        try (var connection = server.getBean(HikariDataSource.class).getConnection();
                var statement = connection.prepareStatement("insert into bench_limit (who, body) values (?, ?)")) {
            statement.setInt(1, user);
            statement.setBytes(2, "x".repeat(200).getBytes(StandardCharsets.UTF_8));
            return statement.executeUpdate() == 1;
        }
    }

    /** Granted through the door; enough for all turns and the warm-up, the shared one for half of its turns. */
    private String voucher(String name) {
        var vouchers = server.getBean(Vouchers.class);
        var now = server.getBean(Clock.class).instant();
        var office = actor("office", Optional.of(OfficeKind.INDUSTRY), Set.of(Duty.HANDLER, Duty.DECIDER), false);
        var unit = actor(name, Optional.empty(), Set.of(), true);
        var amount = String.valueOf(name.equals("shared") ? USERS * turns / 2 : 3 * turns);
        done(vouchers.list(
                name,
                Map.of(
                        "kind",
                        "NETWORK",
                        "title",
                        name,
                        "provider",
                        name,
                        "providerCode",
                        PROVIDER,
                        "price",
                        "1000000",
                        "share",
                        "100",
                        "most",
                        "1000000",
                        "area",
                        "440100"),
                office,
                now));
        done(vouchers.apply(name, Map.of("item", name, "amount", amount, "reason", "bench"), unit, now));
        done(vouchers.decide(
                name, true, Map.of("amount", amount, "expires", "2099-12-31", "reason", "bench"), office, now));
        return server.getBean(VoucherBooks.class).mine(unit).getFirst().number();
    }

    private static void done(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) throw new IllegalStateException(refused.toString());
    }

    private static Actor actor(String unit, Optional<OfficeKind> kind, Set<Duty> duties, boolean fills) {
        var id = UUID.nameUUIDFromBytes(unit.getBytes(StandardCharsets.UTF_8)).toString();
        return new Actor("bench", "bench", id, unit, kind, Level.CITY, "440100", duties, fills, false);
    }
}
