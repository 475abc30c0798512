package org.xiandao.app.pages.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xiandao.app.Browser;
import org.xiandao.rules.pack.Level;

/** Who answers for the tasks of a plan, and who follows. */
class OwnerPagesTest extends PlanTour {
    @Test
    void aPrintedTaskGetsOtherOwnersByAnApprovalAndTheOnesBeforeStay() {
        var city = as(officer);
        var task = TRIAL + "/tasks/2-1";
        var wrong = city.post(
                task, task + "/owners", form("verb", "SET", "owners.owners", "industry-bureau", "owners.reason", "分工"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("没有改动，未作记录", "请写批准文件的文号", ">分工</textarea>");
        owned(city, task, "agriculture", "穗府办函〔2026〕5号", "分工调整");
        assertThat(city.get(task).body()).contains("原责任单位", "由市工业和信息化局改为市农业农村局；穗府办函〔2026〕5号；分工调整");
        assertThat(city.post(
                                task,
                                task + "/schedule",
                                form(
                                        "verb",
                                        "SET",
                                        "schedule.from",
                                        "2025-09-16",
                                        "schedule.until",
                                        "2027-12-31",
                                        "schedule.reason",
                                        "x"))
                        .body())
                .contains("没有改动，未作记录");
        owned(city, task, "industry-bureau", "穗府办函〔2026〕6号", "恢复");
    }

    private static void owned(Browser city, String task, String owner, String number, String reason) {
        var form =
                form("verb", "SET", "owners.owners", owner, "owners.documentNumber", number, "owners.reason", reason);
        assertThat(city.post(task, task + "/owners", form).statusCode()).isEqualTo(302);
    }

    @Test
    void aDissolvedOwnerWithoutSuccessorWaitsForTheOfficeAndBlocksItsReports() {
        var unit = bound("housing", "某市住房局");
        var follows = unit("某市住房和建设局", "440100", Level.CITY);
        var city = as(officer);
        var owners = TRIAL + "/owners";
        assertThat(city.post(
                                owners,
                                owners + "/housing/dissolve",
                                form("dissolve-housing.on", "2025-09-15", "dissolve-housing.reason", "机构改革"))
                        .body())
                .contains("某市住房局自2025年9月16日起才担任责任单位", "value=\"2025-09-15\"", "href=\"#f-dissolve-housing-on\"");
        assertThat(city.post(owners, owners + "/housing/dissolve", form("dissolve-housing.on", "2026-10-01"))
                        .body())
                .contains("日期还没有到", "请写明理由");
        city.post(
                owners,
                owners + "/housing/dissolve",
                form("dissolve-housing.on", "2026-08-01", "dissolve-housing.reason", "机构改革"));
        assertThat(city.get(TRIAL + "/reports").body()).contains("市住房和城乡建设局（已撤销，待承接）", "待承接");
        assertThat(due("planSuccessor")).isEqualTo(1);
        assertThat(city.post(
                                owners,
                                owners + "/housing/succeed",
                                form(
                                        "succeed-housing.organisation",
                                        unit.name().zh(),
                                        "succeed-housing.from",
                                        "2026-07-01",
                                        "succeed-housing.reason",
                                        "划转"))
                        .body())
                .contains("某市住房局已撤销（2026年8月1日）", "承接日期不能早于撤销之日");
        city.post(
                owners,
                owners + "/housing/succeed",
                form(
                        "succeed-housing.organisation",
                        follows.name().zh(),
                        "succeed-housing.from",
                        "2026-08-02",
                        "succeed-housing.reason",
                        "划转"));
        assertThat(due("planSuccessor")).isZero();
        assertThat(city.get(owners).body()).contains("由某市住房和建设局承接", "2026年8月1日撤销；机构改革");
        city.post(owners, owners + "/housing/withdraw", form("withdraw-housing.reason", "承接单位登记错了"));
        assertThat(due("planSuccessor")).isEqualTo(1);
        assertThat(city.get(owners).body()).contains("已撤回登记：2026年8月2日起由某市住房和建设局承接；承接单位登记错了", "2026年8月1日撤销；机构改革");
        city.post(owners, owners + "/housing/withdraw", form("withdraw-housing.reason", "并未撤销"));
        assertThat(due("planSuccessor")).isZero();
        assertThat(city.get(owners).body()).contains("某市住房局（自2025年9月16日起）", "已撤回登记：2026年8月1日撤销；并未撤销");
    }

    @Test
    void unitsAreOfferedByNameAndANameThatIsAlmostOneIsTakenForItOrAskedAbout() {
        var unit = unit("某市港务局（口岸办）", "440100", Level.CITY);
        var city = as(officer);
        var owners = TRIAL + "/owners";
        var bind = owners + "/nansha/bind";
        assertThat(city.get(owners).body())
                .contains("<datalist id=\"units\">", "<option value=\"某市港务局（口岸办）\">")
                .contains("name=\"bind-nansha.organisation\" type=\"text\" list=\"units\"");
        var almost = city.post(owners, bind, form("bind-nansha.organisation", "某市港务局（口岸"));
        assertThat(almost.statusCode()).isEqualTo(422);
        assertThat(almost.body())
                .contains("本平台没有名为“某市港务局（口岸”的单位。是否指：某市港务局（口岸办）？")
                .contains("href=\"#f-bind-nansha-organisation\"", "value=\"某市港务局（口岸\"");
        assertThat(city.post(owners, bind, form("bind-nansha.organisation", "某市港务局 (口岸办)"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(plans.state(CASE).owner("nansha").heldBy(unit.id().toString()))
                .isTrue();

        var tasks = TRIAL + "/tasks";
        assertThat(city.get(tasks).body())
                .contains("name=\"add.newOwners.3\" type=\"text\" list=\"units\"")
                .doesNotContain("<option value=\"某市港务局（口岸办）\">");
        var typed = form("add.title", "通关清单", "add.from", "2026-01-01", "add.until", "2026-12-31");
        typed.put("add.newOwners.0", "某市港务局(口岸办)");
        typed.put("add.newOwners.2", "某".repeat(201));
        var wrong = city.post(tasks, tasks, typed);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("href=\"#f-add-newOwners-2\"", "value=\"某市港务局(口岸办)\"")
                .doesNotContain("您填写的内容");
        typed.put("add.newOwners.2", "某 研究所");
        typed.put("add.newOwners.3", "某研究所");
        assertThat(city.post(tasks, tasks, typed).statusCode()).isEqualTo(302);
        var added = plans.state(CASE).tasks(plans.trial(CASE).orElseThrow()).getLast();
        assertThat(added.owners()).hasSize(2).first().isEqualTo("nansha");
    }
}
