package org.xiandao.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.xiandao.app.Xiandao;
import org.xiandao.application.Applicants;
import org.xiandao.application.Cases;
import org.xiandao.application.life.CaseFile;
import org.xiandao.application.life.Command;
import org.xiandao.application.life.Provenance;
import org.xiandao.base.Areas;
import org.xiandao.base.Caller;
import org.xiandao.base.ChinaTime;
import org.xiandao.people.Duty;
import org.xiandao.people.People;
import org.xiandao.programme.Calls;
import org.xiandao.programme.Editions;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Form;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.tour.Filling;
import org.xiandao.tour.MeetingFigures;

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
    private static final String PASSWORD = "bench password 1";

    private final ConfigurableApplicationContext server;
    private final Edition edition;
    private final List<User> users = new ArrayList<>();
    private final List<List<String>> cases = new ArrayList<>();

    private Drafts(ConfigurableApplicationContext server) {
        this.server = server;
        // The largest form and the most conditions that are offered.
        this.edition = server.getBean(Editions.class).offered().stream()
                .max(java.util.Comparator.comparingInt(offered ->
                        offered.conditions().size() * 1000 + offered.measures().size()))
                .orElseThrow();
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
        for (int call = 0; call < CALLS; call++) publish(call);
        var areas = server.getBean(Areas.class).all().stream()
                .filter(area -> area.level() == Level.CITY)
                .limit(USERS)
                .toList();
        var people = server.getBean(People.class);
        var by = Caller.system("bench");
        for (int n = 0; n < USERS; n++) {
            var unit = people.register(
                            new People.NewOrganisation(
                                    Optional.empty(),
                                    new Text("单位" + n, "Unit " + n),
                                    areas.get(n).code(),
                                    Level.CITY,
                                    Optional.empty()),
                            by)
                    .orThrow();
            var person = people.openWithLastingPassword("bench" + n, new Text("填报人", "Applicant"), PASSWORD, by)
                    .orThrow();
            people.grant(person.id(), unit.id(), Duty.APPLICANT, by);
            var actor = people.memberships(person.id()).getFirst().actor();
            var own = new ArrayList<String>();
            for (int call = 0; call < CALLS; call++) {
                var id = "bench-" + n + "-" + call;
                var applicant = server.getBean(Applicants.class).of(unit);
                server.getBean(Cases.class)
                        .open(
                                id,
                                "bench-" + call,
                                applicant,
                                actor,
                                server.getBean(Clock.class).instant());
                fill(id, actor, areas.get(n).code(), n);
                own.add(id);
            }
            cases.add(own);
            var user = new User("http://localhost:" + server.getEnvironment().getProperty("local.server.port"));
            user.login("bench" + n, PASSWORD);
            users.add(user);
        }
    }

    private void publish(int call) {
        var clock = server.getBean(Clock.class);
        var today = ChinaTime.day(clock.instant());
        var dates = new HashMap<String, LocalDate>();
        int n = 0;
        for (var date : edition.workflow().dates()) dates.put(date.id(), today.plusDays(30L * n++));
        var office = edition.workflow().stages().stream()
                .filter(stage -> stage.kind() == Kind.DECISION)
                .map(stage -> (Workflow.Actor.Office) stage.by())
                .findFirst()
                .orElseThrow();
        var people = server.getBean(People.class);
        var by = Caller.system("bench");
        var issuer = people.office(office.kind(), edition.area())
                .orElseGet(() -> people.register(
                                new People.NewOrganisation(
                                        Optional.empty(),
                                        new Text("主办部门", "Issuer"),
                                        edition.area(),
                                        edition.level(),
                                        Optional.of(office.kind())),
                                by)
                        .orThrow());
        var member = people.members(issuer.id()).stream().findFirst().orElseGet(() -> {
            var person = people.openWithLastingPassword("issuer", new Text("主办", "Issuer"), PASSWORD, by)
                    .orThrow();
            for (var duty : List.of(Duty.HANDLER, Duty.SECRETARY, Duty.DECIDER))
                people.grant(person.id(), issuer.id(), duty, by);
            return people.memberships(person.id()).getFirst();
        });
        var text = new Text("基准测试", "Benchmark");
        var draft = new Calls.Draft(edition.id(), text, text, "", dates, Map.of(), Map.of(), true);
        if (server.getBean(Calls.class).publish("bench-" + call, draft, member.actor(), clock.instant())
                instanceof Calls.Result.Refused refused)
            throw new IllegalStateException(refused.faults().toString());
    }

    private void fill(String id, org.xiandao.base.Actor actor, String area, int n) {
        var saves = new ArrayList<Command>();
        Filling.of(edition, MeetingFigures.of(edition, n), area)
                .forEach((path, value) -> saves.add(new Command.SaveAnswer(path, value, 0, Provenance.DEMONSTRATION)));
        saves.add(new Command.AttachFile(new CaseFile(
                id + "-file",
                "证明.pdf",
                "0".repeat(64),
                1,
                "application/pdf",
                List.copyOf(Filling.evidence(edition).keySet()))));
        server.getBean(Cases.class)
                .handleEach(id, saves, actor, server.getBean(Clock.class).instant());
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
