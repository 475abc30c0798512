package org.xiandao.app.pages.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.xiandao.app.Browser;
import org.xiandao.app.Xiandao;
import org.xiandao.application.Cases;
import org.xiandao.base.Actor;
import org.xiandao.base.Audit;
import org.xiandao.base.Caller;
import org.xiandao.people.Duty;
import org.xiandao.people.Organisation;
import org.xiandao.people.People;
import org.xiandao.people.People.NewOrganisation;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Text;
import org.xiandao.testing.TestDatabase;
import org.xiandao.tour.Tour;

/** A county that has not applied yet, in a world of the tour that several test classes share. */
@SpringBootTest(
        classes = {Xiandao.class, AnApplicant.Time.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class AnApplicant {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    static final Instant START = Instant.parse("2026-09-07T02:00:00Z");
    static final AtomicReference<Instant> NOW = new AtomicReference<>(START);
    static final Caller TEST = Caller.system("test");
    static final String CALL = "liaoning-open";
    private static final Pattern META = Pattern.compile("name=\"csrf-token\" content=\"([^\"]+)\"");

    @TestConfiguration
    static class Time {
        @Bean
        @Primary
        Clock movable() {
            InstantSource source = NOW::get;
            return source.withZone(ZoneOffset.UTC);
        }
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("xiandao.db.url", DATABASE::url);
        registry.add("xiandao.db.user", DATABASE::user);
        registry.add("xiandao.db.password", DATABASE::password);
        registry.add("xiandao.home", () -> System.getProperty("xiandao.root"));
        registry.add(
                "xiandao.data",
                () -> Path.of(System.getProperty("xiandao.fork", "target"), "applying")
                        .toString());
        registry.add("xiandao.tour", () -> "true");
        registry.add("xiandao.files.largest", () -> "1MB");
    }

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Cases cases;

    @Autowired
    Audit audit;

    Organisation unit;
    Actor filler;
    Browser li;

    @BeforeEach
    void aCountyWithoutAnApplication() {
        NOW.set(START);
        unit = people.register(
                        new NewOrganisation(
                                Optional.empty(),
                                new Text("测试县人民政府", "Test County"),
                                "210106",
                                Level.COUNTY,
                                Optional.empty()),
                        TEST)
                .orThrow();
        filler = filling("li");
        li = signedIn("li");
    }

    final String run = UUID.randomUUID().toString().substring(0, 6);

    Actor filling(String name) {
        var person = people.openWithLastingPassword(name + run, new Text(name, name), Tour.PASSWORD, TEST)
                .orThrow();
        people.grant(person.id(), unit.id(), Duty.APPLICANT, TEST);
        return people.memberships(person.id()).getFirst().actor();
    }

    Browser signedIn(String name) {
        var browser = new Browser(port);
        browser.login(name + run, Tour.PASSWORD);
        return browser;
    }

    HttpResponse<String> start(Browser browser) {
        return browser.post(
                "/apply/" + CALL,
                "/apply/" + CALL,
                Map.of("organisation", unit.id().toString()));
    }

    String opened() {
        var at = Browser.location(start(li));
        assertThat(at).matches("/cases/[0-9a-f-]+/draft");
        return at.split("/")[2];
    }

    HttpRequest.Builder request(Browser browser, String path) {
        var token = META.matcher(browser.get("/calls").body());
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "application/json, application/problem+json")
                .header("X-XSRF-TOKEN", token.find() ? token.group(1) : "");
    }

    HttpResponse<String> put(Browser browser, String id, String answer, String value, int version) {
        return browser.send(request(
                        browser, "/cases/" + id + "/answers/" + URLEncoder.encode(answer, StandardCharsets.UTF_8))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"value\":\"%s\",\"version\":%d}".formatted(value, version)))
                .build());
    }
}
