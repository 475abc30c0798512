package org.xiandao.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.xiandao.app.Browser;
import org.xiandao.app.Xiandao;
import org.xiandao.application.Cases;
import org.xiandao.application.life.CaseEvent.Expert;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.Command;
import org.xiandao.base.Audit;
import org.xiandao.base.AuditEvent.Outcome;
import org.xiandao.base.Caller;
import org.xiandao.people.Duty;
import org.xiandao.people.People;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow.OfficeKind;
import org.xiandao.rules.pack.Workflow.Verb;
import org.xiandao.testing.TestDatabase;
import org.xiandao.tour.Tour;

/** What offices do, through HTTP, in the tour's world: it has a case at each stage. */
@SpringBootTest(classes = Xiandao.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class OfficePagesTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final String NUMBER = "某工信函〔2026〕12号";

    @TempDir
    static Path data;

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry registry) {
        registry.add("xiandao.db.url", DATABASE::url);
        registry.add("xiandao.db.user", DATABASE::user);
        registry.add("xiandao.db.password", DATABASE::password);
        registry.add("xiandao.home", () -> System.getProperty("xiandao.root"));
        registry.add("xiandao.data", () -> data.toString());
        registry.add("xiandao.tour", () -> "true");
    }

    @LocalServerPort
    int port;

    @Autowired
    Cases cases;

    @Autowired
    People people;

    @Autowired
    Audit audit;

    private static String caseOf(String call, String unit) {
        return UUID.nameUUIDFromBytes((call + unit).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static String national(String city) {
        return caseOf("national-open", "INDUSTRY:" + city);
    }

    private Browser as(String login) {
        var browser = new Browser(port);
        browser.login(login, Tour.PASSWORD);
        return browser;
    }

    private HttpResponse<String> say(String login, String caseId, Verb verb, String... fields) {
        var form = form(fields);
        form.put("verb", verb.name());
        form.putIfAbsent("stage", state(caseId).stage());
        return as(login).post("/account", "/cases/" + caseId + "/say", form);
    }

    private static Map<String, String> form(String... fields) {
        var form = new HashMap<String, String>();
        for (int i = 0; i < fields.length; i += 2) form.put(fields[i], fields[i + 1]);
        return form;
    }

    private CaseState state(String caseId) {
        return cases.get(caseId);
    }

    @Test
    void aReturnNeedsItsReasonsAndKeepsWhatWasTyped() {
        var caseId = national("210300");

        var bare = say("director", caseId, Verb.RETURN, "documentNumber", "乱写的文号");
        assertThat(bare.statusCode()).isEqualTo(422);
        assertThat(bare.body())
                .contains("href=\"#f-reasons\"")
                .contains("href=\"#f-documentNumber\"")
                .contains("value=\"乱写的文号\"");

        var done = say("director", caseId, Verb.RETURN, "reasons", "缺少合作协议");
        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(state(caseId).stage()).isEqualTo("draft");
    }

    @Test
    void aCorrectionNamesItemByItemWhatIsToBeCorrected() {
        var caseId = national("320200");

        assertThat(say("ministry", caseId, Verb.CORRECT, "reasons", "请补正").statusCode())
                .isEqualTo(422);
        var done = say(
                "ministry",
                caseId,
                Verb.CORRECT,
                "reasons",
                "请补正",
                "item.0.field",
                "project-name",
                "item.0.text",
                "请写全称");
        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(state(caseId).resume()).contains("completeness");
        assertThat(state(caseId).verdicts().getLast().verdict().record())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.heading()).isEqualTo("试点名称");
                    assertThat(entry.text()).isEqualTo("请写全称");
                });
    }

    @Test
    void whatIsNotMetCanBeStoppedButNotConfirmed() {
        var caseId = national("330100");

        assertThat(say("ministry", caseId, Verb.CONFIRM).statusCode()).isEqualTo(422);
        assertThat(say("ministry", caseId, Verb.STOP, "reasons", "应用场景数量不足").statusCode())
                .isEqualTo(302);
        assertThat(state(caseId).ended()).isTrue();
    }

    @Test
    void synthesisShowsTheScoreToItsOfficeAndHidesItFromTheApplicant() {
        var caseId = national("370100");
        var score = state(caseId).score().orElseThrow().rounded();
        people.openWithLastingPassword("jinan", new Text("济申", "Ji Shen"), Tour.PASSWORD, Caller.system("test"))
                .orThrow();
        people.grant(
                people.personWithLogin("jinan").orElseThrow().id(),
                people.office(OfficeKind.INDUSTRY, "370100").orElseThrow().id(),
                Duty.APPLICANT,
                Caller.system("test"));

        assertThat(as("minister").get("/cases/" + caseId).body()).contains(score);
        var own = as("jinan").get("/cases/" + caseId);
        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(own.body()).doesNotContain(score).doesNotContain("专家声明").doesNotContain("经审核，材料齐全");

        assertThat(say("minister", caseId, Verb.PROPOSE, "reasons", "得分居前").statusCode())
                .isEqualTo(302);
        assertThat(state(caseId).stage()).isEqualTo("notice");
    }

    @Test
    void aNoticeThatRunsCannotBeClosed() {
        var answer = say("ministry", national("410100"), Verb.CLOSE);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("公示期到");
    }

    @Test
    void anApprovalNeedsItsNumberAndBeginsTheTrial() {
        var caseId = national("430100");

        var bare = say("minister", caseId, Verb.APPROVE, "reasons", "同意");
        assertThat(bare.statusCode()).isEqualTo(422);
        assertThat(bare.body()).contains("href=\"#f-documentNumber\"");
        assertThat(say("minister", caseId, Verb.APPROVE, "reasons", "同意", "documentNumber", NUMBER)
                        .statusCode())
                .isEqualTo(302);
        assertThat(state(caseId).trial()).isPresent();
        assertThat(say("minister", caseId, Verb.FINISH).statusCode()).isEqualTo(422);
    }

    @Test
    void aRankWithinTheQuotaIsAskedFor() {
        var caseId = caseOf("liaoning-open", "沈阳经济技术开发区管理委员会");

        assertThat(as("city").get("/cases/" + caseId).body()).contains("name=\"rank\"");
        var bare = say("city", caseId, Verb.RECOMMEND, "documentNumber", NUMBER, "rank", "第一");
        assertThat(bare.statusCode()).isEqualTo(422);
        assertThat(bare.body()).contains("href=\"#f-rank\"").contains("value=\"第一\"");
    }

    @ParameterizedTest
    @CsvSource({"canton", "park", "lead"})
    void anOfficeElsewhereFindsNothingThereAndThatIsOnRecord(String login) {
        var caseId = national("340100");

        assertThat(as(login).get("/cases/" + caseId).statusCode()).isEqualTo(404);
        assertThat(say(login, caseId, Verb.CLOSE).statusCode()).isEqualTo(404);
        assertThat(audit.about(caseId))
                .anyMatch(event -> event.actor().equals(login) && event.outcome() == Outcome.REFUSED);
    }

    @Test
    void anOfficeThatMaySeeButNotActIsRefusedOnRecord() {
        var caseId = national("210800");

        assertThat(as("director").get("/cases/" + caseId).body()).doesNotContain("id=\"panel\"");
        assertThat(say("director", caseId, Verb.FILE, "documentNumber", NUMBER).statusCode())
                .isEqualTo(403);
        assertThat(audit.about(caseId))
                .anyMatch(event ->
                        event.actor().equals("director") && event.detail().contains("NOT_YOURS"));
        assertThat(say("government", caseId, Verb.FILE, "documentNumber", NUMBER)
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void aStageCannotBeSkippedByPosting() {
        var caseId = caseOf("liaoning-open", "大连经济技术开发区管理委员会");

        var skipped =
                say("director", caseId, Verb.APPROVE, "stage", "decision", "reasons", "同意", "documentNumber", NUMBER);
        assertThat(skipped.statusCode()).isEqualTo(409);
        var visit = as("province").post("/cases/" + caseId, "/cases/" + caseId + "/plan", form("stage", "visit"));
        assertThat(visit.statusCode()).isEqualTo(409);
        assertThat(state(caseId).stage()).isEqualTo("completeness");
    }

    @Test
    void anExpertReadsNothingBeforeTheyDeclare() {
        var caseId = national("340100");
        var page = "/cases/" + caseId;
        var person = people.personWithLogin("expert").orElseThrow();
        var secretary = people.memberships(
                        people.personWithLogin("ministry").orElseThrow().id())
                .getFirst()
                .actor();
        var command = new Command.SeatExperts(
                "0".repeat(64),
                List.of(new Expert(person.id().toString(), person.name().zh())));
        assertThat(cases.handle(caseId, command, secretary, Instant.now())).isInstanceOf(Cases.Result.Done.class);

        var expert = as("expert");
        var before = expert.get(page).body();
        assertThat(before).contains("声明没有利益冲突后").doesNotContain("联合申报理由").doesNotContain("演示证明材料.pdf");
        assertThat(expert.get(page + "/documents/form.pdf").statusCode()).isEqualTo(404);
    }

    private String account(String login) {
        return people.personWithLogin(login).orElseThrow().id().toString();
    }

    @Test
    void everyOfficesPagesOpenInBothLanguages() {
        for (var language : new String[] {"zh", "en"})
            for (var login : new String[] {"ministry", "canton", "guangzhou", "city", "lead", "expert", "admin"}) {
                var browser = as(login);
                browser.get("/language?to=" + language + "&back=/desk");
                for (var path : new String[] {"/desk", "/cases", "/cases?status=RUNNING&text=5G", "/account"})
                    assertThat(browser.get(path).statusCode()).as(login + path).isEqualTo(200);
            }
    }

    @Test
    void aCallIsWrittenShownAndPublishedByItsOfficeOnly() {
        var ministry = as("ministry");
        var path = "/office/calls/new?edition=national/2023";
        assertThat(as("canton").get(path).statusCode()).isEqualTo(403);

        var faulty = ministry.post(
                path, path, form("verb", "PUBLISH", "dates.open", "2026-12-01", "dates.close", "2026-11-01"));
        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body())
                .contains("href=\"#f-title\"")
                .contains("href=\"#f-dates-close\"")
                .contains("href=\"#f-dates-filing\"");

        var whole = form(
                "title",
                "关于组织申报的通知",
                "dates.open",
                "2026-12-01",
                "dates.close",
                "2026-12-20",
                "dates.filing",
                "2026-12-30");
        whole.put("verb", "PREVIEW");
        assertThat(ministry.post(path, path, whole).body()).contains("value=\"PUBLISH\"");
        whole.put("verb", "PUBLISH");
        var published = Browser.location(ministry.post(path, path, whole)).replaceAll("\\?.*", "");
        assertThat(published).startsWith("/office/calls/");
        assertThat(ministry.get(published).body()).contains("关于组织申报的通知");

        assertThat(ministry.post(published, published + "/dates", form("dates.filing", "2027-01-10"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(ministry.post(
                                published,
                                published + "/dates",
                                form("dates.filing", "2027-01-10", "dates.reason", "假期顺延"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(ministry.post(
                                published,
                                published + "/edition",
                                form("edition", "liaoning/2024", "edition.reason", "误选"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(ministry.get(published + "/cases").statusCode()).isEqualTo(200);
        assertThat(as("canton").get(published + "/cases").statusCode()).isEqualTo(403);
    }

    @Test
    void theBoardShowsACallsCasesByStageAndByScore() {
        var board = as("ministry").get("/office/calls/national-open/cases").body();
        assertThat(board).contains("郑州市").contains("名次");
    }

    @Test
    void administratorsOpenAccountsGiveDutiesAndReadTheRecord() {
        var admin = as("admin");
        assertThat(as("ministry").get("/admin").statusCode()).isEqualTo(403);

        var faulty = admin.post("/admin", "/admin/people", form("login", "a b"));
        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body())
                .contains("href=\"#f-name\"")
                .contains("href=\"#f-organisation\"")
                .contains("href=\"#f-duty\"");

        var pool = people.holding(Duty.EXPERT).getFirst().organisation().id().toString();
        var opened = admin.post(
                "/admin",
                "/admin/people",
                form("login", "newexpert", "name", "新评", "organisation", pool, "duty", "EXPERT"));
        assertThat(opened.body()).contains("newexpert 的初始密码");
        var id = account("newexpert");
        var root = "/admin/people/" + id;
        assertThat(admin.post(root, root + "/duties", form("organisation", pool, "duty", "HANDLER"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(admin.post(root, root + "/relieve", form("organisation", pool, "duty", "HANDLER"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(admin.post(root, root + "/password", form()).body()).contains("newexpert 的初始密码");
        assertThat(admin.post(root, root + "/close", form()).statusCode()).isEqualTo(302);
        var own = "/admin/people/" + account("admin");
        assertThat(admin.post(own, own + "/close", form()).statusCode()).isEqualTo(409);

        var organisations = "/admin/organisations";
        var wrong = admin.post(
                organisations,
                organisations,
                form("name", "某公司", "creditCode", "11990000MB0000000X", "area", "210100", "level", "CITY"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("href=\"#f-creditCode\"");
        assertThat(admin.post(
                                organisations,
                                organisations,
                                form(
                                        "name",
                                        "某公司",
                                        "creditCode",
                                        "11330600002577030G",
                                        "area",
                                        "210100",
                                        "level",
                                        "CITY"))
                        .statusCode())
                .isEqualTo(302);

        assertThat(admin.get("/admin/audit?text=newexpert&check=now").body())
                .contains("开立账号")
                .contains("链条完整");
        assertThat(admin.get("/admin/editions").body()).contains("national/2023");
    }

    @Test
    void aTokenIsShownOnceAndCanBeRevoked() {
        var browser = as("lead");
        assertThat(browser.post("/account", "/account/tokens", form("token", ""))
                        .statusCode())
                .isEqualTo(422);
        var issued = browser.post("/account", "/account/tokens", form("token", "统计", "days", "30"))
                .body();
        assertThat(issued).contains("xd_");
        assertThat(browser.get("/account").body()).contains("统计").doesNotContain("xd_");
    }
}
