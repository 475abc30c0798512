package org.xiandao.app.pages.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.xiandao.app.Browser;
import org.xiandao.app.pages.TourPages;
import org.xiandao.application.life.SiteVisit.Standing;
import org.xiandao.application.life.VisitRecord;
import org.xiandao.people.Duty;
import org.xiandao.people.OrganisationId;
import org.xiandao.rules.pack.Workflow.Verb;

/** One visit from its plan to its end, with all that a phone can send wrong on the way. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class VisitPagesTest extends TourPages {
    private static final Pattern SIGNED = Pattern.compile("name=\"digest\" value=\"([0-9a-f]{64})\"");
    private final String caseId = national("350100");
    private final String visit = "/visits/" + caseId;
    private Browser leader = new Browser(0);

    @BeforeEach
    void signIn() {
        leader = as("expert");
    }

    private static byte[] photo() {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpg", out);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return out.toByteArray();
    }

    private static Map<String, String> observation(String id) {
        return form(
                "id",
                id,
                "heading",
                "产业基础",
                "item",
                "factories",
                "answer",
                "fewer",
                "text",
                "只见八个场景",
                "differs",
                "yes",
                "claimed",
                "999 家",
                "found",
                "5 家",
                "noted",
                "2026-09-07T01:50:00Z",
                "sent",
                "2026-09-07T02:00:00Z");
    }

    private static Map<String, String> with(Map<String, String> fields, String... more) {
        var all = new HashMap<>(fields);
        all.putAll(form(more));
        return all;
    }

    /** As the page's script sends it. */
    private HttpResponse<String> send(Browser phone, Map<String, String> fields, byte[]... photos) {
        var mark = "part" + UUID.randomUUID();
        var parts = new ArrayList<byte[]>();
        fields.forEach((name, value) -> parts.add("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(mark, name, value)
                .getBytes(StandardCharsets.UTF_8)));
        for (var photo : photos) {
            parts.add("--%s\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"p.jpg\"\r\n\r\n"
                    .formatted(mark)
                    .getBytes(StandardCharsets.UTF_8));
            parts.add(photo);
            parts.add("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        parts.add("--%s--\r\n".formatted(mark).getBytes(StandardCharsets.UTF_8));
        return phone.send(script(phone, visit + "/parcels")
                .header("Content-Type", "multipart/form-data; boundary=" + mark)
                .POST(HttpRequest.BodyPublishers.ofByteArrays(parts))
                .build());
    }

    private String record() {
        return leader.get(visit + "/record").body();
    }

    private HttpResponse<String> sign(Browser who) {
        var digest = SIGNED.matcher(who.get(visit + "/record").body());
        assertThat(digest.find()).isTrue();
        return who.post(visit + "/record", visit + "/sign", form("digest", digest.group(1), "reservation", ""));
    }

    @Test
    @Order(1)
    void theTeamSeesTheChecklistBesideThePaperClaimsAndNobodyElseDoes() {
        var page = leader.get(visit);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("抽查工厂，逐个清点在用的典型应用场景").contains("具备10个以上典型应用场景的工厂");
        assertThat(page.headers().firstValue("Permissions-Policy").orElse("")).contains("geolocation=(self)");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'");
        assertThat(as("city").get(visit).statusCode()).isEqualTo(404);
        assertThat(as("canton").get(visit + "/record").statusCode()).isEqualTo(404);
        assertThat(as("ministry").get(visit).statusCode()).isEqualTo(302);
        assertThat(leader.get("/cases/" + caseId).body()).contains(visit);
        assertThat(leader.get("/desk").body()).contains(visit);
        var worker = leader.get("/visits/worker.js");
        assertThat(worker.headers().firstValue("Content-Type").orElse("")).startsWith("text/javascript");
    }

    @Test
    @Order(2)
    void whatIsSentThreeTimesAtOnceIsKeptOnce() throws Exception {
        var id = UUID.randomUUID().toString();
        var photo = photo();
        Callable<HttpResponse<String>> once = () -> send(as("expert"), observation(id), photo);
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (var answer : threads.invokeAll(List.of(once, once, once)))
                assertThat(answer.get().statusCode()).isEqualTo(200);
        }
        assertThat(state(caseId).siteVisit().seen()).containsKey(id).hasSize(3); // two are the tour's
        assertThat(record())
                .containsOnlyOnce("data-seen=\"" + id + "\"")
                .contains("申报：7 家；现场：5 家")
                .as("the paper's word, not the phone's")
                .doesNotContain("999");
        var digest = Objects.requireNonNull(state(caseId).siteVisit().seen().get(id))
                .observation()
                .photos()
                .getFirst()
                .sha256();
        assertThat(leader.bytes(visit + "/photos/" + digest)).isEqualTo(photo);
        assertThat(as("city").get(visit + "/photos/" + digest).statusCode()).isEqualTo(404);
    }

    @Test
    @Order(3)
    void whatIsNoPhotoOrTooLargeIsRefusedAndNothingOfItIsKept() {
        var id = UUID.randomUUID().toString();
        var none = send(leader, observation(id), "<script>".getBytes(StandardCharsets.UTF_8));
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("第 1 张不是照片");
        var broken = new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 1, 2, 3};
        assertThat(send(leader, observation(id), broken).statusCode()).isEqualTo(422);
        var large = send(leader, observation(id), photo(), new byte[1_100_000]);
        assertThat(large.statusCode()).isEqualTo(422);
        assertThat(large.body()).contains("第 2 张照片超过");
        assertThat(state(caseId).siteVisit().seen()).doesNotContainKey(id);
    }

    @Test
    @Order(4)
    void aPhoneWhoseClockIsAYearOffIsToldApart() {
        var id = UUID.randomUUID().toString();
        var wrong = with(observation(id), "noted", "2025-09-07T01:00:00Z", "sent", "2025-09-07T02:00:00Z");
        assertThat(send(leader, wrong).statusCode()).isEqualTo(200);
        assertThat(record()).contains("手机时间 2025年9月7日 09:00（手机时钟不准，按服务器时间约为 2026年9月7日 09:00）");
    }

    @Test
    @Order(5)
    void aScriptInATextIsText() {
        var id = UUID.randomUUID().toString();
        assertThat(send(leader, with(observation(id), "text", "<script>alert(1)</script>"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(record()).contains("&lt;script").doesNotContain("<script>alert(1)");
    }

    @Test
    @Order(6)
    void aPlainFormWorksAndTellsEveryFault() {
        var id = UUID.randomUUID().toString();
        var bare = upload(
                leader,
                visit,
                visit + "/observations",
                form("id", id, "heading", "产业基础", "item", "factories", "differs", "yes"),
                "photo",
                new byte[0]);
        assertThat(bare.statusCode()).isEqualTo(422);
        var good = upload(leader, visit, visit + "/observations", observation(id), "photo", photo());
        assertThat(good.statusCode()).isEqualTo(302);
        assertThat(state(caseId).siteVisit().seen()).containsKey(id);
    }

    @Test
    @Order(7)
    void whatOneNotedIsNeverSentInAnothersName() {
        var id = UUID.randomUUID().toString();
        var answer =
                send(leader, with(observation(id), "account", UUID.randomUUID().toString()));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(send(as("city"), observation(id)).statusCode()).isEqualTo(404);
        assertThat(send(new Browser(port), observation(id)).statusCode()).isIn(401, 403);
        assertThat(state(caseId).siteVisit().seen()).doesNotContainKey(id);
    }

    @Test
    @Order(8)
    void whoLeftTheTeamIsToldAndWhatTheyStillSendIsKeptAside() {
        var pool = people.organisation(
                        OrganisationId.of(member("expert").organisation().id().toString()))
                .orElseThrow();
        var left = somebody("gone", pool, Duty.EXPERT);
        plan("expert", left);
        plan("expert", somebody("second", pool, Duty.EXPERT));
        var gone = as(left);
        assertThat(gone.get(visit).body()).contains("您已不在本案的考察组").doesNotContain("type=\"radio\"");
        var id = UUID.randomUUID().toString();
        assertThat(send(gone, observation(id)).body()).contains("ASIDE");
        assertThat(state(caseId).siteVisit().all(Standing.ASIDE)).hasSize(1);
        assertThat(record()).contains("另存的考察发现");
        assertThat(leader.post(visit + "/record", visit + "/observations/" + id + "/adopt", Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(state(caseId).siteVisit().all(Standing.ASIDE)).isEmpty();
    }

    private void plan(String leads, String other) {
        var one = account(leads);
        var form =
                "verb=PLAN&stage=visit&team=%s&team=%s&leader=%s&stop.0.day=2026-09-07&stop.0.time=09:30&stop.0.place=F&stop.0.what=W"
                        .formatted(one, account(other), one);
        assertThat(as("ministry")
                        .postRaw("/cases/" + caseId, "/cases/" + caseId + "/plan", form)
                        .statusCode())
                .isEqualTo(302);
    }

    private String account(String login) {
        return member(login).person().id().toString();
    }

    @Test
    @Order(9)
    void sixPointsOfFiveAreRefusedAndTheRecordIsSignedByAll() {
        assertThat(say("ministry", caseId, Verb.PASS).statusCode()).isEqualTo(422);
        var record = form("stage", "visit", "day", "2026-09-07", "6.1.1", "6");
        for (int i = 0; i < 4; i++) record.put("record." + i, "情况属实");
        var six = leader.post(visit + "/record", visit + "/record", record);
        assertThat(six.statusCode()).isEqualTo(422);
        assertThat(six.body())
                .contains("href=\"#f-6-1-1\"")
                .contains("href=\"#f-finding-no-major-incidents\"")
                .contains("href=\"#f-finding-no-false-material\"");
        record.put("6.1.1", "4.5");
        for (var finding : List.of("no-major-incidents", "no-false-material")) {
            record.put("finding." + finding, "yes");
            record.put("finding." + finding + ".basis", "主管部门证明");
        }
        assertThat(leader.post(visit + "/record", visit + "/record", record).statusCode())
                .isEqualTo(302);
        assertThat(sign(leader).statusCode()).isEqualTo(302);
        var missing = say("ministry", caseId, Verb.PASS);
        assertThat(missing.statusCode()).isEqualTo(422);
        assertThat(missing.body()).contains("还缺：second");

        assertThat(send(leader, observation(UUID.randomUUID().toString())).statusCode())
                .isEqualTo(200);
        assertThat(record()).contains("下列签署已作废");
        var other = as(people.person(org.xiandao.people.PersonId.of(
                        state(caseId).siteVisit().team().getLast().account()))
                .orElseThrow()
                .login());
        assertThat(sign(leader).statusCode()).isEqualTo(302);
        assertThat(sign(other).statusCode()).isEqualTo(302);
        var digest = VisitRecord.digest(state(caseId));
        assertThat(state(caseId).siteVisit().valid(digest)).hasSize(2);
        assertThat(say("ministry", caseId, Verb.PASS).statusCode()).isEqualTo(302);
        assertThat(state(caseId).stage()).isEqualTo("synthesis");
    }

    @Test
    @Order(10)
    void afterwardsNothingMoreIsTakenAndTheRecordIsADocument() {
        var late = send(leader, observation(UUID.randomUUID().toString()));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("现场考察已经结束");
        var kept = state(caseId).siteVisit().seen().values().stream()
                .filter(one -> one.observation().text().equals("只见八个场景"))
                .findFirst()
                .orElseThrow();
        assertThat(kept.standing()).isEqualTo(Standing.COUNTED);
        for (var kind : List.of("pdf", "docx")) {
            var bytes = leader.bytes("/cases/" + caseId + "/documents/visit." + kind);
            assertThat(new String(bytes, 0, 2, StandardCharsets.ISO_8859_1))
                    .isEqualTo(kind.equals("pdf") ? "%P" : "PK");
        }
        assertThat(as("canton").get("/cases/" + caseId + "/documents/visit.pdf").statusCode())
                .isEqualTo(404);
    }
}
