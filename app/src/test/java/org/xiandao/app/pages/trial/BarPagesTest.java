package org.xiandao.app.pages.trial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xiandao.app.Browser;
import org.xiandao.app.pages.BarredTour;
import org.xiandao.app.web.Language;
import org.xiandao.app.web.Words;
import org.xiandao.base.ChinaTime;

class BarPagesTest extends BarredTour {
    private static final String LIFTING = "演示函〔2026〕81号";

    @Test
    void aLiftingIsToldAllItsFaultsAndShownWithItsDayAndItsNumber() {
        var today = ChinaTime.day(now());
        var bar = barred("990900", "巳市");
        var page = "/bars/" + bar.id();
        var minister = as("minister");
        var wrong = minister.post(page, page, form("on", "", "documentNumber", "随便写", "reasons", " "));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("1000 年至 2999 年", "发文字号应写作", "请写明理由", "value=\"随便写\"");
        var endless = form("on", today.toString(), "documentNumber", "号".repeat(300), "reasons", "长".repeat(2_001));
        assertThat(minister.post(page, page, endless).body()).contains("发文字号应写作", "超过 2000 字");
        assertThat(bars.find(bar.id()).orElseThrow().lifting()).isEmpty();

        var right = form("on", today.toString(), "documentNumber", LIFTING, "reasons", "查明有误");
        assertThat(minister.post(page, page, right).statusCode()).isEqualTo(302);
        var anyone = new Browser(port);
        assertThat(anyone.get(page).body()).contains(LIFTING, "当日生效、当日解除").doesNotContain("查明有误");
        assertThat(minister.get(page).body()).contains("查明有误");
        assertThat(anyone.get("/bars").body()).contains("当日生效、当日解除");
        var row = anyone.get("/bars.csv")
                .body()
                .lines()
                .filter(line -> line.contains("巳市"))
                .findFirst()
                .orElseThrow();
        assertThat(row)
                .contains("巳市,990900,,," + today.plusYears(3) + ",已解除", today + "," + LIFTING)
                .doesNotContain("已期满");
    }

    @Test
    void aBarThatIsToBeLiftedSaysSoInEveryList() {
        var today = ChinaTime.day(now());
        var on = today.plusDays(30);
        var bar = barred("990901", "午市");
        var page = "/bars/" + bar.id();
        var minister = as("minister");
        var barring = form("on", on.toString(), "documentNumber", bar.documentNumber(), "reasons", "已整改");
        assertThat(minister.post(page, page, barring).body())
                .contains("是限制申报的那份文件的", "value=\"" + bar.documentNumber());
        var right = form("on", on.toString(), "documentNumber", "演示函〔2026〕82号", "reasons", "已整改");
        assertThat(minister.post(page, page, right).statusCode()).isEqualTo(302);
        var anyone = new Browser(port);
        var zh = Words.in(Language.ZH);
        assertThat(anyone.get("/bars").body()).contains("有效，自 " + zh.date(on) + " 起解除");
        assertThat(anyone.get(page).body()).contains("原定最后一日", zh.date(today.plusYears(3)));
        var last = on.minusDays(1);
        assertThat(anyone.get("/bars.csv").body())
                .contains("午市,990901," + today + "," + last + "," + today.plusYears(3) + ",");
        assertThat(anyone.get("/api/v1/public/bars?size=200").body())
                .contains("\"last\":\"" + last + "\",\"imposedUntil\":\"" + today.plusYears(3) + "\",\"lifted\":\"" + on
                        + "\",\"liftingNumber\":\"演示函〔2026〕82号\"");
    }
}
