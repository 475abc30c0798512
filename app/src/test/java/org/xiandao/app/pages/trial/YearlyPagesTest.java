package org.xiandao.app.pages.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiandao.app.Browser;
import org.xiandao.app.pages.TourPages;
import org.xiandao.base.Actor;
import org.xiandao.people.Duty;
import org.xiandao.report.YearlyReports;
import org.xiandao.report.life.Content;
import org.xiandao.report.life.ReportCommand;
import org.xiandao.report.life.ReportEvent;
import org.xiandao.report.life.ReportRefusal;
import org.xiandao.report.life.YearlyReport;
import org.xiandao.report.life.YearlyReport.Stage;
import org.xiandao.rules.flow.WorkingDays;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Workflow.OfficeKind;

/** A yearly report of the tour's pilots, from the first text to the office that takes note. */
class YearlyPagesTest extends TourPages {
    private static final String TOUR = caseOf("national-2024", "INDUSTRY:210100");

    @Autowired
    YearlyReports reports;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WorkingDays workingDays;

    @Test
    void aReportIsWrittenSignedByTwoSendersReturnedSentUpAndNoted() throws Exception {
        var id = caseOf("national-2024", "INDUSTRY:420100");
        var root = "/trials/" + id + "/yearly";
        int year = 2025;
        var page = root + "/" + year;
        var city = somebody("yc", leadOf(id), Duty.APPLICANT);
        var industry = somebody("yi", office(OfficeKind.INDUSTRY, "420000", Level.PROVINCE), Duty.DECIDER);
        var clerk = somebody("yk", office(OfficeKind.INDUSTRY, "420000", Level.PROVINCE), Duty.HANDLER);
        assertThat(as(city).get(page).body()).contains("湖北省通信管理部门在本平台还没有可以签署的人");
        var telecom = somebody("yt", office(OfficeKind.TELECOM, "420000", Level.PROVINCE), Duty.DECIDER);

        var score = "/trials/" + id + "/years/" + year;
        assertThat(as("minister").get(score).body())
                .contains("该年度的年度报告尚未报送", "<a href=\"" + page + "\">", "评定记录会注明当时没有报告");
        assertThat(as(city).get(score).body()).doesNotContain("该年度的年度报告尚未报送");
        assertThat(as("minister").get("/trials/" + id + "/years/2026").body()).doesNotContain("该年度的年度报告尚未报送");
        assertThat(as(city).get("/trials/" + id).body()).contains(root);
        assertThat(as(city).get(page).body()).doesNotContain("还没有可以签署的人");
        assertThat(as(city).get(root).body()).contains("2025 年", "未编写，已逾期", "2026年3月31日");
        assertThat(as(city).get(page).body()).contains("取自台账的情况说明", "指标完成情况");

        var missing = post(city, page, "verb", "SUBMIT", "stage", "0", "texts.overall", "总体<b>好</b>");
        assertThat(missing.statusCode()).isEqualTo(422);
        assertThat(missing.body()).contains("请填写“发展政策”。", "请填写“公共服务”。", "总体&lt;b&gt;好");
        assertThat(post(city, page, "verb", "SAVE", "stage", "0", "texts.overall", "总体好")
                        .statusCode())
                .isEqualTo(302);
        var late = post(clerk, page, "verb", "SAVE", "stage", "0", "texts.overall", "另一个说法");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("他人已经改动", "另一个说法", "总体好");
        assertThat(submit(city, id, year).statusCode()).isEqualTo(302);

        assertThat(as(telecom).get("/desk").body()).contains("签署年度报告");
        assertThat(post(clerk, page, "verb", "SIGN", "stage", digest(id, year)).statusCode())
                .as("a handler does not sign")
                .isEqualTo(403);
        assertThat(refused(clerk, id, "NOT_YOURS")).isTrue();
        assertThat(post(industry, page, "verb", "SIGN", "stage", digest(id, year))
                        .statusCode())
                .isEqualTo(302);
        assertThat(post(industry, page, "verb", "SIGN", "stage", digest(id, year))
                        .statusCode())
                .as("twice")
                .isEqualTo(409);
        assertThat(post(telecom, page, "verb", "RETURN", "stage", digest(id, year), "reasons", " ")
                        .body())
                .contains("请写明理由");
        var old = digest(id, year);
        assertThat(post(telecom, page, "verb", "RETURN", "stage", old, "reasons", "网络部分请补充")
                        .statusCode())
                .isEqualTo(302);
        assertThat(as(city).get(page).body()).contains("网络部分请补充", "先前的 1 个签署作废");

        moveTo(LocalDate.of(2026, 9, 8));
        assertThat(submit(city, id, year).statusCode()).isEqualTo(302);
        assertThat(post(telecom, page, "verb", "SIGN", "stage", old).statusCode())
                .as("what was signed is not what stands there now")
                .isEqualTo(409);
        post(industry, page, "verb", "SIGN", "stage", digest(id, year));
        assertThat(as("minister").get("/desk").body()).doesNotContain("审阅年度报告</");
        assertThat(as("ministry").get(page).body())
                .as("not before the last signature")
                .contains("都签署并报送后，才能看到内容")
                .doesNotContain("总体好", "指标完成情况");
        for (var kind : List.of("pdf", "docx"))
            assertThat(as("ministry").get(page + "/report." + kind).statusCode())
                    .isEqualTo(404);
        assertThat(waiting(id)).isEmpty();
        post(telecom, page, "verb", "SIGN", "stage", digest(id, year));
        assertThat(report(id, year).stage()).isEqualTo(Stage.UP);
        var rate = "/trials/" + id + "/years/" + year + "\"";
        assertThat(waiting(id)).containsExactly(id + "/2025/rate " + workingDays.plus(LocalDate.of(2026, 9, 8), 30));
        assertThat(as("minister").get("/desk").body()).contains("评定年度星级：武汉市 2025 年", rate);
        assertThat(as("ministry").get(page).body()).contains("已报送", "退回更正");

        var up = report(id, year).up().orElseThrow();
        assertThat(post("ministry", page, "verb", "SEND_BACK", "stage", up.sha256(), "reasons", "请核实")
                        .statusCode())
                .isEqualTo(302);
        assertThat(waiting(id)).as("sent back").isEmpty();
        assertThat(as("minister").get(score).body()).contains("该年度的年度报告已退回更正，尚未重新报送");
        assertThat(text("ministry", page + "/report.pdf?version=1")).contains("第 1 版，已退回更正", up.sha256());
        moveTo(LocalDate.of(2026, 9, 9));
        assertThat(submit(city, id, year).statusCode()).isEqualTo(302);
        for (var signer : List.of(telecom, industry)) post(signer, page, "verb", "SIGN", "stage", digest(id, year));
        var second = report(id, year).up().orElseThrow();
        assertThat(second.number()).isEqualTo(2);
        var written = post(city, page, "verb", "SAVE", "stage", "1", "texts.overall", "报出以后才写完的总体情况");
        assertThat(written.statusCode()).isEqualTo(409);
        assertThat(written.body()).contains("您填写的内容", ">报出以后才写完的总体情况</textarea>");
        assertThat(waiting(id)).hasSize(1);
        rate(id, year);
        assertThat(waiting(id)).as("it has its stars").isEmpty();
        assertThat(as("minister").get(score).body())
                .contains("评定时的年度报告", "已报送（第 2 版）")
                .doesNotContain("尚未报送", "尚未重新报送", "当时没有报告");
        assertThat(as("minister").get("/desk").body()).doesNotContain(rate);
        assertThat(post("ministry", page, "verb", "NOTE", "stage", up.sha256()).statusCode())
                .isEqualTo(409);
        assertThat(post("ministry", page, "verb", "NOTE", "stage", second.sha256(), "remark", "已阅")
                        .statusCode())
                .isEqualTo(302);
        assertThat(as(city).get(page).body()).contains("已收悉", "已阅", "第 1 版 PDF", "第 2 版 PDF");
        var printed = text(city, page + "/report.pdf");
        assertThat(printed)
                .contains("2025年度试点工作报告", second.sha256(), "附表", "yi，")
                .doesNotContain("草稿");
        assertThat(word(city, page + "/report.docx")).contains(second.sha256(), "年度试点工作报告");
        assertThat(as(city).get(page + "/report.odt").statusCode()).isEqualTo(404);
        assertThat(as(city).get(page + "/report.pdf?version=3").statusCode()).isEqualTo(404);
    }

    @Test
    void aYearNotYetOverCannotBeReportedOnAndNothingTypedIsLost() {
        var page = "/trials/" + TOUR + "/yearly/2026";
        assertThat(as("city").get(page).body())
                .contains("2026 年度到 2026年12月31日 才结束")
                .doesNotContain("value=\"SUBMIT\"");
        var answer = post("city", page, "verb", "SUBMIT", "stage", "0", "texts.overall", "提前报送");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("2026 年度到 2026年12月31日 才结束，次日起可以编报", "您填写的内容", ">提前报送</textarea>");
        assertThat(as("city").get("/trials/" + TOUR + "/yearly/2023").statusCode())
                .isEqualTo(404);
        assertThat(as("city").get("/trials/" + TOUR + "/yearly/2027").statusCode())
                .isEqualTo(404);
        moveTo(LocalDate.of(2027, 1, 1));
        var open = as("city").get(page).body();
        assertThat(open).contains("value=\"SUBMIT\"", "data-island=\"autosave confirm\"");
        var url = page + "/draft/0/";
        assertThat(open).contains("data-save-url=\"" + page + "/draft/0\"");
        assertThat(keep(as("city"), url + "texts.overall", "年初起草的总体情况")).isEqualTo(200);
        assertThat(keep(as("city"), url + "texts.none", "x")).isEqualTo(422);
        assertThat(keep(as("county"), url + "texts.overall", "x")).isEqualTo(404);
        assertThat(as("city").get(page).body()).as("in a new session").contains("年初起草的总体情况");
        assertThat(post("city", page, "verb", "SAVE", "stage", "0", "texts.overall", "定稿的总体情况")
                        .statusCode())
                .isEqualTo(302);
        assertThat(as("city").get(page).body()).contains("定稿的总体情况").doesNotContain("年初起草的总体情况");
    }

    private int keep(Browser browser, String path, String text) {
        return browser.send(script(browser, path)
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString("{\"value\":\"%s\",\"version\":0}".formatted(text)))
                        .build())
                .statusCode();
    }

    @Test
    void ofTwoSendersWhoSignAtOnceBothSignAndItGoesUpOnce() throws Exception {
        var id = caseOf("national-2024", "INDUSTRY:510100");
        var city = member(somebody("y2c", leadOf(id), Duty.APPLICANT)).actor();
        var senders = List.of(
                member(somebody("y2i", office(OfficeKind.INDUSTRY, "510000", Level.PROVINCE), Duty.DECIDER))
                        .actor(),
                member(somebody("y2t", office(OfficeKind.TELECOM, "510000", Level.PROVINCE), Duty.DECIDER))
                        .actor());
        assertThat(reports.handle(
                        id,
                        new ReportCommand.Submit(2024, texts(), report(id, 2024).number()),
                        city,
                        now()))
                .isInstanceOf(YearlyReports.Result.Done.class);
        var sign = new ReportCommand.Sign(2024, digest(id, 2024));
        List<List<ReportRefusal.Code>> answers;
        try (var threads = Executors.newFixedThreadPool(8)) {
            answers = threads
                    .invokeAll(IntStream.range(0, 8)
                            .<Callable<List<ReportRefusal.Code>>>mapToObj(
                                    n -> () -> signed(id, sign, senders.get(n % 2)))
                            .toList())
                    .stream()
                    .map(one -> one.resultNow())
                    .toList();
        }
        assertThat(answers.stream().filter(List::isEmpty)).hasSize(2);
        assertThat(reports.history(id).stream().filter(one -> one.event() instanceof ReportEvent.ReportSentUp))
                .hasSize(1);
        assertThat(report(id, 2024).up().orElseThrow().signatures()).hasSize(2);
    }

    private List<ReportRefusal.Code> signed(String id, ReportCommand.Sign sign, Actor actor) {
        return switch (reports.handle(id, sign, actor, now())) {
            case YearlyReports.Result.Done _ -> List.of();
            case YearlyReports.Result.Refused(var refusals) ->
                refusals.stream().map(ReportRefusal::code).toList();
        };
    }

    @Test
    void everyIndicatorHasItsTargetOfTheYearAndWhatTheRecordsTell() {
        var content = reports.content(TOUR, 2024, Map.of(), now());
        var items = cases.edition(state(TOUR)).indicators().orElseThrow().items();
        assertThat(content.indicators().stream().flatMap(group -> group.rows().stream()))
                .extracting(Content.Row::id)
                .containsExactlyElementsOf(items.stream().map(item -> item.id()).toList());
        assertThat(content.asOf()).isEqualTo("2024-12-31");
        var funds = content.indicators().stream()
                .flatMap(group -> group.rows().stream())
                .filter(row -> row.measures().contains("special-funds"))
                .findFirst()
                .orElseThrow();
        assertThat(funds.actual().zh()).contains("7,000 万元");
        assertThat(content.incidents().all()).isEmpty();
    }

    @Test
    void theTourTellsAReportThatWasNotedAndOneThatWaitsForTheSecondSender() throws Exception {
        assertThat(report(TOUR, 2024).stage()).isEqualTo(Stage.NOTED);
        assertThat(report(TOUR, 2025).stage()).isEqualTo(Stage.SIGNING);
        var page = as("telecom").get("/trials/" + TOUR + "/yearly/2025").body();
        assertThat(page).contains("value=\"SIGN\"", "已签署", "未签署", "/ledger/measures?edition=");
        assertThat(as("director").get("/trials/" + TOUR + "/yearly/2025").body())
                .doesNotContain("value=\"SIGN\"")
                .contains("value=\"RETURN\"");
        assertThat(text("city", "/trials/" + TOUR + "/yearly/2025/report.pdf")).contains("草稿，尚未报送");
    }

    @Test
    void whoHasNoPartInATrialSeesNoReportOfIt() {
        var stranger = somebody(
                "ys", office(OfficeKind.TELECOM, "450000", Level.PROVINCE), Duty.HANDLER, Duty.SECRETARY, Duty.DECIDER);
        for (var login : List.of("expert", "guangzhou", stranger))
            for (var path : List.of("", "/2024", "/2024/report.pdf", "/2024/report.docx"))
                assertThat(as(login).get("/trials/" + TOUR + "/yearly" + path).statusCode())
                        .as(login + path)
                        .isEqualTo(404);
        assertThat(post(stranger, "/trials/" + TOUR + "/yearly/2025", "verb", "SIGN", "stage", "x")
                        .statusCode())
                .isEqualTo(404);
        assertThat(new Browser(port).get("/trials/" + TOUR + "/yearly/2024").statusCode())
                .as("who has not signed in")
                .isEqualTo(302);
        assertThat(as("guangzhou")
                        .get("/trials/" + caseOf("guangzhou-plan", "INDUSTRY:440100") + "/yearly")
                        .statusCode())
                .as("that plan asks for no yearly report")
                .isEqualTo(404);
    }

    @Test
    void whatFallsDueIsTheSameAfterItIsWrittenAnew() {
        var before = dues();
        assertThat(before).isNotEmpty();
        reports.rebuild();
        assertThat(dues()).isEqualTo(before);
    }

    private List<String> dues() {
        return jdbc.sql("select id || ' ' || on_day from due where origin = 'report' order by 1")
                .query(String.class)
                .list();
    }

    private HttpResponse<String> submit(String login, String id, int year) {
        var fields = new ArrayList<String>();
        fields.addAll(List.of(
                "verb", "SUBMIT", "stage", String.valueOf(report(id, year).number())));
        texts().forEach((part, text) -> fields.addAll(List.of("texts." + part, text)));
        return post(login, "/trials/" + id + "/yearly/" + year, fields.toArray(String[]::new));
    }

    private Map<String, String> texts() {
        var texts = new HashMap<String, String>();
        reports.parts()
                .forEach(part -> texts.put(part.part(), "年内" + part.title().zh() + "按计划推进。"));
        return texts;
    }

    private YearlyReport report(String id, int year) {
        return reports.state(id).of(year);
    }

    private String digest(String id, int year) {
        return report(id, year).submitted().orElseThrow().sha256();
    }

    private HttpResponse<String> post(String login, String path, String... fields) {
        return as(login).post("/account", path, form(fields));
    }

    private String text(String login, String path) throws IOException {
        try (var pdf = Loader.loadPDF(bytes(login, path))) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private String word(String login, String path) throws IOException {
        var all = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes(login, path)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                if (entry.getName().endsWith(".xml"))
                    all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
        return all.toString();
    }

    private byte[] bytes(String login, String path) {
        return as(login).bytes(path);
    }

    private List<String> waiting(String id) {
        return jdbc.sql("select id || ' ' || on_day from due where what = 'RATE' and about = :id and dated order by 1")
                .param("id", id)
                .query(String.class)
                .list();
    }
}
