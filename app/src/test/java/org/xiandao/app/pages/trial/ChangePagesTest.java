package org.xiandao.app.pages.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiandao.app.pages.TourPages;
import org.xiandao.people.Duty;
import org.xiandao.report.YearlyReports;
import org.xiandao.report.life.Content;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Workflow.OfficeKind;
import org.xiandao.rules.trial.Criterion;
import org.xiandao.rules.trial.YearScore;
import org.xiandao.trial.Trials;
import org.xiandao.trial.life.LaidDown;

/** Changes of targets of the tour's Shenyang: one approved, one that waits. */
class ChangePagesTest extends TourPages {
    private static final String PILOT = caseOf("national-2024", "INDUSTRY:210100");
    private static final String ROOT = "/trials/" + PILOT;

    @Autowired
    Trials trials;

    @Autowired
    YearlyReports reports;

    @Test
    void anApprovedChangeStandsBesideWhatWasLaidDownWhereverTheTargetIsShown() {
        assertThat(as("city").get(ROOT).body()).contains(ROOT + "/changes");
        assertThat(as("city").get(ROOT + "/changes").body())
                .contains("2026 年：12 → 10", "已批准", "演示工信函〔2026〕41号", "同意调整");
        assertThat(as("city").get(ROOT + "/years/2026").body()).contains("10（原为 12；", "批准调整");
        var row = reports.content(PILOT, 2026, Map.of(), now()).indicators().stream()
                .flatMap(group -> group.rows().stream())
                .filter(one -> one.id().equals("2.1.2"))
                .findFirst()
                .orElseThrow();
        assertThat(row.target().zh()).isEqualTo("10");
        assertThat(row.original().zh()).isEqualTo("12");
        assertThat(row.standing()).isEqualTo(Content.Standing.MISSED);
        assertThat(row.difference()).isEqualTo("-2");
        assertThat(as("city").get(ROOT + "/yearly/2026").body()).contains("10（原为 12）");
        assertThat(line(2025).changed()).as("another year").isEmpty();
    }

    private YearScore.Line line(int year) {
        return trials.score(PILOT, year, false, now()).orElseThrow().parts().stream()
                .flatMap(part -> part.lines().stream())
                .filter(one -> one.id().equals("item/2.1.2"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRequestIsRefusedAtItsFieldsAndNothingTypedIsLost() {
        var wrong = post("city", "", "line", "item/2.1.2", "years.2026", "约十个", "reasons", "");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("“约十个”不是数", "value=\"约十个\"", "请写明理由");
        assertThat(post("city", "", "line", "item/2.1.2", "years.2026", "10.0", "reasons", "x")
                        .body())
                .contains("与现在的目标（10）相同");
        assertThat(post("city", "", "line", "item/2.1.2", "years.2024", "1", "reasons", "x")
                        .body())
                .contains("2024 年已经评定星级");
        assertThat(post("city", "", "line", "item/none", "years.2026", "1", "reasons", "x")
                        .statusCode())
                .isEqualTo(422);
        assertThat(post("minister", "", "line", "item/2.1.2", "years.2026", "1", "reasons", "x")
                        .statusCode())
                .isEqualTo(403);
        assertThat(refused("minister", PILOT, "NOT_YOURS")).isTrue();
    }

    @Test
    void onlyADeciderOfTheOfficeDecidesAndOnce() {
        assertThat(as("minister").get("/desk").body()).contains("审批目标调整");
        assertThat(as("minister").get("/calendar").body())
                .as("no rule names a day for it")
                .doesNotContain("审批目标调整");
        assertThat(post("city", "", "line", "item/1.2.1", "years.2026", "1", "reasons", "x")
                        .statusCode())
                .as("one waits already")
                .isEqualTo(409);
        var open = "/"
                + trials.state(PILOT).changes().open("item/1.2.1").orElseThrow().id();
        assertThat(as("city").get(ROOT + "/changes").body()).doesNotContain("value=\"APPROVE\"");
        for (var login : List.of("city", "ministry", "director"))
            assertThat(post(login, open, "verb", "APPROVE", "reasons", "同意").statusCode())
                    .as(login)
                    .isEqualTo(403);
        assertThat(post("minister", open, "verb", "APPROVE", "reasons", " ").body())
                .contains("请写明理由", "发文字号应写作");
        assertThat(post("minister", open, "verb", "REFUSE", "reasons", "预算已经批复").statusCode())
                .isEqualTo(302);
        assertThat(post("minister", open, "verb", "APPROVE", "reasons", "改主意").statusCode())
                .isEqualTo(409);
        assertThat(as("city").get(ROOT + "/changes").body()).contains("未批准", "预算已经批复");
        assertThat(as("minister").get("/desk").body()).doesNotContain("审批目标调整");
    }

    @Test
    void aFigureOfThePlanIsChangedByApprovalAndFollowedWhereverTheTargetIsShown() {
        var plan = caseOf("guangzhou-plan", "INDUSTRY:440100");
        var root = "/trials/" + plan + "/changes";
        var target = "/targets/stations?edition=guangzhou/2025&area=440100";
        assertThat(as("guangzhou").get(target).body()).contains("不少于 120,000 个").doesNotContain("方案原定");
        var early = now().minusSeconds(1);
        var asked = form("line", "target/stations", "years.2027", "110000", "reasons", "频率调整");
        assertThat(as("guangzhou")
                        .post("/account", root, form("line", "target/stations", "years.2026", "1", "reasons", "x"))
                        .statusCode())
                .as("ends in 2027")
                .isEqualTo(422);
        assertThat(as("guangzhou")
                        .post(
                                "/account",
                                root,
                                form("line", "target/stations", "years.2027", "110000.5", "reasons", "x"))
                        .body())
                .contains("“110000.5”不是整数");
        assertThat(as("guangzhou")
                        .post("/account", root, form("line", "target/stations", "years.2027", "100", "reasons", "x"))
                        .body())
                .contains("“100”不高于该目标的基线");
        assertThat(as("guangzhou").post("/account", root, asked).statusCode()).isEqualTo(302);
        assertThat(as("guangzhou").get(target).body())
                .as("until it is approved")
                .doesNotContain("不少于 110,000");
        var id = trials.state(plan)
                .changes()
                .open("target/stations")
                .orElseThrow()
                .id();
        var approving = form("verb", "APPROVE", "documentNumber", "穗工信函〔2026〕18号", "reasons", "同意");
        var own = as("guangzhou").post("/account", root + "/" + id, approving);
        assertThat(own.statusCode()).isEqualTo(422);
        assertThat(own.body()).contains("自己提出的申请不能由自己决定");
        var other = as(somebody("plan-decider", office(OfficeKind.INDUSTRY, "440100", Level.CITY), Duty.DECIDER));
        assertThat(other.post("/account", root + "/" + id, approving).statusCode())
                .isEqualTo(302);

        assertThat(as("guangzhou").get(target).body()).contains("不少于 110,000 个", "方案原定", "120,000 个；", "批准调整");
        var line = trials.targets(plan, 2026, LocalDate.of(2026, 12, 31), now()).stream()
                .filter(one -> one.id().equals("target/stations"))
                .findFirst()
                .orElseThrow();
        assertThat(line.changed().orElseThrow().original().zh()).isEqualTo("120,000 个");
        assertThat(line.criterion().orElseThrow())
                .isInstanceOfSatisfying(
                        Criterion.Aimed.class,
                        aimed -> assertThat(aimed.aim().amount()).isEqualTo(Fraction.of(110_000)));
        for (var earlier : List.of(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 9, 6)))
            assertThat(trials.targets(plan, 2025, earlier, now()))
                    .as("what was asked for before the change was approved")
                    .allMatch(one -> one.changed().isEmpty());
        assertThat(trials.targets(plan, 2026, LocalDate.of(2026, 12, 31), early).stream()
                        .filter(one -> one.id().equals("target/stations"))
                        .flatMap(one -> one.changed().stream()))
                .as("as known before")
                .isEmpty();
    }

    @Test
    void aNumberThatAnotherLetterOfTheOfficeCarriesIsRefusedAtItsFieldWhicheverRoomWroteIt() {
        var asked = LaidDown.of(cases.edition(state(PILOT)), state(PILOT)).stream()
                .filter(one -> one.line().startsWith("item/"))
                .filter(one -> !Set.of("item/2.1.2", "item/1.2.1").contains(one.line()))
                .filter(one -> one.years().containsKey(2026))
                .limit(2)
                .map(this::asked)
                .toList();
        var earlier = "演示工信函〔2026〕43号";
        assertThat(approve(asked.getFirst(), earlier).statusCode()).isEqualTo(302);

        var other = "/trials/" + caseOf("national-2024", "INDUSTRY:320500");
        var propose = form("ground", "other-grave-problem", "reasons", "查实");
        assertThat(as("minister").post(other, other + "/sanctions", propose).statusCode())
                .isEqualTo(302);
        var sanctions = trials.state(other.substring("/trials/".length())).sanctions();
        var hearing = other + "/sanctions/" + sanctions.getLast().id();
        var spent = as("minister").post(hearing, hearing, form("verb", "HEAR", "documentNumber", earlier));
        assertThat(spent.statusCode()).isEqualTo(422);
        assertThat(spent.body()).contains("发文字号 " + earlier + " 已用于：沈阳市", "value=\"" + earlier + "\"");
        assertThat(as("minister")
                        .post(hearing, hearing, form("verb", "HEAR", "documentNumber", "工信部信管函〔2026〕77号"))
                        .statusCode())
                .isEqualTo(302);

        var twice = approve(asked.getLast(), "工信部信管函〔2026〕77号");
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(twice.body()).contains("工信部信管函〔2026〕77号 已用于：苏州市", ">同意补报</textarea>");
        assertThat(trials.state(PILOT).changes().open(asked.getLast())).isPresent();
        assertThat(approve(asked.getLast(), earlier).statusCode())
                .as("one letter may approve several changes of one pilot")
                .isEqualTo(302);
        as("minister").post(hearing, hearing, form("verb", "DROP", "stage", "2", "reasons", "不再追究"));
    }

    /** Another figure than was laid down for the year; the line that it is asked for. */
    private String asked(LaidDown own) {
        var answer = post("city", "", "line", own.line(), "years.2026", "1", "reasons", "补报");
        assertThat(answer.statusCode()).as(answer::body).isEqualTo(302);
        return own.line();
    }

    private HttpResponse<String> approve(String line, String number) {
        var change = trials.state(PILOT).changes().open(line).orElseThrow().id();
        return post("minister", "/" + change, "verb", "APPROVE", "documentNumber", number, "reasons", "同意补报");
    }

    @Test
    void whoHasNoPartInATrialSeesNoChangesOfIt() {
        for (var login : List.of("expert", "guangzhou", "lead"))
            assertThat(as(login).get(ROOT + "/changes").statusCode()).as(login).isEqualTo(404);
    }

    private HttpResponse<String> post(String login, String path, String... fields) {
        return as(login).post("/account", ROOT + "/changes" + path, form(fields));
    }
}
