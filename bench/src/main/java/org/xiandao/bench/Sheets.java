package org.xiandao.bench;

import com.sun.management.OperatingSystemMXBean;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.management.ManagementFactory;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiandao.app.Xiandao;
import org.xiandao.application.Cases;
import org.xiandao.application.life.CaseEvent.Entry;
import org.xiandao.application.life.CaseEvent.Expert;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.Command;
import org.xiandao.application.life.Findings;
import org.xiandao.application.life.Responsible;
import org.xiandao.application.life.Scores;
import org.xiandao.base.Actor;
import org.xiandao.people.Duty;
import org.xiandao.programme.Editions;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Workflow;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.rules.pack.Workflow.Need;
import org.xiandao.rules.pack.Workflow.Stage;
import org.xiandao.rules.pack.Workflow.Verb;
import org.xiandao.rules.score.Sheet;

/**
 * Two hundred experts type into their sheets at once over HTTP, one field after the other, and file them at last; eight of
 * them judge a case. The limit beside them is one durable insert of a row at the same concurrency and pace.
 */
final class Sheets {
    private static final int EXPERTS = 200;
    private static final int PANEL = 8;
    private static final int SAVES = 20;
    private static final List<Verb> FORWARD =
            List.of(Verb.RECOMMEND, Verb.FILE, Verb.ACCEPT, Verb.CONFIRM, Verb.PASS, Verb.PROPOSE);

    private final World world;
    private final Edition edition;
    private final List<Sheet.Row> lines;
    private final List<User> users = new ArrayList<>();
    private final List<Map<String, Integer>> versions = new ArrayList<>();

    private Sheets(ConfigurableApplicationContext server) {
        this.edition = server.getBean(Editions.class).offered().stream()
                .filter(offered -> !Scores.sheet(offered).isEmpty())
                .max(Comparator.comparingInt(
                        (Edition offered) -> Scores.sheet(offered).size()))
                .orElseThrow();
        this.lines = Scores.sheet(edition);
        this.world = new World(server, edition);
    }

    static void measure(Path home) throws Exception {
        var data = Bench.folder("scoring");
        var context = SpringApplication.run(
                Xiandao.class, "--xiandao.home=" + home, "--xiandao.data=" + data, "--xiandao.port=0");
        try (context) {
            var sheets = new Sheets(context);
            sheets.prepare();
            sheets.run();
        }
    }

    private void prepare() throws Exception {
        world.publish("bench");
        var pool = world.organisation("专家库", "000000", Level.NATION, Optional.empty());
        var areas = world.cities(EXPERTS / PANEL);
        for (int n = 0; n < EXPERTS / PANEL; n++) {
            var area = areas.get(n).code();
            var unit = world.organisation("单位" + n, area, Level.CITY, Optional.empty());
            var applicant = world.somebody("unit" + n, unit, Duty.APPLICANT);
            var id = caseOf(n * PANEL);
            world.draft(id, "bench", unit, applicant, area, n);
            does(id, applicant, new Command.Submit(id));
            while (stage(id).kind() != Kind.REVIEW) on(id);
            var panel = new ArrayList<Actor>();
            for (int seat = 0; seat < PANEL; seat++)
                panel.add(world.somebody("expert" + (n * PANEL + seat), pool, Duty.EXPERT));
            does(
                    id,
                    offices(id).getFirst(),
                    new Command.SeatExperts(
                            "0".repeat(64),
                            panel.stream()
                                    .map(expert -> new Expert(expert.account(), expert.name()))
                                    .toList()));
            for (var expert : panel) does(id, expert, new Command.DeclareConflict(false, ""));
        }
        for (int expert = 0; expert < EXPERTS; expert++) {
            var user = world.signedIn("expert" + expert);
            user.visit("/review/" + caseOf(expert));
            users.add(user);
            versions.add(new HashMap<>());
        }
        world.bean(JdbcClient.class)
                .sql("create table bench_limit (who integer, field text, body text)")
                .update();
    }

    private static String caseOf(int expert) {
        return "bench-" + expert / PANEL;
    }

    private CaseState state(String id) {
        return world.bean(Cases.class).get(id);
    }

    private Stage stage(String id) {
        return edition.stage(state(id).stage());
    }

    private List<Actor> offices(String id) {
        var stage = stage(id);
        var office = (Workflow.Actor.Office) stage.by();
        return Responsible.areas(state(id), stage).stream()
                .map(area -> world.official(office.kind(), area, office.level()))
                .toList();
    }

    /** Every office whose turn it is says yes. */
    private void on(String id) {
        var stage = stage(id);
        var verb = FORWARD.stream().filter(stage.may()::contains).findFirst().orElseThrow();
        if (stage.kind() == Kind.CONDITIONS)
            for (var condition : edition.conditions())
                for (var finding : Findings.in(condition.require()))
                    does(id, offices(id).getFirst(), new Command.Establish(finding, true, "核查记录"));
        var number = stage.letter() == Need.NONE ? Optional.<String>empty() : Optional.of("某函〔2026〕1号");
        for (var office : offices(id))
            does(
                    id,
                    office,
                    new Command.Say(stage.id(), verb, "同意", number, Optional.empty(), List.of(new Entry("说明", "无"))));
    }

    private void does(String id, Actor actor, Command command) {
        var result =
                world.bean(Cases.class).handle(id, command, actor, world.clock().instant());
        if (result instanceof Cases.Result.Refused refused)
            throw new IllegalStateException(command + ": " + refused.refusals());
    }

    private void run() throws Exception {
        var typing = new Load(EXPERTS, SAVES, Duration.ofSeconds(2));
        var rushing = new Load(EXPERTS, SAVES / 2, Duration.ZERO);
        rushing.run("warm up", this::save);
        rushing.run("warm up", this::insert);
        var limit = typing.run("limit: one durable insert", this::insert);
        long busy = processor();
        var saves = typing.run("save of a field", this::save);
        busy = processor() - busy;
        print("200 experts, a field every two seconds each", limit, saves);
        System.out.printf(
                Locale.ROOT,
                "  save : durable insert, median %.1f, p99 %.1f%n",
                saves.millis(0.5) / limit.millis(0.5),
                saves.millis(0.99) / limit.millis(0.99));
        System.out.printf(
                Locale.ROOT,
                "  %.1f ms of a processor a save, client included and database not%n",
                busy / 1e6 / saves.nanos().length);
        print(
                "200 experts without a pause",
                rushing.run("limit: one durable insert", this::insert),
                rushing.run("save of a field", this::save));
        print(
                "at last all file within six seconds",
                new Load(EXPERTS, 1, Duration.ofSeconds(4)).run("file a whole sheet", this::file));
    }

    private static long processor() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private boolean save(int expert, int turn) throws Exception {
        var line = lines.get(turn % lines.size());
        var field = (turn % 2 == 0 ? "score:" : "reason:") + line.id();
        var value = turn % 2 == 0 ? String.valueOf(turn % 3) : "材料充分，指标有据可查。".repeat(1 + turn % 5) + turn;
        var seen = versions.get(expert).getOrDefault(field, 0);
        var answer = users.get(expert)
                .put(
                        "/review/" + caseOf(expert) + "/draft/" + field,
                        "{\"value\":\"" + value + "\",\"version\":" + seen + "}");
        versions.get(expert).put(field, seen + 1);
        return answer.statusCode() == 200;
    }

    private boolean file(int expert, int turn) throws Exception {
        var form = new HashMap<String, String>();
        form.put("do", "file");
        for (var line : lines) {
            var points = line.points().times(Fraction.of(60 + expert % 30, 100));
            form.put("score:" + line.id(), points.round(0, RoundingMode.DOWN).toPlainString());
            form.put("reason:" + line.id(), "材料充分，指标有据可查。");
        }
        return users.get(expert)
                        .post("/review/" + caseOf(expert) + "/scores", form)
                        .statusCode()
                == 302;
    }

    private boolean insert(int expert, int turn) throws Exception {
        try (var connection = world.bean(HikariDataSource.class).getConnection();
                var statement =
                        connection.prepareStatement("insert into bench_limit (who, field, body) values (?, ?, ?)")) {
            statement.setInt(1, expert);
            statement.setString(2, "score:" + turn);
            statement.setString(3, "材料充分，指标有据可查。");
            return statement.executeUpdate() == 1;
        }
    }

    private static void print(String heading, Figures... all) {
        System.out.println(heading);
        for (var figures : all) System.out.println("  " + figures.line());
    }
}
