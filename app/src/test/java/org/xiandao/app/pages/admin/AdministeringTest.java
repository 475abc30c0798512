package org.xiandao.app.pages.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiandao.app.Browser;
import org.xiandao.app.TourServer;
import org.xiandao.base.Audit;
import org.xiandao.base.AuditEvent.Outcome;
import org.xiandao.rules.pack.Level;

/** What administrators do, through HTTP, in the tour's world. */
class AdministeringTest extends TourServer {
    private static final String ORGANISATIONS = "/admin/organisations";
    private static final String CODE = "11330600002577030G";

    @Autowired
    Audit audit;

    private Browser admin() {
        return as("admin");
    }

    @Test
    void allFaultsOfAUnitAreToldAtOnceAndWhatWasTypedStays() {
        var answer = admin().post(
                        ORGANISATIONS,
                        ORGANISATIONS,
                        Map.of("name", "", "name.en", "Some Office", "creditCode", "11990000MB0000000X", "area", "9"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("href=\"#f-name\"")
                .contains("href=\"#f-creditCode\"")
                .contains("href=\"#f-area\"")
                .contains("value=\"Some Office\"")
                .contains("value=\"11990000MB0000000X\"");
        assertThat(audit.latest(5))
                .anyMatch(event -> event.action().equals("organisation.register")
                        && event.outcome() == Outcome.REFUSED
                        && event.detail().contains("creditCode"));
    }

    @Test
    void theLevelOfAUnitIsThatOfItsAreaUnlessAnotherIsChosen() {
        var proposed = admin().post(ORGANISATIONS, ORGANISATIONS, Map.of("name", "", "area", "210106"));
        assertThat(proposed.statusCode()).isEqualTo(422);
        assertThat(proposed.body()).containsPattern("<option value=\"COUNTY\"[^>]* selected");

        var done = admin().post(
                        ORGANISATIONS, ORGANISATIONS, Map.of("name", "某研究院", "creditCode", CODE, "area", "210100"));
        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(people.organisationWithCreditCode(CODE).orElseThrow().level())
                .isEqualTo(Level.CITY);

        var again =
                admin().post(ORGANISATIONS, ORGANISATIONS, Map.of("name", "另一院", "creditCode", CODE, "area", "210100"));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("href=\"#f-creditCode\"").contains("某研究院");
    }

    @Test
    void anAreaHasOneOfficeOfAKind() {
        var answer = admin().post(
                        ORGANISATIONS, ORGANISATIONS, Map.of("name", "又一厅", "area", "210000", "office", "INDUSTRY"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("href=\"#f-office\"").contains("辽宁省工业和信息化厅");
    }

    @Test
    void longListsComeInPagesThatKeepWhatIsLookedFor() {
        var first = admin().get(ORGANISATIONS + "?text=工业").body();
        assertThat(first.split("<th scope=\"row\"", -1)).hasSizeLessThanOrEqualTo(21);
        assertThat(first).contains("page=2").contains("text=%E5%B7%A5%E4%B8%9A");
        assertThat(admin().get("/admin?page=999").statusCode()).isEqualTo(200);
        assertThat(admin().get("/admin?text=没有这个人").body()).contains("没有符合的记录");
    }

    @Test
    void editionsShowWhatTheLinterCountsInThem() {
        var page = admin().get("/admin/editions").body();
        assertThat(page).contains("规则检查");
        assertThat(page.split("无问题|错误 \\d+，提醒 \\d+", -1)).hasSizeGreaterThanOrEqualTo(9);
    }

    @Test
    void theAuditTrailSpeaksTheReadersLanguage() {
        var admin = admin();
        assertThat(admin.get("/admin/audit?text=duty.grant").body())
                .contains("授予职责")
                .contains("职责：")
                .doesNotContain("{&#34;duty&#34;")
                .doesNotContain("{\"duty\"");
        admin.get("/language?to=en&back=/admin/audit");
        assertThat(admin.get("/admin/audit?text=duty.grant").body()).contains("Grant a duty");
    }
}
