package org.xiandao.app.pages.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.xiandao.people.Duty;

/** Supervision sheets, from their issue to their end. */
class SupervisionPagesTest extends PlanTour {
    @Test
    void aSheetOnADroppedTaskKeepsItsTitleAndSaysWhyItEnded() throws Exception {
        var owner = somebody("planlabour", bound("human-resources", "某市人社局"), Duty.APPLICANT);
        var city = as(officer);
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
    void aSupervisionSheetIsAnsweredAskedAgainAndClosed() throws Exception {
        var market = somebody("planmarket", bound("market", "某市市场监管局"), Duty.APPLICANT);
        var city = as(officer);
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
        assertThat(crumbs(owner.get(sheet).body())).containsExactly(TRIAL + "/tasks", sheets);
        assertThat(crumbs(city.get(sheet).body())).containsExactly("/trials", TRIAL, TRIAL + "/tasks", sheets);
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
        assertThat(word(city.bytes(sheet + "/sheet.docx")))
                .as("written to the unit by its own name")
                .contains("某市市场监管局");
        assertThat(owner.get(sheet).body()).contains("请附进度表", "进度表如下", "已办结");
    }

    private static List<String> crumbs(String page) {
        return Pattern.compile("href=\"([^\"]+)\"")
                .matcher(first(page, "(?s)<nav class=\"crumbs.*?</nav>"))
                .results()
                .map(link -> link.group(1))
                .toList();
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
}
