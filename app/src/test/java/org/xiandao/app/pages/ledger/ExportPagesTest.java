package org.xiandao.app.pages.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xiandao.app.Browser;
import org.xiandao.app.pages.TourPages;
import org.xiandao.people.Duty;
import org.xiandao.rules.pack.Level;

/** Lists of records as files: what their page shows, in shapes that come back or that others read. */
class ExportPagesTest extends TourPages {
    private static final String STATIONS = "/ledger/base-station-count";
    private static final String HEAD = "基站数（个）,统计单位,统计时点\n";

    private Browser keeper(String area) {
        return as(somebody("exporter", unit("单位" + UUID.randomUUID(), area, Level.CITY), Duty.APPLICANT));
    }

    private String brought(Browser browser, byte[] file) {
        return Browser.location(upload(browser, STATIONS + "/import", STATIONS + "/import", Map.of(), "file", file));
    }

    private static String file(Browser browser, String address) {
        return new String(browser.bytes(address), StandardCharsets.UTF_8);
    }

    @Test
    void whatGoesOutComesBackUnchanged() {
        var li = keeper("210300");
        var first = brought(li, (HEAD + "4100,市通管办,2026-01-31\n").getBytes(StandardCharsets.UTF_8));
        li.post(first, first + "/write", Map.of());
        var risky = brought(li, (HEAD + "4200,'@市通管办,2026-02-28\n").getBytes(StandardCharsets.UTF_8));
        li.post(risky, risky + "/write", Map.of());

        assertThat(li.get(STATIONS).body()).contains(STATIONS + "/files/records.xlsx?day=");
        var csv = file(li, STATIONS + "/files/records.csv");
        assertThat(csv)
                .startsWith("\uFEFF记录编号,基站数（个）,统计单位,统计时点,[地区]")
                .contains(",4100,市通管办,2026-01-31,", ",4200,'@市通管办,");
        assertThat(file(li, STATIONS + "/files/records.csv?day=2026-02-01"))
                .contains("4100")
                .doesNotContain("4200");
        for (var name : new String[] {"records.csv", "records.xlsx"}) {
            var back = brought(li, li.bytes(STATIONS + "/files/" + name));
            assertThat(li.get(back + "?show=SAME").body()).as(name).contains("4,100", "4,200");
        }
    }

    @Test
    void figuresGoOutAsSdmx() {
        var csv = file(as("city"), STATIONS + "/files/figures.csv");
        assertThat(csv)
                .startsWith(
                        "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,TIME_PERIOD,RECORD,FIGURE,OBS_VALUE,UNIT_MEASURE,OBS_STATUS\r\n")
                .contains("dataflow,XIANDAO:BASE_STATION_COUNT(1.0),I,210100,", ",stations,29460,个,U");
    }

    @Test
    void anExportShowsWhatThePageShowsAndNoMore() {
        assertThat(file(as("guangzhou"), STATIONS + "/files/records.csv")).doesNotContain("29460");
        assertThat(file(as("province"), STATIONS + "/files/records.csv")).contains("29460");
        assertThat(as("expert").get(STATIONS + "/files/records.csv").statusCode())
                .isEqualTo(404);
        assertThat(as("city").get(STATIONS + "/files/records.csv?day=abc").statusCode())
                .isEqualTo(400);
    }

    @Test
    void theNationalPlatformsTableGoesOutInItsOwnWords() {
        var csv = file(as("city"), "/ledger/platform-project/files/mapped-national-platform.csv");
        assertThat(csv).startsWith("\uFEFF项目编号,项目名称,申报单位,统一社会信用代码,所属工厂,项目状态,状态更新日期\r\n");
        assertThat(as("city")
                        .get("/ledger/population/files/mapped-national-platform.csv")
                        .statusCode())
                .isEqualTo(404);
    }
}
