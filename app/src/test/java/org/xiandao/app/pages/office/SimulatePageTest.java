package org.xiandao.app.pages.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xiandao.app.pages.TourPages;

class SimulatePageTest extends TourPages {

    @Test
    void aChangedRuleStandsBesideTheRuleAsItIs() {
        var minister = as("minister");
        var asIs = minister.get("/office/simulate");
        assertThat(asIs.statusCode()).isEqualTo(200);
        assertThat(asIs.body()).contains("规则原样", "333", "按另一种读法").doesNotContain("id=\"changed\"");
        var changed =
                minister.get("/office/simulate?edition=national/2023&shown=national/2023&at=1&inclusive=true&bar=1");
        assertThat(changed.body()).contains("id=\"as-is\"", "id=\"changed\"");
        assertThat(minister.get("/office/simulate?at=2&inclusive=false&bar=3").body())
                .as("the same figures are no change")
                .doesNotContain("id=\"changed\"");
    }

    @Test
    void everyFaultIsToldAtItsFieldAndWhatWasTypedStays() {
        var answer = as("minister").get("/office/simulate?years=0&at=x&band.5=101.555&band.4=95&bar=-1");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("value=\"101.555\"", "value=\"x\"", "请写 1 至 10 的整数", "最多两位小数", "分档应逐级升高");
    }

    @Test
    void bandsThatDoNotRiseAreToldAtTheFieldThatWasTyped() {
        var lowest = as("minister").get("/office/simulate?edition=national/2023&band.2=0");
        assertThat(lowest.statusCode()).isEqualTo(422);
        assertThat(lowest.body()).contains("href=\"#f-band-2\"", "id=\"f-band-2-error\"");
        assertThat(as("minister")
                        .get("/office/simulate?edition=national/2023&band.3=99")
                        .body())
                .contains("id=\"f-band-3-error\"")
                .doesNotContain("id=\"f-band-4-error\"");
        assertThat(as("minister")
                        .get("/office/simulate?edition=national/2023&band.3=10")
                        .body())
                .contains("id=\"f-band-3-error\"")
                .doesNotContain("id=\"f-band-2-error\"");
    }

    @Test
    void thePictureHasAScaleAndTellsItsFigures() {
        var page = as("minister").get("/office/simulate").body();
        assertThat(page).contains("纵轴：城市", "text-anchor=\"end\">300</text>", "class=\"grid\"");
        assertThat(page).containsPattern("class=\"in-stars-\\d\"[^>]*>\\d+</text>");
        assertThat(page).as("no column is higher than all cities").doesNotContainPattern("<rect[^>]* y=\"-");
    }

    @Test
    void anEditionThatIsNotThereIsToldAndNotReplacedByAnother() {
        var minister = as("minister");
        var unknown = minister.get("/office/simulate?edition=national/2032");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body())
                .contains("没有“national/2032”这一版规则", "请从列表中选择", "value=\"national/2023\"")
                .doesNotContain("id=\"as-is\"", "value=\"national/2023\" selected");
        assertThat(minister.get("/office/simulate?edition=").body()).contains("没有选择规则版本");
        var impossible = minister.get("/office/simulate?edition=guangzhou/2025");
        assertThat(impossible.statusCode()).isEqualTo(404);
        assertThat(impossible.body()).contains("“guangzhou/2025”没有专家评分或星级分档");
    }

    @Test
    void onlyOfficesSimulateAndOthersTryingItIsPutOnRecord() {
        assertThat(as("lead").get("/office/simulate").statusCode()).isEqualTo(404);
        assertThat(refused("lead", "simulate", "")).isTrue();
    }
}
