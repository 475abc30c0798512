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
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.xiandao.app.Browser;
import org.xiandao.app.Xiandao;
import org.xiandao.application.CaseDirectory;
import org.xiandao.application.Cases;
import org.xiandao.application.life.CaseFile;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.Command;
import org.xiandao.application.life.Provenance;
import org.xiandao.base.Actor;
import org.xiandao.base.Audit;
import org.xiandao.base.Caller;
import org.xiandao.base.ChinaTime;
import org.xiandao.people.Duty;
import org.xiandao.people.Organisation;
import org.xiandao.people.People;
import org.xiandao.people.People.NewOrganisation;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Text;
import org.xiandao.testing.TestDatabase;
import org.xiandao.tour.Filling;
import org.xiandao.tour.Tour;

@SpringBootTest(
        classes = {Xiandao.class, ApplyingTest.Time.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ApplyingTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Instant START = Instant.parse("2026-09-07T02:00:00Z");
    private static final AtomicReference<Instant> NOW = new AtomicReference<>(START);
    private static final Caller TEST = Caller.system("test");
    private static final String CALL = "liaoning-open";
    private static final Pattern KEY = Pattern.compile("name=\"idempotencyKey\" value=\"([^\"]+)\"");
    private static final Pattern META = Pattern.compile("name=\"csrf-token\" content=\"([^\"]+)\"");

    @TempDir
    static Path data;

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
        registry.add("xiandao.data", () -> data.toString());
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
    CaseDirectory directory;

    @Autowired
    Audit audit;

    @Autowired
    JdbcClient jdbc;

    private Organisation unit;
    private Actor filler;
    private Browser li;

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

    private final String run = UUID.randomUUID().toString().substring(0, 6);

    private Actor filling(String name) {
        var person = people.openWithLastingPassword(name + run, new Text(name, name), Tour.PASSWORD, TEST)
                .orThrow();
        people.grant(person.id(), unit.id(), Duty.APPLICANT, TEST);
        return people.memberships(person.id()).getFirst().actor();
    }

    private Browser signedIn(String name) {
        var browser = new Browser(port);
        browser.login(name + run, Tour.PASSWORD);
        return browser;
    }

    private HttpResponse<String> start(Browser browser) {
        return browser.post(
                "/apply/" + CALL,
                "/apply/" + CALL,
                Map.of("organisation", unit.id().toString()));
    }

    private String opened() {
        var at = Browser.location(start(li));
        assertThat(at).matches("/cases/[0-9a-f-]+/draft");
        return at.split("/")[2];
    }

    @Test
    void startingTwiceOpensOneApplication() {
        var first = start(li);
        var second = start(li);

        assertThat(first.statusCode()).isEqualTo(302);
        assertThat(Browser.location(second)).isEqualTo(Browser.location(first));
        assertThat(li.get("/apply/" + CALL).body()).contains(Browser.location(first));
    }

    @Test
    void anotherUnitsApplicationUnderTheCallIsNotOnesOwn() {
        var office = people.memberships(
                        people.personWithLogin("province").orElseThrow().id())
                .getFirst()
                .actor();

        assertThat(directory.living(CALL, office)).isEmpty();
        assertThat(directory
                        .visibleTo(office, CaseDirectory.Filter.call(CALL), 1, 50)
                        .total())
                .isPositive();
    }

    @Test
    void everySectionOfADraftIsShown() {
        var id = opened();
        var edition = cases.edition(cases.get(id));

        assertThat(li.get("/cases/" + id + "/draft").body()).contains("data-gate");
        for (var section : edition.form().sections()) {
            var page = li.get("/cases/" + id + "/draft/" + section.id());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains(section.title().zh());
        }
    }

    @Test
    void aSaveNamesItsVersionAndAStaleOneIsToldWhatTheOtherWrote() {
        var id = opened();
        filling("wang");
        var wang = signedIn("wang");

        var saved = put(li, id, "unit-address", "一号", 0);
        var stale = put(wang, id, "unit-address", "二号", 0);
        var after = put(wang, id, "unit-address", "二号", 1);

        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(saved.body())
                .contains("\"version\":1", "\"savedAt\":\"2026-09-07T02:00:00Z\"", "class=\\\"gate\\\"");
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("\"value\":\"一号\"", "\"version\":1", "\"by\":\"li\"");
        assertThat(after.body()).contains("\"version\":2");
    }

    @Test
    void whatIsWrongWithAnAnswerIsToldAsItIsSaved() {
        var id = opened();

        assertThat(put(li, id, "unit-code", "123", 0).body()).contains("18 位");
        assertThat(put(li, id, "no-such-field", "x", 0).statusCode()).isEqualTo(422);
    }

    @Test
    void aWholeSectionIsSavedWithoutScriptAndAConflictKeepsBothTexts() {
        var id = opened();
        var section = "/cases/" + id + "/draft/applicant";
        put(li, id, "unit-address", "别人的地址", 0);

        var untouched = li.post(
                section,
                section,
                Map.of("unit-name", "某县", "version:unit-name", "0", "unit-address", "", "version:unit-address", "0"));
        var conflict = li.post(
                section,
                section,
                Map.of(
                        "contact-post",
                        "科长",
                        "version:contact-post",
                        "0",
                        "unit-address",
                        "我的地址",
                        "version:unit-address",
                        "0"));

        assertThat(untouched.statusCode()).isEqualTo(302);
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).contains("别人的地址", "我的地址", "采用对方的内容");
        assertThat(cases.get(id).value("unit-name")).isEqualTo("某县");
        assertThat(cases.get(id).value("contact-post")).isEqualTo("科长");
        assertThat(cases.get(id).value("unit-address")).isEqualTo("别人的地址");
    }

    @Test
    void aStrangersCaseIsNotThereAndTheAttemptIsOnRecord() {
        var id = opened();
        var lead = new Browser(port);
        lead.login("lead", Tour.PASSWORD);

        assertThat(put(lead, id, "unit-name", "x", 0).statusCode()).isEqualTo(404);
        assertThat(lead.get("/cases/" + id + "/draft").statusCode()).isEqualTo(404);
        assertThat(lead.post("/calls", "/cases/" + id + "/submit", Map.of("idempotencyKey", "k"))
                        .statusCode())
                .isIn(403, 404);
        assertThat(audit.about(id)).anyMatch(line -> line.actor().equals("lead"));
    }

    @Test
    void allThatIsMissingIsListedAtOnce() {
        var id = opened();

        var page = li.get("/cases/" + id + "/check");

        assertThat(page.body()).contains("/draft/applicant?check#f-unit-name", "/draft/project?check#f-project-name");
        assertThat(submit(id, key(page)).statusCode()).isEqualTo(422);
    }

    @Test
    void pressedTwiceIsSubmittedOnceAndTheReceiptCanBeChecked() {
        var id = filled();
        var key = key(li.get("/cases/" + id + "/check"));

        var first = submit(id, key);
        var second = submit(id, key);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(302);
        assertThat(Browser.location(second)).isEqualTo("/cases/" + id + "/receipt");
        var submissions = cases.get(id).submissions();
        assertThat(submissions).hasSize(1);
        var receipt = submissions.getFirst();
        assertThat(li.get("/cases/" + id + "/receipt").body()).contains(receipt.receipt(), receipt.digest());
        assertThat(new Browser(port).get("/verify/" + receipt.receipt()).body())
                .contains("登记在案", receipt.digest())
                .doesNotContain("024-86910000");
        assertThat(put(li, id, "unit-name", "x", cases.get(id).version("unit-name"))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void afterTheDeadlineADraftIsReadNotSubmitted() {
        var id = filled();
        var key = key(li.get("/cases/" + id + "/check"));
        var last = cases.get(id).deadline().orElseThrow();
        NOW.set(last.plusDays(1).atStartOfDay(ChinaTime.ZONE).toInstant());

        var late = submit(id, key);

        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body())
                .contains("%d年%d月%d日".formatted(last.getYear(), last.getMonthValue(), last.getDayOfMonth()));
        assertThat(li.get("/cases/" + id + "/draft").body()).contains("已过截止日期");
        NOW.set(last.atTime(LocalTime.of(23, 59)).atZone(ChinaTime.ZONE).toInstant());
        assertThat(submit(id, key).statusCode()).isEqualTo(302);
    }

    @Test
    void aFileArrivesInPiecesIsListedAndComesBackAsADownload() {
        var id = opened();
        var pdf = ("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n").getBytes(StandardCharsets.ISO_8859_1);
        var upload = begin(id, "证明.pdf", pdf.length);
        assertThat(upload.statusCode()).isEqualTo(201);
        var at = "/cases/" + id + "/uploads/" + upload.body().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");

        assertThat(patch(at, 0, Arrays.copyOf(pdf, 9)).headers().firstValue("Upload-Offset"))
                .contains("9");
        assertThat(patch(at, 0, pdf).statusCode()).isEqualTo(409);
        var whole = patch(at, 9, Arrays.copyOfRange(pdf, 9, pdf.length));

        assertThat(whole.statusCode()).isEqualTo(201);
        var file = cases.get(id).files().getFirst();
        assertThat(whole.body()).contains(file.sha256());
        var download = li.get("/cases/" + id + "/files/" + file.id());
        assertThat(download.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        assertThat(download.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(new Browser(port).get("/cases/" + id + "/files/" + file.id()).statusCode())
                .isEqualTo(302);
    }

    @Test
    void badFilesAreRefusedWithTheReason() {
        var id = opened();

        var empty = begin(id, "空.pdf", 0);
        var large = begin(id, "大.pdf", 2_000_000);
        var program = begin(id, "a.exe", 10);
        var renamed = begin(id, "b.pdf", 4);
        var at = "/cases/" + id + "/uploads/" + renamed.body().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
        var disguised = patch(at, 0, new byte[] {'M', 'Z', 0, 1});

        assertThat(List.of(empty.statusCode(), large.statusCode(), program.statusCode(), disguised.statusCode()))
                .containsExactly(422, 413, 415, 415);
        assertThat(empty.body()).contains("0 字节");
        assertThat(disguised.body()).contains("与扩展名不符");
        assertThat(audit.about(id)).anyMatch(line -> line.detail().contains("NOT_WHAT_ITS_NAME_SAYS"));
        assertThat(cases.get(id).files()).isEmpty();
    }

    @Test
    void anUploadGivenUpIsForgotten() {
        var id = opened();
        var upload = begin(id, "证明.pdf", 9);
        var at = "/cases/" + id + "/uploads/" + upload.body().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");

        assertThat(li.send(request(li, at).DELETE().build()).statusCode()).isEqualTo(204);
        assertThat(patch(at, 0, new byte[] {1}).statusCode()).isEqualTo(404);
    }

    @Test
    void anyoneObjectsWhileTheNoticeRunsAndIsGivenANumber() {
        var onNotice = jdbc.sql(
                        "select case_id from case_card where kind = 'NOTICE' and notice_from is not null limit 1")
                .query(String.class)
                .single();
        var notice = cases.get(onNotice).notice().orElseThrow();
        NOW.set(notice.from().atTime(LocalTime.of(10, 0)).atZone(ChinaTime.ZONE).toInstant());
        var anyone = new Browser(port);
        var page = "/notices/" + onNotice;

        var unsigned = anyone.post(page, page + "/objections", Map.of("author", "", "contact", "", "text", ""));
        var lodged = anyone.post(
                page,
                page + "/objections",
                Map.of("author", "某人", "identity", "123X", "contact", "a@example.org", "text", "数据有误"));
        var forged = anyone.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + page + "/objections"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("text=x"))
                .build());

        assertThat(unsigned.statusCode()).isEqualTo(422);
        assertThat(forged.statusCode()).isEqualTo(403);
        var objection = cases.get(onNotice).objections().getLast();
        assertThat(objection.text()).isEqualTo("数据有误");
        assertThat(Browser.location(lodged)).endsWith(objection.id());
        assertThat(anyone.get(Browser.location(lodged)).body())
                .contains(objection.id())
                .doesNotContain("a@example.org");
        assertThat(anyone.get("/notices").body()).contains(page);

        NOW.set(notice.until()
                .plusDays(1)
                .atTime(LocalTime.NOON)
                .atZone(ChinaTime.ZONE)
                .toInstant());
        assertThat(anyone.post("/verify", page + "/objections", Map.of("author", "某人", "contact", "x", "text", "晚了"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void everyPublicPageOpensInBothLanguages() {
        for (var language : List.of("zh", "en")) {
            var anyone = new Browser(port);
            anyone.get("/language?to=" + language + "&back=/");
            var paths = new ArrayList<>(List.of(
                    "/",
                    "/calls",
                    "/notices",
                    "/approved",
                    "/programmes",
                    "/verify",
                    "/accessibility",
                    "/privacy",
                    "/calls/" + CALL));
            for (var edition : List.of("national/2023", "guangdong/2020", "guangzhou/2025", "liaoning/2024"))
                paths.add("/programmes/" + edition);
            assertThat(paths)
                    .allSatisfy(path ->
                            assertThat(anyone.get(path).statusCode()).as(path).isEqualTo(200));
        }
        assertThat(new Browser(port).get("/notices/" + opened()).statusCode()).isEqualTo(404);
    }

    private String filled() {
        var id = opened();
        CaseState state = cases.get(id);
        var edition = cases.edition(state);
        var commands = new ArrayList<Command>();
        var known = new HashMap<String, String>();
        known.put("unit-kind", "government");
        Filling.of(edition, known, "210106")
                .forEach((path, value) -> commands.add(new Command.SaveAnswer(path, value, 0, Provenance.DECLARED)));
        Filling.evidence(edition).forEach((path, count) -> {
            for (int i = 0; i < count; i++)
                commands.add(new Command.AttachFile(new CaseFile(
                        UUID.randomUUID().toString(), "证明.pdf", "0".repeat(64), 1, "application/pdf", List.of(path))));
        });
        assertThat(cases.handleEach(id, commands, filler, START)).allMatch(it -> it instanceof Cases.Result.Done);
        return id;
    }

    private static String key(HttpResponse<String> page) {
        var found = KEY.matcher(page.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private HttpResponse<String> submit(String id, String key) {
        return li.post("/cases/" + id + "/draft", "/cases/" + id + "/submit", Map.of("idempotencyKey", key));
    }

    private HttpRequest.Builder request(Browser browser, String path) {
        var token = META.matcher(browser.get("/calls").body());
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "application/json, application/problem+json")
                .header("X-XSRF-TOKEN", token.find() ? token.group(1) : "");
    }

    private HttpResponse<String> put(Browser browser, String id, String answer, String value, int version) {
        return browser.send(request(
                        browser, "/cases/" + id + "/answers/" + URLEncoder.encode(answer, StandardCharsets.UTF_8))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"value\":\"%s\",\"version\":%d}".formatted(value, version)))
                .build());
    }

    private HttpResponse<String> begin(String id, String name, long size) {
        return li.send(request(li, "/cases/" + id + "/uploads")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"name\":\"%s\",\"size\":%d,\"field\":\"unit-name\"}".formatted(name, size)))
                .build());
    }

    private HttpResponse<String> patch(String at, long offset, byte[] bytes) {
        return li.send(request(li, at)
                .header("Content-Type", "application/offset+octet-stream")
                .header("Upload-Offset", String.valueOf(offset))
                .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(bytes))
                .build());
    }
}
