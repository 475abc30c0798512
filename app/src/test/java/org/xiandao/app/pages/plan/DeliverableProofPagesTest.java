package org.xiandao.app.pages.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xiandao.app.Browser;
import org.xiandao.people.Duty;
import org.xiandao.people.OrganisationId;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.pack.Level;

class DeliverableProofPagesTest extends PlanTour {
    private static final String TASK = "1-3";
    private static final String LATER = "3-2";
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    private static final String AT = TRIAL + "/reports/quarterly/2026-06-30?owner=tianhe";

    private Browser city = new Browser(0);
    private Browser owner = new Browser(0);
    private Browser other = new Browser(0);
    private String otherLogin = "";
    private static int run;

    @BeforeEach
    void anOwnerWithADeliverable() {
        city = as(officer);
        run++;
        owner = as(applicant("tianhe", "某区政府" + run));
        otherLogin = applicant("zengcheng", "另一区政府" + run);
        other = as(otherLogin);
        for (var task : List.of(TASK, LATER))
            city.post(
                    TRIAL + "/tasks/" + task,
                    TRIAL + "/tasks/" + task + "/deliverable",
                    form("verb", "SET", "deliverable.deliverable", "联合体章程"));
    }

    private String applicant(String owner, String name) {
        return somebody("proof" + owner + run, bound(owner, name), Duty.APPLICANT);
    }

    private String deliverable(String task) {
        return plans.state(CASE)
                .task(plans.trial(CASE).orElseThrow(), task)
                .orElseThrow()
                .deliverables()
                .firstEntry()
                .getKey();
    }

    private static Map<String, String> report(Browser by, String at) {
        var page = by.get(at).body();
        var typed = form("key", first(page, "name=\"key\" value=\"([^\"]+)\""));
        for (var found : Pattern.compile("name=\"file\\.percent\\.([^\"]+)\"")
                .matcher(page)
                .results()
                .toList()) {
            typed.put("file.percent." + found.group(1), "40");
            typed.put("file.text." + found.group(1), "已组建联合体");
        }
        return typed;
    }

    @Test
    void aReportBringsTheFilesOfItsDeliverablesWhichStandOnTheTaskForWhomeverMaySeeThem() {
        var field = "file.proof." + TASK + "." + deliverable(TASK);
        assertThat(owner.get(AT).body())
                .contains("name=\"" + field + "\"", "交付物“联合体章程”的证明材料<span class=\"optional\">（选填）</span>");
        assertThat(city.get(AT).body()).doesNotContain("name=\"" + field + "\"");

        var empty = upload(owner, AT, AT, report(owner, AT), field, new byte[0]);
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("href=\"#f-" + field.replace('.', '-'), "已组建联合体");
        var wrong = upload(owner, AT, AT, report(owner, AT), field, "x".getBytes(StandardCharsets.US_ASCII));
        assertThat(wrong.statusCode()).isEqualTo(415);
        assertThat(wrong.body()).contains("已组建联合体");
        assertThat(plans.state(CASE).proofs(TASK, deliverable(TASK))).isEmpty();

        var half = report(owner, AT);
        half.put("file.percent." + TASK, "101");
        assertThat(upload(owner, AT, AT, half, field, PDF).statusCode()).isEqualTo(422);
        assertThat(owner.get(AT).body()).as("kept although the report was not").contains("已上传：a.pdf");
        assertThat(upload(owner, AT, AT, report(owner, AT), field, PDF).statusCode())
                .isEqualTo(302);
        assertThat(plans.state(CASE).proofs(TASK, deliverable(TASK))).hasSize(1);

        var digest = CanonicalJson.sha256Hex(PDF);
        for (var browser : List.of(city, owner, as("guangzhou")))
            assertThat(browser.get(TRIAL + "/tasks/" + TASK).body())
                    .contains("交付物的证明材料", "a.pdf", digest, "某区政府", "已附证明材料");
        var file = first(city.get(TRIAL + "/tasks/" + TASK).body(), TRIAL + "/files/\\d+");
        for (var browser : List.of(city, owner)) assertThat(browser.bytes(file)).isEqualTo(PDF);
        assertThat(other.get(TRIAL + "/tasks").statusCode())
                .as("has tasks of its own")
                .isEqualTo(200);
        assertThat(other.get(file).statusCode()).isEqualTo(404);
        assertThat(as("county").get(file).statusCode()).isEqualTo(404);
        assertThat(city.get(TRIAL + "/files/1").statusCode()).as("no file").isEqualTo(404);
        assertThat(refused(otherLogin, CASE, "")).isTrue();
    }

    @Test
    void afterTheReportAnOwnerHandsAFileInOnTheTaskItself() {
        var at = TRIAL + "/tasks/" + LATER;
        assertThat(owner.get(at).body())
                .contains("上传证明材料", "联合体章程")
                .containsPattern("id=\"f-prove-file\" name=\"file\"[^>]* required")
                .contains("<label for=\"f-prove-file\">文件</label>");
        assertThat(city.get(at).body()).as("not for another").doesNotContain("tianhe/");
        var choice = form("prove.deliverable", "tianhe/" + deliverable(LATER), "verb", "PROVE");
        var none = owner.post(at, at + "/proofs", choice);
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("请选择要上传的文件");
        assertThat(upload(owner, at, at + "/proofs", choice, "file", "x".getBytes(StandardCharsets.US_ASCII))
                        .statusCode())
                .isEqualTo(415);
        var gone = form("prove.deliverable", "tianhe/d99");
        assertThat(upload(owner, at, at + "/proofs", gone, "file", PDF).body()).contains("没有这个交付物");
        assertThat(upload(city, at, at + "/proofs", choice, "file", PDF).statusCode())
                .isEqualTo(403);
        assertThat(upload(owner, at, at + "/proofs", choice, "file", PDF).statusCode())
                .isEqualTo(302);
        assertThat(owner.get(at).body()).contains("a.pdf", CanonicalJson.sha256Hex(PDF));
        assertThat(city.get(at).body()).as("in its history").contains("上传交付物证明材料");
        assertThat(refused(officer, CASE, "NOT_YOURS")).isTrue();

        var back = at + "/withdraw";
        var number = first(owner.get(at).body(), TRIAL + "/files/(\\d+)");
        assertThat(city.get(at).body()).doesNotContain("撤回证明材料");
        assertThat(owner.post(at, back, form("withdraw.proof", number)).body()).contains("请写明理由");
        assertThat(city.post(at, back, form("withdraw.proof", number, "withdraw.reason", "不对"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(owner.post(at, back, form("withdraw.proof", number, "withdraw.reason", "传错了"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(owner.get(at).body()).doesNotContain(CanonicalJson.sha256Hex(PDF));
        assertThat(city.get(at).body()).contains("撤回交付物证明材料", "a.pdf；传错了");
        assertThat(city.bytes(TRIAL + "/files/" + number)).as("kept").isEqualTo(PDF);
    }

    @Test
    void anOfficerOfAnotherUnitTooTakesTheirOwnersFileBack() {
        var at = TRIAL + "/tasks/" + LATER;
        var login = somebody("proofboth" + run, unit("0号单位" + run, "440100", Level.CITY), Duty.APPLICANT);
        var unit = plans.state(CASE).owner("tianhe").holder().orElseThrow().organisation();
        people.grant(people.personWithLogin(login).orElseThrow().id(), OrganisationId.of(unit), Duty.APPLICANT, TEST);
        assertThat(member(login).organisation().id().toString())
                .as("the owner comes second")
                .isNotEqualTo(unit);
        var both = as(login);
        var choice = form("prove.deliverable", "tianhe/" + deliverable(LATER), "verb", "PROVE");
        assertThat(upload(both, at, at + "/proofs", choice, "file", ownPdf()).statusCode())
                .isEqualTo(302);
        var number = String.valueOf(
                plans.state(CASE).proofs(LATER, deliverable(LATER)).getLast().number());
        var back = both.post(at, at + "/withdraw", form("withdraw.proof", number, "withdraw.reason", "传错了"));
        assertThat(back.statusCode()).isEqualTo(302);
        assertThat(both.get(Browser.location(back)).body()).contains("证明材料已撤回");
        assertThat(both.post(at, at + "/withdraw", form("withdraw.proof", number, "withdraw.reason", "传错了"))
                        .body())
                .contains("请选择一份尚未撤回的证明材料");
    }

    @Test
    void noFileSlipsIntoAReportThatIsSignedOrNotYetToBeHandedIn() {
        var at = AT.replace("tianhe", "zengcheng");
        var field = "file.proof." + LATER + "." + deliverable(LATER);
        var asked = report(other, at);
        var running = at.replace("2026-06-30", "2026-09-30");
        var early = upload(other, at, running, asked, field, PDF);
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.body()).contains("期间到2026年9月30日才结束", "href=\"#f-" + field.replace('.', '-'));
        assertThat(upload(other, at, at, asked, field, PDF).statusCode()).isEqualTo(302);
        assertThat(city.post(at, at.replace("?", "/answer?"), form("stage", "1", "verb", "SIGN"))
                        .statusCode())
                .isEqualTo(302);
        var late = ownPdf();
        var stale = new HashMap<>(asked);
        stale.put("key", UUID.randomUUID().toString());
        var refused = upload(other, at, at, stale, field, late);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("签收，无须再办");
        assertThat(plans.state(CASE).proofs())
                .filteredOn(proof -> proof.owner().equals("zengcheng"))
                .extracting(proof -> proof.file().sha256())
                .containsExactly(CanonicalJson.sha256Hex(PDF));
    }

    /** Of this run alone. */
    private static byte[] ownPdf() {
        return ("%PDF-1.7\n%" + UUID.randomUUID() + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);
    }
}
