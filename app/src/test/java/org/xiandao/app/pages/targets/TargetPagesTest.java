package org.xiandao.app.pages.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiandao.app.pages.TourPages;
import org.xiandao.base.ChinaTime;
import org.xiandao.people.Duty;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Workflow.OfficeKind;

class TargetPagesTest extends TourPages {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private static final String NODES = "/targets/edge-nodes?edition=guangzhou/2025&area=440100&day=2026-09-07";

    @Test
    void theListTellsTheWarningsFirstWithWhatWouldCloseTheGap() {
        var page = as("guangzhou").get("/targets");
        assertThat(page.statusCode()).isEqualTo(200);
        var body = page.body();
        assertThat(body)
                .contains("按路径今天应有 7 套，落后 5 套。", "距期末目标还差 10 套；到2027年12月31日还有 6 个季度，每季度需新增 2 套。")
                .contains("责任单位：黄埔区人民政府、天河区人民政府", "预警：难以达到", "跟上路径", "演示数据");
        assertThat(body.indexOf("每季度需新增")).isLessThan(body.indexOf("<table"));
    }

    @Test
    void aTargetShowsItsChartItsFiguresItsOwnersAndTheWayToTheRecords() {
        var city = as("guangzhou");
        var page = city.get(NODES).body();
        assertThat(page)
                .contains(
                        "<svg", "role=\"img\"", "<title id=\"course-title\">", "图中的数（套）", "新增边缘计算节点12套", "D-07", "D-08")
                .contains("黄埔区人民政府、天河区人民政府、市工业和信息化局")
                .contains("过去 6 个季度");
        var networks = city.get(NODES.replace("edge-nodes", "private-networks")).body();
        assertThat(networks).contains("另有 88 条，见这个测算值的全部记录");
        var all = first(networks, "/ledger/measures/[^\"]*").replace("&amp;", "&");
        assertThat(city.get(all).body()).contains("演示穗通用装备工厂5G专网");
        var record = first(page, "/ledger/records/[0-9a-f-]{36}");
        assertThat(city.get(record).statusCode()).isEqualTo(200);
    }

    @Test
    void theChartGoesOutAsSvgAndItsFiguresAsCsv() {
        var city = as("guangzhou");
        var svg = city.get(NODES.replace("?", "/chart.svg?"));
        assertThat(svg.headers().firstValue("content-type").orElse("")).startsWith("image/svg+xml");
        assertThat(svg.body().strip())
                .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"")
                .endsWith("</svg>");
        var csv = city.get(NODES.replace("?", "/figures.csv?"));
        assertThat(csv.headers().firstValue("content-disposition").orElse("")).contains("edge-nodes.csv");
        assertThat(csv.body())
                .startsWith("\uFEFF日期,实际,路径,推算,八成区间下限,八成区间上限,单位\r\n2024-12-31,0,0,,,,套\r\n")
                .contains("2025-12-31,2,4,,,,套\r\n")
                .contains("2027-12-31,,12,4,");
    }

    @Test
    void aCitySetsItsOwnYearlyPointsAndTheyAreKept() {
        var login = somebody("planner", office(OfficeKind.INDUSTRY, "440100", Level.CITY), Duty.HANDLER);
        var path = "/targets/trainings/path?edition=guangzhou/2025&area=440100";
        var city = as(login);
        assertThat(city.get(path).body()).contains("累计应新增", "不填，按直线是 2 次");
        var wrong = city.post(path, path, form("to-2025-12-31", "3万", "to-2026-12-31", "2.5", "seen", "0"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("30000", "应为整数", "请写明理由", "href=\"#f-to-2025-12-31\"");
        var astray = city.post(path, path, form("to-2025-12-31", "400", "to-2026-12-31", "3", "seen", "0"));
        assertThat(astray.statusCode()).isEqualTo(422);
        assertThat(astray.body()).contains("不能大于期末目标", "只增不减", "请写明理由");
        var done = city.post(
                path, path, form("to-2025-12-31", "1", "to-2026-12-31", "3", "reason", "市领导小组会议纪要", "seen", "0"));
        assertThat(done.statusCode()).isEqualTo(302);
        var page = city.get("/targets/trainings?edition=guangzhou/2025&area=440100")
                .body();
        assertThat(page).contains("本地区自定", "第 1 次填报", "市领导小组会议纪要", "2026年12月31日 3 次");
        var late = city.post(path, path, form("to-2026-12-31", "4", "reason", "又一次", "seen", "0"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("别人刚填报过");
    }

    @Test
    void whoeverIsNotOfTheAreaNeitherSeesNorSetsItsTargets() {
        var login = somebody("elsewhere", office(OfficeKind.INDUSTRY, "210900", Level.CITY), Duty.APPLICANT);
        assertThat(as(login).get("/targets?area=440100").statusCode()).isEqualTo(404);
        assertThat(as(login).get(NODES).statusCode()).isEqualTo(404);
        assertThat(as(login).get(NODES.replace("?", "/chart.svg?")).statusCode())
                .isEqualTo(404);
        assertThat(as(login).get("/targets").body()).contains("没有目标");
        assertThat(as("canton").get(NODES).statusCode()).isEqualTo(200);
        assertThat(as("canton").get(NODES.replace("?", "/path?")).statusCode()).isEqualTo(404);
        assertThat(refused(login, "440100", "")).isTrue();
    }

    @Test
    void theStartPageOfTheAreasOwnOfficeTellsTheWarnings() {
        assertThat(as("guangzhou").get("/desk").body()).contains("项目标预警", "/targets?area=440100");
        assertThat(as("city").get("/desk").body()).doesNotContain("项目标预警");
    }

    @Test
    void noOtherPageWaitsUntilTheWarningsAreReadAgain() throws Exception {
        var office = as("guangzhou");
        office.get("/desk");
        moveTo(now().plus(Duration.ofMinutes(11)).atZone(ChinaTime.ZONE).toLocalDateTime());
        try (var pool = Executors.newSingleThreadExecutor()) {
            var page = Objects.requireNonNull(transaction.execute(status -> {
                jdbc.sql("lock table record_version, standing, standing_mark in access exclusive mode")
                        .update();
                var asked = pool.submit(() -> office.get("/account"));
                try {
                    return asked.get(30, TimeUnit.SECONDS);
                } catch (InterruptedException | ExecutionException | TimeoutException waits) {
                    return fail("The page waits for the warnings", waits);
                }
            }));
            assertThat(page.statusCode()).isEqualTo(200);
        }
        assertThat(as("guangzhou").get("/desk").body()).contains("项目标预警");
    }

    @Test
    void aDayThatIsNoneIsToldAtItsFieldAndAnEarlierDayShowsWhatWasThen() {
        var city = as("guangzhou");
        var page = city.get("/targets?day=soon");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("href=\"#f-day\"");
        var one = city.get(NODES.replace("2026-09-07", "abc"));
        assertThat(one.statusCode()).isEqualTo(422);
        assertThat(one.body()).contains("href=\"#f-day\"", "“abc”不是有效日期", "aria-invalid=\"true\"", "value=\"abc\"");
        for (var file : List.of("chart.svg", "figures.csv"))
            assertThat(city.get(NODES.replace("?", "/" + file + "?").replace("2026-09-07", "abc"))
                            .statusCode())
                    .isEqualTo(400);
        assertThat(city.get(NODES.replace("2026-09-07", "2025-04-01")).body()).contains("连续的季度只有 1 个");
    }

    private static String first(String text, String pattern) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    @Test
    void anAreaWithoutAPlanIsToldSoUnderAHeading() {
        var page = as("city").get("/targets").body();
        assertThat(page).contains("这个地区没有列出目标的方案").doesNotContain("<h2></h2>");
    }
}
