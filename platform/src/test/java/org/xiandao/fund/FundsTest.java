package org.xiandao.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiandao.testing.AnActor.office;
import static org.xiandao.testing.AnActor.unit;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiandao.application.CaseDirectory;
import org.xiandao.bar.Bars;
import org.xiandao.base.Areas;
import org.xiandao.base.Audit;
import org.xiandao.base.ChinaTime;
import org.xiandao.base.stream.EventStreams;
import org.xiandao.clock.Dues;
import org.xiandao.fund.life.AFund;
import org.xiandao.fund.life.Command;
import org.xiandao.fund.life.FundEvent;
import org.xiandao.fund.life.Refusal;
import org.xiandao.people.People;
import org.xiandao.programme.Editions;
import org.xiandao.programme.PackFolder;
import org.xiandao.rules.fund.Flag;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Workflow.Duty;
import org.xiandao.testing.TestDatabase;

class FundsTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Path ROOT = Path.of(System.getProperty("xiandao.root"));
    private static final AnnotationConfigApplicationContext CONTEXT = context();
    private static final Instant MAY = Instant.parse("2026-05-20T02:00:00Z");
    private static final String AREA = AFund.EDITION.area();

    private final Funds funds = CONTEXT.getBean(Funds.class);
    private final Looker office = new Looker(office(AREA, Level.CITY, Duty.HANDLER, Duty.DECIDER), Optional.empty());
    private final Looker works = new Looker(unit(AREA), Optional.of(AFund.WORKS));

    private static AnnotationConfigApplicationContext context() {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(JdbcClient.class, DATABASE::jdbc);
        var transactions = new DataSourceTransactionManager(DATABASE.dataSource());
        context.registerBean(PlatformTransactionManager.class, () -> transactions);
        context.registerBean(TransactionTemplate.class, () -> new TransactionTemplate(transactions));
        context.registerBean(Clock.class, Clock::systemUTC);
        context.registerBean(PasswordEncoder.class, () -> new BCryptPasswordEncoder());
        context.registerBean(PackFolder.class, () -> PackFolder.of(ROOT.resolve("programmes")));
        context.registerBean(Areas.class, () -> Areas.of(ROOT.resolve("catalogue")));
        context.register(
                EventStreams.class,
                Audit.class,
                Editions.class,
                CaseDirectory.class,
                Bars.class,
                Dues.class,
                People.class,
                FundProjection.class,
                FundDues.class,
                FundBars.class,
                Funds.class);
        context.refresh();
        return context;
    }

    @AfterAll
    static void close() {
        CONTEXT.close();
        DATABASE.close();
    }

    @Test
    void aFundIsSeenByItsAreasOfficeAndByTheLegalPersonOfAProject() {
        var id = opened();
        assertThat(funds.visible(List.of(office))).extracting(FundCard::fundId).contains(id);
        assertThat(funds.visible(List.of(works))).extracting(FundCard::fundId).contains(id);
        var elsewhere = new Looker(office("210100", Level.CITY, Duty.DECIDER), Optional.empty());
        assertThat(funds.visible(List.of(elsewhere))).isEmpty();
        var noDuty = new Looker(office(AREA, Level.CITY), Optional.empty());
        assertThat(funds.visible(List.of(noDuty))).isEmpty();
    }

    @Test
    void readModelsAreWrittenAnewFromTheFiles() {
        var one = opened();
        var other = opened();
        pay(one, "80", "发票 7", UUID.randomUUID().toString());
        pay(other, "1", "发票7", UUID.randomUUID().toString());
        assertThat(flagged(other)).contains("invoice-twice");
        var before = tables();
        DATABASE.jdbc().sql("delete from fund_invoice").update();
        assertThat(flagged(other)).doesNotContain("invoice-twice");
        funds.rebuild();
        assertThat(tables()).isEqualTo(before);
        assertThat(flagged(other)).contains("invoice-twice");
    }

    @Test
    void whatIsReversedIsNoLongerBehindAnInvoiceOfAnotherFund() {
        var one = opened();
        var other = opened();
        pay(one, "1", "R1", UUID.randomUUID().toString());
        pay(other, "1", "R1", UUID.randomUUID().toString());
        assertThat(flagged(other)).contains("invoice-twice");
        done(funds.handle(
                one,
                new Command.Reverse(
                        6,
                        Map.of("reason", "记错", "project", "3"),
                        UUID.randomUUID().toString()),
                office,
                MAY));
        assertThat(flagged(other)).doesNotContain("invoice-twice");
    }

    @Test
    void ofManyPaymentsAtOnceOnlySoManyAreTakenAsMoneyIsLeft() throws Exception {
        var id = opened();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var results = threads.invokeAll(IntStream.range(0, 24)
                    .<java.util.concurrent.Callable<Funds.Result>>mapToObj(
                            n -> () -> pay(id, "10", "i" + n, "form" + n + id))
                    .toList());
            int taken = 0;
            for (var result : results)
                switch (result.get()) {
                    case Funds.Result.Done _ -> taken++;
                    case Funds.Result.Refused(var refusals) ->
                        assertThat(refusals).extracting(Refusal::code).contains(Refusal.Code.OVER_CONTRACT);
                }
            assertThat(taken).isEqualTo(8);
        }
        assertThat(funds.get(id).paid(3)).isEqualByComparingTo("80");
    }

    @Test
    void aFormPressedManyTimesAtOnceCountsOnce() throws Exception {
        var id = opened();
        try (var threads = Executors.newFixedThreadPool(8)) {
            threads.invokeAll(IntStream.range(0, 8)
                    .<java.util.concurrent.Callable<Funds.Result>>mapToObj(n -> () -> pay(id, "10", "i", "same" + id))
                    .toList());
        }
        assertThat(funds.get(id).all(FundEvent.Paid.class)).hasSize(1);
    }

    @Test
    void nothingIsLeftOfAFundThatIsRefused() {
        var key = UUID.randomUUID().toString();
        var open = new Command.Open(Map.of("title", " "), Optional.empty(), key);
        assertThat(funds.open("nobody/1999", open, office, MAY))
                .isEqualTo(new Funds.Result.Refused(List.of(
                        new Refusal(Refusal.Code.UNKNOWN_EDITION, "edition", List.of()),
                        new Refusal(Refusal.Code.MISSING, "title", List.of()))));
        assertThat(funds.find(key)).isEmpty();
        assertThat(DATABASE.jdbc()
                        .sql("select count(*) from event_stream where stream = 'fund:' || :key")
                        .param("key", key)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aBarThatADeciderDecidesStandsInTheRegisterForTheLegalPersonAndTheLeader() {
        var id = opened();
        pay(id, "10", "B1", "pay" + id);
        done(funds.handle(id, new Command.OpenAudit(Map.of("title", "审计"), "a" + id + "x"), office, MAY));
        done(funds.handle(
                id,
                new Command.Find(
                        Map.of("entry", "6", "ground", "fraud", "text", "虚构设备", "due", "2026-06-20"), "f" + id),
                office,
                MAY));
        assertThat(due(id)).containsExactly("rectification GOVERNMENT 2026-06-20", "rectification INDUSTRY 2026-06-20");
        done(funds.handle(
                id,
                new Command.DecideBar(8, true, Map.of("reason", "虚构设备", "document", "穗工信〔2026〕1号"), "bar" + id),
                office,
                MAY));
        assertThat(CONTEXT.getBean(Bars.class).all())
                .filteredOn(bar -> bar.reasons().equals("虚构设备"))
                .extracting(bar -> bar.subject().kind() + " " + bar.subject().name() + " " + bar.last())
                .containsExactlyInAnyOrder("ORGANISATION 甲厂 Optional.empty", "PERSON 张三 Optional.empty");
        var more = enter(id, Command.Kind.ALLOCATION, "more" + id, "project", "3", "year", "2026", "amount", "1");
        var contracted = enter(
                id,
                Command.Kind.CONTRACT,
                "contract" + id,
                "project",
                "3",
                "number",
                "HT-2",
                "payeeName",
                "甲厂",
                "payeeCode",
                AFund.WORKS,
                "amount",
                "1");
        for (var result : List.of(more, contracted, pay(id, "1", "B2", "late" + id, "on", "2026-05-20")))
            assertThat(result)
                    .isInstanceOfSatisfying(
                            Funds.Result.Refused.class,
                            refused -> assertThat(refused.refusals())
                                    .extracting(Refusal::code)
                                    .containsOnly(Refusal.Code.BARRED));
        done(pay(id, "1", "B3", "before" + id));
        var bars = CONTEXT.getBean(Bars.class);
        for (var bar : bars.all())
            assertThat(bars.lift(bar.id(), Bars.Lift.of(ChinaTime.day(MAY), "", "复查属实"), office.actor(), MAY))
                    .isInstanceOf(Bars.Result.Done.class);
        done(enter(id, Command.Kind.ALLOCATION, "again" + id, "project", "3", "year", "2026", "amount", "1"));
    }

    private static List<String> due(String id) {
        return DATABASE.jdbc().sql("""
                        select what || ' ' || split_part(party, ':', 2) || ' ' || on_day from due
                        where origin = 'fund' and about = :id order by 1""").param("id", id).query(String.class).list();
    }

    private String opened() {
        var id = UUID.randomUUID().toString();
        done(funds.open(
                AFund.EDITION.id(), new Command.Open(Map.of("title", "奖补"), Optional.empty(), id), office, MAY));
        enter(id, Command.Kind.BUDGET, "b" + id, "year", "2026", "amount", "300");
        done(funds.handle(
                id,
                new Command.EnterProject(
                        Map.of(
                                "title",
                                "一号",
                                "legalName",
                                "甲厂",
                                "legalCode",
                                AFund.WORKS,
                                "leader",
                                "张三",
                                "area",
                                AREA),
                        "p" + id),
                office,
                MAY));
        done(enter(id, Command.Kind.ALLOCATION, "a" + id, "project", "3", "year", "2026", "amount", "200"));
        done(enter(
                id,
                Command.Kind.CONTRACT,
                "c" + id,
                "project",
                "3",
                "number",
                "HT",
                "payeeName",
                "甲厂",
                "payeeCode",
                AFund.WORKS,
                "amount",
                "80"));
        return id;
    }

    private Funds.Result pay(String id, String amount, String invoice, String key, String... otherwise) {
        var fields = new ArrayList<>(List.of("project", "3", "contract", "5", "invoice", invoice, "payeeName", "甲厂"));
        fields.addAll(List.of("payeeCode", AFund.WORKS, "amount", amount));
        fields.addAll(List.of(otherwise));
        return enter(id, Command.Kind.PAYMENT, key, fields.toArray(String[]::new));
    }

    private Funds.Result enter(String id, Command.Kind kind, String key, String... fields) {
        var typed = new HashMap<>(Map.of("on", "2026-05-10", "document", "穗财1号"));
        for (int i = 0; i < fields.length; i += 2) typed.put(fields[i], fields[i + 1]);
        return funds.handle(id, new Command.Enter(kind, typed, Optional.empty(), key), office, MAY);
    }

    private static void done(Funds.Result result) {
        assertThat(result).isInstanceOf(Funds.Result.Done.class);
    }

    private List<String> flagged(String id) {
        return funds.flags(id, funds.get(id)).stream()
                .map(Flag::watch)
                .map(watch -> watch.id())
                .toList();
    }

    private static List<String> tables() {
        return DATABASE.jdbc().sql("""
                        select 'c' || fund_card::text from fund_card
                        union all select 'p' || fund_project::text from fund_project
                        union all select 'i' || fund_invoice::text from fund_invoice order by 1""").query(String.class).list();
    }
}
