package org.xiandao.app.pages.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiandao.app.Browser;
import org.xiandao.application.Snapshots;
import org.xiandao.application.life.CaseFile;
import org.xiandao.application.life.CaseState;
import org.xiandao.base.ChinaTime;
import org.xiandao.people.Duty;
import org.xiandao.programme.Calls;
import org.xiandao.programme.Editions;
import org.xiandao.rules.pack.Workflow.Verb;

/** An application from its door to its correction, and what is refused on the way. */
class ApplicationPagesTest extends AnApplication {
    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1);

    @Autowired
    Editions editions;

    @Autowired
    Snapshots snapshots;

    @Test
    void whoComesBeforeTheDoorOpensOrAfterItShutsIsToldWhen() {
        var callId = call();
        var today = ChinaTime.day(now());
        var unit = county("壬");
        var login = somebody("ren", unit, Duty.APPLICANT);
        var browser = as(login);
        var page = "/apply/" + callId;
        var asked = Map.of("organisation", unit.id().toString());

        moveTo(today.minusDays(1));
        var early = browser.post(page, page, asked);
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.body())
                .contains("%d年%d月%d日".formatted(today.getYear(), today.getMonthValue(), today.getDayOfMonth()));
        assertThat(refused(login, callId, "NOT_YET_OPEN")).isTrue();

        moveTo(today);
        assertThat(calls.close(callId, today, "受理结束", member("director").actor(), now()))
                .isInstanceOf(Calls.Result.Published.class);
        moveTo(today.plusDays(1));
        browser.get("/language?to=en&back=/");
        var late = browser.post(page, page, asked);
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(refused(login, callId, "TOO_LATE")).isTrue();

        var stranger = browser.post(page, page, Map.of("organisation", "none"));
        assertThat(stranger.statusCode()).isEqualTo(403);
        assertThat(stranger.body()).contains("lang=\"en\"");
        assertThat(refused(login, callId, "not a member")).isTrue();
    }

    @Test
    void aCorrectionIsANewSnapshotThatNamesTheOldOne() {
        var id = caseOf("liaoning-open", "大连经济技术开发区管理委员会");
        var login = somebody("dalian", leadOf(id), Duty.APPLICANT);
        var applicant = as(login);
        var first = state(id).submission().orElseThrow();
        assertThat(say("province", id, Verb.CORRECT, "reasons", "请补正", "item.0.field", "leader", "item.0.text", "应为负责人")
                        .statusCode())
                .isEqualTo(302);

        assertThat(applicant.get("/cases/" + id + "/draft").body()).contains("应为负责人");
        assertThat(save(applicant, id, "leader", "新负责人", state(id).version("leader"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(as("province").get("/cases/" + id).body()).doesNotContain("新负责人");
        assertThat(submit(applicant, id).statusCode()).isEqualTo(302);

        var second = state(id).submission().orElseThrow();
        assertThat(state(id).stage()).isEqualTo("completeness");
        assertThat(state(id).submissions()).hasSize(2);
        assertThat(second.supersedes()).contains(first.digest());
        assertThat(snapshots.byDigest(second.digest()).orElseThrow().body())
                .contains("\"supersedes\":\"" + first.digest() + "\"", "新负责人");
        assertThat(snapshots.byDigest(first.digest()).orElseThrow().body()).doesNotContain("新负责人");
        assertThat(applicant.get("/cases/" + id + "/receipt").body()).contains(second.receipt(), first.digest());
        assertThat(new Browser(port).get("/verify/" + first.receipt()).body()).contains("后来已有补正提交");
        assertThat(as("province").get("/cases/" + id).body()).contains("新负责人");
    }

    @Test
    void aDraftMovesToANewerEditionOnceItsDifferenceIsShownAndASubmittedCaseNever() {
        var callId = call();
        var handedIn = submitted(callId, "己");
        var unit = county("庚");
        var login = somebody("geng", unit, Duty.APPLICANT);
        var browser = as(login);
        var id = opened(browser, callId, unit);
        var before = state(id).sha256();
        save(browser, id, "project-name", "移动的草稿", 0);
        var newer = editions.offered("liaoning/2099").orElseThrow().sha256();
        var edition = "/cases/" + id + "/edition";

        browser.post("/cases/" + id + "/draft", edition, Map.of("sha256", newer));
        assertThat(refused(login, id, "NOT_NEWER"))
                .as("the call does not pin it yet")
                .isTrue();
        var call = "/office/calls/" + callId;
        assertThat(as("province")
                        .post(call, call + "/edition", form("edition", "liaoning/2099"))
                        .statusCode())
                .as("without its reason")
                .isEqualTo(422);
        assertThat(as("province")
                        .post(call, call + "/edition", form("edition", "liaoning/2099", "edition.reason", "限额有变"))
                        .statusCode())
                .isEqualTo(302);

        assertThat(state(id).sha256()).as("not by itself").isEqualTo(before);
        assertThat(browser.get("/cases/" + id + "/draft").body()).contains(newer, "900");
        browser.post("/cases/" + id + "/draft", edition, Map.of("sha256", "0".repeat(64)));
        assertThat(state(id).sha256()).isEqualTo(before);
        browser.post("/cases/" + id + "/draft", edition, Map.of("sha256", newer));
        assertThat(state(id).sha256()).isEqualTo(newer);
        assertThat(state(id).value("project-name")).isEqualTo("移动的草稿");

        var owner = somebody("owner", leadOf(handedIn), Duty.APPLICANT);
        var page = as(owner).get("/cases/" + handedIn + "/draft").body();
        assertThat(page).doesNotContain(newer);
        as(owner).post("/cases/" + handedIn + "/draft", "/cases/" + handedIn + "/edition", Map.of("sha256", newer));
        assertThat(state(handedIn).sha256()).isEqualTo(before);
        assertThat(refused(owner, handedIn, "NOT_AT_THIS_STAGE")).isTrue();
    }

    @Test
    void evidenceIsPutInOrderAndFrozenInIt() {
        var callId = call();
        var unit = county("辛");
        var login = somebody("xin", unit, Duty.APPLICANT);
        var browser = as(login);
        var id = opened(browser, callId, unit);
        fill(id, login);
        for (var name : List.of("一.pdf", "二.pdf", "三.pdf")) uploaded(browser, id, name);
        var draft = "/cases/" + id + "/draft";
        var last = state(id).files().getLast().id();
        var files = "/cases/" + id + "/files/";

        assertThat(browser.post(draft, files + last + "/move", Map.of("to", "up"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(browser.post(draft, files + last + "/move", Map.of("to", "up"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(names(state(id))).endsWith("三.pdf", "一.pdf", "二.pdf");
        assertThat(browser.post(draft, files + "none/move", Map.of("to", "up")).statusCode())
                .isEqualTo(404);
        assertThat(as("lead")
                        .post("/calls", files + last + "/move", Map.of("to", "up"))
                        .statusCode())
                .isIn(403, 404);

        assertThat(submit(browser, id).statusCode()).isEqualTo(302);
        var frozen = snapshots
                .byDigest(state(id).submission().orElseThrow().digest())
                .orElseThrow()
                .body();
        assertThat(frozen.indexOf("三.pdf")).isPositive().isLessThan(frozen.indexOf("一.pdf"));
        assertThat(frozen.indexOf("一.pdf")).isLessThan(frozen.indexOf("二.pdf"));
        assertThat(browser.post("/account", files + last + "/move", Map.of("to", "up"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(browser.post("/account", files + last + "/remove", Map.of()).statusCode())
                .isEqualTo(409);
        assertThat(refused(login, id, "NOT_AT_THIS_STAGE")).isTrue();
    }

    private void uploaded(Browser browser, String caseId, String name) {
        var begun = browser.send(script(browser, "/cases/" + caseId + "/uploads")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"name\":\"%s\",\"size\":%d,\"field\":\"\"}".formatted(name, PDF.length)))
                .build());
        assertThat(begun.statusCode()).isEqualTo(201);
        var upload = begun.body().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
        assertThat(browser.send(script(browser, "/cases/" + caseId + "/uploads/" + upload)
                                .header("Upload-Offset", "0")
                                .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(PDF))
                                .build())
                        .statusCode())
                .isEqualTo(201);
    }

    private static List<String> names(CaseState state) {
        return state.files().stream().map(CaseFile::name).toList();
    }
}
