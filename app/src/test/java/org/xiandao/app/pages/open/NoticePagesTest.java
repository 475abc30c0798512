package org.xiandao.app.pages.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiandao.app.Browser;
import org.xiandao.app.pages.TourPages;
import org.xiandao.application.ObjectionTries;
import org.xiandao.base.ChinaTime;
import org.xiandao.evidence.EvidenceFiles;
import org.xiandao.people.Duty;

/** A notice of two cases, and an objection from the public to its answer. */
class NoticePagesTest extends TourPages {
    private static final String FIRST = caseOf("liaoning-open", "东港市人民政府");
    private static final String SECOND = caseOf("liaoning-open", "海城市人民政府");
    private static final String SCRIPT = "<script>alert('异议')</script>";
    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    EvidenceFiles files;

    @Autowired
    ObjectionTries tries;

    @Test
    void casesOfOneNoticeNameEachOtherAndShareTheirLetter() {
        var anyone = new Browser(port);
        assertThat(anyone.get("/notices/" + FIRST).body()).contains("/notices/" + SECOND, "notice.pdf");
        assertThat(anyone.get("/notices/" + FIRST + "/notice.pdf").statusCode()).isEqualTo(200);
        assertThat(anyone.get("/notices/" + caseOf("liaoning-open", "沈抚示范区产业园管理委员会") + "/notice.pdf")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void anObjectionWithAScriptAndAFileIsKeptAsTextHandledByItsOfficeAloneAndAskedForByNumber() {
        var notice = state(FIRST).notice().orElseThrow();
        moveTo(notice.from());
        var page = "/notices/" + FIRST;
        var anyone = new Browser(port);

        var bare = anyone.post(page, page + "/objections", Map.of("identity", "210102199001011234"));
        assertThat(bare.statusCode()).isEqualTo(422);
        assertThat(bare.body()).contains("#f-author", "#f-identity", "#f-contact", "#f-text");

        var fields = Map.of("author", "王某某", "identity", "002X", "contact", "wang@example.org", "text", SCRIPT);
        assertThat(upload(
                                anyone,
                                page,
                                page + "/objections",
                                fields,
                                "files",
                                "no pdf".getBytes(StandardCharsets.US_ASCII))
                        .statusCode())
                .isEqualTo(422);
        var lodged = upload(anyone, page, page + "/objections", fields, "files", PDF);
        assertThat(lodged.statusCode()).isEqualTo(302);
        var objection = state(FIRST).objections().getLast();
        assertThat(objection.lodged().files()).hasSize(1);
        assertThat(objection.lodged().idHint()).isEqualTo("002X");
        assertThat(objection.due()).isPresent();

        var ask = "/notices/objections?number=" + objection.id();
        assertThat(anyone.get(ask).body()).contains(objection.id()).doesNotContain("王某某", "002X", SCRIPT);
        assertThat(anyone.get("/notices/objections?number=YY1").statusCode()).isEqualTo(404);

        var root = "/cases/" + FIRST;
        var file = root + "/objections/" + objection.id() + "/files/"
                + objection.lodged().files().getFirst().id();
        var office = as("province");
        assertThat(office.get(root).body())
                .contains("王某某", "002X", "&lt;script&gt;")
                .doesNotContain(SCRIPT);
        assertThat(office.get(file).statusCode()).isEqualTo(200);
        assertThat(office.get("/desk").body()).contains("答复异议");
        var city = somebody("dandong", leadOf(FIRST), Duty.APPLICANT);
        assertThat(as(city).get(file).statusCode()).isEqualTo(404);
        assertThat(as(city).get(root).body()).doesNotContain("王某某", "alert(");

        var handling = root + "/objections/" + objection.id() + "/handling";
        var id = "handling-" + objection.id();
        assertThat(office.post(root, handling, form("stage", "notice", "verb", "NOTE"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(office.post(root, handling, form("stage", "notice", "verb", "ASSIGN", id + ".handler", "赵办"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(office.post(root, handling, form("stage", "notice", "verb", "EXTEND", id + ".note", "需核实"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(office.post(root, handling, form("stage", "notice", "verb", "EXTEND", id + ".note", "再延"))
                        .statusCode())
                .isEqualTo(422);
        var answer = "objection-" + objection.id();
        assertThat(office.post(
                                root,
                                root + "/objections/" + objection.id(),
                                form("stage", "notice", answer + ".upheld", "no", answer + ".answer", "经核实不成立"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(anyone.get(ask).body()).contains("经核实不成立").doesNotContain("赵办", "王某某");
    }

    @Test
    void noFileIsKeptOfAnObjectionThatMayNotComeAndOneSentTwiceIsOne() throws Exception {
        var notice = state(FIRST).notice().orElseThrow();
        moveTo(notice.from());
        var page = "/notices/" + FIRST;
        var anyone = new Browser(port);
        byte[] own = pdf("own");
        assertThat(upload(anyone, page, page + "/objections", Map.of("text", ""), "files", own)
                        .statusCode())
                .isEqualTo(422);
        var card = Map.of("author", "王", "identity", "某厂", "contact", "139", "text", "本人２１０１０２ 19900101 1234 反映");
        var refused = upload(anyone, page, page + "/objections", card, "files", own);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("#f-text", "后四位");
        assertThat(kept(own)).doesNotExist();

        var key = java.util.regex.Pattern.compile("name=\"key\" value=\"([0-9A-F]{12})\"")
                .matcher(anyone.get(page).body());
        assertThat(key.find()).isTrue();
        var fields = Map.of(
                "author",
                "王某某",
                "identity",
                "１２３４",
                "contact",
                "wang@example.org",
                "text",
                "面积不符",
                "key",
                key.group(1));
        int before = state(FIRST).objections().size();
        for (int twice = 0; twice < 2; twice++)
            assertThat(upload(anyone, page, page + "/objections", fields, "files", own)
                            .statusCode())
                    .isEqualTo(302);
        assertThat(state(FIRST).objections()).hasSize(before + 1);
        assertThat(state(FIRST).objections().getLast().lodged().idHint()).isEqualTo("1234");
        assertThat(kept(own)).exists();

        byte[] tooLate = pdf("late");
        moveTo(notice.until().plusDays(1));
        var late =
                upload(anyone, page, page + "/objections", Map.of("author", "王", "text", "迟到的异议内容"), "files", tooLate);
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("迟到的异议内容", "没有提交");
        assertThat(kept(tooLate)).doesNotExist();

        moveTo(notice.from());
        int answered = 0;
        for (int i = 0; i < ObjectionTries.OF_ONE_SENDER + 1 && answered != 429; i++)
            answered = anyone.post(page, page + "/objections", Map.of("text", "第" + i + "次"))
                    .statusCode();
        assertThat(answered).isEqualTo(429);
        var later = notice.until().plusDays(2).atStartOfDay(ChinaTime.ZONE).toInstant();
        assertThat(tries.allows("127.0.0.1", FIRST, later))
                .as("an hour later nothing stands in the way")
                .isTrue();
    }

    /** Of this run alone. */
    private static byte[] pdf(String name) {
        return "%%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<</%s (%s)>>\n%%%%EOF"
                .formatted(name, UUID.randomUUID())
                .getBytes(StandardCharsets.US_ASCII);
    }

    private Path kept(byte[] bytes) throws NoSuchAlgorithmException {
        var sha256 = sha256(bytes);
        return files.settings().folder().resolve(Path.of("sha256", sha256.substring(0, 2), sha256));
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
