package org.xiandao.app.pages.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.xiandao.app.Browser;
import org.xiandao.app.Xiandao;
import org.xiandao.base.Caller;
import org.xiandao.people.Duty;
import org.xiandao.people.People;
import org.xiandao.people.People.NewOrganisation;
import org.xiandao.programme.Calls;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow.OfficeKind;
import org.xiandao.testing.TestDatabase;
import org.xiandao.testing.TestServer;

/** An office's calls through HTTP, where a programme has an edition and a newer one. */
@SpringBootTest(classes = Xiandao.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfficeCallsTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final String PASSWORD = "an office of the north";
    private static final Caller TEST = Caller.system("test");
    private static final String NEW_CALL = "/office/calls/new?edition=northland/2031";

    private static final Path FOLDER = temporary();

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry registry) {
        TestServer.settings(registry, DATABASE, "office-calls");
        registry.add("xiandao.programmes", () -> twoEditions().toString());
    }

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Calls calls;

    private static Path temporary() {
        try {
            return Files.createTempDirectory("calls");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path twoEditions() {
        var programmes = FOLDER.resolve("programmes");
        edition(programmes, "2031", Map.of());
        edition(
                programmes,
                "2032",
                Map.of(
                        "pack.yaml", List.of("northland/2031", "northland/2032"),
                        "review.yaml", List.of("experts: 4", "experts: 5")));
        return programmes;
    }

    private static void edition(Path programmes, String year, Map<String, List<String>> changes) {
        var from = Path.of(System.getProperty("xiandao.root"), "rules/src/test/programmes/northland/2031");
        try (var files = Files.walk(from)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var target = programmes.resolve("northland/" + year).resolve(from.relativize(file));
                if (Files.isDirectory(file)) Files.createDirectories(target);
                else Files.copy(file, target);
            }
            for (var change : changes.entrySet()) {
                var file = programmes.resolve("northland/" + year).resolve(change.getKey());
                var passage = change.getValue().getFirst();
                assertThat(Files.readString(file)).contains(passage);
                Files.writeString(
                        file,
                        Files.readString(file)
                                .replace(passage, change.getValue().getLast()));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @BeforeAll
    void anOffice() {
        var office = people.register(
                        new NewOrganisation(
                                Optional.empty(),
                                new Text("北原省工业和信息化厅", "Department of Industry of Northland"),
                                "210000",
                                Level.PROVINCE,
                                Optional.of(OfficeKind.INDUSTRY)),
                        TEST)
                .orThrow();
        var person = people.openWithLastingPassword("office", new Text("北办", "Bei Ban"), PASSWORD, TEST)
                .orThrow();
        for (var duty : List.of(Duty.HANDLER, Duty.SECRETARY, Duty.DECIDER))
            people.grant(person.id(), office.id(), duty, TEST);
    }

    private Browser office() {
        var browser = new Browser(port);
        browser.login("office", PASSWORD);
        return browser;
    }

    private static Map<String, String> aCall() {
        return new HashMap<>(Map.of(
                "verb", "PUBLISH",
                "title", "关于组织申报的通知",
                "title.en", "Call for applications",
                "text", "请各县组织申报。",
                "text.en", "Counties may apply.",
                "dates.open", "2031-03-01",
                "dates.close", "2031-04-01",
                "dates.city-deadline", "2031-05-01",
                "choices.track", "regular"));
    }

    private String published(Browser office) {
        var answer = office.post(NEW_CALL, NEW_CALL, aCall());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return Browser.location(answer).replaceAll("\\?.*", "");
    }

    @Test
    void aCallSpeaksBothLanguages() {
        var office = office();
        var preview = aCall();
        preview.put("verb", "PREVIEW");
        assertThat(office.post(NEW_CALL, NEW_CALL, preview).body())
                .contains("name=\"text.en\"")
                .contains("Counties may apply.");

        var open = published(office).replace("/office", "");
        var anybody = new Browser(port);
        assertThat(anybody.get(open).body()).contains("请各县组织申报。").doesNotContain("Counties may apply.");
        anybody.get("/language?to=en&back=" + open);
        assertThat(anybody.get(open).body()).contains("Counties may apply.").doesNotContain("请各县组织申报。");
    }

    @Test
    void aCallWithoutEnglishShowsItsChineseText() {
        var office = office();
        var form = aCall();
        form.put("text.en", "");
        var open = Browser.location(office.post(NEW_CALL, NEW_CALL, form)).replaceAll("\\?.*", "");
        var anybody = new Browser(port);
        anybody.get("/language?to=en&back=/");
        assertThat(anybody.get(open.replace("/office", "")).body()).contains("请各县组织申报。");
    }

    @Test
    void whatANewerEditionChangesIsShownBeforeItIsAdopted() {
        var office = office();
        var call = published(office);

        var page = office.get(call).body();
        assertThat(page)
                .contains("新版有哪些变化")
                .contains("北原省智造示范县试点")
                .contains("专家不少于：4 → 5")
                .contains("1 处不同");

        var bare = office.post(call, call + "/edition", Map.of("edition", "northland/2032"));
        assertThat(bare.statusCode()).isEqualTo(422);
        assertThat(bare.body()).contains("href=\"#f-edition-reason\"").contains("专家不少于：4 → 5");

        var done = office.post(call, call + "/edition", Map.of("edition", "northland/2032", "edition.reason", "办法修订"));
        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(calls.get(call.replace("/office/calls/", "")).terms().edition())
                .isEqualTo("northland/2032");
        assertThat(office.get(call).body()).contains("专家不少于：5 → 4");
    }
}
