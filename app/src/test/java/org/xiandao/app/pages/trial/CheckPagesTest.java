package org.xiandao.app.pages.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiandao.app.pages.TourPages;
import org.xiandao.application.CaseCard;
import org.xiandao.application.CaseDirectory;
import org.xiandao.application.Parties;
import org.xiandao.clock.Due;
import org.xiandao.clock.Dues;
import org.xiandao.people.Duty;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.rules.pack.Workflow.OfficeKind;
import org.xiandao.rules.pack.Workflow.Verb;
import org.xiandao.rules.trial.AgainstPack;
import org.xiandao.rules.trial.Recomputed;
import org.xiandao.trial.Trials;
import org.xiandao.trial.life.Seen;
import org.xiandao.trial.life.TrialCommand;

/** The end of a trial: told in good time, checked target by target, put right, extended or ended. */
class CheckPagesTest extends TourPages {
    private static final Pattern SETTLED = Pattern.compile("name=\"(settled\\.[^\"]+)\" value=\"yes\"");
    private static final LocalDate END = LocalDate.of(2027, 12, 31);

    @Autowired
    Trials trials;

    @Autowired
    CaseDirectory directory;

    @Autowired
    Dues dues;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void whatAnApplicationLaysDownForTheEndIsCheckedLineByLine() {
        var id = directory.approved().stream()
                .filter(card -> card.edition().equals("liaoning/2024"))
                .map(CaseCard::caseId)
                .findFirst()
                .orElseThrow();
        assertThat(as("director").get("/trials/" + id + "/check").body())
                .contains("建设5G网络基站数量", "国家级、省级5G工厂数量（国家级目标）", "制定政策措施")
                .doesNotContain("方案没有列出可逐项核对的目标");
    }

    @Test
    void aPlanIsCheckedBeforeItEndsAndExtendedByAPerson() {
        var id = caseOf("guangzhou-plan", "INDUSTRY:440100");
        var root = "/trials/" + id;
        assertThat(ends(id)).extracting(Due::on).containsOnly(END).isNotEmpty();

        moveTo(LocalDate.of(2027, 6, 29));
        assertThat(as("guangzhou").get(root + "/check").body()).contains("2027年6月30日", "目标完成情况", "/targets/");
        assertThat(as("guangzhou").get(root + "/check").body())
                .as("half a year before the end each target stands beside what the path asks for")
                .contains("期末目标");
        assertThat(finish(id).statusCode())
                .as("six months before and not earlier")
                .isEqualTo(422);
        assertThat(conclude("guangzhou", id, "outcome", "EXTEND", "until", "2029-12-31", "reasons", "x")
                        .body())
                .contains("尚未转入期满复核");
        moveTo(LocalDate.of(2027, 6, 30));
        assertThat(finish(id).statusCode()).isEqualTo(302);
        assertThat(as("guangzhou").get("/cases/" + id).body()).contains(root + "/check");
        assertThat(say(id, "PASS").statusCode())
                .as("the case's own form doesn't conclude the check")
                .isBetween(400, 499);

        findAll("guangzhou", id);
        assertThat(conclude("guangzhou", id, "outcome", "EXTEND", "until", "2027-12-31", "reasons", " ")
                        .body())
                .contains("新的截止日期须晚于原定的", "请写明理由", "2027-12-31");
        assertThat(conclude("guangzhou", id, "outcome", "EXTEND", "until", "2029-12-31", "reasons", "主要目标已完成，继续推进")
                        .statusCode())
                .isEqualTo(302);
        var after = state(id);
        assertThat(after.ended()).isFalse();
        assertThat(after.trial().orElseThrow().until()).contains(LocalDate.of(2029, 12, 31));
        assertThat(cases.edition(after).stage(after.stage()).kind()).isEqualTo(Kind.TRIAL);
        assertThat(ends(id)).extracting(Due::on).containsOnly(LocalDate.of(2029, 12, 31));
        assertThat(as("guangzhou").get(root + "/check").body())
                .contains("延续", "SHA-256", "./xiandao verify check 1.json", "作出结论时的目标完成情况");
        var trace = as("guangzhou").get(root + "/check/1.json").body();
        assertThat(trace)
                .isEqualTo(
                        trials.state(id).check().rounds().getFirst().concluded().trace());
        assertThat(Recomputed.of(trace.getBytes(StandardCharsets.UTF_8), Recomputed.Kind.CHECK))
                .isInstanceOfSatisfying(
                        Recomputed.Identical.class,
                        it -> assertThat(AgainstPack.differences(it.frozen(), cases.edition(after)))
                                .isEmpty());
        assertThat(as("expert").get(root + "/check/1.json").statusCode()).isEqualTo(404);
    }

    @Test
    void whatACheckFindsWantingIsPutRightAndCheckedAgain() {
        var id = caseOf("national-2024", "INDUSTRY:210100");
        var root = "/trials/" + id;
        var last = state(id).trial().orElseThrow().until().orElseThrow();
        moveTo(last);
        assertThat(as("minister").get("/cases/" + id).body()).doesNotContain("value=\"FINISH\"");
        moveTo(last.plusDays(1));
        assertThat(as("minister")
                        .post(
                                "/cases/" + id,
                                "/cases/" + id + "/say",
                                form("stage", "trial", "verb", "FINISH", "reasons", ""))
                        .statusCode())
                .isEqualTo(302);
        findAll("minister", id);
        assertThat(conclude("minister", id, "outcome", "", "until", "2030-02-30", "reasons", "理由写好了")
                        .body())
                .contains("请选择一项结论", "2030-02-30", "理由写好了");
        var until = last.plusMonths(1);
        assertThat(conclude("minister", id, "outcome", "RECTIFY", "until", until.toString(), "reasons", "补齐缺口")
                        .statusCode())
                .isEqualTo(302);
        var early = conclude("minister", id, "outcome", "FAIL", "reasons", "等不及");
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.body()).contains("您填写的内容", ">等不及</textarea>");

        var lead = leadOf(id);
        var pilot = somebody("rectifier", lead, Duty.APPLICANT);
        assertThat(as(pilot).get("/desk").body()).contains("完成整改并报告");
        assertThat(as(pilot)
                        .post(root + "/check", root + "/check/rectified", form("text", "缺口已补齐"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(as("minister").get(root + "/check").body()).contains("缺口已补齐");
        assertThat(as("minister").get("/desk").body()).contains("整改后再次复核");
        findAll("minister", id);
        assertThat(passedAndTakenBack(id)).isEqualTo(Optional.of(Verb.PASS));
    }

    @Test
    void whatIsNotPutRightInItsTimeIsDecidedAgainTheDayAfterAndEndsTheCase() {
        var id = caseOf("national-2024", "INDUSTRY:310100");
        var root = "/trials/" + id;
        var last = state(id).trial().orElseThrow().until().orElseThrow();
        moveTo(last.plusDays(1));
        var finish = form("stage", "trial", "verb", "FINISH", "reasons", "");
        assertThat(as("minister")
                        .post("/cases/" + id, "/cases/" + id + "/say", finish)
                        .statusCode())
                .isEqualTo(302);
        findAll("minister", id);
        assertThat(conclude("ministry", id, "outcome", "FAIL", "reasons", "无权").statusCode())
                .isEqualTo(403);
        assertThat(conclude("minister", id, "outcome", "RECTIFY", "until", last.toString(), "reasons", "补齐")
                        .statusCode())
                .as("in the past")
                .isEqualTo(422);
        var until = last.plusMonths(1);
        assertThat(conclude("minister", id, "outcome", "RECTIFY", "until", until.toString(), "reasons", "补齐缺口")
                        .statusCode())
                .isEqualTo(302);
        var member = state(id).lead().organisation();
        assertThat(dues.of(List.of(Parties.organisation(member)), "somebody", Set.of(), until))
                .filteredOn(due -> due.what().equals("RECTIFY"))
                .extracting(Due::on)
                .containsExactly(until);
        moveTo(until);
        assertThat(conclude("minister", id, "outcome", "FAIL", "reasons", "等不及").statusCode())
                .isEqualTo(409);
        moveTo(until.plusDays(1));
        assertThat(as("minister").get("/desk").body()).contains("整改后再次复核", root + "/check");
        findAll("minister", id);
        var number = "工信部信管函〔" + until.getYear() + "〕88号";
        assertThat(conclude("minister", id, "outcome", "FAIL", "documentNumber", number, "reasons", "逾期未整改")
                        .statusCode())
                .isEqualTo(302);
        assertThat(state(id).ending().flatMap(ending -> ending.by())).contains(Verb.FAIL);
        assertThat(as("minister").get(root + "/check").body()).contains("整改后再核", "逾期未整改", number);
        assertThat(as("minister").get("/desk").body()).doesNotContain(root + "/check");
    }

    @Test
    void theGoalsOfAProvincesPlanAskNothingOfAPark() {
        var id = caseOf("guangdong-rolling", "中建钢构广东有限公司");
        var page = "/trials/" + id + "/check";
        var shown = as("canton").get(page).body();
        assertThat(shown).contains("计划的总体目标（供参照）", "企业内网建设改造覆盖的制造业行业", "不是对本试点的要求");
        assertThat(trials.check(id, true, now())).noneMatch(line -> line.id().startsWith("target/"));
        var last = state(id).trial().orElseThrow().until().orElseThrow();
        moveTo(last.plusDays(1));
        var finish = form("stage", state(id).stage(), "verb", "FINISH", "reasons", "期满");
        assertThat(as("canton")
                        .post("/cases/" + id, "/cases/" + id + "/say", finish)
                        .statusCode())
                .isEqualTo(302);
        findAll("canton", id);
        var longer = last.plusYears(1);
        assertThat(conclude("canton", id, "outcome", "EXTEND", "until", longer.toString(), "reasons", "按工作方案继续")
                        .statusCode())
                .isEqualTo(302);
        assertThat(state(id).trial().orElseThrow().until()).contains(longer);
        assertThat(as("canton").get(page).body()).contains("延续", "按工作方案继续", "计划的总体目标（供参照）");
    }

    /** Others need this trial as well. */
    private Optional<Verb> passedAndTakenBack(String id) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            var command = new TrialCommand.Conclude(
                    Verb.PASS,
                    Optional.empty(),
                    "",
                    "经复核",
                    true,
                    Seen.of(trials.check(id, true, now()), trials.state(id)));
            trials.handle(id, command, member("minister").actor(), now());
            return state(id).ending().flatMap(ending -> ending.by());
        }));
    }

    private List<Due> ends(String id) {
        var office = Parties.office(OfficeKind.INDUSTRY, "440100");
        return dues.of(List.of(office), "somebody", Set.of(), LocalDate.of(2099, 1, 1)).stream()
                .filter(due -> due.origin().equals("end") && due.about().equals(id))
                .toList();
    }

    private HttpResponse<String> finish(String id) {
        return say(id, "FINISH");
    }

    private HttpResponse<String> say(String id, String verb) {
        return as("guangzhou")
                .post(
                        "/cases/" + id,
                        "/cases/" + id + "/say",
                        form("stage", state(id).stage(), "verb", verb, "reasons", "期满"));
    }

    private void findAll(String login, String id) {
        var page = "/trials/" + id + "/check";
        var found = new HashMap<>(Map.of("reasons", "逐项核对", "stage", seen(login, page)));
        var settle = SETTLED.matcher(as(login).get(page).body());
        while (settle.find()) found.put(settle.group(1), "yes");
        if (found.size() > 2)
            assertThat(as(login).post(page, page + "/findings", found).statusCode())
                    .isEqualTo(302);
    }

    private HttpResponse<String> conclude(String login, String id, String... fields) {
        var page = "/trials/" + id + "/check";
        var all = new HashMap<>(form(fields));
        all.put("stage", seen(login, page));
        return as(login).post(page, page, all);
    }
}
