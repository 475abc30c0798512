package org.xiandao.journeys;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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
import org.xiandao.application.Applicants;
import org.xiandao.application.Cases;
import org.xiandao.base.Area;
import org.xiandao.base.Areas;
import org.xiandao.document.Letters;
import org.xiandao.document.Pdf;
import org.xiandao.evidence.EvidenceFiles;
import org.xiandao.expert.ExpertPool;
import org.xiandao.people.Interests;
import org.xiandao.people.People;
import org.xiandao.programme.Calls;
import org.xiandao.programme.Editions;
import org.xiandao.rules.pack.Basis;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Letter;
import org.xiandao.rules.pack.Text;
import org.xiandao.testing.TestDatabase;
import org.xiandao.testing.TestServer;

/** A server with its own time, people of whatever story is told, and a browser. */
@SpringBootTest(
        classes = {Xiandao.class, Journey.Time.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.main.allow-bean-definition-overriding=true")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Journey {
    static final LocalDate BEGINS = LocalDate.of(2026, 3, 2);
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    @TestConfiguration
    static class Time {
        @Bean
        @Primary
        MovingClock storyClock() {
            return new MovingClock(BEGINS);
        }
    }

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry registry) {
        TestServer.settings(registry, DATABASE, "journey-data");
        registry.add("xiandao.programmes", () -> Packs.together().toString());
    }

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Areas areas;

    @Autowired
    Applicants applicants;

    @Autowired
    Calls calls;

    @Autowired
    Cases cases;

    @Autowired
    ExpertPool pool;

    @Autowired
    Interests interests;

    @Autowired
    Editions editions;

    @Autowired
    EvidenceFiles files;

    @Autowired
    MovingClock clock;

    private Chromium chromium;

    @BeforeAll
    void openBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    void closeBrowser() {
        chromium.close();
    }

    Visit visit() {
        return new Visit(chromium.browser, "http://localhost:" + port);
    }

    World world(Edition edition, String mark, Area area) {
        return new World(this, edition, mark, area);
    }

    static byte[] aPdf() {
        var text = new Text("证明材料", "Evidence");
        var letter = new Letter("evidence", text, text, new Basis(List.of(), Optional.of("test")));
        return Pdf.render(Letters.compose(letter, "zh", Map.of(), "", "某单位", LocalDate.of(2026, 3, 1), ""));
    }
}
