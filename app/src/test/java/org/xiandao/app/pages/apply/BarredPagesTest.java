package org.xiandao.app.pages.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xiandao.app.Browser;
import org.xiandao.app.pages.BarredTour;
import org.xiandao.bar.Bar;
import org.xiandao.bar.Bars;
import org.xiandao.base.ChinaTime;
import org.xiandao.people.Duty;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Workflow.OfficeKind;

/** Whoever is barred is told before a word is typed, and who judges a case begun earlier is told too. */
class BarredPagesTest extends BarredTour {
    private static final String OPEN = "/apply/national-open";
    private static final String TOLD = "不能申报：在限制申报名单上";

    @Test
    void aBarredCityIsToldWhereItWouldBeginAndOnTheDraftThatItHasBegun() {
        var city = office(OfficeKind.INDUSTRY, "640100", Level.CITY);
        var browser = as(somebody("yinchuan", city, Duty.APPLICANT));
        var organisation = Map.of("organisation", city.id().toString());
        var draft = Browser.location(browser.post(OPEN, OPEN, organisation));
        var check = draft.replace("/draft", "/check");
        assertThat(browser.get(draft).body()).doesNotContain(TOLD);

        var bureau = unit("银川市发改委", "640100", Level.CITY);
        var neighbour = as(somebody("bureau", bureau, Duty.APPLICANT));
        assertThat(neighbour.get(OPEN).body()).contains("开始申报").doesNotContain(TOLD);
        var bar = barred("640100", "银川市");
        for (var page : List.of(draft, check))
            assertThat(browser.get(page).body()).contains("“银川市”自");
        assertThat(browser.get(draft).body()).contains(TOLD, "href=\"/bars\"");
        assertThat(neighbour.get(OPEN).body())
                .contains(TOLD, "“银川市”自")
                .as("no button for what would be refused")
                .doesNotContain("name=\"organisation\"");
        var tried =
                neighbour.post(OPEN, OPEN, Map.of("organisation", bureau.id().toString()));
        assertThat(tried.statusCode()).isEqualTo(422);
        assertThat(tried.body()).contains("“银川市”自");

        lifted(bar);
        assertThat(browser.get(draft).body()).doesNotContain(TOLD);
        assertThat(neighbour.get(OPEN).body()).contains("name=\"organisation\"");
    }

    @Test
    void whoDecidesIsToldOfABarThatCameAfterTheApplication() {
        var page = "/cases/" + national("430100");
        assertThat(as("minister").get(page).body()).doesNotContain("申报主体在限制申报名单上");
        var bar = barred("430100", "长沙市");
        assertThat(as("minister").get(page).body()).contains("申报主体在限制申报名单上", "“长沙市”自");
        lifted(bar);
        assertThat(as("minister").get(page).body()).doesNotContain("申报主体在限制申报名单上");
    }

    private void lifted(Bar bar) {
        assertThat(bars.lift(bar.id(), Bars.Lift.of(ChinaTime.day(now()), "演示函〔2026〕79号", "查明有误"), decider(), now()))
                .isInstanceOf(Bars.Result.Done.class);
    }
}
