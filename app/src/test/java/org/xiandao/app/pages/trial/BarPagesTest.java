package org.xiandao.app.pages.trial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xiandao.app.Browser;
import org.xiandao.app.pages.BarredTour;
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
        assertThat(row).contains("巳市,990900,,,已解除", today + "," + LIFTING).doesNotContain("已期满");
    }
}
