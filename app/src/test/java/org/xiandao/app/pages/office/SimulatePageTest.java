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
    void onlyOfficesSimulate() {
        assertThat(as("lead").get("/office/simulate").statusCode()).isEqualTo(404);
    }
}
