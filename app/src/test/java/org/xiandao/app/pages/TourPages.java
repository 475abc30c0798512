package org.xiandao.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
import org.xiandao.application.life.CaseEvent.Expert;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.Command;
import org.xiandao.base.Audit;
import org.xiandao.base.AuditEvent;
import org.xiandao.base.AuditEvent.Outcome;
import org.xiandao.base.Caller;
import org.xiandao.base.ChinaTime;
import org.xiandao.people.Duty;
import org.xiandao.people.Member;
import org.xiandao.people.Organisation;
import org.xiandao.people.OrganisationId;
import org.xiandao.people.People;
import org.xiandao.people.People.NewOrganisation;
import org.xiandao.people.Person;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow.OfficeKind;
import org.xiandao.rules.pack.Workflow.Verb;
import org.xiandao.testing.TestDatabase;
import org.xiandao.testing.TestServer;
import org.xiandao.tour.Tour;

/** A server with the tour's world and a clock that tests move, used by people in browsers and by their scripts. */
@SpringBootTest(
        classes = {Xiandao.class, TourPages.Time.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class TourPages {
    protected static final String NUMBER = "某工信函〔2026〕12号";
    private static final Pattern SETTLED = Pattern.compile("name=\"(settled\\.[^\"]+)\" value=\"yes\"");
    private static final Pattern SEEN = Pattern.compile("name=\"stage\" value=\"([^\"]*:[^\"]*)\"");
    protected static final Caller TEST = Caller.system("test");
    private static final Instant START = Instant.parse("2026-09-07T02:00:00Z");
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final AtomicReference<Instant> NOW = new AtomicReference<>(START);
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
    static void server(DynamicPropertyRegistry registry) {
        TestServer.tour(registry, DATABASE, "tour-pages");
        registry.add("xiandao.programmes", () -> withANewerEdition().toString());
        registry.add("xiandao.files.largest", () -> "1MB");
        registry.add("xiandao.reminders.enabled", () -> "false");
    }

    /** The stored programmes, and of one of them a later edition that differs in one limit. */
    private static Path withANewerEdition() {
        try {
            var from = Path.of(System.getProperty("xiandao.root")).resolve("programmes");
            var to = Files.createTempDirectory("programmes");
            copy(from, to);
            copy(from.resolve("liaoning/2024"), to.resolve("liaoning/2099"));
            var pack = to.resolve("liaoning/2099/pack.yaml");
            Files.writeString(pack, Files.readString(pack).replace("pack: liaoning/2024", "pack: liaoning/2099"));
            var form = to.resolve("liaoning/2099/form.yaml");
            Files.writeString(form, Files.readString(form).replaceFirst("characters: 1000", "characters: 900"));
            return to;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(target);
                else Files.copy(file, target);
            }
        }
    }

    @LocalServerPort
    protected int port;

    @Autowired
    protected Cases cases;

    @Autowired
    protected People people;

    @Autowired
    protected Audit audit;

    private final String run = UUID.randomUUID().toString().substring(0, 6);

    @BeforeEach
    void today() {
        NOW.set(START);
    }

    protected static Instant now() {
        return Objects.requireNonNull(NOW.get());
    }

    protected static void moveTo(LocalDate day) {
        moveTo(day.atTime(LocalTime.NOON));
    }

    protected static void moveTo(LocalDateTime moment) {
        NOW.set(moment.atZone(ChinaTime.ZONE).toInstant());
    }

    /** The id of one of the tour's cases. */
    protected static String caseOf(String call, String unit) {
        return UUID.nameUUIDFromBytes((call + unit).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    protected static String national(String city) {
        return caseOf("national-open", "INDUSTRY:" + city);
    }

    protected CaseState state(String caseId) {
        return cases.get(caseId);
    }

    protected Browser as(String login) {
        var browser = new Browser(port);
        browser.login(login, Tour.PASSWORD);
        return browser;
    }

    protected Organisation leadOf(String caseId) {
        return people.organisation(OrganisationId.of(state(caseId).lead().organisation()))
                .orElseThrow();
    }

    protected Organisation unit(String name, String area, Level level) {
        return people.register(
                        new NewOrganisation(Optional.empty(), new Text(name, name), area, level, Optional.empty()),
                        TEST)
                .orThrow();
    }

    /** The office, registered where the tour's world has none. */
    protected Organisation office(OfficeKind kind, String area, Level level) {
        return people.office(kind, area)
                .orElseGet(() -> people.register(
                                new NewOrganisation(
                                        Optional.empty(),
                                        new Text(kind + area, kind + area),
                                        area,
                                        level,
                                        Optional.of(kind)),
                                TEST)
                        .orThrow());
    }

    /** Somebody new with these duties there; their login. */
    protected String somebody(String name, Organisation organisation, Duty... duties) {
        var login = name + run;
        if (people.personWithLogin(login).isEmpty())
            people.openWithLastingPassword(login, new Text(name, name), Tour.PASSWORD, TEST)
                    .orThrow();
        for (var duty : duties)
            people.grant(people.personWithLogin(login).orElseThrow().id(), organisation.id(), duty, TEST);
        return login;
    }

    protected Member member(String login) {
        return people.memberships(people.personWithLogin(login).orElseThrow().id())
                .getFirst();
    }

    /** Gives them a seat in the review, beside those who have one, as a draw would. */
    protected CaseState seat(String caseId, String secretary, Stream<Person> experts) {
        var seated = state(caseId).experts();
        var more = experts.map(person ->
                        new Expert(person.id().toString(), person.name().zh()))
                .distinct()
                .filter(expert -> !seated.contains(expert))
                .toList();
        var command = new Command.SeatExperts("0".repeat(64), more);
        return switch (cases.handle(caseId, command, member(secretary).actor(), now())) {
            case Cases.Result.Done done -> done.state();
            case Cases.Result.Refused refused -> throw new AssertionError(refused.refusals());
        };
    }

    /** What a page's forms carry of what they are filled in on; empty where there is none to fill. */
    protected String seen(String login, String page) {
        var hidden = SEEN.matcher(as(login).get(page).body());
        return hidden.find() ? hidden.group(1) : "";
    }

    /** A year's judgement with every line that the records don't tell found to hold. */
    protected Map<String, String> judging(String page, String reasons, String seen) {
        var judged = new HashMap<>(Map.of("points.quality", "20", "reasons", reasons, "stage", seen));
        var settle = SETTLED.matcher(as("minister").get(page).body());
        while (settle.find()) {
            judged.put(settle.group(1), "yes");
            judged.put(settle.group(1) + ".reason", "已查看");
        }
        return judged;
    }

    /** Judged, and rated with three stars. */
    protected void rate(String id, int year) {
        var page = "/trials/" + id + "/years/" + year;
        assertThat(as("minister")
                        .post(page, page + "/judgement", judging(page, "评价", seen("minister", page)))
                        .statusCode())
                .isEqualTo(302);
        var stars = form("stars", "3", "reasons", "按评价结果", "stage", seen("minister", page));
        assertThat(as("minister").post(page, page + "/stars", stars).statusCode())
                .isEqualTo(302);
    }

    protected static Map<String, String> form(String... fields) {
        var form = new HashMap<String, String>();
        for (int i = 0; i < fields.length; i += 2) form.put(fields[i], fields[i + 1]);
        return form;
    }

    protected HttpResponse<String> say(String login, String caseId, Verb verb, String... fields) {
        var form = form(fields);
        form.put("verb", verb.name());
        form.putIfAbsent("stage", state(caseId).stage());
        return as(login).post("/account", "/cases/" + caseId + "/say", form);
    }

    /** A request as a page's script sends it. */
    protected HttpRequest.Builder script(Browser browser, String path) {
        var token = META.matcher(browser.get("/calls").body());
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "application/json, application/problem+json")
                .header("X-XSRF-TOKEN", token.find() ? token.group(1) : "");
    }

    protected HttpResponse<String> save(Browser browser, String caseId, String answer, String value, int version) {
        var json = "{\"value\":\"%s\",\"version\":%d}".formatted(value, version);
        return browser.send(
                script(browser, "/cases/" + caseId + "/answers/" + URLEncoder.encode(answer, StandardCharsets.UTF_8))
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(json))
                        .build());
    }

    /** A form with one file, as a browser without script sends it; the token stands in the page. */
    protected HttpResponse<String> upload(
            Browser browser, String page, String path, Map<String, String> fields, String field, byte[] file) {
        var line = "--";
        var mark = "part" + UUID.randomUUID();
        var token = META.matcher(browser.get(page).body());
        var all = new HashMap<>(fields);
        all.put("_csrf", token.find() ? token.group(1) : "");
        var text = new StringBuilder();
        all.forEach((name, value) -> text.append("%s%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(line, mark, name, value)));
        text.append("%s%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"a.pdf\"\r\n\r\n"
                .formatted(line, mark, field));
        var end = "\r\n%s%s%s\r\n".formatted(line, mark, line);
        return browser.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "multipart/form-data; boundary=" + mark)
                .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(
                        text.toString().getBytes(StandardCharsets.UTF_8), file, end.getBytes(StandardCharsets.UTF_8))))
                .build());
    }

    /** Whether it is on record that this was refused to them, with the detail. */
    protected boolean refused(String login, String subject, String detail) {
        return audit.about(subject).stream()
                .filter(event ->
                        event.outcome() == Outcome.REFUSED && event.actor().equals(login))
                .map(AuditEvent::detail)
                .anyMatch(text -> text.contains(detail));
    }
}
