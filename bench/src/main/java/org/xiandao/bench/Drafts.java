package org.xiandao.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.xiandao.app.Xiandao;
import org.xiandao.application.Cases;
import org.xiandao.people.Duty;
import org.xiandao.programme.Editions;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Form;
import org.xiandao.rules.pack.Level;

/**
 * Fifty people fill their forms at once over HTTP: saves of a field, the panel of conditions, submissions. The limit
 * beside them is what the same database needs for one durable insert at the same concurrency. Client and server share
 * the machine.
 */
final class Drafts {
    private static final int USERS = 50;
    private static final int SAVES = 40;
    private static final int ROUND = 4;
    private static final int CALLS = 3 * ROUND + 1;

    private final ConfigurableApplicationContext server;
    private final Edition edition;
    private final World world;
    private final List<User> users = new ArrayList<>();
    private final List<List<String>> cases = new ArrayList<>();

    private Drafts(ConfigurableApplicationContext server) {
        this.server = server;
        // The largest form and the most conditions that are offered.
        this.edition = server.getBean(Editions.class).offered().stream()
                .max(java.util.Comparator.comparingInt(offered ->
                        offered.conditions().size() * 1000 + offered.measures().size()))
                .orElseThrow();
        this.world = new World(server, edition);
    }

    static void measure(Path home) throws Exception {
        var data = Bench.folder("drafts");
        var context = SpringApplication.run(
                Xiandao.class, "--xiandao.home=" + home, "--xiandao.data=" + data, "--xiandao.port=0");
        try (context) {
            var drafts = new Drafts(context);
            drafts.prepare();
            drafts.run();
        }
    }

    private void prepare() throws Exception {
        for (int call = 0; call < CALLS; call++) world.publish("bench-" + call);
        var areas = world.cities(USERS);
        for (int n = 0; n < USERS; n++) {
            var area = areas.get(n).code();
            var unit = world.organisation("单位" + n, area, Level.CITY, Optional.empty());
            var actor = world.somebody("bench" + n, unit, Duty.APPLICANT);
            var own = new ArrayList<String>();
            for (int call = 0; call < CALLS; call++) {
                var id = "bench-" + n + "-" + call;
                world.draft(id, "bench-" + call, unit, actor, area, n);
                own.add(id);
            }
            cases.add(own);
            users.add(world.signedIn("bench" + n));
        }
    }

    private void run() throws Exception {
        var field = edition.form().sections().stream()
                .flatMap(section -> section.fields().stream())
                .filter(one -> one.type() == Form.Type.LONG_TEXT || one.type() == Form.Type.RICH_TEXT)
                .findFirst()
                .orElseThrow();
        var versions = new AtomicInteger[USERS];
        for (int n = 0; n < USERS; n++) {
            versions[n] =
                    new AtomicInteger(server.getBean(Cases.class).get(draft(n)).version(field.id()));
            users.get(n).visit("/cases/" + draft(n) + "/draft");
        }
        Load.Request save = (user, turn) -> {
            var text = ("第" + turn + "次修改：" + "围绕网络、应用、生态三个方面推进。".repeat(20));
            var json = "{\"value\":\"" + text + "\",\"version\":" + versions[user].get() + "}";
            var answer = users.get(user).put("/cases/" + draft(user) + "/answers/" + field.id(), json);
            if (answer.statusCode() == 200) versions[user].incrementAndGet();
            return answer.statusCode() == 200;
        };
        server.getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("create table bench_limit (who integer, body bytea)")
                .update();
        Load.Request panel = (user, turn) ->
                users.get(user).get("/cases/" + draft(user) + "/gate").statusCode() == 200;
        var typing = new Load(USERS, SAVES, Duration.ofSeconds(1));
        var sending = new Load(USERS, ROUND, Duration.ofSeconds(2));
        var rushing = new Load(USERS, SAVES, Duration.ZERO);
        rushing.run("warm up", save);
        rushing.run("warm up", panel);
        new Load(USERS, ROUND, Duration.ZERO).run("warm up", submit(0));
        var limit = rushing.run("limit: one durable insert", this::insert);
        var saves = typing.run("save of a field", save);
        var panels = typing.run("panel of conditions", panel);
        var submits = sending.run("submit", submit(1));
        print("50 people, a request a second each (a submission every two)", saves, panels, submits);
        print(
                "50 people without a pause",
                limit,
                rushing.run("save of a field", save),
                rushing.run("panel of conditions", panel),
                new Load(USERS, ROUND, Duration.ZERO).run("submit", submit(2)));
        System.out.printf(
                Locale.ROOT,
                "save : durable insert, median %.1f, p99 %.1f%n",
                saves.millis(0.5) / limit.millis(0.5),
                saves.millis(0.99) / limit.millis(0.99));
    }

    /** The case that stays a draft. */
    private String draft(int user) {
        return cases.get(user).getLast();
    }

    private Load.Request submit(int round) {
        return (user, turn) -> {
            var id = cases.get(user).get(ROUND * round + turn);
            var answer = users.get(user).post("/cases/" + id + "/submit", Map.of("idempotencyKey", id));
            return answer.statusCode() == 303 || answer.statusCode() == 302;
        };
    }

    private static void print(String heading, Figures... all) {
        System.out.println(heading);
        for (var figures : all) System.out.println("  " + figures.line());
    }

    private boolean insert(int user, int turn) throws Exception {
        try (var connection = server.getBean(HikariDataSource.class).getConnection();
                var statement = connection.prepareStatement("insert into bench_limit (who, body) values (?, ?)")) {
            statement.setInt(1, user);
            statement.setBytes(2, "x".repeat(1000).getBytes(StandardCharsets.UTF_8));
            return statement.executeUpdate() == 1;
        }
    }
}
