package org.xiandao.app.pages.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiandao.app.pages.TourPages;
import org.xiandao.people.Duty;
import org.xiandao.plan.Plans;
import org.xiandao.plan.life.PlanEvent.Slot;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Workflow.OfficeKind;

class PlanPagesTest extends TourPages {
    private static final String TRIAL = "/trials/" + caseOf("guangzhou-plan", "INDUSTRY:440100");
    private static final String CASE = TRIAL.substring("/trials/".length());
    private static final String PERIOD = "/reports/quarterly/2026-06-30";

    @Autowired
    private Plans plans;

    @Autowired
    private JdbcClient jdbc;

    private String officer = "";

    @BeforeEach
    void anOfficer() {
        officer = somebody("planofficer", office(OfficeKind.INDUSTRY, "440100", Level.CITY), Duty.HANDLER);
    }

    @Test
    void theTasksStandOnABoardInAGanttChartAndInATableWithTheSuccessorBesideThePrintedName() {
        var page = as("guangzhou").get(TRIAL + "/tasks");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("二（一）1 加快5G网络建设", "未开始", "进行中", "已滞后", "甘特图", "role=\"img\"", "全部任务")
                .contains("十五运会和残特奥会广州赛区执委会（由广州市体育局承接）", "里程碑逾期：演示：首批场景工厂入库");
        var english = as("guangzhou");
        english.get("/language?to=en&back=/desk");
        assertThat(english.get(TRIAL + "/tasks").body()).contains("Not begun", "Gantt chart", "of 7 owners reported");
        assertThat(as("guangzhou").get(TRIAL + "/tasks/1-1").body())
                .contains("催办联系（首列单位，不表示牵头）", "广东省通信管理局广州市通信建设管理办公室", "已达到", "/targets/stations");
    }

    @Test
    void theOfficeAddsATaskAndNothingTypedIsLost() {
        var city = as(officer);
        var wrong = city.post(
                TRIAL + "/tasks",
                TRIAL + "/tasks",
                form("add.title", "编制页面清单", "add.newOwners", "", "add.from", "2026-13-01", "add.until", "2030-01-01"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("value=\"编制页面清单\"", "value=\"2026-13-01\"", "href=\"#f-add-from\"", "请至少选择或新增一个责任单位")
                .contains("日期应在2025年9月16日至2027年12月31日之间");
        var done = city.post(
                TRIAL + "/tasks",
                TRIAL + "/tasks",
                form(
                        "add.title",
                        "编制页面清单",
                        "add.newOwners",
                        "某研究院",
                        "add.from",
                        "2026-01-01",
                        "add.until",
                        "2026-12-31"));
        assertThat(done.statusCode()).isEqualTo(302);
        var own = first(city.get(TRIAL + "/tasks").body(), TRIAL + "/tasks/own-\\d+");
        assertThat(city.post(
                                own,
                                own + "/milestone",
                                form("verb", "SET", "milestone.title", "初稿", "milestone.on", "2027-01-01"))
                        .body())
                .contains("日期应在2026年1月1日至2026年12月31日之间", "value=\"初稿\"");
        assertThat(city.post(
                                own,
                                own + "/milestone",
                                form("verb", "SET", "milestone.title", "初稿", "milestone.on", "2026-10-01"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(city.post(own, own + "/deliverable", form("verb", "SET", "deliverable.deliverable", "清单"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(city.get(own).body()).contains("初稿", "尚未到期", "尚未交付", "设定里程碑");
        assertThat(city.post(own, own + "/drop", form("verb", "DROP", "drop.reason", "并入"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(city.get(own).body())
                .contains("已取消", "理由：并入", "编制页面清单", "初稿", "清单")
                .doesNotContain(own + "/drop", own + "/milestone", "task=" + own.substring(own.lastIndexOf('/') + 1));
        assertThat(city.get(TRIAL + "/tasks").body()).contains("已取消的任务（", "编制页面清单", "并入");
        var late = city.post(own, own + "/drop", form("verb", "DROP", "drop.reason", "另一位经办写的理由"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("理由：并入），不再办理", "您填写的内容", ">另一位经办写的理由</textarea>");
        assertThat(as("county").get(own).statusCode()).isEqualTo(404);
    }

    @Test
    void aSheetOnADroppedTaskKeepsItsTitleAndSaysWhyItEnded() throws Exception {
        var unit = unit("某市人社局", "440100", Level.CITY);
        var owner = somebody("planlabour", unit, Duty.APPLICANT);
        var city = as(officer);
        city.post(
                TRIAL + "/owners",
                TRIAL + "/owners/human-resources/bind",
                form("bind-human-resources.organisation", unit.name().zh()));
        city.post(
                TRIAL + "/tasks",
                TRIAL + "/tasks",
                form(
                        "add.title",
                        "“5G+工业互联网”技能培训",
                        "add.owners",
                        "human-resources",
                        "add.from",
                        "2026-01-01",
                        "add.until",
                        "2026-12-31"));
        var own = first(city.get(TRIAL + "/tasks").body(), TRIAL + "/tasks/own-\\d+(?=\">“5G)");
        var id = own.substring(own.lastIndexOf('/') + 1);
        var sheets = TRIAL + "/supervision";
        assertThat(city.post(
                                sheets,
                                sheets,
                                form(
                                        "issue.owner",
                                        id + "/human-resources",
                                        "issue.asks",
                                        "请报培训人数",
                                        "issue.due",
                                        "2026-09-20"))
                        .statusCode())
                .isEqualTo(302);
        var sheet = first(as(owner).get(sheets).body(), sheets + "/\\d{4}-\\d+");
        city.post(own, own + "/drop", form("verb", "DROP", "drop.reason", "并入年度培训"));
        for (var reader : List.of(as(owner), city)) {
            assertThat(reader.get(sheet).body())
                    .contains("“5G+工业互联网”技能培训", "随任务取消而终止", "并入年度培训")
                    .doesNotContain(">" + id + "<");
            assertThat(reader.get(sheets).body()).contains("“5G+工业互联网”技能培训").doesNotContain(">" + id + "<");
            assertThat(reader.get(own).body()).contains("已取消", "理由：并入年度培训", "随任务取消而终止");
            assertThat(reader.get(own).body()).contains(TRIAL + "/tasks\" aria-current=\"page\"");
        }
        var late = as(owner).post(sheet, sheet + "/answer", form("answer.answer", "已培训四百人，名册如下"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("不再办理", "您填写的内容", ">已培训四百人，名册如下</textarea>");
        assertThat(word(city.bytes(sheet + "/sheet.docx")))
                .contains("关于“‘5G+工业互联网’技能培训”的督办单", "随任务取消而终止")
                .doesNotContain(id);
        assertThat(due("planSheet", sheet)).isZero();
    }

    @Test
    void aPrintedTaskGetsOtherOwnersByAnApprovalAndTheOnesBeforeStay() {
        var city = as(officer);
        var task = TRIAL + "/tasks/2-1";
        var wrong = city.post(
                task, task + "/owners", form("verb", "SET", "owners.owners", "industry-bureau", "owners.reason", "分工"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("没有改动，未作记录", "请写批准文件的文号", ">分工</textarea>");
        assertThat(city.post(
                                task,
                                task + "/owners",
                                form(
                                        "verb",
                                        "SET",
                                        "owners.owners",
                                        "agriculture",
                                        "owners.documentNumber",
                                        "穗府办函〔2026〕5号",
                                        "owners.reason",
                                        "分工调整"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(city.get(task).body()).contains("原责任单位", "由市工业和信息化局改为市农业农村局；穗府办函〔2026〕5号；分工调整");
        assertThat(city.post(
                                task,
                                task + "/schedule",
                                form(
                                        "verb",
                                        "SET",
                                        "schedule.from",
                                        "2025-09-16",
                                        "schedule.until",
                                        "2027-12-31",
                                        "schedule.reason",
                                        "x"))
                        .body())
                .contains("没有改动，未作记录");
        city.post(
                task,
                task + "/owners",
                form(
                        "verb",
                        "SET",
                        "owners.owners",
                        "industry-bureau",
                        "owners.documentNumber",
                        "穗府办函〔2026〕6号",
                        "owners.reason",
                        "恢复"));
    }

    private static String word(byte[] docx) throws Exception {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                if (entry.getName().equals("word/document.xml"))
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]+>", "");
        }
        throw new AssertionError("no document");
    }

    private int due(String what, String href) {
        return jdbc.sql("select count(*) from due where origin = 'plan' and what = ? and href = ?")
                .param(what)
                .param(href)
                .query(Integer.class)
                .single();
    }

    @Test
    void anOwnerReportsIsReturnedReportsAgainAndIsSignedOffByOneOfTwo() throws Exception {
        var unit = unit("某市科学技术局", "440100", Level.CITY);
        var science = somebody("planscience", unit, Duty.APPLICANT);
        var city = as(officer);
        assertThat(city.post(
                                TRIAL + "/owners",
                                TRIAL + "/owners/science/bind",
                                form("bind-science.organisation", "某市没有的局"))
                        .body())
                .contains("本平台没有名为“某市没有的局”的单位", "value=\"某市没有的局\"");
        assertThat(city.post(
                                TRIAL + "/owners",
                                TRIAL + "/owners/science/bind",
                                form("bind-science.organisation", "某市科学技术局"))
                        .statusCode())
                .isEqualTo(302);
        var owner = as(science);
        var at = TRIAL + PERIOD + "?owner=science";
        var asked = owner.get(at);
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body()).contains("逾期未报", "报送截止2026年7月15日", "本单位负责部分完成");
        assertThat(owner.get(TRIAL + "/owners").statusCode()).as("not its own").isEqualTo(404);
        assertThat(owner.get(TRIAL + PERIOD + "?owner=education").statusCode()).isEqualTo(404);
        assertThat(owner.get(TRIAL + "/tasks/1-1").statusCode()).isEqualTo(404);
        assertThat(owner.get(TRIAL + "/tasks").body())
                .contains("二（三）1", "二（四）3")
                .doesNotContain("二（一）1");
        var key = first(asked.body(), "name=\"key\" value=\"([^\"]+)\"");
        var typed = report("101", "已组建联合体");
        typed.put("key", key);
        typed.put("file.percent.3-3", "12.5.4");
        typed.remove("file.text.4-4");
        var wrong = owner.post(at, at, typed);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("101 超过 100", "“12.5.4”不是数", "请填写内容", "已组建联合体", "value=\"12.5.4\"")
                .contains("name=\"key\" value=\"" + key + "\"");
        typed = report("40", "已组建联合体");
        typed.put("key", key);
        typed.remove("file.percent.3-3");
        typed.remove("file.text.3-3");
        owner.get("/language?to=en&back=/desk");
        var title = plans.trial(CASE).orElseThrow().plan().tasks().stream()
                .filter(task -> task.id().equals("3-3"))
                .findFirst()
                .orElseThrow()
                .title()
                .en();
        assertThat(owner.post(at, at, typed).body()).contains("“" + title + "”");
        owner.get("/language?to=zh&back=/desk");
        typed = report("40", "已组建联合体");
        typed.put("key", key);
        assertThat(owner.post(at, at, typed).statusCode()).isEqualTo(302);
        assertThat(owner.post(at, at, typed).statusCode()).as("sent twice").isEqualTo(302);
        assertThat(plans.state(CASE).reporting(slot("science")).filings()).hasSize(1);
        assertThat(owner.post(at, at.replace("?", "/answer?"), form("stage", "1", "verb", "SIGN"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(city.post(at, at.replace("?", "/answer?"), form("stage", "1", "verb", "RETURN"))
                        .body())
                .contains("请写明理由");
        assertThat(city.post(
                                at,
                                at.replace("?", "/answer?"),
                                form("stage", "1", "verb", "RETURN", "answer.reasons", "请补数据"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(owner.get(at).body()).contains("已退回", "请补数据", "已组建联合体");
        typed.put("key", "second");
        typed.put("file.percent.3-1", "55");
        assertThat(owner.post(at, at, typed).statusCode()).isEqualTo(302);
        assertThat(city.post(at, at.replace("?", "/answer?"), form("stage", "1", "verb", "SIGN"))
                        .statusCode())
                .as("an older version")
                .isEqualTo(409);
        var other = somebody("planofficer2", office(OfficeKind.INDUSTRY, "440100", Level.CITY), Duty.DECIDER);
        var signing = new ArrayList<Callable<Integer>>();
        for (var login : List.of(officer, other)) {
            var browser = as(login);
            browser.get(at);
            signing.add(() -> browser.post(at, at.replace("?", "/answer?"), form("stage", "2", "verb", "SIGN"))
                    .statusCode());
        }
        try (var pool = Executors.newFixedThreadPool(2)) {
            assertThat(pool.invokeAll(signing).stream()
                            .map(done -> done.resultNow())
                            .toList())
                    .containsExactlyInAnyOrder(302, 409);
        }
        assertThat(city.get(TRIAL + "/reports?period=quarterly/2026-06-30").body())
                .contains("已签收", "第 2 次报送");
        typed = report("60", "签收之后才写完的一段");
        typed.put("key", "third");
        var late = owner.post(at, at, typed);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("签收，无须再办", "您填写的内容", ">签收之后才写完的一段</textarea>", "二（三）1")
                .contains("href=\"#f-file-reasons\"", "id=\"f-file-reasons\"");
        var second = city.post(
                at, at.replace("?", "/answer?"), form("stage", "2", "verb", "RETURN", "answer.reasons", "还缺设备清单"));
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("您填写的内容", ">还缺设备清单</textarea>");
        assertThat(refused(science, CASE, "NOT_YOURS")).isTrue();
    }

    @Test
    void aReminderIsRecordedOnceADayAndAReportIsRefusedWhileItsPeriodRuns() {
        var city = as(officer);
        var remind = TRIAL + PERIOD + "/remind?owner=transport";
        assertThat(city.post(TRIAL + "/reports", remind, form()).statusCode()).isEqualTo(302);
        assertThat(city.post(TRIAL + "/reports", remind, form()).body()).contains("今天已经催办过该单位");
        assertThat(plans.state(CASE).reporting(slot("transport")).reminded()).hasSize(1);
        var running = TRIAL + "/reports/quarterly/2026-09-30?owner=industry-bureau";
        assertThat(as("guangzhou").get(running).body()).contains("期间尚未结束").doesNotContain("提交报送");
        var typed = report("10", "x");
        typed.put("key", "early");
        assertThat(as("guangzhou").post(running, running, typed).body()).contains("期间到2026年9月30日才结束");
    }

    @Test
    void aDissolvedOwnerWithoutSuccessorWaitsForTheOfficeAndBlocksItsReports() {
        var unit = unit("某市住房局", "440100", Level.CITY);
        var follows = unit("某市住房和建设局", "440100", Level.CITY);
        var city = as(officer);
        var owners = TRIAL + "/owners";
        city.post(
                owners,
                owners + "/housing/bind",
                form("bind-housing.organisation", unit.id().toString()));
        assertThat(city.post(
                                owners,
                                owners + "/housing/dissolve",
                                form("dissolve-housing.on", "2025-09-15", "dissolve-housing.reason", "机构改革"))
                        .body())
                .contains("某市住房局自2025年9月16日起才担任责任单位", "value=\"2025-09-15\"", "href=\"#f-dissolve-housing-on\"");
        assertThat(city.post(owners, owners + "/housing/dissolve", form("dissolve-housing.on", "2026-10-01"))
                        .body())
                .contains("日期还没有到", "请写明理由");
        city.post(
                owners,
                owners + "/housing/dissolve",
                form("dissolve-housing.on", "2026-08-01", "dissolve-housing.reason", "机构改革"));
        assertThat(city.get(TRIAL + "/reports").body()).contains("市住房和城乡建设局（已撤销，待承接）", "待承接");
        assertThat(due("planSuccessor")).isEqualTo(1);
        assertThat(city.post(
                                owners,
                                owners + "/housing/succeed",
                                form(
                                        "succeed-housing.organisation",
                                        unit.name().zh(),
                                        "succeed-housing.from",
                                        "2026-07-01",
                                        "succeed-housing.reason",
                                        "划转"))
                        .body())
                .contains("某市住房局已撤销（2026年8月1日）", "承接日期不能早于撤销之日");
        city.post(
                owners,
                owners + "/housing/succeed",
                form(
                        "succeed-housing.organisation",
                        follows.name().zh(),
                        "succeed-housing.from",
                        "2026-08-02",
                        "succeed-housing.reason",
                        "划转"));
        assertThat(due("planSuccessor")).isZero();
        assertThat(city.get(owners).body()).contains("由某市住房和建设局承接", "2026年8月1日撤销；机构改革");
        city.post(owners, owners + "/housing/withdraw", form("withdraw-housing.reason", "承接单位登记错了"));
        assertThat(due("planSuccessor")).isEqualTo(1);
        assertThat(city.get(owners).body()).contains("已撤回登记：2026年8月2日起由某市住房和建设局承接；承接单位登记错了", "2026年8月1日撤销；机构改革");
        city.post(owners, owners + "/housing/withdraw", form("withdraw-housing.reason", "并未撤销"));
        assertThat(due("planSuccessor")).isZero();
        assertThat(city.get(owners).body()).contains("某市住房局（自2025年9月16日起）", "已撤回登记：2026年8月1日撤销；并未撤销");
    }

    @Test
    void aSupervisionSheetIsAnsweredAskedAgainAndClosed() {
        var unit = unit("某市市场监管局", "440100", Level.CITY);
        var market = somebody("planmarket", unit, Duty.APPLICANT);
        var city = as(officer);
        city.post(
                TRIAL + "/owners",
                TRIAL + "/owners/market/bind",
                form("bind-market.organisation", unit.name().zh()));
        var sheets = TRIAL + "/supervision";
        assertThat(city.post(
                                sheets,
                                sheets,
                                form("issue.owner", "4-2/market", "issue.asks", "请说明检测能力建设", "issue.due", "2026-09-06"))
                        .body())
                .contains("答复期限不能早于今天", "请说明检测能力建设");
        assertThat(city.post(
                                sheets,
                                sheets,
                                form("issue.owner", "4-2/market", "issue.asks", "请说明检测能力建设", "issue.due", "2026-09-07"))
                        .statusCode())
                .isEqualTo(302);
        var owner = as(market);
        var sheet = first(owner.get(sheets).body(), sheets + "/\\d{4}-\\d+");
        assertThat(owner.get(sheets).body()).contains("督办〔2026〕").doesNotContain("进展逾期未报");
        assertThat(owner.post(sheet, sheet + "/answer", form("answer.answer", " "))
                        .body())
                .contains("请填写内容");
        assertThat(owner.post(sheet, sheet + "/answer", form("answer.answer", "已列入计划"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(owner.post(sheet, sheet + "/close", form("close.reason", "x"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(city.post(sheet, sheet + "/again", form("again.reasons", "请附进度表", "again.due", "2026-09-20"))
                        .statusCode())
                .isEqualTo(302);
        owner.post(sheet, sheet + "/answer", form("answer.answer", "进度表如下"));
        assertThat(city.post(sheet, sheet + "/close", form("close.reason", "可行"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(city.post(sheet, sheet + "/close", form("close.reason", "可行"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(new String(owner.bytes(sheet + "/sheet.pdf"), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(new String(city.bytes(sheet + "/sheet.docx"), 0, 2, StandardCharsets.US_ASCII))
                .isEqualTo("PK");
        assertThat(owner.get(sheet).body()).contains("请附进度表", "进度表如下", "已办结");
    }

    @Test
    void whoDoesNotSeeTheCaseAndAnswersForNobodySeesNothing() {
        for (var room :
                List.of("/tasks", "/tasks/1-1", "/owners", "/reports", PERIOD, "/supervision", "/supervision/2026-1"))
            assertThat(as("county").get(TRIAL + room).statusCode()).as(room).isEqualTo(404);
        assertThat(as("guangzhou")
                        .get("/trials/" + national("440100") + "/tasks")
                        .statusCode())
                .as("no trial has begun")
                .isEqualTo(404);
    }

    @Test
    void aTrialWhosePlanPrintsNoTasksTakesThoseOfItsOwnOffice() {
        var at = "/trials/" + caseOf("national-2024", "INDUSTRY:440100");
        var city = as("guangzhou");
        assertThat(city.get(at + "/tasks").body()).contains("还没有任务");
        assertThat(city.post(
                                at + "/tasks",
                                at + "/tasks",
                                form(
                                        "add.title",
                                        "自定任务",
                                        "add.newOwners",
                                        "某研究院",
                                        "add.from",
                                        "2026-01-01",
                                        "add.until",
                                        "2026-12-31"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(city.get(at + "/tasks").body()).contains("自定任务");
        assertThat(as("ministry").get(at + "/tasks").body()).contains("自定任务").doesNotContain("添加任务");
        assertThat(city.get(at + "/reports").body()).contains("没有定期报送");
    }

    @Test
    void whatIsReadIsWrittenAnewFromTheEvents() {
        var holders = rows("select * from plan_holder order by case_id, owner");
        var dues = rows("select * from due where origin = 'plan' order by id");
        assertThat(holders).isNotEmpty();
        assertThat(dues).isNotEmpty();
        plans.rebuild();
        assertThat(rows("select * from plan_holder order by case_id, owner")).isEqualTo(holders);
        assertThat(rows("select * from due where origin = 'plan' order by id")).isEqualTo(dues);
    }

    private static Map<String, String> report(String percent, String text) {
        var typed = form();
        for (var task : List.of("3-1", "3-3", "3-4", "4-3", "4-4")) {
            typed.put("file.percent." + task, percent);
            typed.put("file.text." + task, text);
        }
        return typed;
    }

    private static Slot slot(String owner) {
        return new Slot("quarterly", LocalDate.of(2026, 6, 30), owner);
    }

    private int due(String what) {
        return jdbc.sql("select count(*) from due where origin = 'plan' and what = ?")
                .param(what)
                .query(Integer.class)
                .single();
    }

    private List<String> rows(String sql) {
        return jdbc.sql(sql).query().listOfRows().stream().map(Object::toString).toList();
    }

    private static String first(String page, String pattern) {
        var match = Pattern.compile(pattern).matcher(page);
        assertThat(match.find()).as(pattern).isTrue();
        return match.group(match.groupCount());
    }
}
