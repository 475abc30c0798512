package org.xiandao.app.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.xiandao.app.Browser;
import org.xiandao.app.Xiandao;
import org.xiandao.application.CaseDirectory;
import org.xiandao.application.Cases;
import org.xiandao.application.life.CaseEvent;
import org.xiandao.application.life.Command;
import org.xiandao.base.Audit;
import org.xiandao.base.stream.EventStreams;
import org.xiandao.people.Duty;
import org.xiandao.people.People;
import org.xiandao.programme.Calls;
import org.xiandao.programme.Editions;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.testing.TestDatabase;
import org.xiandao.testing.TestServer;
import org.xiandao.tour.Tour;

@SpringBootTest(classes = Xiandao.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TourTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestServer.tour(registry, DATABASE, "tour-test");
    }

    @LocalServerPort
    int port;

    @Autowired
    CaseDirectory directory;

    @Autowired
    Cases cases;

    @Autowired
    Calls calls;

    @Autowired
    Editions editions;

    @Autowired
    EventStreams streams;

    @Autowired
    Audit audit;

    @Autowired
    People people;

    @Autowired
    Tour tour;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aCaseStandsAtEachStageOfEveryProgramme() {
        for (var edition : editions.offered()) {
            var stages = new TreeSet<>(jdbc.sql("select distinct stage from case_card where edition = :edition")
                    .param("edition", edition.id())
                    .query(String.class)
                    .list());
            var expected = new TreeSet<String>();
            // A plan that one city issues once has one case; it can't stand at every stage at the same time.
            if (edition.workflow().stages().stream()
                    .anyMatch(stage -> stage.kind() == Kind.REVIEW || stage.kind() == Kind.ARGUMENTATION))
                edition.workflow().stages().forEach(stage -> expected.add(stage.id()));
            else expected.add("trial");
            expected.remove("closing");
            expected.remove("city-opinion-first");
            assertThat(stages).as(edition.id()).containsAll(expected);
        }
    }

    @Test
    void theTenPilotCitiesTheEightParksAndThePlanAreOnTheApprovedList() {
        var byCall = directory.approved().stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        card -> card.callId(), java.util.stream.Collectors.counting()));
        assertThat(byCall)
                .containsEntry("national-2024", 10L)
                .containsEntry("guangdong-first", 8L)
                .containsEntry("guangzhou-plan", 1L);
        var plan = directory.approved().stream()
                .filter(card -> card.callId().equals("guangzhou-plan"))
                .findFirst()
                .orElseThrow();
        assertThat(plan.documentNumber()).contains("穗工信函〔2025〕256号");
        assertThat(plan.trialFrom()).contains(java.time.LocalDate.of(2025, 9, 16));
        assertThat(plan.trialUntil()).contains(java.time.LocalDate.of(2027, 12, 31));
    }

    @Test
    void playedTwiceItIsPlayedOnce() {
        int before = jdbc.sql("select count(*) from event").query(Integer.class).single();
        tour.play(clock.instant());
        assertThat(jdbc.sql("select count(*) from event").query(Integer.class).single())
                .isEqualTo(before);
    }

    @Test
    void everyChainOfEventsHolds() {
        for (var kind : List.of("case", "call"))
            for (var stream : streams.streams(kind))
                assertThat(streams.firstBroken(stream)).as(stream).isEmpty();
        assertThat(audit.firstBroken()).isEmpty();
    }

    @Test
    void readModelsDroppedAndRebuiltFromTheEventsAreTheSame() {
        var before = readModels();
        cases.rebuild();
        calls.rebuild();
        assertThat(readModels()).isEqualTo(before);
    }

    private List<Map<String, Object>> readModels() {
        var rows = new java.util.ArrayList<Map<String, Object>>();
        for (var table : List.of("case_card", "case_party", "case_task", "case_rank", "call_card"))
            rows.addAll(jdbc.sql("select '" + table + "' as of_table, to_jsonb(t)::text as content from " + table
                            + " t order by 2")
                    .query()
                    .listOfRows());
        return rows;
    }

    @Test
    void everyRoleOfTheLoginPageSignsIn() {
        for (var account : tour.accounts()) {
            var browser = new Browser(port);
            var answer = browser.login(account.login(), account.password());
            assertThat(answer.statusCode()).as(account.login()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElse(""))
                    .as(account.login())
                    .doesNotContain("wrong");
        }
    }

    @Test
    void anExpertIsServedNothingOfACaseBeforeDeclaringNoConflict() {
        var card = directory.visibleTo(secretary(), CaseDirectory.Filter.call("national-open"), 1, 50).cards().stream()
                .filter(one -> one.stage().equals("review"))
                .findFirst()
                .orElseThrow();
        var named = people.persons().stream()
                .filter(person -> people.duties(person.id()).contains(Duty.EXPERT))
                .map(person -> new CaseEvent.Expert(
                        person.id().toString(), person.name().zh()))
                .toList();
        assertThat(cases.handle(
                        card.caseId(), new Command.SeatExperts("0".repeat(64), named), secretary(), clock.instant()))
                .isInstanceOf(Cases.Result.Done.class);
        var expert = new Browser(port);
        expert.login("expert", Tour.PASSWORD);
        var file = cases.get(card.caseId()).files().getFirst().id();
        for (var page : List.of("/draft", "/draft/figures", "/check", "/gate", "/receipt", "/files/" + file))
            assertThat(expert.get("/cases/" + card.caseId() + page).statusCode())
                    .as(page)
                    .isEqualTo(404);
        assertThat(expert.get("/cases/" + card.caseId() + "/documents/form.pdf").statusCode())
                .isEqualTo(404);
        assertThat(expert.get("/review/" + card.caseId()).body()).doesNotContain("score:");
    }

    private org.xiandao.base.Actor secretary() {
        var person = people.personWithLogin("ministry").orElseThrow();
        return people.memberships(person.id()).getFirst().actor();
    }
}
