package org.xiandao.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiandao.app.Browser;
import org.xiandao.ledger.Kept;
import org.xiandao.ledger.Ledger;
import org.xiandao.ledger.Step;
import org.xiandao.people.Duty;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Workflow.OfficeKind;

/** The ledger in browsers: lists, statements, two people at one record, checking. */
class LedgerPagesTest extends TourPages {
    private static final String STATIONS = "/ledger/base-station-count";
    private static final String CORRECTED = told("stations-2025");

    @Autowired
    Ledger ledger;

    /** The address of one of the tour's records. */
    private static String told(String name) {
        return "/ledger/records/" + UUID.nameUUIDFromBytes(("ledger " + name).getBytes(StandardCharsets.UTF_8));
    }

    /** Somebody who fills for a new unit of a city. */
    private String filler(String area) {
        return somebody("keeper", unit("单位" + UUID.randomUUID(), area, Level.CITY), Duty.APPLICANT);
    }

    private static Map<String, String> stations(String count, String day) {
        return form("stations", count, "counted-by", "市通管办", "of", day);
    }

    /** Adds a record and gives its address. */
    private static String added(Browser browser, String count, String day) {
        var answer = browser.post(STATIONS + "/new", STATIONS + "/new", stations(count, day));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return Browser.location(answer).replaceAll("\\?.*", "");
    }

    private Kept kept(String address, String login) {
        var id = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
        return ledger.find(id, member(login).actor()).orElseThrow();
    }

    private static HttpResponse<String> change(Browser browser, String address, String seen, String count, String why) {
        var said = stations(count, "2026-01-31");
        said.putAll(form("said.seen", seen, "said.from", "2026-05-31", "said.reason", why));
        return browser.post(address + "/change", address + "/change", said);
    }

    @Test
    void typesAreListedByPillarWithHowManyTheVisitorSees() {
        var page = as("city").get("/ledger").body();
        assertThat(page).contains("发展政策", "基础设施", "行业应用", "产业生态", "公共服务", "href=\"" + STATIONS + "\"");
        assertThat(as("expert").get("/ledger").statusCode()).isEqualTo(404);
        assertThat(as("expert").get("/desk").body()).doesNotContain("href=\"/ledger\"");
        assertThat(new Browser(port).get("/ledger").statusCode()).isEqualTo(302);
    }

    @Test
    void aListTellsWhatHeldOnADayAsItWasKnown() {
        var city = as("city");
        assertThat(city.get(STATIONS).body())
                .contains("29,460", "26,800", "演示数据")
                .doesNotContain("30,150");
        assertThat(city.get(STATIONS + "?known=2026-05-01").body())
                .contains("30,150")
                .doesNotContain("29,460");
        assertThat(city.get(STATIONS + "?day=2025-06-30").body())
                .contains("26,800")
                .doesNotContain("29,460");
        assertThat(as("guangzhou").get(STATIONS).body()).doesNotContain("29,460");
        assertThat(as("guangzhou").get("/ledger/policy-document").body()).contains("公开来源");
        var wrong = city.get(STATIONS + "?day=abc&known=2026-02-30&page=2147483647&text=%00");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("“abc”", "“2026-02-30”");
        assertThat(city.get("/ledger/no-such").statusCode()).isEqualTo(404);
    }

    @Test
    void aRecordIsAddedAndAllItsFaultsAreToldAtOnce() {
        var li = as(filler("210700"));
        var fields = stations("4.1万", "2026-12-31");
        fields.put("counted-by", "");
        fields.put("said.from", "31/12");
        var faulty = li.post(STATIONS + "/new", STATIONS + "/new", fields);
        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body())
                .contains("请先更正 4 处问题", "href=\"#f-stations\"", "41000", "href=\"#f-counted-by\"")
                .contains("value=\"4.1万\"", "value=\"31/12\"", "href=\"#f-of\"", "href=\"#f-said-from\"");

        var address = added(li, "4100", "2026-01-31");
        assertThat(li.get(address).body()).contains("4,100", "已申报", "首次登记", "2026年1月31日");
        var twice = li.post(STATIONS + "/new", STATIONS + "/new", stations("4200", "2026-01-31"));
        assertThat(twice.statusCode()).isEqualTo(409);
        assertThat(twice.body()).contains("href=\"" + address + "\"", "value=\"4200\"");
    }

    @Test
    void aChangeACorrectionAndAnEndAreKeptBesideWhatWasSaid() {
        var login = filler("210800");
        var li = as(login);
        var address = added(li, "4100", "2026-01-31");
        assertThat(change(li, address, "1", "4300", "").statusCode()).isEqualTo(422);
        assertThat(change(li, address, "1", "4300", "月度统计").statusCode()).isEqualTo(302);

        assertThat(li.get(address + "/correct?version=1").body()).contains("value=\"4100\"");
        var correction = stations("4000", "2026-01-31");
        correction.putAll(form("said.seen", "2", "said.reason", "原数含室分"));
        assertThat(li.post(address + "/correct?version=1", address + "/correct?version=1", correction)
                        .statusCode())
                .isEqualTo(302);
        assertThat(li.get(address).body())
                .contains("<del>第 1 版 · 首次登记</del>", "已由第 3 版更正", "4,100", "4,000", "4,300", "月度统计", "原数含室分");
        correction.put("said.seen", "3");
        assertThat(li.post(address + "/correct?version=1", address + "/correct?version=1", correction)
                        .statusCode())
                .as("corrected already")
                .isEqualTo(409);

        var end = form("said.seen", "3", "said.from", "2026-08-01", "said.reason", "停用");
        assertThat(li.post(address + "/end", address + "/end", end).statusCode())
                .isEqualTo(302);
        assertThat(li.get(address).body()).contains("自2026年8月1日起已终止");
        assertThat(li.get(STATIONS).body()).doesNotContain(address);
        assertThat(li.get(STATIONS + "?day=2026-07-31").body()).contains(address);
        assertThat(kept(address, login).versions()).hasSize(4);
    }

    @Test
    void theSecondOfTwoAtOneRecordIsToldAndKeepsWhatTheyTyped() {
        var login = filler("210900");
        var address = added(as(login), "4100", "2026-01-31");
        assertThat(change(as(login), address, "1", "4300", "月度统计").statusCode()).isEqualTo(302);
        var stale = change(as(login), address, "1", "4444", "我的统计");
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("value=\"4444\"", "我的统计", "4,300", "对方写的", "name=\"said.seen\" value=\"2\"");
        assertThat(kept(address, login).versions()).hasSize(2);
    }

    @Test
    void anothersRecordIsNotThereAndThatIsOnRecord() {
        var id = CORRECTED.substring(CORRECTED.lastIndexOf('/') + 1);
        var login = filler("211000");
        assertThat(as(login).get(CORRECTED).statusCode()).isEqualTo(404);
        assertThat(as(login).get(CORRECTED + "/change").statusCode()).isEqualTo(404);
        assertThat(as(login)
                        .post("/account", CORRECTED + "/end", form("said.seen", "2", "said.reason", "改"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(refused(login, id, "statement")).isTrue();
        assertThat(as("province").get(CORRECTED).statusCode()).isEqualTo(200);
        assertThat(as("province").get(CORRECTED + "/change").statusCode()).isEqualTo(404);
        assertThat(as("province").get(STATIONS + "/new").statusCode()).isEqualTo(404);
        assertThat(as("city").get("/ledger/records/abc").statusCode()).isEqualTo(404);
    }

    @Test
    void anOfficeChecksAnotherPersonConfirmsAndWhatDoesNotFitIsReturned() {
        var login = filler("211100");
        var address = added(as(login), "4100", "2026-01-31");
        var office = office(OfficeKind.INDUSTRY, "210000", Level.PROVINCE);
        var handler = as(somebody("checker", office, Duty.HANDLER));
        var decider = as(somebody("confirmer", office, Duty.DECIDER));

        assertThat(decider.get(address).body()).contains("尚未核对").doesNotContain("value=\"CONFIRMED\"");
        assertThat(step(decider, address, "CONFIRMED", "1", "").statusCode()).isEqualTo(409);
        assertThat(step(as(login), address, "CHECKED", "1", "").statusCode()).isEqualTo(404);
        assertThat(step(handler, address, "RETURNED", "1", "").body()).contains("请写明理由");
        assertThat(step(handler, address, "CHECKED", "0", "一致").statusCode()).isEqualTo(409);
        assertThat(step(handler, address, "CHECKED", "1", "一致").statusCode()).isEqualTo(302);
        assertThat(step(decider, address, "CONFIRMED", "1", "").body()).contains("没有足够的凭证");
        assertThat(decider.get(address).body()).contains("凭证不足").doesNotContain("value=\"CONFIRMED\"");
        assertThat(as(login)
                        .post(address + "/evidence/new", address + "/evidence", link())
                        .statusCode())
                .isEqualTo(302);
        assertThat(step(decider, address, "CONFIRMED", "1", "").statusCode()).isEqualTo(302);
        assertThat(kept(address, login).state(1)).contains(Step.Kind.CONFIRMED);
        assertThat(as(login).get(address).body()).contains("已确认", "一致");
        assertThat(step(handler, address, "RETURNED", "1", "来源不符").statusCode()).isEqualTo(302);
        assertThat(as(login).get(STATIONS).body()).contains("已退回");
        assertThat(step(handler, address, "BURN", "1", "").statusCode()).isEqualTo(400);
    }

    private static Map<String, String> link() {
        return form(
                "version",
                "1",
                "address",
                "https://example.org/monthly",
                "looked-up",
                "2026-09-01",
                "title",
                "月报",
                "classification",
                "PUBLIC");
    }

    private static HttpResponse<String> step(Browser browser, String address, String verb, String seen, String reason) {
        return browser.post("/account", address + "/steps", form("verb", verb, "stage", seen, "reason", reason));
    }

    @Test
    void referencesAndAreasAreChosenFromWhatTheVisitorSees() {
        var page = as("city").get("/ledger/scene-deployment/new").body();
        assertThat(page).contains("演示装备一厂", "机器视觉");
        assertThat(as("city").get("/ledger/factory-site/new").body())
                .contains("铁西区")
                .doesNotContain("黄埔区");
        var scene = as("province").get(told("scene-2")).body();
        assertThat(scene).contains("href=\"" + told("site-1") + "\"", "运行中", "建设中");
    }
}
