package org.xiandao.app.pages.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiandao.app.pages.TourPages;
import org.xiandao.application.Cases;
import org.xiandao.application.life.Refusal;
import org.xiandao.bar.Bars;
import org.xiandao.base.ChinaTime;
import org.xiandao.people.Duty;

class RefusalBarPagesTest extends TourPages {
    private static final String REFUSED = national("530100");
    private static final String PAGE = "/cases/" + REFUSED + "/bar";

    @Autowired
    Bars bars;

    @Test
    void aRefusalBarsNobodyUntilItsDeciderSaysSoWithGroundNumberAndReasons() {
        assertThat(applying()).as("refused, not barred").doesNotContain(Refusal.Code.BARRED);
        var minister = as("minister");
        assertThat(minister.get("/cases/" + REFUSED).body()).contains(PAGE);
        assertThat(minister.get(PAGE).body()).contains("昆明市", "提供虚假材料").doesNotContain("checked");

        var empty = minister.post(PAGE, PAGE, form("ground", "made-up", "reasons", " "));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("请选择依据的情形", "请至少勾选一个地区", "请写明理由", "请填写发文字号");
        assertThat(bars.ofCase(REFUSED)).isEmpty();

        var wrong = form(
                "barred", "110000", "ground", "false-material", "documentNumber", "七十七号", "reasons", "长".repeat(2_001));
        assertThat(minister.post(PAGE, PAGE, wrong).body()).contains("请至少勾选一个地区", "机关代字〔年〕序号号", "超过 2000 字");

        var ticked = form(
                "barred", "530100", "ground", "false-material", "documentNumber", "演示函〔2026〕77号", "reasons", "材料不实");
        assertThat(minister.post(PAGE, PAGE, ticked).statusCode()).isEqualTo(302);
        var bar = bars.ofCase(REFUSED).getFirst();
        var refused = ChinaTime.day(state(REFUSED).ending().orElseThrow().at());
        assertThat(bar.first()).isEqualTo(ChinaTime.day(now()));
        assertThat(bar.last()).as("counted from the refusal").contains(refused.plusYears(3));
        assertThat(bar.source()).contains("第十八条");
        assertThat(minister.get(PAGE + "?done=barred").body())
                .contains("/bars/" + bar.id())
                .doesNotContain("name=\"barred\"");
        var twice = minister.post(PAGE, PAGE, ticked);
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(twice.body()).contains("已因同一情形被限制");
        assertThat(applying()).contains(Refusal.Code.BARRED);
    }

    @Test
    void nobodyButWhoRefusedTheCaseFindsThePage() {
        for (var login : new String[] {"ministry", "director", "city", "expert"})
            assertThat(as(login).get(PAGE).statusCode()).as(login).isEqualTo(404);
        var approving = "/cases/" + national("430100") + "/bar";
        assertThat(as("minister").get(approving).statusCode()).as("not refused").isEqualTo(404);
    }

    /** What the city is told that opens an application under the same call. */
    private List<Refusal.Code> applying() {
        var state = state(REFUSED);
        var unit = leadOf(REFUSED);
        var filler = member(somebody("kunming" + UUID.randomUUID(), unit, Duty.APPLICANT))
                .actor();
        return switch (cases.open(UUID.randomUUID().toString(), state.call(), state.lead(), filler, now())) {
            case Cases.Result.Done _ -> List.of();
            case Cases.Result.Refused(var none, var refusals) ->
                refusals.stream().map(Refusal::code).toList();
        };
    }
}
