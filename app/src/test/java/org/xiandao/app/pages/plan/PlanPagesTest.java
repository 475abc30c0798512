package org.xiandao.app.pages.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.xiandao.people.Duty;
import org.xiandao.plan.life.PlanEvent.Slot;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Workflow.OfficeKind;

/** A plan's tasks and what their owners report on them. */
class PlanPagesTest extends PlanTour {
    private static final String PERIOD = "/reports/quarterly/2026-06-30";

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
                form(
                        "add.title",
                        "编制页面清单",
                        "add.newOwners.0",
                        "",
                        "add.from",
                        "2026-13-01",
                        "add.until",
                        "2030-01-01"));
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
                        "add.newOwners.0",
                        "某研究院",
                        "add.from",
                        "2026-01-01",
                        "add.until",
                        "2026-12-31"));
        assertThat(done.statusCode()).isEqualTo(302);
        var own = first(city.get(TRIAL + "/tasks").body(), TRIAL + "/tasks/own-\\d+(?=\">编制页面清单)");
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
    void whoSignsOffTheirOwnReportReadsSoBeforeAndEverybodyAfter() {
        var unit = office(OfficeKind.INDUSTRY, "440100", Level.CITY);
        as(officer)
                .post(
                        TRIAL + "/owners",
                        TRIAL + "/owners/huangpu/bind",
                        form("bind-huangpu.organisation", unit.id().toString(), "bind-huangpu.reason", "区里委托"));
        var at = TRIAL + PERIOD + "?owner=huangpu";
        var bureau = as(somebody("planbureau", unit, Duty.HANDLER));
        var asked = bureau.get(at).body();
        var typed = form("key", first(asked, "name=\"key\" value=\"([^\"]+)\""));
        Pattern.compile("name=\"file\\.percent\\.([^\"]+)\"")
                .matcher(asked)
                .results()
                .forEach(task -> {
                    typed.put("file.percent." + task.group(1), "30");
                    typed.put("file.text." + task.group(1), "按计划推进");
                });
        assertThat(bureau.post(at, at, typed).statusCode()).isEqualTo(302);
        assertThat(as(officer).get(at).body()).contains("这次报送是本单位提交的");
        assertThat(bureau.get(at).body()).contains("这次报送是您本人提交的").doesNotContain("同一单位", "；签收人与报送人");
        assertThat(bureau.post(at, at.replace("?", "/answer?"), form("stage", "1", "verb", "SIGN"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(as(officer).get(at).body()).contains("；签收人与报送人为同一人");
        assertThat(as(officer)
                        .get(TRIAL + "/reports?period=quarterly/2026-06-30")
                        .body())
                .containsPattern("(?s)owner=huangpu\"(?:(?!</tr>).)*签收人与报送人为同一人");
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
                                        "add.newOwners.0",
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

    private List<String> rows(String sql) {
        return jdbc.sql(sql).query().listOfRows().stream().map(Object::toString).toList();
    }
}
