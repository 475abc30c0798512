package org.xiandao.app.pages.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiandao.app.pages.TourPages;
import org.xiandao.app.pages.documents.CaseLetters;
import org.xiandao.bar.Bars;
import org.xiandao.ledger.Ledger;
import org.xiandao.people.Duty;
import org.xiandao.report.YearlyReports;
import org.xiandao.report.life.ReportCommand;
import org.xiandao.trial.Trials;
import org.xiandao.trial.life.TrialState.Sanction;

/** Proceedings against pilots of the tour, as those who bring up, state and decide go through their forms. */
class SanctionPagesTest extends TourPages {
    private static final String HEARD = pilot("370200");
    private static final String ASKED = pilot("440300");
    private static final String SILENT = pilot("320100");
    private static final String COUNTED = pilot("440100");
    private static final String FALLEN = pilot("320500");
    private static final String KEY = "01234567-89ab-cdef-0123-456789abcdef";

    @Autowired
    Trials trials;

    @Autowired
    Ledger ledger;

    @Autowired
    Bars bars;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CaseLetters letters;

    @Autowired
    YearlyReports reports;

    private YearlyReports.Result submitted(String id, String login) {
        var texts = new HashMap<String, String>();
        reports.parts().forEach(part -> texts.put(part.part(), "如实填写"));
        return reports.handle(
                id, new ReportCommand.Submit(2025, texts, 0), member(login).actor(), now());
    }

    private static String pilot(String area) {
        return caseOf("national-2024", "INDUSTRY:" + area);
    }

    @Test
    void aPilotIsHeardToTheEndAndNobodyIsBarredWhoWasNotTicked() {
        var at = hearing(HEARD);
        var city = somebody("heard", leadOf(HEARD), Duty.APPLICANT);
        assertThat(as(city).get("/desk").body()).contains("陈述申辩");
        assertThat(as(city).get(at).body())
                .as("the pilot reads what it is held against")
                .contains("id=\"ground-clause\"", "第十八条", "告知试点", "陈述申辩至");
        for (int n = 0; n < 2; n++)
            assertThat(post(city, at, "verb", "STATE", "key", KEY, "text", "请宽限几日")
                            .statusCode())
                    .isEqualTo(302);
        assertThat(sanction(HEARD).statements()).as("sent twice").hasSize(1);

        var stale = revoke(at, 2, "工信部信管函〔2026〕91号");
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body())
                .contains("又有新的评定、核对或陈述", "〔2026〕91号", "经研究决定", "value=\"370200\"")
                .doesNotContain("value=\"370200\" checked");
        assertThat(post("minister", at, "verb", "DROP", "stage", "2", "reasons", "算了")
                        .statusCode())
                .isEqualTo(409);
        assertThat(revoke(at, 3, "工信部信管函〔2026〕91号").body()).contains("尚未表示陈述完毕");

        assertThat(as(city).get(at).body()).contains("陈述申辩完毕，不再补充");
        assertThat(post(city, at, "verb", "STATE", "text", "无其他补充", "complete", "yes")
                        .statusCode())
                .isEqualTo(302);
        assertThat(as(city).get(at).body()).contains("仍可补充").doesNotContain("name=\"complete\"");
        assertThat(as(city).get("/desk").body()).as("nothing is awaited of it").doesNotContain(at);
        assertThat(as("minister").get(at).body()).contains("表示陈述完毕", "value=\"370200\" checked");

        assertThat(revoke(at, 4, "九十一号").body()).contains("发文字号应写作").doesNotContain("value=\"370200\" checked");
        var yearly = "/trials/" + HEARD + "/yearly";
        assertThat(submitted(HEARD, city)).isInstanceOf(YearlyReports.Result.Done.class);
        assertThat(as(city).get(yearly).body()).contains("待签署，已逾期");
        assertThat(revoke(at, 4, "工信部信管函〔2026〕91号").statusCode()).isEqualTo(302);
        assertThat(as(city).get(yearly + "/2025").body())
                .contains("试点已撤销（2026年9月7日），本年度报告没有报送，也不再报送：谁都不必编写、签署。", "不再签署")
                .doesNotContain("待签署", "在办单位", ">未签署<", "value=\"SAVE\"", "value=\"SIGN\"");
        var score = "/trials/" + HEARD + "/years/2025";
        var starred = as("minister").post(score, score + "/stars", form("stars", "3", "reasons", "撤销前写的评定理由"));
        assertThat(starred.statusCode()).isEqualTo(409);
        assertThat(starred.body()).contains("您填写的内容", ">撤销前写的评定理由</textarea>");
        var judged =
                as("ministry").post(score, score + "/judgement", form("points.quality", "17", "reasons", "撤销前写的评价"));
        assertThat(judged.body()).contains("您填写的内容", ">17</textarea>", ">撤销前写的评价</textarea>");
        var asked = post("ministry", "/trials/" + HEARD + "/requests", "what", "撤销前要的材料", "due", "2026-10-01");
        assertThat(asked.statusCode()).isEqualTo(409);
        assertThat(asked.body()).contains("您填写的内容", ">撤销前要的材料</textarea>");
        moveTo(LocalDate.of(2027, 1, 4));
        assertThat(as(city).get(yearly).body()).contains("没有报送，不再办理").doesNotContain("待签署", "已逾期", "2027 年");
        assertThat(as(city).get(yearly + "/2027").statusCode()).isEqualTo(404);
        assertThat(as(city).get("/trials/" + HEARD + "/years/2027").statusCode())
                .isEqualTo(404);
        assertThat(letter(HEARD))
                .contains("已听取" + state(HEARD).lead().organisationName() + "的陈述申辩")
                .doesNotContain("不得申报");
        assertThat(bars.ofCase(HEARD)).as("nobody was ticked").isEmpty();
    }

    @Test
    void aRequestThatIsSentTwiceIsAskedOnceAndItsFaultsAreToldTogether() {
        var root = "/trials/" + ASKED;
        assertThat(as("ministry").get(root).body()).contains("name=\"key\"", "计入“不配合评价复核等相关工作”");
        assertThat(post("ministry", root + "/requests", "what", " ", "due", "").body())
                .contains("请填写内容", "1000 年至 2999 年");
        assertThat(post("ministry", root + "/requests", "what", "x", "due", "9999-12-31")
                        .body())
                .contains("1000 年至 2999 年", "value=\"9999-12-31\"");
        for (int n = 0; n < 2; n++)
            assertThat(post("ministry", root + "/requests", "key", KEY, "what", "报送材料", "due", "2026-10-01")
                            .statusCode())
                    .isEqualTo(302);
        post("ministry", root + "/requests", "key", KEY, "what", "报送另一份材料", "due", "2026-10-01");
        assertThat(trials.state(ASKED).requests())
                .extracting(one -> one.asked().what())
                .containsExactly("报送材料", "报送另一份材料");
    }

    @Test
    void whoSaidNothingUntilTheEndIsToldSoInTheLetterWithWhoIsBarred() {
        var at = hearing(SILENT);
        assertThat(as("minister").get(at).body()).contains("试点可以看到");
        var until = sanction(SILENT).hearing().orElseThrow().until();
        moveTo(until.plusDays(1));
        assertThat(post(
                                "minister",
                                at,
                                "verb",
                                "REVOKE",
                                "stage",
                                "2",
                                "documentNumber",
                                "工信部信管函〔2026〕92号",
                                "reasons",
                                "经研究决定",
                                "barred",
                                "320100")
                        .statusCode())
                .isEqualTo(302);
        assertThat(letter(SILENT)).contains("未收到陈述申辩", "不得申报").doesNotContain("已听取");
        assertThat(bars.ofCase(SILENT)).extracting(bar -> bar.subject().key()).containsExactly("320100");
    }

    @Test
    void whatTheLedgerCountsIsATaskOfTheOfficeUntilSomebodyBringsItUp() {
        var root = "/trials/" + COUNTED;
        var task = root + "#propose-major-incident";
        trials.count(now());
        assertThat(as("minister").get("/desk").body()).doesNotContain(task);
        moveTo(LocalDate.of(2026, 9, 8));
        incident();
        besideOneThatCannotBeRead(() -> trials.count(now()));
        assertThat(as("minister").get("/desk").body()).contains(task, "提请处理");
        assertThat(as("minister").get("/calendar?month=2026-09").body()).contains(task);
        assertThat(as("guangzhou").get("/desk").body()).doesNotContain(task);

        var page = as("ministry").get(root).body();
        assertThat(page).contains("已满，待提请", "id=\"propose-major-incident\"", "已计 1，满 1 提请");
        var counted = root + "/sanctions/counted/major-incident";
        var bare = post("ministry", counted, "reasons", " ").body();
        assertThat(bare).contains("请写明理由", "href=\"#f-propose-major-incident-reasons\"");
        assertThat(doubled(bare)).isEmpty();
        assertThat(post("ministry", counted, "reasons", "已计 1，满 1 提请").statusCode())
                .isEqualTo(302);
        assertThat(as("minister").get("/desk").body()).doesNotContain(task);
        var at = root + "/sanctions/" + sanction(COUNTED).id();
        assertThat(as("minister").get(at).body())
                .contains("提请时和今日的累计", "尚未告知试点")
                .doesNotContain("试点可以看到");
        assertThat(post("minister", at, "verb", "DROP", "stage", "1", "reasons", "不属本试点")
                        .statusCode())
                .isEqualTo(302);
        trials.count(now());
        assertThat(as("minister").get("/desk").body())
                .as("dropped with that count")
                .doesNotContain(task);
    }

    @Test
    void whatIsCountedNoLongerBearsNoRevocationAndThePilotReadsTheFigureAlone() {
        var root = "/trials/" + FALLEN;
        moveTo(LocalDate.of(2026, 9, 8));
        for (var what : List.of("总结", "台账", "佐证"))
            assertThat(post("ministry", root + "/requests", "what", what, "due", "2026-09-09")
                            .statusCode())
                    .isEqualTo(302);
        moveTo(LocalDate.of(2026, 9, 10));
        assertThat(post("ministry", root + "/sanctions/counted/non-cooperation", "reasons", "三次未答复")
                        .statusCode())
                .isEqualTo(302);
        var at = root + "/sanctions/" + sanction(FALLEN).id();
        assertThat(post("ministry", at, "verb", "HEAR").statusCode()).isEqualTo(302);
        var city = somebody("fallen", leadOf(FALLEN), Duty.APPLICANT);
        for (var request : trials.state(FALLEN).requests())
            assertThat(post(city, root + "/requests/" + request.asked().request(), "answer", "补报")
                            .statusCode())
                    .isEqualTo(302);
        assertThat(as("minister").get(at).body()).contains("已计 0，满 3 提请", "不能据以撤销");
        assertThat(as(city).get(at).body()).contains("已计 0，满 3 提请").doesNotContain("不能据以撤销");
        var refused = revoke(at, 2, "工信部信管函〔2026〕93号");
        assertThat(refused.body()).contains("提请时已计 3，今日只计 0，不满 3", "href=\"#revoke\"");
        var bare = post("minister", at, "verb", "DROP", "stage", "2", "reasons", " ");
        assertThat(bare.body())
                .contains("href=\"#f-drop-reasons\"", "id=\"f-drop-reasons\"", "id=\"f-revoke-reasons\"");
        assertThat(doubled(bare.body())).isEmpty();
    }

    private static List<String> doubled(String page) {
        var ids = Pattern.compile(" id=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toList();
        return ids.stream().filter(id -> Collections.frequency(ids, id) > 1).toList();
    }

    /** The newest of all pilots has a line in the list, and no events. */
    private void besideOneThatCannotBeRead(Runnable done) {
        assertThat(jdbc.sql("""
                        insert into case_card
                        select (jsonb_populate_record(c, '{"case_id": "broken", "lead_organisation": "broken",
                               "trial_from": "2999-01-01"}')).* from case_card c where case_id = ?""").param(COUNTED).update()).isOne();
        try {
            done.run();
        } finally {
            jdbc.sql("delete from case_card where case_id = 'broken'").update();
        }
    }

    @Test
    void aPackWithoutGroundsPromisesNone() {
        var root = "/trials/" + caseOf("guangdong-rolling", "中建钢构广东有限公司");
        assertThat(as("canton").get(root).body()).contains("提出要求").doesNotContain("提请处理", "不配合", "听取陈述申辩", "的累计");
        var plan = "/trials/" + caseOf("guangzhou-plan", "INDUSTRY:440100");
        assertThat(as("guangzhou").get(plan).body()).contains("提请后由负责人决定").doesNotContain("听取陈述申辩");
    }

    /** Brought up by the office and told to the pilot; the address of the proceedings. */
    private String hearing(String id) {
        var root = "/trials/" + id;
        assertThat(post("ministry", root + "/sanctions", "ground", "false-material", "reasons", "材料不实")
                        .statusCode())
                .isEqualTo(302);
        var at = root + "/sanctions/" + sanction(id).id();
        assertThat(post("ministry", at, "verb", "HEAR").statusCode()).isEqualTo(302);
        return at;
    }

    private HttpResponse<String> revoke(String at, int seen, String number) {
        return post(
                "minister",
                at,
                "verb",
                "REVOKE",
                "stage",
                String.valueOf(seen),
                "documentNumber",
                number,
                "reasons",
                "经研究决定");
    }

    private HttpResponse<String> post(String login, String path, String... fields) {
        return as(login)
                .post(path.replaceAll("/(requests(/[^/]+)?|sanctions(/counted/[a-z-]+)?)$", ""), path, form(fields));
    }

    private Sanction sanction(String id) {
        return trials.state(id).sanctions().getLast();
    }

    private String letter(String id) {
        var edition = cases.edition(state(id));
        var earned = letters.earned(state(id), edition).stream()
                .filter(one -> one.letter().id().equals("revocation"))
                .findFirst()
                .orElseThrow();
        return letters.document(earned, state(id), edition).toString();
    }

    private void incident() {
        var keeper = member(somebody("keeps", leadOf(COUNTED), Duty.APPLICANT)).actor();
        MajorIncident.declared(ledger, "440100", keeper, now());
    }
}
