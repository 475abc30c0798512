package org.xiandao.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiandao.base.Actor;
import org.xiandao.clock.Dues;
import org.xiandao.ledger.Ledger;
import org.xiandao.ledger.Origin;
import org.xiandao.ledger.Statement;
import org.xiandao.publication.life.Frozen.Line;
import org.xiandao.publication.life.Kind;
import org.xiandao.publication.life.PublicationCommand;
import org.xiandao.publication.life.PublicationCommand.*;
import org.xiandao.publication.life.PublicationRefusal;
import org.xiandao.publication.life.PublicationRefusal.Code;
import org.xiandao.publication.life.PublicationState;
import org.xiandao.publication.life.PublicationState.Stage;
import org.xiandao.publication.life.What;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Workflow.Duty;
import org.xiandao.rules.pack.Workflow.OfficeKind;
import org.xiandao.testing.TestDatabase;

/** Publications over a real ledger, which all tests share: what one of them counts, the others tell later. */
class PublicationsTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Path ROOT = Path.of(System.getProperty("xiandao.root"));
    private static final AnnotationConfigApplicationContext CONTEXT = context();
    private static final String CITY = "440100";
    private static final String EDITION = "guangzhou/2025";
    private static final Instant JANUARY = Instant.parse("2026-01-20T02:00:00Z");
    private static final Instant FEBRUARY = Instant.parse("2026-02-20T02:00:00Z");
    private static final Instant MARCH = Instant.parse("2026-03-02T02:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-02T02:00:00Z");

    private final Publications publications = CONTEXT.getBean(Publications.class);
    private final Ledger ledger = CONTEXT.getBean(Ledger.class);
    private final Actor handler = office(CITY, Set.of(Duty.HANDLER));
    private final Actor decider = office(CITY, Set.of(Duty.HANDLER, Duty.DECIDER));

    private static AnnotationConfigApplicationContext context() {
        var context = new AnnotationConfigApplicationContext();
        var transactions = new DataSourceTransactionManager(DATABASE.dataSource());
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test", Map.of("xiandao.home", ROOT.toString(), "xiandao.data", "target/publications")));
        context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
        context.registerBean(DataSource.class, DATABASE::dataSource);
        context.registerBean(JdbcClient.class, DATABASE::jdbc);
        context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(DATABASE.dataSource()));
        context.registerBean(PlatformTransactionManager.class, () -> transactions);
        context.registerBean(TransactionTemplate.class, () -> new TransactionTemplate(transactions));
        context.register(Dues.class);
        context.scan(
                "org.xiandao.base",
                "org.xiandao.people",
                "org.xiandao.same",
                "org.xiandao.evidence",
                "org.xiandao.ledger",
                "org.xiandao.indicator",
                "org.xiandao.targets",
                "org.xiandao.programme",
                "org.xiandao.bar",
                "org.xiandao.application",
                "org.xiandao.plan",
                "org.xiandao.fund",
                "org.xiandao.trial",
                "org.xiandao.publication");
        context.refresh();
        return context;
    }

    @AfterAll
    static void close() {
        CONTEXT.close();
        DATABASE.close();
    }

    @Test
    void aWhitePaperIsMadeFromRecordsFrozenAndMadeAnew() {
        var site = declare("factory-site", JANUARY, site("甲厂", "440112"));
        declare("private-network", JANUARY, network("甲厂专网", site));
        declare("scene-deployment", JANUARY, scene(site, "1"));
        var stopped = scene(site, "2");
        declare("scene-deployment", JANUARY, with(stopped, "state", "stopped"));
        var study = declare("factory-case", JANUARY, study("甲案例", site));
        var old = declare("factory-site", JANUARY, site("旧厂", "440118"));
        declare("private-network", JANUARY, with(network("旧厂专网", old), "opened", "2024-03-01"));
        var id = begun(Kind.WHITE_PAPER, FEBRUARY);
        var state = publications.get(id);
        assertThat(state.chapters())
                .extracting(chapter -> chapter.what())
                .containsExactly(What.SUMMARY, What.TARGETS, What.YEARS, What.PLACES, What.SCENES, What.CASES);
        assertThat(row(state, What.PLACES, "440112")).containsExactly("黄埔区", "1", "1", "1");
        assertThat(row(state, What.SCENES, "1")).last().isEqualTo("1");
        assertThat(row(state, What.TARGETS, "factory-cases")).contains("1 个", "30 个", "3.3%");
        assertThat(row(state, What.YEARS, "private-networks"))
                .as("counted as the target is, without what there was before the plan")
                .endsWith("—", "1");
        assertThat(row(state, What.TARGETS, "private-networks")).contains("1 个");
        assertThat(row(state, What.YEARS, "stations")).endsWith("无记录", "无记录");
        assertThat(row(state, What.YEARS, "champions"))
                .as("an empty ledger is no zero")
                .contains("无记录");
        assertThat(row(state, What.CASES, study)).contains("甲案例");
        assertThat(state.chapters().toString())
                .as("the ledger's names of sites stay in the ledger")
                .doesNotContain("甲厂");
        assertThat(state.chapters())
                .filteredOn(chapter -> chapter.what() != What.TARGETS)
                .allSatisfy(chapter -> assertThat(chapter.figures().chart()).isPresent());

        var other = declare("factory-site", APRIL, site("乙厂", "440112"));
        declare("private-network", APRIL, network("乙厂专网", other));
        assertThat(row(publications.get(id), What.PLACES, "440112")).containsExactly("黄埔区", "1", "1", "1");
        does(id, new Renew("places"), handler, APRIL);
        assertThat(row(publications.get(id), What.PLACES, "440112")).containsExactly("黄埔区", "2", "2", "1");
        does(id, new Withdraw("测试完毕"), decider, APRIL);
    }

    @Test
    void twoWhoPublishAtOncePublishOnce() throws Exception {
        var id = begun(Kind.CASE_COLLECTION, MARCH);
        var site = declare("factory-site", MARCH, site("丙厂", "440113"));
        var study = declare("factory-case", MARCH, study("丙案例", site));
        does(id, new AddCase(study), handler, MARCH);
        write(id, "case-1");
        does(id, new Ready(""), handler, MARCH);
        var publish = publish(id);
        try (var pool = Executors.newFixedThreadPool(4)) {
            var answers = pool.invokeAll(IntStream.range(0, 4)
                    .<java.util.concurrent.Callable<Publications.Result>>mapToObj(
                            n -> () -> publications.handle(id, publish, decider, MARCH))
                    .toList());
            var done = 0;
            for (var answer : answers)
                if (answer.get() instanceof Publications.Result.Refused(var refusals))
                    assertThat(refusals).extracting(PublicationRefusal::code).containsExactly(Code.ALREADY_PUBLISHED);
                else done++;
            assertThat(done).isOne();
        }
        assertThat(publications.open()).extracting(PublicationCard::id).contains(id);
        assertThat(publications.get(id).said()).hasSize(3);

        var next = UUID.randomUUID().toString();
        assertThat(refused(publications.begin(next, EDITION, begin(Kind.CASE_COLLECTION), handler, MARCH)))
                .containsExactly(Code.TAKEN);
        done(publications.correct(next, id, handler, APRIL));
        assertThat(publications.get(next).first().issue()).isEqualTo(2);
        assertThat(publications.card(id).orElseThrow().superseded()).isEmpty();
        does(next, new Ready(""), handler, APRIL);
        does(next, publish(next), decider, APRIL);
        assertThat(publications.card(id).orElseThrow().superseded()).contains(next);

        var before = publications.open();
        publications.rebuild();
        assertThat(publications.open()).isEqualTo(before);
        does(next, new Withdraw("测试完毕"), decider, APRIL);
        does(id, new Withdraw("测试完毕"), decider, APRIL);
        assertThat(publications.card(next).orElseThrow().stage()).isEqualTo(Stage.WITHDRAWN);
    }

    @Test
    void aCaseWhoseRecordEndsIsFlaggedAndKeepsTheCollectionFromBeingPublished() {
        var site = declare("factory-site", MARCH, site("丁厂", "440114"));
        var study = declare("factory-case", MARCH, study("丁案例", site));
        var id = begun(Kind.CASE_COLLECTION, MARCH);
        assertThat(publications.choices(publications.get(id), handler, MARCH))
                .extracting(Publications.Choice::id)
                .contains(study);
        does(id, new AddCase(study), handler, MARCH);
        assertThat(row(publications.get(id), "case-1", "site")).contains("丁厂");
        write(id, "case-1");
        does(id, new Ready(""), handler, MARCH);
        assertThat(publications.gone(publications.get(id), handler, MARCH)).isEmpty();
        var ended = new Statement(LocalDate.of(2026, 3, 1), true, study("丁案例", site), "撤回", Origin.DECLARED);
        assertThat(ledger.change(UUID.fromString(study), 1, ended, handler, APRIL))
                .isInstanceOf(Ledger.Result.Done.class);
        assertThat(publications.gone(publications.get(id), handler, APRIL)).containsExactly("case-1");
        assertThat(refused(publications.handle(id, publish(id), decider, APRIL)))
                .containsExactly(Code.RECORD_GONE);
        does(id, new Withdraw("测试完毕"), decider, APRIL);
    }

    @Test
    void onlyPeriodsOfThePlansLifeThatAreOverAreOffered() {
        var edition = publications.editions(handler).getFirst();
        assertThat(publications.periods(edition, CITY, LocalDate.of(2026, 3, 1)))
                .extracting(span -> span.to().getYear())
                .containsExactly(2025);
        assertThat(publications.periods(edition, CITY, LocalDate.of(2029, 3, 1)))
                .extracting(span -> span.to().getYear())
                .containsExactly(2027, 2026, 2025);
        assertThat(publications.periods(edition, CITY, LocalDate.of(2025, 3, 1)))
                .isEmpty();
        assertThat(publications.periods(edition, CITY, LocalDate.of(2036, 3, 1)))
                .as("years after its end")
                .extracting(span -> span.to().getYear())
                .containsExactly(2027, 2026, 2025);
    }

    @Test
    void onlyTheAreasOwnOfficeHasAPartInIt() {
        var id = begun(Kind.WHITE_PAPER, MARCH);
        var elsewhere = office("210100", Set.of(Duty.HANDLER, Duty.DECIDER));
        assertThat(publications.visible(List.of(handler)))
                .extracting(PublicationCard::id)
                .contains(id);
        assertThat(publications.visible(List.of(elsewhere)))
                .extracting(PublicationCard::id)
                .doesNotContain(id);
        assertThat(refused(publications.handle(id, new Withdraw("x"), elsewhere, MARCH)))
                .containsExactly(Code.NOT_YOURS);
        assertThat(refused(publications.begin(
                        UUID.randomUUID().toString(), EDITION, begin(Kind.CASE_COLLECTION), elsewhere, MARCH)))
                .containsExactly(Code.NOT_YOURS);
        does(id, new Withdraw("测试完毕"), decider, MARCH);
    }

    private String begun(Kind kind, Instant at) {
        var id = UUID.randomUUID().toString();
        done(publications.begin(id, EDITION, begin(kind), handler, at));
        return id;
    }

    private static Begin begin(Kind kind) {
        return new Begin(kind, "题名", kind == Kind.WHITE_PAPER ? "2025-12-31" : "", "2026-02-15");
    }

    private Publish publish(String id) {
        return new Publish(publications.get(id).number(), "", "");
    }

    private void write(String id, String chapter) {
        int seen = publications.get(id).chapter(chapter).orElseThrow().number();
        does(
                id,
                new Edit(chapter, seen, "题", Map.of("background", "背景", "practice", "做法", "effect", "成效")),
                handler,
                MARCH);
    }

    private void does(String id, PublicationCommand command, Actor actor, Instant at) {
        done(publications.handle(id, command, actor, at));
    }

    private static void done(Publications.Result result) {
        assertThat(result).isInstanceOf(Publications.Result.Done.class);
    }

    private static List<Code> refused(Publications.Result result) {
        return ((Publications.Result.Refused) result)
                .refusals().stream().map(PublicationRefusal::code).toList();
    }

    private static List<String> row(PublicationState state, What what, String key) {
        return row(state, what.id(), key);
    }

    private static List<String> row(PublicationState state, String chapter, String key) {
        return state.chapter(chapter).orElseThrow().chapter().figures().table().lines().stream()
                .filter(line -> line.key().equals(key))
                .map(Line::entries)
                .findFirst()
                .orElseThrow()
                .stream()
                .map(entry -> entry.text().zh())
                .toList();
    }

    private String declare(String type, Instant at, Map<String, String> fields) {
        var id = UUID.randomUUID();
        var result = ledger.declare(id, type, fields, Optional.empty(), Origin.DECLARED, handler, at);
        assertThat(result).isInstanceOf(Ledger.Result.Done.class);
        return id.toString();
    }

    private static Map<String, String> site(String name, String area) {
        return Map.of(
                "name", name, "credit-code", "91440100MAD005100H", "industry", "C36", "area", area, "address", name);
    }

    private static Map<String, String> network(String name, String site) {
        return Map.of(
                "name",
                name,
                "kind",
                "virtual",
                "user",
                "某公司",
                "credit-code",
                "91440100MAD005100H",
                "site",
                site,
                "operator",
                "某运营商",
                "opened",
                "2025-06-01");
    }

    private static Map<String, String> scene(String site, String scene) {
        return Map.of("site", site, "scene", scene, "state", "operating", "since", "2025-06-01", "terminals", "12");
    }

    private static Map<String, String> study(String name, String site) {
        return Map.of("name", name, "site", site, "publisher", "某编委会", "published", "2025-11-30");
    }

    private static Map<String, String> with(Map<String, String> fields, String field, String value) {
        var all = new java.util.HashMap<>(fields);
        all.put(field, value);
        return all;
    }

    private static Actor office(String area, Set<Duty> duties) {
        return new Actor(
                "a",
                "某人",
                "0b0c7a40-0000-4000-8000-000000" + area,
                "某局",
                Optional.of(OfficeKind.INDUSTRY),
                Level.CITY,
                area,
                duties,
                true,
                false);
    }
}
