package org.xiandao.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xiandao.app.Browser;
import org.xiandao.people.Duty;

/** What offices do apart from cases: their pages, calls, accounts and tokens. */
class OfficeDeskTest extends OfficeWorld {
    private String account(String login) {
        return people.personWithLogin(login).orElseThrow().id().toString();
    }

    @Test
    void everyOfficesPagesOpenInBothLanguages() {
        for (var language : new String[] {"zh", "en"})
            for (var login : new String[] {"ministry", "canton", "guangzhou", "city", "lead", "expert", "admin"}) {
                var browser = as(login);
                browser.get("/language?to=" + language + "&back=/desk");
                for (var path : new String[] {"/desk", "/cases", "/cases?status=RUNNING&text=5G", "/account"})
                    assertThat(browser.get(path).statusCode()).as(login + path).isEqualTo(200);
            }
    }

    @Test
    void aCallIsWrittenShownAndPublishedByItsOfficeOnly() {
        var ministry = as("ministry");
        var path = "/office/calls/new?edition=national/2023";
        assertThat(as("canton").get(path).statusCode()).isEqualTo(403);

        var faulty = ministry.post(
                path, path, form("verb", "PUBLISH", "dates.open", "2026-12-01", "dates.close", "2026-11-01"));
        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body())
                .contains("href=\"#f-title\"")
                .contains("href=\"#f-dates-close\"")
                .contains("href=\"#f-dates-filing\"");

        var whole = form(
                "title",
                "关于组织申报的通知",
                "dates.open",
                "2026-12-01",
                "dates.close",
                "2026-12-20",
                "dates.filing",
                "2026-12-30");
        whole.put("verb", "PREVIEW");
        assertThat(ministry.post(path, path, whole).body()).contains("value=\"PUBLISH\"");
        whole.put("verb", "PUBLISH");
        var published = Browser.location(ministry.post(path, path, whole)).replaceAll("\\?.*", "");
        assertThat(published).startsWith("/office/calls/");
        assertThat(ministry.get(published).body()).contains("关于组织申报的通知");

        assertThat(ministry.post(published, published + "/dates", form("dates.filing", "2027-01-10"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(ministry.post(
                                published,
                                published + "/dates",
                                form("dates.filing", "2027-01-10", "dates.reason", "假期顺延"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(ministry.post(
                                published,
                                published + "/edition",
                                form("edition", "liaoning/2024", "edition.reason", "误选"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(ministry.get(published + "/cases").statusCode()).isEqualTo(200);
        assertThat(as("canton").get(published + "/cases").statusCode()).isEqualTo(403);
    }

    @Test
    void theBoardShowsACallsCasesByStageAndByScore() {
        var board = as("ministry").get("/office/calls/national-open/cases").body();
        assertThat(board).contains("郑州市").contains("名次");
    }

    @Test
    void administratorsOpenAccountsGiveDutiesAndReadTheRecord() {
        var admin = as("admin");
        assertThat(as("ministry").get("/admin").statusCode()).isEqualTo(403);

        var faulty = admin.post("/admin", "/admin/people", form("login", "a b"));
        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body())
                .contains("href=\"#f-name\"")
                .contains("href=\"#f-organisation\"")
                .contains("href=\"#f-duty\"");

        var pool = people.holding(Duty.EXPERT).getFirst().organisation().id().toString();
        var opened = admin.post(
                "/admin",
                "/admin/people",
                form("login", "newexpert", "name", "新评", "organisation", pool, "duty", "EXPERT"));
        assertThat(opened.body()).contains("newexpert 的初始密码");
        var id = account("newexpert");
        var root = "/admin/people/" + id;
        assertThat(admin.post(root, root + "/duties", form("organisation", pool, "duty", "HANDLER"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(admin.post(root, root + "/relieve", form("organisation", pool, "duty", "HANDLER"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(admin.post(root, root + "/password", form()).body()).contains("newexpert 的初始密码");
        assertThat(admin.post(root, root + "/close", form()).statusCode()).isEqualTo(302);
        var own = "/admin/people/" + account("admin");
        assertThat(admin.post(own, own + "/close", form()).statusCode()).isEqualTo(409);

        var organisations = "/admin/organisations";
        var wrong = admin.post(
                organisations,
                organisations,
                form("name", "某公司", "creditCode", "11990000MB0000000X", "area", "210100", "level", "CITY"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("href=\"#f-creditCode\"");
        assertThat(admin.post(
                                organisations,
                                organisations,
                                form(
                                        "name",
                                        "某公司",
                                        "creditCode",
                                        "91210100002578113K",
                                        "area",
                                        "210100",
                                        "level",
                                        "CITY"))
                        .statusCode())
                .isEqualTo(302);

        assertThat(admin.get("/admin/audit?text=newexpert&check=now").body())
                .contains("开立账号")
                .contains("链条完整");
        assertThat(admin.get("/admin/editions").body()).contains("national/2023");
    }

    @Test
    void aTokenIsShownOnceAndCanBeRevoked() {
        var browser = as("lead");
        assertThat(browser.post("/account", "/account/tokens", form("token", ""))
                        .statusCode())
                .isEqualTo(422);
        var issued = browser.post("/account", "/account/tokens", form("token", "统计", "days", "30"))
                .body();
        assertThat(issued).contains("xd_");
        assertThat(browser.get("/account").body()).contains("统计").doesNotContain("xd_");
    }
}
