package org.xiandao.app.pages.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xiandao.app.Browser;
import org.xiandao.app.pages.TourPages;
import org.xiandao.people.Duty;
import org.xiandao.people.Organisation;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Workflow.OfficeKind;

/** The verifier's sheet, one's own evidence, and the reminders that lead to both. */
class CheckSheetPagesTest extends TourPages {
    private static final String SHEET = "/ledger/check-sheet";
    private static final String STATIONS = "/ledger/base-station-count";
    private static final String AREA = "220100";

    private static String told(String name) {
        return UUID.nameUUIDFromBytes(("ledger " + name).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private String filler(String area) {
        return somebody("keeper", unit("单位" + UUID.randomUUID(), area, Level.CITY), Duty.APPLICANT);
    }

    private Organisation jilin() {
        return office(OfficeKind.INDUSTRY, "220000", Level.PROVINCE);
    }

    private static String added(Browser browser, String day) {
        var answer = browser.post(
                STATIONS + "/new", STATIONS + "/new", form("stations", "4100", "counted-by", "市通管办", "of", day));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return Browser.location(answer).replaceAll("\\?.*", "");
    }

    private static void prove(Browser browser, String record, String expires) {
        var answer = browser.post(
                record + "/evidence/new",
                record + "/evidence",
                form(
                        "version",
                        "1",
                        "address",
                        "https://example.org/bulletin",
                        "looked-up",
                        "2026-09-01",
                        "title",
                        "公报" + expires,
                        "expires",
                        expires,
                        "classification",
                        "PUBLIC"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private static String key(String record) {
        return record.substring(record.lastIndexOf('/') + 1) + "@1";
    }

    private static HttpResponse<String> one(Browser browser, String area, String key, String verb) {
        return browser.post(SHEET, SHEET, form("area", area, "one", key + " " + verb));
    }

    private static HttpResponse<String> ticked(Browser browser, String area, String verb, String... keys) {
        var more = new StringBuilder();
        for (var key : keys) more.append("&row=").append(key);
        return browser.postRaw(SHEET, SHEET, "area=" + area + "&verb=" + verb + more);
    }

    @Test
    void theSheetCountsByPillarAndSaysWhatIsMissing() {
        var page = as("province").get(SHEET + "?area=210100").body();
        assertThat(page).contains("按先导统计", "基础设施", "还差的记录", "凭证已过期", "凭证已撤回", "已核对，未确认", "没有凭证", "演示电线电缆厂");
        assertThat(page).containsPattern("共 \\d+ 条，已确认 \\d+ 条，还差 \\d+ 条");
        assertThat(as("province").get(SHEET + "?area=210100&pillar=policy").body())
                .contains("沈阳市数字化改造专项资金管理办法")
                .doesNotContain("演示电线电缆厂");
        assertThat(as("province")
                        .get(SHEET + "?area=210100&edition=national/2023")
                        .statusCode())
                .isEqualTo(200);
        var wrong = as("province").get(SHEET + "?area=210100&day=yesterday");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("href=\"#f-day\"");
    }

    @Test
    void stepsAreTakenOneByOneAndForManyAtOnceAndAllRefusalsAreTold() {
        var keeper = as(filler(AREA));
        var first = added(keeper, "2026-01-31");
        var second = added(keeper, "2026-02-28");
        prove(keeper, first, "");
        assertThat(keeper.get(SHEET).body())
                .contains("共 2 条，已确认 0 条，还差 2 条", second + "/evidence/new")
                .doesNotContain("type=\"checkbox\" class=\"tick\"");

        var handler = as(somebody("checker", jilin(), Duty.HANDLER));
        var decider = as(somebody("confirmer", jilin(), Duty.DECIDER));
        assertThat(handler.get(SHEET + "?area=" + AREA).body())
                .contains("value=\"" + key(first) + " CHECKED\"", "未核对", "没有凭证");
        assertThat(ticked(handler, AREA, "CHECKED").body()).contains("请先勾选记录");
        assertThat(one(handler, AREA, key(first), "CHECKED").statusCode()).isEqualTo(302);
        assertThat(one(handler, AREA, key(second), "CHECKED").statusCode()).isEqualTo(302);
        assertThat(handler.get(SHEET + "?area=" + AREA + "&done=2").body()).contains("已办理 2 条");

        var both = ticked(decider, AREA, "CONFIRMED", key(first), key(second));
        assertThat(both.statusCode()).isEqualTo(422);
        assertThat(both.body())
                .contains("已办理 1 条", "没有足够的凭证", "href=\"#f-row-" + key(second).replace("@", "-") + "\"")
                .contains("共 2 条，已确认 1 条，还差 1 条");
        assertThat(ticked(handler, AREA, "RETURNED", key(second)).body()).contains("请写明理由");
        assertThat(handler.postRaw(SHEET, SHEET, "area=" + AREA + "&verb=RETURNED&reason=no+proof&row=" + key(second))
                        .statusCode())
                .isEqualTo(302);
        assertThat(keeper.get(SHEET).body()).contains("已退回", second + "/correct?version=1");
        assertThat(one(handler, AREA, key(second), "BURN").statusCode()).isEqualTo(400);
        assertThat(one(handler, AREA, "abc", "CHECKED").statusCode()).isEqualTo(400);
    }

    @Test
    void nobodyChecksTheirOwnWorkAmongMany() {
        var own = somebody("both", office(OfficeKind.INDUSTRY, "220200", Level.CITY), Duty.APPLICANT, Duty.HANDLER);
        var both = as(own);
        var record = added(both, "2026-01-31");
        assertThat(both.get(SHEET).body()).doesNotContain(key(record) + " CHECKED");
        var refused = ticked(both, "220200", "CHECKED", key(record));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("不能核对自己写的");
        assertThat(refused(own, key(record).replace("@1", ""), "OWN_WORK")).isTrue();
    }

    @Test
    void anothersAreaAndRecordsAreNotThereAndThatIsOnRecord() {
        var stranger = somebody("stranger", office(OfficeKind.INDUSTRY, "220300", Level.CITY), Duty.HANDLER);
        assertThat(as(stranger).get(SHEET + "?area=210100").statusCode()).isEqualTo(404);
        assertThat(refused(stranger, "210100", "sheet")).isTrue();
        assertThat(as(stranger).get(SHEET + ".csv?area=210100").statusCode()).isEqualTo(404);
        assertThat(one(as(stranger), "220300", told("site-3") + "@1", "CHECKED").statusCode())
                .isEqualTo(404);
        assertThat(refused(stranger, told("site-3"), "CHECKED")).isTrue();
        assertThat(as("expert").get(SHEET).statusCode()).isEqualTo(404);
        assertThat(as("expert").get("/ledger/evidence").statusCode()).isEqualTo(404);
    }

    @Test
    void theSheetGoesIntoASpreadsheet() {
        var csv = as("province").get(SHEET + ".csv?area=210100&pillar=infrastructure");
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(csv.body())
                .startsWith("\uFEFF先导,记录类型,")
                .contains("演示装备一厂5G专网", "凭证已过期", "已确认")
                .doesNotContain("演示电线电缆厂");
        assertThat(as("province").get(SHEET + ".csv?area=210100&day=yesterday").statusCode())
                .isEqualTo(422);
    }

    @Test
    void cellsThatWouldComputeAreTextInASpreadsheet() {
        var lines = List.of(List.of("=1+1", "a,b", "\"", "普通"));
        assertThat(new String(CheckSheetCsv.bytes(lines), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF'=1+1,\"a,b\",\"\"\"\",普通\r\n");
    }

    @Test
    void theKeeperAndTheOfficeAreRemindedAsTheDaysGoBy() {
        var login = filler("220400");
        var keeper = as(login);
        var record = added(keeper, "2026-01-31");
        prove(keeper, record, "2026-12-06");
        var handler = somebody("reminded", jilin(), Duty.HANDLER);
        assertThat(one(as(handler), "220400", key(record), "CHECKED").statusCode())
                .isEqualTo(302);
        assertThat(one(as(somebody("deciding", jilin(), Duty.DECIDER)), "220400", key(record), "CONFIRMED")
                        .statusCode())
                .isEqualTo(302);

        assertThat(keeper.get("/desk").body()).contains("凭证“公报2026-12-06”还有 90 天到期", "到期后有 1 条记录凭证不足");
        moveTo(LocalDate.parse("2026-11-06"));
        assertThat(as(login).get("/ledger").body()).contains("还有 30 天到期");
        moveTo(LocalDate.parse("2026-12-06"));
        assertThat(as(login).get("/ledger/evidence").body()).contains("今天到期", record, "从所有记录撤回");
        assertThat(as(handler).get("/desk").body()).doesNotContain("失去了凭证");
        moveTo(LocalDate.parse("2026-12-07"));
        assertThat(as(login).get("/desk").body()).contains("公报2026-12-06”已过期");
        assertThat(as(handler).get("/desk").body()).contains("本地区有 1 条已确认的记录失去了凭证", SHEET + "?area=220000");
    }

    @Test
    void aPieceIsWithdrawnFromEverythingAtOnce() {
        var keeper = as(filler("220500"));
        var record = added(keeper, "2026-01-31");
        prove(keeper, record, "");
        var page = keeper.get("/ledger/evidence").body();
        var withdraw = page.replaceFirst("(?s).*?(/ledger/evidence/[0-9a-f-]{36}/withdraw).*", "$1");
        assertThat(keeper.post(withdraw, withdraw, form("reason", "")).statusCode())
                .isEqualTo(422);
        assertThat(as("city").get(withdraw).statusCode()).isEqualTo(404);
        assertThat(keeper.post(withdraw, withdraw, form("reason", "废止")).statusCode())
                .isEqualTo(302);
        assertThat(keeper.get("/ledger/evidence").body()).contains("没有在用");
        assertThat(keeper.get(record).body()).contains("已撤回", "废止");
    }
}
