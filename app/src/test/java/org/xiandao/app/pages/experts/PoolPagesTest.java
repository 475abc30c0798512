package org.xiandao.app.pages.experts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiandao.app.Browser;
import org.xiandao.app.pages.TourPages;
import org.xiandao.base.ChinaTime;
import org.xiandao.expert.Entry;
import org.xiandao.expert.Entry.Standing;
import org.xiandao.expert.ExpertPool;
import org.xiandao.people.Duty;
import org.xiandao.people.Interests;
import org.xiandao.people.PersonId;
import org.xiandao.tour.Tour;

/** The pool of an office and the declarations of its experts. */
class PoolPagesTest extends TourPages {
    private static final String POOL = "/office/experts";

    @Autowired
    ExpertPool pool;

    @Autowired
    Interests interests;

    private static Map<String, String> profile(String name, String... more) {
        var form = form(
                "name",
                name,
                "unit",
                "演示研究院",
                "unitCode",
                "",
                "fields",
                "policy",
                "area",
                "大连市",
                "employers",
                "某大学｜｜2015-07｜2020-06",
                "languages",
                "中文；英语",
                "absences",
                "",
                "most",
                "5",
                "phone",
                "13812341234",
                "email",
                "someone@example.cn");
        form.putAll(form(more));
        return form;
    }

    /** The password as a page shows it, once. */
    private static String told(String page) {
        var shown = Pattern.compile("的初始密码：([^<\\s]+)").matcher(page);
        assertThat(shown.find()).isTrue();
        return shown.group(1);
    }

    private Entry entry(String name) {
        return pool.of(member("province").actor()).stream()
                .filter(entry -> entry.profile().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSecretaryEntersChangesAndRetiresAnExpert() {
        var secretary = as("province");
        assertThat(secretary.post(POOL + "/new", POOL, profile("甲专家")).statusCode())
                .isEqualTo(302);
        var entry = entry("甲专家");
        var page = POOL + "/" + entry.person();
        assertThat(entry.profile().area()).isEqualTo("210200");
        assertThat(entry.on(ChinaTime.day(now()))).isEqualTo(Standing.UNDECLARED);

        var list = secretary.get(POOL + "?q=甲专家").body();
        assertThat(list).contains("138****1234").doesNotContain("13812341234");
        assertThat(secretary.get(page).body()).contains("13812341234");
        assertThat(audit.about(entry.person().toString()))
                .anyMatch(line -> line.action().equals("expert.read"));

        assertThat(secretary
                        .post(page, page, profile("甲专家", "most", "7", "stage", "1"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(entry("甲专家").version()).isEqualTo(2);
        assertThat(secretary
                        .post(page, page, profile("甲专家", "most", "9", "stage", "1"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(secretary
                        .post(page, page + "/retire", form("stage", "2", "reason", ""))
                        .statusCode())
                .isEqualTo(422);
        assertThat(secretary
                        .post(page, page + "/retire", form("stage", "2", "reason", "本人申请"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(entry("甲专家").retired()).contains("本人申请");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        var answer = as("province")
                .post(
                        POOL + "/new",
                        POOL,
                        profile(
                                "",
                                "unitCode",
                                "123",
                                "fields",
                                "astrology",
                                "area",
                                "月球",
                                "employers",
                                "只有名字",
                                "most",
                                "很多",
                                "email",
                                "nobody"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("href=\"#f-name\"")
                .contains("href=\"#f-unitCode\"")
                .contains("href=\"#f-fields\"")
                .contains("href=\"#f-area\"")
                .contains("href=\"#f-employers\"")
                .contains("href=\"#f-most\"")
                .contains("href=\"#f-email\"");
    }

    @Test
    void thePoolOfAnotherOfficeIsNotThere() {
        var id = pool.of(member("province").actor()).getFirst().person();
        assertThat(as("canton").get(POOL + "/" + id).statusCode()).isEqualTo(404);
        for (var login : new String[] {"city", "expert", "director", "admin"})
            assertThat(as(login).get(POOL).statusCode()).as(login).isEqualTo(404);
    }

    @Test
    void anExpertDeclaresForAYearAndIsRemindedThirtyDaysBeforeItEnds() {
        var organisation = member("expert").organisation();
        var login = somebody("declarer", organisation, Duty.EXPERT);
        var page = "/desk/interests";
        assertThat(as(login).get("/desk").body()).contains("作出利益声明");
        assertThat(as(login)
                        .post(page, page, form("0.kind", "FAMILY", "0.name", "", "0.code", ""))
                        .statusCode())
                .isEqualTo(422);
        assertThat(as(login)
                        .post(page, page, form("none", "yes", "0.kind", "FAMILY", "0.name", "甲公司", "0.code", ""))
                        .statusCode())
                .isEqualTo(422);
        assertThat(as(login)
                        .post(page, page, form("0.kind", "FAMILY", "0.name", "甲公司", "0.code", ""))
                        .statusCode())
                .isEqualTo(302);
        var person =
                new PersonId(people.personWithLogin(login).orElseThrow().id().value());
        var declared = interests.of(person).orElseThrow();
        assertThat(declared.interests())
                .singleElement()
                .satisfies(interest -> assertThat(interest.body().name()).isEqualTo("甲公司"));
        assertThat(as(login).get("/desk").body()).doesNotContain("作出利益声明");

        LocalDate last = declared.until();
        moveTo(last.minusDays(30));
        assertThat(as(login).get("/desk").body()).contains("重新作出利益声明").contains("到期后不再参加抽取");
        moveTo(last.plusDays(1));
        assertThat(as(login).get("/desk").body()).contains("没有有效的声明");
        assertThat(declared.expired(last.plusDays(1))).isTrue();
        assertThat(declared.expired(last)).isFalse();
    }

    @Test
    void somebodyWithoutAPasswordGetsOneWhenItIsNeeded() {
        var secretary = as("province");
        secretary.post(POOL + "/new", POOL, profile("乙专家"));
        var entry = entry("乙专家");
        var page = POOL + "/" + entry.person();
        var told = secretary.post(page, page + "/password", form()).body();
        var login = people.person(entry.person()).orElseThrow().login();
        assertThat(told).contains(login);
        assertThat(people.person(entry.person()).orElseThrow().mustChangePassword())
                .isTrue();
    }

    @Test
    void whoRunsTheReviewCanNeverSetThePasswordOfAnExpertWhoReviews() {
        var secretary = as("province");
        secretary.post(POOL + "/new", POOL, profile("丙专家"));
        var entry = entry("丙专家");
        var page = POOL + "/" + entry.person();
        var login = people.person(entry.person()).orElseThrow().login();
        var password = told(secretary.post(page, page + "/password", form()).body());
        var expert = new Browser(port);
        expert.login(login, password);
        assertThat(secretary.get(page).body()).doesNotContain(page + "/password");
        var again = secretary.post(page, page + "/password", form());
        assertThat(again.statusCode()).isEqualTo(403);
        assertThat(again.body()).contains("没有设置密码");
        assertThat(refused("province", login, "not the first")).isTrue();
        var admin = as("admin")
                .post("/admin/people/" + entry.person(), "/admin/people/" + entry.person() + "/password", form());
        assertThat(admin.statusCode()).isEqualTo(200);
        assertThat(people.passwordSet(entry.person()).orElseThrow().at()).isEqualTo(now());
    }

    @Test
    void whoeverHasHadTheirPasswordSetIsToldByWhomOnTheDesk() {
        var login = somebody("reset", member("expert").organisation(), Duty.EXPERT);
        people.resetPassword(member(login).person().id(), Tour.PASSWORD, "管理员甲", TEST, now());
        var person = member(login).person();
        var chosen = "kept-by-nobody-else-1";
        people.changePassword(person.id(), Tour.PASSWORD, chosen, TEST).orThrow();
        var browser = new Browser(port);
        browser.login(login, chosen);

        assertThat(browser.get("/desk").body()).contains("管理员甲 重新设置了您的密码");
    }
}
