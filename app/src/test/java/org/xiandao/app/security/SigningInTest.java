package org.xiandao.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.xiandao.app.Browser;
import org.xiandao.app.Xiandao;
import org.xiandao.base.Audit;
import org.xiandao.base.AuditEvent;
import org.xiandao.base.AuditEvent.Outcome;
import org.xiandao.base.Caller;
import org.xiandao.people.ApiTokens;
import org.xiandao.people.Duty;
import org.xiandao.people.Organisation;
import org.xiandao.people.People;
import org.xiandao.people.People.NewOrganisation;
import org.xiandao.people.Person;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Text;
import org.xiandao.testing.TestDatabase;
import org.xiandao.testing.TestServer;

@SpringBootTest(classes = Xiandao.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SigningInTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Caller TEST = Caller.system("test");
    private static final String PASSWORD = "horse battery staple";

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestServer.settings(registry, DATABASE, "signing-in");
    }

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    ApiTokens tokens;

    @Autowired
    Audit audit;

    @Autowired
    FirstAdministrator first;

    @Autowired
    JdbcClient jdbc;

    private Person li;

    @BeforeEach
    void someoneWithAnAccount() {
        String login = "li" + System.nanoTime();
        li = people.openWithLastingPassword(login, new Text("李", "Li"), PASSWORD, TEST)
                .orThrow();
    }

    @Test
    void withoutSigningInOnlyThePublicPagesAnswer() {
        var browser = new Browser(port);
        assertThat(Browser.location(browser.get("/cases"))).isEqualTo("/login");
        assertThat(Browser.location(browser.get("/admin/people"))).isEqualTo("/login");
        assertThat(browser.get("/api/v1/cases").statusCode()).isEqualTo(401);
        assertThat(browser.get("/login").statusCode()).isEqualTo(200);
        assertThat(browser.get("/health").body()).contains("UP");
        assertThat(browser.get("/env").statusCode()).isNotEqualTo(200);
    }

    @Test
    void thePageOfSigningInIsReadInEitherLanguage() {
        var browser = new Browser(port);
        assertThat(browser.get("/login").body()).contains("/language?to=en&amp;back=%2Flogin");
        assertThat(Browser.location(browser.get("/language?to=en&back=%2Flogin")))
                .isEqualTo("/login");
        assertThat(browser.get("/login").body()).contains("<html lang=\"en\"", "/language?to=zh&amp;back=%2Flogin");
    }

    @Test
    void whoIsNotSignedInFindsWhatIsOpenInTheMenu() {
        assertThat(new Browser(port).get("/calls").body())
                .contains("<li><a href=\"/catalogue\">产品目录</a></li>", "<li><a href=\"/bars\">限制申报名单</a></li>")
                .contains("<li><a href=\"/publications\">白皮书与案例</a></li>");
    }

    @Test
    void afterSigningInOneIsWhereOneWantedToBe() {
        var browser = new Browser(port);
        browser.get("/cases?of=me");
        assertThat(Browser.location(browser.login(li.login(), PASSWORD))).startsWith("/cases?of=me");
        assertThat(browser.get("/cases").statusCode()).isEqualTo(200);
        assertThat(audit.about(li.login()))
                .last()
                .extracting(AuditEvent::action)
                .isEqualTo("sign-in");
    }

    @Test
    void whoIsSignedOutElsewhereFindsWhatTheyTypedAndNoPageThatOnlyTakesForms() {
        var browser = new Browser(port);
        var typed = Map.of("reasons", "深夜写好的 <理由>", "stage", "trial", "password", "我的 密码");
        for (var page : List.of("/login", "/health")) { // with a token that holds, and with none
            var told = browser.post(page, "/cases/some/say", typed);
            assertThat(told.statusCode()).isEqualTo(403);
            assertThat(told.body())
                    .contains("这次没有保存", "深夜写好的 &lt;理由", "href=\"/login\"")
                    .doesNotContain("密码", ">trial<");
        }
        assertThat(Browser.location(browser.login(li.login(), PASSWORD))).doesNotContain("/say");
        var elsewhere = browser.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/cases/some/say"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(HttpRequest.BodyPublishers.ofString("reasons=words+of+another+site"))
                .build());
        assertThat(elsewhere.statusCode()).isEqualTo(403);
        assertThat(elsewhere.body()).doesNotContain("another site");
    }

    @Test
    void aSignInLivesInTheDatabaseAndEndsWhenDutiesChange() {
        var browser = new Browser(port);
        browser.login(li.login(), PASSWORD);
        assertThat(jdbc.sql("select count(*) from spring_session where principal_name = ?")
                        .param(li.login())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(browser.get("/password").statusCode()).isEqualTo(200);

        people.grant(li.id(), organisation().id(), Duty.ADMINISTRATOR, TEST);
        assertThat(Browser.location(browser.get("/password"))).isEqualTo("/login");
        browser.login(li.login(), PASSWORD);
        assertThat(browser.get("/admin/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void lookingAtPagesWritesTheSessionOnceAMinuteAtMost() {
        var browser = new Browser(port);
        browser.login(li.login(), PASSWORD);
        browser.get("/password");
        long before = lastAccess(li.login());
        browser.get("/password");
        assertThat(lastAccess(li.login())).isEqualTo(before);

        jdbc.sql("update spring_session set last_access_time = last_access_time - 60001 where principal_name = ?")
                .param(li.login())
                .update();
        browser.get("/password");
        assertThat(lastAccess(li.login())).isGreaterThanOrEqualTo(before);
    }

    private long lastAccess(String login) {
        return jdbc.sql("select last_access_time from spring_session where principal_name = ?")
                .param(login)
                .query(Long.class)
                .single();
    }

    @Test
    void whoLacksTheDutyIsToldSoAndItIsOnRecord() {
        var browser = new Browser(port);
        browser.login(li.login(), PASSWORD);
        var refused = browser.get("/admin/people");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("无权");
        assertThat(audit.about("/admin/people"))
                .last()
                .extracting(AuditEvent::outcome)
                .isEqualTo(Outcome.REFUSED);
    }

    @Test
    void theFifthWrongPasswordMakesTheAccountRest() {
        var browser = new Browser(port);
        for (int i = 0; i < 4; i++) {
            assertThat(Browser.location(browser.login(li.login(), "guess"))).isEqualTo("/login?wrong");
        }
        assertThat(Browser.location(browser.login(li.login(), "guess"))).isEqualTo("/login?rests=1");
        assertThat(Browser.location(browser.login(li.login(), PASSWORD))).isEqualTo("/login?rests=1");
        assertThat(browser.get("/login?rests=1").body()).contains("1 分钟");
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        var refused = new Browser(port)
                .send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("username=a&password=b"))
                        .build());
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("页面已过期");
    }

    @Test
    void theFirstAdministratorMustChooseAPasswordBeforeAnythingElse() {
        var browser = new Browser(port);
        String given = first.password().orElseThrow();
        browser.login("admin", given);
        assertThat(Browser.location(browser.get("/admin/people"))).isEqualTo("/password");

        var tooShort = browser.post("/password", "/password", Map.of("old", given, "chosen", "short"));
        assertThat(tooShort.statusCode()).isEqualTo(422);
        assertThat(tooShort.body()).contains("至少 12 个字符");

        var changed = browser.post("/password", "/password", Map.of("old", given, "chosen", "a sentence of my own"));
        assertThat(Browser.location(changed)).isEqualTo("/");
        assertThat(browser.get("/admin/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void aTokenReadsTheApiButWritesNothing() {
        var browser = new Browser(port);
        String secret =
                tokens.issue(li.id(), "report", Duration.ofDays(1), TEST).secret();
        assertThat(browser.get("/api/v1/nothing", "Authorization", "Bearer " + secret)
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/api/v1/nothing", "Authorization", "Bearer xd_guess")
                        .statusCode())
                .isEqualTo(401);
        assertThat(browser.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/cases"))
                                .header("Authorization", "Bearer " + secret)
                                .DELETE()
                                .build())
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.get("/cases", "Authorization", "Bearer " + secret).statusCode())
                .isEqualTo(302);
    }

    private Organisation organisation() {
        return people.register(
                        new NewOrganisation(
                                Optional.empty(), new Text("某局", "A bureau"), "900100", Level.CITY, Optional.empty()),
                        TEST)
                .orThrow();
    }
}
