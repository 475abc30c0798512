package org.xiandao.app.pages.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiandao.app.Browser;
import org.xiandao.app.pages.TourPages;
import org.xiandao.evidence.EvidenceFiles;
import org.xiandao.ledger.Ledger;
import org.xiandao.ledger.Proof;
import org.xiandao.ledger.RecordEvidence;
import org.xiandao.people.Duty;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Workflow.OfficeKind;

/** What proves a record, in browsers: sent, reused, opened, withdrawn; and who sees it. */
class EvidencePagesTest extends TourPages {
    private static final String STATIONS = "/ledger/base-station-count";

    @Autowired
    Ledger ledger;

    @Autowired
    RecordEvidence evidence;

    @Autowired
    EvidenceFiles files;

    private static String told(String name) {
        return "/ledger/records/" + UUID.nameUUIDFromBytes(("ledger " + name).getBytes(StandardCharsets.UTF_8));
    }

    /** Somebody who fills for a new unit; the days of their records differ from test to test, since the area is one. */
    private String filler(String name, String area) {
        return somebody(name, unit("单位" + UUID.randomUUID(), area, Level.CITY), Duty.APPLICANT);
    }

    private static String added(Browser browser, String day) {
        var answer = browser.post(
                STATIONS + "/new", STATIONS + "/new", form("stations", "4100", "counted-by", "市通管办", "of", day));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return Browser.location(answer).replaceAll("\\?.*", "");
    }

    private static byte[] pdf(String text) {
        return ("%PDF-1.4\n% " + text + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> about(String... more) {
        var form = form(more);
        form.putIfAbsent("version", "1");
        form.putIfAbsent("classification", "INTERNAL");
        return form;
    }

    private HttpResponse<String> send(Browser browser, String record, Map<String, String> fields, byte[] file) {
        return upload(browser, record + "/evidence/new", record + "/evidence", fields, "file", file);
    }

    private static HttpResponse<String> link(Browser browser, String record, String... more) {
        var form = about(more);
        form.putIfAbsent("address", "https://example.org/bulletin");
        form.putIfAbsent("looked-up", "2026-09-01");
        form.putIfAbsent("title", "统计公报");
        return browser.post(record + "/evidence/new", record + "/evidence", form);
    }

    private Proof proof(String record, String login) {
        var id = UUID.fromString(record.substring(record.lastIndexOf('/') + 1));
        var kept = ledger.find(id, member(login).actor()).orElseThrow();
        return evidence.of(kept, now().plusSeconds(60)).getLast();
    }

    private static String file(String record, Proof proof) {
        return record + "/files/" + proof.id();
    }

    private static HttpResponse<String> step(Browser browser, String record, String verb) {
        return browser.post("/account", record + "/steps", form("verb", verb, "stage", "1", "reason", ""));
    }

    private void confirm(String record) {
        var office = office(OfficeKind.INDUSTRY, "210000", Level.PROVINCE);
        assertThat(step(as(somebody("checker", office, Duty.HANDLER)), record, "CHECKED")
                        .statusCode())
                .isEqualTo(302);
        assertThat(step(as(somebody("confirmer", office, Duty.DECIDER)), record, "CONFIRMED")
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void aFileIsSentWithoutScriptAndOpenedByWhoSeesTheRecord() throws Exception {
        var login = filler("prover", "210500");
        var li = as(login);
        var record = added(li, "2026-01-01");
        assertThat(li.get(record).body()).contains("需要 1 份，现有 0 份有效", "还没有凭证");
        var sent = send(li, record, about("title", "月报盖章件", "expires", "2026-09-20"), pdf("月报"));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        assertThat(li.get(record).body()).contains("月报盖章件", "还有 13 天到期", "现有 1 份有效", "证明第 1 版");

        var proof = proof(record, login);
        assertThat(as("province").get(record).body()).contains("月报盖章件").doesNotContain("/withdraw");
        assertThat(as("province").get(file(record, proof)).body()).contains("%PDF-1.4");
        var stored = proof.piece().file().orElseThrow();
        assertThat(Files.readAllBytes(files.path(stored.sha256()))).isEqualTo(pdf("月报"));
    }

    @Test
    void aFileComesInPiecesAndIsOfferedWithTheForm() {
        var li = as(filler("prover", "210500"));
        var record = added(li, "2026-01-02");
        var uploads = record + "/evidence/uploads";
        var bytes = pdf("分片");
        var begun = li.send(script(li, uploads)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"分片.pdf\",\"size\":%d}".formatted(bytes.length)))
                .build());
        assertThat(begun.statusCode()).isEqualTo(201);
        var upload = begun.headers().firstValue("Location").orElseThrow();
        var half = Arrays.copyOf(bytes, 10);
        assertThat(patch(li, upload, 0, half).headers().firstValue("Upload-Offset"))
                .contains("10");
        assertThat(patch(li, upload, 0, half).statusCode())
                .as("the wrong offset")
                .isEqualTo(409);
        var head = li.send(script(li, upload)
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build());
        assertThat(head.headers().firstValue("Upload-Offset")).contains("10");
        var whole = patch(li, upload, 10, Arrays.copyOfRange(bytes, 10, bytes.length));
        assertThat(whole.statusCode()).isEqualTo(201);
        var arrived = Pattern.compile("\"id\":\"([^\"]+)\"").matcher(whole.body());
        assertThat(arrived.find()).isTrue();

        var faulty = li.post(
                record + "/evidence/new", record + "/evidence", about("arrived", arrived.group(1), "expires", "明年"));
        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body()).contains("“明年”不是日期", "已收到：分片.pdf", "value=\"" + arrived.group(1) + "\"");
        assertThat(li.post(record + "/evidence/new", record + "/evidence", about("arrived", arrived.group(1)))
                        .statusCode())
                .isEqualTo(302);
        assertThat(li.get(record).body()).contains("分片.pdf");

        var other = as(filler("other", "210600"));
        var theirs = added(other, "2026-01-02");
        var stolen = other.post(theirs + "/evidence/new", theirs + "/evidence", about("arrived", arrived.group(1)));
        assertThat(stolen.body()).contains("没有收到这个文件");
        assertThat(other.send(script(other, uploads)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"a.pdf\",\"size\":9}"))
                                .build())
                        .statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> patch(Browser browser, String upload, int offset, byte[] piece) {
        return browser.send(script(browser, upload)
                .header("Upload-Offset", String.valueOf(offset))
                .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(piece))
                .build());
    }

    @Test
    void allThatIsWrongIsToldAtItsFieldAndWhatWasTypedStays() {
        var login = filler("prover", "210500");
        var li = as(login);
        var record = added(li, "2026-01-03");
        var faulty = link(
                li,
                record,
                "address",
                "http://example.org/a",
                "looked-up",
                "2026-12-01",
                "title",
                "",
                "issued",
                "2026-08-01",
                "expires",
                "2026-07-01",
                "classification",
                "SECRET");
        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body())
                .contains("href=\"#f-address\"", "href=\"#f-looked-up\"", "href=\"#f-title\"", "href=\"#f-expires\"")
                .contains("href=\"#f-classification\"", "value=\"http://example.org/a\"", "早于出具日期");
        assertThat(refused(login, record.substring(record.lastIndexOf('/') + 1), "NOT_HTTPS"))
                .isTrue();
        assertThat(send(li, record, about(), "MZ no pdf".getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(415);
        assertThat(li.post(record + "/evidence/new", record + "/evidence", about())
                        .body())
                .contains("请选一个文件、填一个链接");
        assertThat(li.get(record).body()).contains("还没有凭证");
    }

    @Test
    void evidenceIsUsedAgainWithoutSendingIt() {
        var login = filler("prover", "210500");
        var li = as(login);
        var first = added(li, "2026-01-04");
        send(li, first, about("title", "批复"), pdf("批复"));
        var piece = proof(first, login).piece();
        var second = added(li, "2026-01-05");
        assertThat(li.get(second + "/evidence/new").body()).contains("用本单位已有的凭证", "批复");
        var again = li.post(
                second + "/evidence/new",
                second + "/evidence/reuse",
                form("version", "1", "pieces", piece.id().toString()));
        assertThat(again.statusCode()).isEqualTo(302);
        assertThat(proof(second, login).piece()).isEqualTo(piece);
        assertThat(li.get(second + "/evidence/new").body()).doesNotContain("用本单位已有的凭证");
        assertThat(li.post(second + "/evidence/new", second + "/evidence/reuse", form("version", "1"))
                        .body())
                .contains("选一份已有的凭证");

        var third = added(li, "2026-01-06");
        send(li, third, about(), pdf("批复"));
        assertThat(proof(third, login).piece()).as("the same bytes").isEqualTo(piece);
    }

    @Test
    void aWithdrawalTakesTheConfirmationWithItAndLeavesTheFile() throws Exception {
        var login = filler("prover", "210500");
        var li = as(login);
        var record = added(li, "2026-01-07");
        send(li, record, about("title", "盖章件"), pdf("要撤回的"));
        confirm(record);
        assertThat(li.get(STATIONS).body()).contains("已确认");
        var proof = proof(record, login);
        var withdraw = record + "/evidence/" + proof.id() + "/withdraw";
        assertThat(li.post(withdraw, withdraw, form("reason", "")).body()).contains("请写明理由");
        assertThat(as("province").get(withdraw).statusCode()).isEqualTo(404);
        assertThat(li.post(withdraw, withdraw, form("reason", "盖错了章")).statusCode())
                .isEqualTo(302);

        assertThat(li.get(record).body()).contains("凭证已撤回", "盖错了章", "现有 0 份有效", "已确认");
        assertThat(li.get(STATIONS).body()).contains("凭证已撤回").doesNotContain(">已确认<");
        assertThat(as("province").get(record).body()).contains("凭证已撤回");
        var sha256 = proof.piece().file().orElseThrow().sha256();
        assertThat(Files.readAllBytes(files.path(sha256))).isEqualTo(pdf("要撤回的"));
        assertThat(li.get(file(record, proof)).statusCode()).isEqualTo(200);
        assertThat(li.post(withdraw, withdraw, form("reason", "再撤")).body()).contains("已经撤回");

        moveTo(LocalDate.parse("2026-09-10"));
        send(li, record, about("title", "新盖章件"), pdf("新的"));
        assertThat(li.get(record).body()).contains("凭证已更换，待核对");
        confirm(record);
        assertThat(li.get(STATIONS).body()).contains("已确认");
    }

    @Test
    void whoWithdrawsFromAllRecordsIsToldBeforeWhatThatTakesAway() {
        var login = filler("prover", "210500");
        var li = as(login);
        var confirmed = added(li, "2026-01-10");
        send(li, confirmed, about("title", "两用件"), pdf("两用"));
        confirm(confirmed);
        var declared = added(li, "2026-01-11");
        send(li, declared, about("title", "两用件"), pdf("两用"));
        var piece = proof(confirmed, login).piece();
        var withdraw = "/ledger/evidence/" + piece.id() + "/withdraw";
        var page = li.get(withdraw).body();
        assertThat(page).contains("现在证明 2 条记录，其中 1 条已确认", "href=\"" + confirmed, "href=\"" + declared);
        assertThat(page.indexOf(confirmed)).isLessThan(page.indexOf(declared));
        assertThat(page.indexOf(declared)).isLessThan(page.indexOf("name=\"verb\""));

        send(li, confirmed, about("title", "另一份"), pdf("另一份"));
        confirm(confirmed);
        assertThat(li.get(withdraw).body()).contains("现在证明 2 条记录，其中 0 条已确认");
    }

    @Test
    void anExpiryTakesTheConfirmationWithItByTheDayAlone() {
        var login = filler("prover", "210500");
        var li = as(login);
        var record = added(li, "2026-01-08");
        assertThat(link(li, record, "expires", "2026-09-08").statusCode()).isEqualTo(302);
        confirm(record);
        moveTo(LocalDate.parse("2026-09-08"));
        assertThat(li.get(record).body()).contains("今天到期");
        moveTo(LocalDate.parse("2026-09-09"));
        assertThat(li.get(STATIONS).body()).contains("凭证已过期");
        moveTo(LocalDate.parse("2026-09-08"));
        assertThat(li.get(STATIONS).body()).contains("已确认");
    }

    @Test
    void anothersEvidenceIsNotThereAndThatIsOnRecord() {
        var keeper = filler("prover", "210500");
        var record = added(as(keeper), "2026-01-09");
        send(as(keeper), record, about("classification", "RESTRICTED", "title", "受限件"), pdf("受限"));
        var proof = proof(record, keeper);
        var id = record.substring(record.lastIndexOf('/') + 1);

        var stranger = filler("stranger", "210600");
        for (var path : List.of(
                file(record, proof), record + "/evidence/new", record + "/evidence/" + proof.id() + "/withdraw"))
            assertThat(as(stranger).get(path).statusCode()).as(path).isEqualTo(404);
        assertThat(refused(stranger, id, "record")).isTrue();
        assertThat(as(stranger).post("/account", record + "/evidence", about()).statusCode())
                .isEqualTo(404);
        assertThat(refused(stranger, id, "statement")).isTrue();

        var office = office(OfficeKind.INDUSTRY, "210000", Level.PROVINCE);
        var secretary = somebody("secretary", office, Duty.SECRETARY);
        assertThat(as(secretary).get(record).body()).contains("受限件", "您不能打开").doesNotContain("/files/");
        assertThat(as(secretary).get(file(record, proof)).statusCode()).isEqualTo(404);
        assertThat(refused(secretary, id, "evidence")).isTrue();
        var handler = somebody("opener", office, Duty.HANDLER);
        assertThat(as(handler).get(file(record, proof)).statusCode()).isEqualTo(200);
        assertThat(audit.about(id))
                .anyMatch(event -> event.action().equals("ledger.evidence.open")
                        && event.actor().equals(handler));
        assertThat(new Browser(port).get(file(record, proof)).statusCode()).isEqualTo(302);
        assertThat(as(keeper).get(record + "/files/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void theTourShowsEvidenceThatExpiresHasExpiredAndWasWithdrawn() {
        var city = as("city");
        assertThat(city.get(told("site-1")).body()).contains("还有 20 天到期", "已确认");
        assertThat(city.get(told("network-1")).body()).contains("凭证已过期");
        assertThat(city.get(told("scene-1")).body()).contains("凭证已撤回");
    }
}
