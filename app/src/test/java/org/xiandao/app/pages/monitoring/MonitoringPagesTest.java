package org.xiandao.app.pages.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.xiandao.app.pages.TourPages;
import org.xiandao.people.Duty;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Workflow.OfficeKind;

class MonitoringPagesTest extends TourPages {
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");

    @Test
    void theMinistrySeesAllProvincesAsTilesAndTheFivePillars() {
        var page = as("ministry").get("/monitoring").body();
        assertThat(page)
                .contains("发展政策", "基础设施", "行业应用", "产业生态", "公共服务", "辽宁", "台湾", "演示数据", "<desc")
                .contains("/monitoring?edition=national%2F2023&amp;area=210000");
    }

    @Test
    void fromTheNationDownToACityByTheTiles() {
        var nation = as("ministry").get("/monitoring").body();
        var liaoning = as("ministry")
                .get(link(nation, "/monitoring\\?[^\"]*area=210000[^\"]*"))
                .body();
        assertThat(liaoning).contains("全方位监测：辽宁省").contains("上级地区");
        var shenyang = as("ministry").get(link(liaoning, "/monitoring\\?[^\"]*area=210100[^\"]*"));
        assertThat(shenyang.statusCode()).isEqualTo(200);
        assertThat(shenyang.body()).contains("全方位监测：辽宁省沈阳市", "29,460");
    }

    @Test
    void anOfficeSeesItsAreaAndBelowOthersTheirOwnAndNobodyElseAnything() {
        assertThat(as("province").get("/monitoring?area=210100").statusCode()).isEqualTo(200);
        assertThat(as("province").get("/monitoring?area=440100").statusCode()).isEqualTo(404);
        assertThat(as("province").get("/monitoring?area=000000").statusCode()).isEqualTo(404);
        assertThat(as("province").get("/monitoring?area=nowhere").statusCode()).isEqualTo(404);
        assertThat(refused("province", "440100", "monitoring")).isTrue();
        var login = somebody("works", unit("某厂", "210300", Level.CITY), Duty.APPLICANT);
        assertThat(as(login).get("/monitoring").statusCode()).isEqualTo(200);
        assertThat(as(login).get("/monitoring?area=210100").statusCode()).isEqualTo(404);
        assertThat(as(login).get("/monitoring?area=210302").statusCode()).isEqualTo(404);
        assertThat(as("expert").get("/monitoring").statusCode()).isEqualTo(404);
        for (var path : List.of("/monitoring", "/monitoring/wall", "/monitoring/pictures/map.csv"))
            assertThat(new org.xiandao.app.Browser(port).get(path).statusCode())
                    .as(path)
                    .isIn(302, 401);
        assertThat(as("expert").get("/calls").body()).doesNotContain("href=\"/monitoring\"");
        assertThat(as("province").get("/calls").body()).contains("href=\"/monitoring\"");
    }

    /** What somebody at a browser clicks: the number, one of its records, one of the record's pieces of evidence. */
    @Test
    void fromEveryNumberToItsEvidenceInThreeClicks() {
        leads("province", Integer.MAX_VALUE);
        leads("ministry", 6);
    }

    @Test
    void whereAPlanSetsTargetsADoorLeadsToThem() {
        var canton = as("canton");
        var door = links(canton.get("/monitoring?area=440100").body(), "/targets\\?.*");
        assertThat(canton.get(door.getFirst()).body()).contains("广州市");
        assertThat(links(as("province").get("/monitoring?area=210000").body(), "/targets\\?.*"))
                .isEmpty();
    }

    private void leads(String login, int most) {
        var reader = as(login);
        var numbers = links(reader.get("/monitoring?area=210100").body(), "/ledger/measures.*");
        assertThat(numbers).hasSizeGreaterThan(5);
        int proven = 0;
        var measures = new LinkedHashMap<String, String>();
        for (var number : numbers) measures.putIfAbsent(number.replaceFirst(".*#|.*measures/([^?]*).*", "$1"), number);
        for (var number : measures.values().stream().limit(most).toList()) {
            var behind = reader.get(number.replaceFirst("#.*", ""));
            assertThat(behind.statusCode()).as(number).isEqualTo(200);
            var measure = behind.body().replaceFirst("(?s).*id=\"" + number.replaceFirst(".*#", "") + "\"", "");
            if (number.contains("#"))
                assertThat(measure.indexOf("<details open")).as(number).isBetween(0, measure.indexOf("</details>"));
            var records = links(measure.replaceFirst("(?s)id=\"measure-.*", ""), "/ledger/records/[0-9a-f-]{36}");
            for (var record : records.stream().limit(2).toList()) {
                var seen = reader.get(record);
                assertThat(seen.statusCode()).as(record).isEqualTo(200);
                assertThat(seen.body()).as(record).contains("id=\"evidence\"");
                for (var piece : links(seen.body(), "/ledger/records/[^\"]*/files/.*|/ledger/evidence/.*/file.*")) {
                    assertThat(reader.get(piece).statusCode()).as(piece).isEqualTo(200);
                    proven++;
                }
            }
        }
        assertThat(proven).isPositive();
    }

    @Test
    void anEmptyLedgerIsToldAndIsNoZero() {
        var login = somebody("fushun", office(OfficeKind.INDUSTRY, "210400", Level.CITY), Duty.HANDLER);
        assertThat(as(login).get("/monitoring").body())
                .contains("尚不清楚：没有“5G基站统计”的记录", "没有变动")
                .doesNotContain(">0 个<");
    }

    @Test
    void whatChangedSaysFromWhatToWhat() {
        var page = as("city")
                .get("/monitoring/changes?since=2020-01-01&kind=CORRECTED")
                .body();
        assertThat(page).contains("更正", "30,150 个 → 29,460 个").doesNotContain(">新增<");
    }

    @Test
    void aDayThatIsNoneOrLiesTooLateIsToldAtItsField() {
        var wrong = as("city").get("/monitoring?day=yesterday");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("href=\"#f-day\"");
        assertThat(as("city").get("/monitoring?day=2026-09-01&since=2026-09-02").body())
                .contains("href=\"#f-since\"");
    }

    @Test
    void eachPictureIsADrawingThatSaysItsNameAndAListOfItsFigures() {
        var ministry = as("ministry");
        for (var picture : List.of("map", "course", "proof")) {
            var drawing = ministry.get("/monitoring/pictures/" + picture + ".svg?area=000000&measure=edge-nodes");
            assertThat(drawing.headers().firstValue("Content-Type").orElse("")).startsWith("image/svg+xml");
            assertThat(drawing.headers().firstValue("Content-Disposition").orElse(""))
                    .startsWith("attachment");
            assertThat(drawing.body())
                    .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"")
                    .contains("<title", "<desc", "role=\"img\"")
                    .doesNotContain("<a ");
        }
        var figures = ministry.get("/monitoring/pictures/map.csv?measure=edge-nodes");
        assertThat(figures.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(figures.body().lines())
                .hasSize(35)
                .anyMatch(line -> line.startsWith("210000,辽宁省,6,"))
                .anyMatch(line -> line.startsWith("340000,安徽省,,"));
        var partly = ministry.get("/monitoring/pictures/map.csv?measure=stations");
        assertThat(partly.body()).contains("210000,辽宁省,,个").doesNotContain("29460");
    }

    @Test
    void theWallRenewsItselfWithoutScriptUntilItIsTold() {
        var wall = as("ministry").get("/monitoring/wall");
        assertThat(wall.headers().firstValue("Refresh")).contains("300");
        assertThat(wall.body()).doesNotContain("<script").contains("演示数据", "截至");
        var still = as("ministry").get(link(wall.body(), "/monitoring/wall[^\"]*still=yes"));
        assertThat(still.headers().firstValue("Refresh")).isEmpty();
    }

    private static String link(String page, String pattern) {
        return links(page, pattern).getFirst();
    }

    private static List<String> links(String page, String pattern) {
        return LINK.matcher(page)
                .results()
                .map(match -> match.group(1).replace("&amp;", "&"))
                .filter(href -> href.matches(pattern))
                .toList();
    }
}
