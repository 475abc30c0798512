package org.xiandao.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiandao.app.Browser;
import org.xiandao.app.Xiandao;
import org.xiandao.app.database.Database;
import org.xiandao.app.database.DatabaseAway;
import org.xiandao.base.Caller;
import org.xiandao.people.ApiTokens;
import org.xiandao.people.People;
import org.xiandao.rules.pack.Text;

/** On an embedded database of its own, which is stopped and started under the server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FailurePagesTest {

    private static final String PASSWORD = "horse battery staple";

    private ConfigurableApplicationContext server;

    @BeforeAll
    void start(@TempDir Path data) {
        server = SpringApplication.run(
                Xiandao.class,
                "--xiandao.port=0",
                "--xiandao.data=" + data,
                "--xiandao.home=" + System.getProperty("xiandao.root"));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void aDatabaseThatGoesAwayIsSaidSoAndAllGoesOnWhenItIsBack() throws InterruptedException {
        var li = server.getBean(People.class)
                .openWithLastingPassword("li", new Text("李", "Li"), PASSWORD, Caller.system("test"))
                .orThrow();
        var browser = new Browser(port());
        browser.login("li", PASSWORD);
        assertThat(browser.get("/password").statusCode()).isEqualTo(200);
        var token = browser.get("/account").body().replaceAll("(?s).*name=\"csrf-token\" content=\"([^\"]+)\".*", "$1");

        var postgres = server.getBean(Database.class).server().orElseThrow();
        postgres.stop();
        var page = browser.get("/password");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(page.headers().firstValue("Content-Type"))
                .hasValueSatisfying(it -> assertThat(it).contains("text/html"));
        assertThat(page.body()).contains("数据库暂时连不上").doesNotContain("Exception");
        var problem = browser.get("/api/v1/cases", "Cookie", "lang=en", "Accept", "application/json");
        assertThat(problem.statusCode()).isEqualTo(503);
        assertThat(problem.body()).contains("\"status\":503").contains("The database is away");
        assertThat(new Browser(port()).get("/design/nothing.css").statusCode()).isEqualTo(404);
        var lost = post(browser, token);
        assertThat(lost.statusCode()).isEqualTo(503);
        assertThat(lost.body()).contains("数据库暂时连不上");

        postgres.start();
        await("still signed in")
                .atMost(Duration.ofSeconds(30))
                .until(() -> browser.get("/password").statusCode() == 200);
        assertThat(post(browser, token).statusCode()).as("sent once more").isEqualTo(200);
        assertThat(server.getBean(ApiTokens.class).of(li.id())).hasSize(1);
    }

    /** Connections cut in the midst of their work are one failed save, not a server that stays broken. */
    @Test
    void aConnectionCutWhileItIsUsedIsOneFailureAndTheNextSaveWorks() throws SQLException {
        var jdbc = server.getBean(JdbcClient.class);
        var transaction = new TransactionTemplate(server.getBean(PlatformTransactionManager.class));
        var admin = server.getBean(Database.class).server().orElseThrow();

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    int own = jdbc.sql("select pg_backend_pid()")
                            .query(Integer.class)
                            .single();
                    try (var superuser = admin.superuser();
                            var cut = superuser.prepareStatement("select pg_terminate_backend(?)")) {
                        cut.setInt(1, own);
                        cut.execute();
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                    jdbc.sql("select 1").query(Integer.class).single();
                }))
                .matches(DatabaseAway::isBehind);
        assertThat(new Browser(port()).get("/calls").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> post(Browser browser, String token) {
        return browser.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port() + "/account/tokens"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-XSRF-TOKEN", token)
                .POST(HttpRequest.BodyPublishers.ofString("token=report&days=30"))
                .build());
    }

    @Test
    void whatIsNotThereIsSaidInTheReadersLanguageAndToProgramsAsProblemJson() {
        var browser = new Browser(port());
        assertThat(browser.get("/calls/none/such").body()).contains("没有这个页面");
        assertThat(browser.get("/calls/none/such", "Cookie", "lang=en").body()).contains("There is no such page");
        var problem = browser.get("/api/v1/public/nothing");
        assertThat(problem.statusCode()).isEqualTo(404);
        assertThat(problem.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(problem.body()).contains("\"status\":404");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cases/%00", "/cases/%ff%fe", "/verify/a%2fb", "/calls//x", "/calls/;x"})
    void anAddressThatNobodyCanReadIsSaidSoToo(String address) {
        var page = new Browser(port()).get(address, "Cookie", "lang=en");
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("The request is not right").contains("lang=\"en\"");
        assertThat(header(page, "Content-Type")).isEqualTo("text/html;charset=UTF-8");
    }

    @Test
    void theLanguageIsChosenOnceAndTheWayBackStaysHere() {
        var browser = new Browser(port());
        var chosen = browser.get("/language?to=en&back=/login");
        assertThat(chosen.statusCode()).isEqualTo(303);
        assertThat(Browser.location(chosen)).isEqualTo("/login");
        assertThat(browser.get("/login").body()).contains("lang=\"en\"").contains("Log in");
        assertThat(Browser.location(browser.get("/language?to=zh&back=//evil.example")))
                .isEqualTo("/");
        assertThat(browser.get("/login").body()).contains("lang=\"zh-CN\"");
    }

    @Test
    void pagesCarryHeadersThatKeepTheirReadersSafe() {
        var page = new Browser(port()).get("/login");
        assertThat(header(page, "Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "Content-Type")).isEqualTo("text/html;charset=UTF-8");
    }

    @Test
    void theDesignTravelsSmallAndIsKeptUntilItChanges() {
        var browser = new Browser(port());
        var kept = browser.get(Assets.address("/design/site.css"), "Accept-Encoding", "gzip");
        assertThat(kept.statusCode()).isEqualTo(200);
        assertThat(header(kept, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(kept, "Cache-Control")).contains("max-age=31536000").contains("immutable");
        assertThat(header(browser.get("/design/site.css"), "Cache-Control")).isEqualTo("no-cache");
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private int port() {
        return Integer.parseInt(server.getEnvironment().getRequiredProperty("local.server.port"));
    }
}
