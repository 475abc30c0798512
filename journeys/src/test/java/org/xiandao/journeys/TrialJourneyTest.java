package org.xiandao.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.xiandao.app.Xiandao;
import org.xiandao.bar.Bar;
import org.xiandao.bar.Bars;
import org.xiandao.base.ChinaTime;
import org.xiandao.people.People;
import org.xiandao.people.PersonId;
import org.xiandao.programme.Calls;
import org.xiandao.programme.Editions;
import org.xiandao.rules.pack.Text;
import org.xiandao.testing.TestDatabase;
import org.xiandao.testing.TestServer;
import org.xiandao.tour.Tour;

/** The trial in a browser: a plan from its tasks to its stars and its white paper, a pilot from two bad years to the day after its bar. */
@SpringBootTest(
        classes = {Xiandao.class, TrialJourneyTest.Time.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.main.allow-bean-definition-overriding=true")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrialJourneyTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 15);
    private static final LocalDate DECIDED = LocalDate.of(2026, 9, 8);
    private static final String PLAN = caseOf("guangzhou-plan", "INDUSTRY:440100");
    private static final String PILOT = caseOf("national-2024", "INDUSTRY:210100");

    @TestConfiguration
    static class Time {
        @Bean
        @Primary
        MovingClock storyClock() {
            return new MovingClock(DECIDED);
        }
    }

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry registry) {
        TestServer.tour(registry, DATABASE, "trial-journey-data");
        registry.add("xiandao.reminders.enabled", () -> "false");
    }

    @LocalServerPort
    int port;

    @Autowired
    MovingClock clock;

    @Autowired
    Bars bars;

    @Autowired
    People people;

    @Autowired
    Calls calls;

    @Autowired
    Editions editions;

    private Chromium chromium;

    @BeforeAll
    void openBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    void closeBrowser() {
        chromium.close();
    }

    @Test
    void aPlanGoesFromItsTasksToItsStarsAndItsWhitePaper() {
        clock.moveTo(NEW_YEAR);
        try (var city = as("guangzhou")) {
            city.open("/trials/" + PLAN + "/tasks");
            assertThat(city.sees("甘特图")).isTrue();
            city.page.locator("a[href$='/tasks/1-1']").first().click();
            assertThat(city.sees("广东省通信管理局广州市通信建设管理办公室")).isTrue();

            city.open("/trials/" + PLAN + "/years/2026");
            var judging = city.page.locator("#judge form");
            judging.locator("[name='points.quality']").fill("26");
            for (var yes : judging.locator("input[type=radio][value=yes]").all()) yes.check();
            judging.locator("[name=reasons]").fill("按各责任单位全年报送和抽查情况");
            judging.locator("button[type=submit]").click();
            city.isContent();
            var rating = city.page.locator("#rate form");
            rating.locator("input[name=stars][value='4']").check();
            rating.locator("[name=reasons]").fill("主要目标按期完成");
            rating.locator("button[value=RATE]").click();
            city.isContent();
            city.open("/trials");
            assertThat(city.page.locator("main").textContent()).contains("2026 年", "四星");

            var paper = whitePaper(city);
            try (var anyone = new Visit(chromium.browser, server())) {
                anyone.open("/publications");
                anyone.page.getByText("广州市白皮书（2026）").first().click();
                anyone.page.waitForURL("**/publications/" + paper);
                assertThat(anyone.page.locator("main").textContent()).contains("目标进展", "2026年度评为4星");
                assertThat(anyone.page.locator("main svg").count()).isGreaterThan(3);
                assertThat(Inspection.axe(anyone.page)).isEmpty();
            }
        }
    }

    /** Generated, handed in, published; gives its id. */
    private String whitePaper(Visit city) {
        city.open("/office/publications/new");
        city.page.locator("[name=kind][value=WHITE_PAPER]").check();
        city.page.fill("[name=title]", "广州市白皮书（2026）");
        city.page.selectOption("[name=to]", "2026-12-31");
        city.page.fill("[name=asOf]", "2026-12-31");
        city.page.locator("button[value=BEGIN]").click();
        city.isContent();
        var paper = city.page.url().replaceAll(".*/publications/([0-9a-f-]{36}).*", "$1");
        for (var deed : List.of("ready", "publish")) {
            city.page
                    .locator("form[action$='/" + deed + "'] button[type=submit]")
                    .click();
            city.isContent();
        }
        return paper;
    }

    @Test
    void aPilotWithTwoBadYearsIsHeardRevokedRefusedAndAdmittedTheDayAfterItsBar() {
        clock.moveTo(DECIDED);
        var root = "/trials/" + PILOT;
        try (var minister = as("minister");
                var city = as("city")) {
            rate(minister, 2024, 2);
            rate(minister, 2025, 1);
            minister.open(root);
            assertThat(minister.page.locator("#counters").textContent()).contains("已满");
            minister.page.locator("#sanctions a[href*='/sanctions/']").first().click();
            minister.page.waitForURL("**/sanctions/**");
            var proceeding = minister.page.url().replaceAll(".*(/trials/[^?]*).*", "$1");
            press(minister, "HEAR");

            city.open("/desk");
            assertThat(city.page.locator("main").textContent()).contains("陈述申辩");
            city.open(proceeding);
            city.page.locator("form:has(button[value=STATE]) textarea").fill("情况已在整改，请予考虑");
            city.page.locator("form:has(button[value=STATE]) [name=complete]").check();
            press(city, "STATE");

            minister.open(proceeding);
            assertThat(minister.sees("情况已在整改，请予考虑")).isTrue();
            var revoking = minister.page.locator("form:has(button[value=REVOKE])");
            revoking.locator("[name=documentNumber]").fill("工信部信管函〔2026〕33号");
            revoking.locator("[name=reasons]").fill("经研究决定");
            press(minister, "REVOKE");
            minister.open("/cases/" + PILOT);
            assertThat(minister.sees("关于撤销先导区试点的决定")).isTrue();

            var bar = bars.ofCase(PILOT).getFirst();
            assertThat(bar.last()).contains(DECIDED.plusYears(3));
            try (var anyone = new Visit(chromium.browser, server())) {
                anyone.open("/bars");
                assertThat(anyone.page.locator("main").textContent()).contains(bar.publicName());
            }
            refusedThenAdmitted(bar);
        }
    }

    @Test
    void aRuleIsTriedOverMadeUpCitiesBeforeItIsSigned() {
        try (var minister = as("minister")) {
            minister.open("/office/simulate");
            int pictures = minister.page.locator("main figure svg[role=img]").count();
            minister.page.fill("[name=at]", "1");
            minister.page.locator("main form button[type=submit]").first().click();
            minister.page.waitForURL("**at=1*");
            minister.isContent();
            assertThat(minister.page.locator("main figure svg[role=img]").count())
                    .as("as it is and as it would be")
                    .isGreaterThan(pictures);
        }
    }

    private void refusedThenAdmitted(Bar bar) {
        clock.moveTo(bar.last().orElseThrow());
        var call = publish("first");
        try (var city = as("city")) {
            city.open("/apply/" + call);
            assertThat(city.page.locator("main").textContent()).contains("不能申报：在限制申报名单上");
            assertThat(city.page
                            .locator("form[action='/apply/" + call + "'] button[type=submit]")
                            .count())
                    .as("nothing to press")
                    .isZero();
        }
        clock.moveTo(bar.last().orElseThrow().plusDays(1));
        try (var city = as("city")) {
            city.open("/apply/" + call);
            city.page
                    .locator("form[action='/apply/" + call + "'] button[type=submit]")
                    .first()
                    .click();
            city.page.waitForURL("**/draft*");
        }
    }

    private static void press(Visit somebody, String verb) {
        somebody.page.locator("button[value=" + verb + "]").click();
        somebody.isContent();
    }

    private void rate(Visit minister, int year, int stars) {
        minister.open("/trials/" + PILOT + "/years/" + year);
        var form = minister.page.locator("#rate form");
        form.locator("input[name=stars][value='" + stars + "']").check();
        form.locator("[name=reasons]").fill("复查后更正");
        form.locator("button[value=RATE]").click();
        minister.isContent();
    }

    /** A new call of the national programme, open from today. */
    private String publish(String id) {
        var edition = editions.offered().stream()
                .filter(one -> one.id().equals("national/2023"))
                .findFirst()
                .orElseThrow();
        var today = ChinaTime.day(clock.instant());
        var dates = new HashMap<String, LocalDate>();
        int n = 0;
        for (var date : edition.workflow().dates()) dates.put(date.id(), today.plusDays(40L * n++));
        var choices = new HashMap<String, String>();
        for (var one : edition.workflow().choices())
            choices.put(one.id(), one.options().getLast().id());
        var draft = new Calls.Draft(
                edition.id(),
                new Text("再次申报通知", "Another call"),
                new Text("请组织申报。", "Please apply."),
                "",
                dates,
                choices,
                Map.of(),
                true);
        var minister = people.personWithLogin("minister").orElseThrow().id();
        if (calls.publish(id, draft, actor(minister), clock.instant()) instanceof Calls.Result.Refused refused)
            throw new AssertionError(refused.faults());
        return id;
    }

    private org.xiandao.base.Actor actor(PersonId person) {
        return people.memberships(person).getFirst().actor();
    }

    private Visit as(String login) {
        return new Visit(chromium.browser, server()).login(login, Tour.PASSWORD);
    }

    private String server() {
        return "http://localhost:" + port;
    }

    private static String caseOf(String call, String unit) {
        return UUID.nameUUIDFromBytes((call + unit).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
