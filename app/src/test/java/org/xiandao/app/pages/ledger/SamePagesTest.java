package org.xiandao.app.pages.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xiandao.app.Browser;
import org.xiandao.app.pages.TourPages;
import org.xiandao.people.Duty;
import org.xiandao.rules.form.CreditCode;
import org.xiandao.rules.pack.Level;

/** What may be the same: found, put to an office, decided, undone; and what a unit may not see. */
class SamePagesTest extends TourPages {
    private static final String SITES = "/ledger/factory-site/new";
    private static final Pattern PAIR = Pattern.compile("/ledger/same/[0-9a-f-]{36}");
    private static final Pattern STAGE = Pattern.compile("name=\"stage\" value=\"([^\"]*)\"");
    private static final Pattern LEADING = Pattern.compile("name=\"leading\" value=\"([^\"]*)\" checked");
    private static final Pattern ALIKE = Pattern.compile("name=\"said.alike\" value=\"([^\"]+)\"");

    private static String found(Pattern pattern, String body, int group) {
        var match = pattern.matcher(body);
        assertThat(match.find()).as(pattern + " in " + body).isTrue();
        return match.group(group);
    }

    private static String code(int seed) {
        var body = "11210900MB%06d".formatted(seed);
        return IntStream.range(0, 11 * 31)
                .mapToObj(last ->
                        body + "0123456789X".charAt(last / 31) + "0123456789ABCDEFGHJKLMNPQRTUWXY".charAt(last % 31))
                .filter(code -> CreditCode.faults(code).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> site(String name, int seed, String area) {
        return form(
                "name",
                name,
                "credit-code",
                code(seed),
                "industry",
                "C34",
                "area",
                area,
                "address",
                "对照路" + seed + "号");
    }

    private final Map<String, String> logins = new HashMap<>();

    private String filler(String name, String area) {
        return logins.computeIfAbsent(name, it -> somebody(it, unit(it + "单位", area, Level.CITY), Duty.APPLICANT));
    }

    /** One site from two units; what may be the same is told before, and sent again. */
    private String aPair(int seed) {
        var one = as(filler("eins" + seed, "210900"));
        var other = as(filler("zwei" + seed, "211000"));
        assertThat(one.post(SITES, SITES, site("对照装备" + seed + "厂", seed, "210902"))
                        .statusCode())
                .isEqualTo(302);
        var fields = site("对照装备第" + seed + "工厂", seed, "211002");
        var warned = other.post(SITES, SITES, fields);
        fields.put("said.alike", found(ALIKE, warned.body(), 1));
        assertThat(other.post(SITES, SITES, fields).statusCode()).isEqualTo(302);
        var row = found(
                Pattern.compile("(/ledger/same/[0-9a-f-]{36})\">[^<]*对照装备第?" + seed + "(工厂|厂)"),
                queue(as("province")),
                1);
        return row;
    }

    /** All its pages: other tests put pairs there too. */
    private static String queue(Browser browser) {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(page -> browser.get("/ledger/same?page=" + page).body())
                .collect(Collectors.joining());
    }

    private static HttpResponse<String> decide(Browser browser, String pair, String verb, String reason) {
        var page = browser.get(pair).body();
        var form = form("verb", verb, "reason", reason, "stage", found(STAGE, page, 1));
        if (verb.equals("SAME")) form.put("leading", found(LEADING, page, 1));
        return browser.post(pair, pair, form);
    }

    @Test
    void theToursSiteUnderTwoNamesAndItsPatentOfTwoApplicantsWaitForTheProvince() {
        var page = queue(as("province"));
        assertThat(page).contains("演示装备第一工厂（铁西厂区）", "统一社会信用代码相同；厂区地址相似 100%", "专利号或登记号相同", "待判定");
        var pair = found(PAIR, page, 0);
        assertThat(as("province").get(pair).body()).contains("对照", "以哪一条为主", "是同一事物");
        assertThat(as("expert").get("/ledger/same").statusCode()).isEqualTo(404);
        assertThat(as("guangzhou").get("/ledger/same").body()).doesNotContain("演示装备");
        assertThat(as("guangzhou").get(pair).statusCode()).isEqualTo(404);
        assertThat(refused("guangzhou", pair.substring(pair.lastIndexOf('/') + 1), "same"))
                .isTrue();
    }

    @Test
    void whoDeclaresWhatAnotherUnitHasLearnsThatThereIsOneAndWhomToAsk() {
        var one = as(filler("eins", "210900"));
        assertThat(one.post(SITES, SITES, site("秘密装备一厂", 71, "210902")).statusCode())
                .isEqualTo(302);
        var fields = site("完全另名厂", 71, "211002");
        var other = as(filler("zwei", "211000"));
        var warned = other.post(SITES, SITES, fields);
        assertThat(warned.statusCode()).isEqualTo(409);
        assertThat(warned.body())
                .contains("另一单位可能已登记同一事物", "辽宁省", "仍要登记", "value=\"完全另名厂\"")
                .doesNotContain("秘密装备一厂", "eins", "/ledger/records/", "相似");
        fields.put("said.alike", "0");
        assertThat(other.post(SITES, SITES, fields).statusCode()).isEqualTo(409);
        fields.put("said.alike", found(ALIKE, warned.body(), 1));
        assertThat(other.post(SITES, SITES, fields).statusCode()).isEqualTo(302);

        var again = site("秘密装备一厂老区", 71, "210902");
        assertThat(one.post(SITES, SITES, again).body()).contains("可能已有同一事物的记录", "打开已有的记录：秘密装备一厂");
    }

    @Test
    void oneLeadsUntilTheDecisionIsUndone() {
        var pair = aPair(81);
        var province = as("province");
        assertThat(Browser.location(decide(province, pair, "SAME", "实地核对是同一厂区")))
                .contains("done=SAME");
        var page = province.get(pair).body();
        assertThat(page).contains("判定为同一事物", "实地核对是同一厂区", "撤销判定");
        assertThat(queue(province)).doesNotContain(pair);
        assertThat(province.get("/ledger/same?show=DECIDED").body()).contains(pair);
        assertThat(province.get("/ledger/factory-site?text=" + code(81)).body()).contains("记录（1 条）");

        var merged = as(logins.getOrDefault("zwei81", "")).get("/ledger/same").body();
        assertThat(merged).doesNotContain("对照装备81厂");
        assertThat(decide(province, pair, "UNDONE", " ").statusCode()).isEqualTo(422);
        decide(province, pair, "UNDONE", "两处厂区，中间隔路");
        assertThat(queue(province)).contains(pair);
        assertThat(province.get("/ledger/factory-site?text=" + code(81)).body()).contains("记录（2 条）");
    }

    @Test
    void aMergedRecordsPageSaysSoToItsKeeperWithoutNamingTheOther() {
        var pair = aPair(82);
        var keeper = as(logins.getOrDefault("zwei82", ""));
        var page = as("province").get(pair).body();
        var both = Pattern.compile("/ledger/records/([0-9a-f-]{36})")
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
        var own = both.stream()
                .filter(id -> keeper.get("/ledger/records/" + id).statusCode() == 200)
                .toList();
        assertThat(both).hasSize(2);
        assertThat(own).hasSize(1);
        var leading = both.get(1 - both.indexOf(own.getFirst()));
        var form = form("verb", "SAME", "reason", "同一厂区", "stage", found(STAGE, page, 1), "leading", leading);
        assertThat(as("province").post(pair, pair, form).statusCode()).isEqualTo(302);

        var merged = "/ledger/records/" + own.getFirst();
        assertThat(keeper.get(merged).body())
                .contains("这条记录已并入另一条", "同一厂区", "另一单位的记录")
                .doesNotContain("对照装备82厂");
        assertThat(as("province").get(merged).body()).contains("打开为主的记录：对照装备82厂");
        assertThat(as("province").get("/ledger/records/" + leading).body()).contains("另有 1 条记录并入这一条");
    }

    @Test
    void aUnitThatIsAskedAnswersOnItsOwnPage() {
        var pair = aPair(83);
        decide(as("province"), pair, "ASKED", "两家登记的地址相同，请说明");
        var unit = as(logins.getOrDefault("zwei83", ""));
        assertThat(unit.get("/ledger/same").body()).contains("请您单位说明", "两家登记的地址相同，请说明", pair);
        assertThat(unit.get(pair).body()).contains("对照装备第83工厂").doesNotContain("对照装备83厂", "是同一事物<");
        decide(unit, pair, "ANSWERED", "我单位租用该厂区西半");
        assertThat(unit.get(pair).statusCode()).isEqualTo(404);
        assertThat(as("province").get(pair).body()).contains("我单位租用该厂区西半", "待判定");
    }

    @Test
    void ofTwoWhoDecideAtOnceTheSecondIsToldAndKeepsTheReason() {
        var pair = aPair(84);
        var page = as("director").get(pair).body();
        decide(as("province"), pair, "DIFFERENT", "分属两家");
        var late = as("director")
                .post(
                        pair,
                        pair,
                        form("verb", "SAME", "reason", "我看是一家", "stage", found(STAGE, page, 1), "leading", ""));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("别人已作判定", "我看是一家", "分属两家");
        assertThat(refused("director", pair.substring(pair.lastIndexOf('/') + 1), "STALE"))
                .isTrue();
    }

    @Test
    void whoWroteOneOfThemDoesNotDecideAndStrangersFindNothing() {
        var pair = found(PAIR, as("city").get("/ledger/same").body(), 0);
        var own = decide(as("city"), pair, "DIFFERENT", "我写的我知道");
        assertThat(own.statusCode()).isEqualTo(422);
        assertThat(own.body()).contains("其中有您自己写的记录");
        assertThat(as("county")
                        .get("/ledger/same/0c1b2a3d-0000-4000-8000-000000000000")
                        .statusCode())
                .isEqualTo(404);
        assertThat(as("county").get("/ledger/same/x").statusCode()).isEqualTo(404);
    }
}
