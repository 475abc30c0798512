package org.xiandao.plan.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xiandao.base.EventJson;
import org.xiandao.plan.life.Owed.Standing;
import org.xiandao.plan.life.PlanCommand.*;
import org.xiandao.plan.life.PlanEvent.Slot;
import org.xiandao.plan.life.Progress.Stand;

class PlanOfWorkTest {
    private final APlan plan = new APlan();

    @Test
    void thePrintedTasksAreThereWithTheirOwnersInPrintedOrderAndTheTargetsTheyPursue() {
        var tasks = plan.state().tasks(plan.trial);
        assertThat(tasks).hasSize(APlan.EDITION.plan().tasks().size());
        assertThat(tasks.getFirst().owners())
                .containsExactlyElementsOf(
                        APlan.EDITION.plan().tasks().getFirst().owners());
        assertThat(tasks.getFirst().targets()).containsExactly("stations");
        assertThat(plan.refused(new DropTask("1-1", "不做了"), plan.office)).containsExactly("PRINTED reason");
    }

    @Test
    void theOfficeAddsATaskAndAllFaultsAreSaidAtOnce() {
        assertThat(plan.refused(
                        new AddTask(" ", List.of("nobody"), List.of(), List.of("moon"), "2025-02-30", "2028-01-01"),
                        plan.office))
                .containsExactly(
                        "TITLE_MISSING title",
                        "UNKNOWN_OWNER owners nobody",
                        "OWNERS_MISSING owners",
                        "UNKNOWN_TARGET targets moon",
                        "DAY_WRONG from",
                        "DAY_OUTSIDE until 2025-09-16,2027-12-31");
        plan.done(
                new AddTask(
                        "编制场景清单",
                        List.of("education"),
                        List.of("某研究院", "市教育局", " "),
                        List.of("meetings"),
                        "2026-01-01",
                        "2026-06-30"),
                plan.office);
        var added = plan.state().tasks(plan.trial).getLast();
        assertThat(added.owners()).containsExactly("education", "added-1");
        assertThat(plan.state().name(plan.trial, "added-1").zh()).isEqualTo("某研究院");
        assertThat(plan.refused(
                        new AddTask("编制场景清单", List.of("education"), List.of(), List.of(), "2026-02-01", "2026-01-01"),
                        plan.office))
                .containsExactly("TITLE_USED title 编制场景清单", "DAYS_REVERSED until");
        assertThat(plan.refused(new DropTask(added.id(), ""), plan.office)).containsExactly("REASON_MISSING reason");
        plan.done(new DropTask(added.id(), "并入另一任务"), plan.office);
        assertThat(plan.state().task(plan.trial, added.id())).isEmpty();
        assertThat(plan.history()).as("the original stays").anyMatch(it -> it.event() instanceof PlanEvent.TaskAdded);
    }

    @Test
    void nobodyButThePilotsOwnOfficeShapesThePlan() {
        assertThat(plan.refused(new AskDeliverable("1-1", "报告"), plan.education))
                .containsExactly("NOT_YOURS");
        assertThat(plan.refused(new BindOwner("education", "education", ""), plan.education))
                .containsExactly("NOT_YOURS");
    }

    @Test
    void aMilestoneStandsWithinItsTaskAndIsMovedWithAReason() {
        plan.done(new Schedule("1-1", "2026-01-01", "2026-12-31", List.of("meetings"), "按年度安排"), plan.office);
        assertThat(plan.refused(new SetMilestone("1-1", "", "验收", "2027-01-01", ""), plan.office))
                .containsExactly("DAY_OUTSIDE on 2026-01-01,2026-12-31");
        assertThat(plan.refused(new SetMilestone("1-1", "", "", "昨天", ""), plan.office))
                .containsExactly("TITLE_MISSING title", "DAY_WRONG on");
        plan.done(new SetMilestone("1-1", "", "验收", "2026-06-30", ""), plan.office);
        assertThat(plan.refused(new SetMilestone("1-1", "m1", "验收", "2026-07-31", " "), plan.office))
                .containsExactly("REASON_MISSING reason");
        assertThat(plan.refused(new Schedule("1-1", "2026-01-01", "2026-05-31", List.of(), "缩短"), plan.office))
                .containsExactly("MILESTONE_OUTSIDE until 2026-06-30,验收");
        plan.done(new SetMilestone("1-1", "m1", "验收", "2026-07-31", "场馆延期"), plan.office);
        var task = plan.state().task(plan.trial, "1-1").orElseThrow();
        assertThat(task.milestones().values())
                .containsExactly(new PlanTask.Milestone("m1", "验收", LocalDate.parse("2026-07-31")));
        assertThat(task.targets()).containsExactly("stations", "meetings");
    }

    @Test
    void anOwnerIsBoundToAnOrganisationThatIsHere() {
        assertThat(plan.refused(new BindOwner("education", "某市商务局", ""), plan.office))
                .containsExactly("UNKNOWN_ORGANISATION organisation 某市商务局");
        plan.done(new BindOwner("education", "某市教育局", ""), plan.office);
        assertThat(plan.state().owner("education").heldBy("education")).isTrue();
        assertThat(plan.refused(new BindOwner("education", "education", "again"), plan.office))
                .containsExactly("ALREADY_BOUND organisation 某市教育局");
    }

    @Test
    void aDissolvedOwnerBlocksItsReportsUntilSomebodyFollows() {
        plan.bound("education", "education");
        assertThat(plan.refused(new DissolveOwner("education", "2026-02-01", "", "", ""), plan.office))
                .containsExactly("DAY_FUTURE on", "REASON_MISSING reason");
        plan.done(new DissolveOwner("education", "2025-12-20", "机构改革撤销", "", ""), plan.office);
        assertThat(standing("education")).isEqualTo(Standing.NO_SUCCESSOR);
        assertThat(plan.refused(plan.report("education", "10", "k"), plan.education))
                .containsExactly("OWNER_DISSOLVED  2025-12-20");
        assertThat(plan.refused(new Remind(APlan.slot("education")), plan.office))
                .containsExactly("OWNER_DISSOLVED  2025-12-20");
        assertThat(plan.refused(new NameSuccessor("education", "education", "2025-12-01", ""), plan.office))
                .containsExactly(
                        "ORGANISATION_DISSOLVED organisation 某市教育局,2025-12-20",
                        "BEFORE_DISSOLUTION from 2025-12-20",
                        "REASON_MISSING reason");
        assertThat(plan.refused(new BindOwner("health", "education", ""), plan.office))
                .as("an organisation that no longer exists owns nothing new")
                .containsExactly("ORGANISATION_DISSOLVED organisation 某市教育局,2025-12-20");
        plan.done(new NameSuccessor("education", "sports", "2025-12-21", "职责划转"), plan.office);
        assertThat(standing("education")).isEqualTo(Standing.DUE);
        assertThat(plan.state().name(plan.trial, "education").zh())
                .as("the printed name stays")
                .isEqualTo("市教育局");
        plan.done(plan.report("education", "10", "k"), plan.sports);
        assertThat(standing("education")).isEqualTo(Standing.FILED);
    }

    @Test
    void anOwnerThatWasNeverHereIsDissolvedAndFollowedInOneStep() {
        plan.done(new DissolveOwner("games-committee", "2026-01-01", "赛事结束", "sports", "2026-01-02"), plan.office);
        assertThat(plan.state()
                        .owner("games-committee")
                        .successor()
                        .orElseThrow()
                        .name())
                .isEqualTo("某市体育局");
        assertThat(plan.refused(new DissolveOwner("health", "2026-01-01", "r", "nowhere", "x"), plan.office))
                .containsExactly("UNKNOWN_ORGANISATION successor nowhere", "DAY_WRONG from");
    }

    @Test
    void aReportIsRefusedWhileItsPeriodRuns() {
        plan.bound("education", "education").on("2025-12-31");
        assertThat(plan.refused(plan.report("education", "10", "k"), plan.education))
                .containsExactly("PERIOD_RUNNING  2025-12-31");
        plan.on("2026-01-01").done(plan.report("education", "10", "k"), plan.education);
        assertThat(plan.refused(
                        new FileReport(
                                new Slot("quarterly", LocalDate.parse("2025-12-30"), "education"), List.of(), "k"),
                        plan.education))
                .containsExactly("UNKNOWN_PERIOD");
    }

    @Test
    void everyFaultOfAReportIsSaidAtItsField() {
        plan.bound("education", "education");
        plan.done(new SetMilestone("1-1", "", "验收", "2025-12-20", ""), plan.office);
        var typed = List.of(
                new Typed("1-1", "101", "", Map.of("m1", "2026-02-30", "m9", "2025-10-01"), Map.of()),
                new Typed("1-2", "12.5.4", "x", Map.of(), Map.of("d1", "x")),
                new Typed("3-2", "", "x", Map.of(), Map.of()),
                new Typed("4-3", "５0", "x".repeat(2001), Map.of(), Map.of()));
        assertThat(plan.refused(new FileReport(APlan.slot("education"), typed, "k"), plan.education))
                .containsExactlyInAnyOrder(
                        "PERCENT_RANGE percent.1-1 101",
                        "TEXT_MISSING text.1-1",
                        "DAY_WRONG reached.1-1.m1",
                        "UNKNOWN_MILESTONE reached.1-1.m9",
                        "PERCENT_WRONG percent.1-2 12.5.4",
                        "UNKNOWN_DELIVERABLE handed.1-2.d1",
                        "PERCENT_MISSING percent.3-2",
                        "PERCENT_WRONG percent.4-3 ５0",
                        "TOO_LONG text.4-3 2000",
                        "ENTRY_MISSING percent.4-4 4-4");
    }

    @Test
    void whatIsSentTwiceIsFiledOnce() {
        plan.bound("education", "education");
        plan.done(plan.report("education", "10", "k"), plan.education);
        assertThat(plan.done(plan.report("education", "10", "k"), plan.education))
                .isEmpty();
        assertThat(plan.state().reporting(APlan.slot("education")).filings()).hasSize(1);
    }

    @Test
    void aReturnedReportIsHandedInAgainAndEveryVersionIsKept() {
        plan.bound("education", "education");
        plan.done(plan.report("education", "10", "a"), plan.education);
        assertThat(plan.refused(new ReturnReport(APlan.slot("education"), 1, " "), plan.office))
                .containsExactly("REASON_MISSING reasons");
        plan.done(new ReturnReport(APlan.slot("education"), 1, "请补充数据"), plan.office);
        assertThat(standing("education")).isEqualTo(Standing.RETURNED);
        assertThat(progress("1-2").least())
                .as("what was returned does not count")
                .isZero();
        plan.done(plan.report("education", "20", "b"), plan.education);
        assertThat(plan.refused(new SignReport(APlan.slot("education"), 1, ""), plan.office))
                .containsExactly("STALE");
        plan.done(new SignReport(APlan.slot("education"), 2, ""), plan.office);
        assertThat(plan.state().reporting(APlan.slot("education")).filings()).hasSize(2);
        assertThat(plan.refused(plan.report("education", "30", "c"), plan.education))
                .singleElement()
                .asString()
                .startsWith("ALREADY_SIGNED");
    }

    @Test
    void ofTwoWhoSignOffAtOnceTheSecondIsToldWhoWasFirst() {
        plan.bound("education", "education");
        plan.done(plan.report("education", "10", "a"), plan.education);
        plan.done(new SignReport(APlan.slot("education"), 1, ""), plan.office);
        assertThat(plan.refused(new SignReport(APlan.slot("education"), 1, ""), plan.second))
                .containsExactly("ALREADY_SIGNED  经办甲,2026-01-05T04:00:00Z");
        assertThat(plan.refused(new SignReport(APlan.slot("health"), 1, ""), plan.second))
                .containsExactly("NOT_FILED");
    }

    @Test
    void anOwnerIsRemindedOfWhatItOwesOnceADay() {
        assertThat(plan.refused(new Remind(APlan.slot("education")), plan.office))
                .containsExactly("OWNER_UNBOUND");
        plan.bound("education", "education");
        plan.done(new Remind(APlan.slot("education")), plan.office);
        assertThat(plan.refused(new Remind(APlan.slot("education")), plan.office))
                .containsExactly("REMINDED_TODAY");
        plan.on("2026-01-06").done(new Remind(APlan.slot("education")), plan.second);
        assertThat(plan.state().reporting(APlan.slot("education")).reminded()).hasSize(2);
        plan.done(plan.report("education", "10", "a"), plan.education);
        assertThat(plan.on("2026-01-07").refused(new Remind(APlan.slot("education")), plan.office))
                .containsExactly("NOTHING_DUE");
    }

    @Test
    void aReportIsLateTheDayAfterItIsDue() {
        plan.bound("education", "education");
        assertThat(plan.on("2026-01-15").state().number()).isPositive();
        assertThat(standing("education")).isEqualTo(Standing.DUE);
        plan.on("2026-01-16");
        assertThat(standing("education")).isEqualTo(Standing.LATE);
        assertThat(standing("health")).isEqualTo(Standing.UNBOUND);
    }

    @Test
    void aTaskIsAsFarAsTheOwnerWhoHasComeLeastFar() {
        plan.bound("industry-bureau", "office");
        assertThat(progress("2-1").stand()).isEqualTo(Stand.NOT_BEGUN);
        plan.done(plan.report("industry-bureau", "100.00", "a"), plan.office);
        assertThat(progress("2-1").stand()).isEqualTo(Stand.DONE);
        assertThat(progress("1-2").least()).as("four others have not reported").isZero();
        assertThat(progress("1-2").stand()).isEqualTo(Stand.UNDER_WAY);
        plan.done(new SetMilestone("1-2", "", "首批专网", "2026-01-04", ""), plan.office);
        assertThat(progress("1-2").stand()).as("a milestone has passed").isEqualTo(Stand.LATE);
    }

    @Test
    void aSupervisionSheetIsAnsweredAskedAgainAndClosed() {
        assertThat(plan.refused(new IssueSheet("2-1", "education", " ", "2026-01-04"), plan.office))
                .containsExactly("NOT_AN_OWNER owner", "TEXT_MISSING asks", "DAY_PAST due");
        plan.bound("education", "education");
        plan.done(new IssueSheet("1-2", "education", "说明进度滞后原因", "2026-01-05"), plan.office);
        assertThat(plan.refused(new IssueSheet("1-2", "education", "说明进度滞后原因", "2026-01-09"), plan.office))
                .containsExactly("SHEET_OPEN asks");
        var sheet = plan.state().sheets().sequencedValues().getFirst();
        assertThat(sheet.number()).isEqualTo("督办〔2026〕1号");
        assertThat(plan.refused(new AnswerSheet(sheet.id(), "答复"), plan.sports)).containsExactly("NOT_YOURS");
        assertThat(plan.refused(new AskAgain(sheet.id(), "不够", "2026-02-01"), plan.office))
                .containsExactly("SHEET_OPEN reasons");
        plan.done(new AnswerSheet(sheet.id(), "已制定赶工计划"), plan.education);
        assertThat(plan.done(new AnswerSheet(sheet.id(), "已制定赶工计划"), plan.education))
                .isEmpty();
        plan.done(new AskAgain(sheet.id(), "请附计划", "2026-02-01"), plan.office);
        plan.done(new AnswerSheet(sheet.id(), "计划见附件"), plan.education);
        plan.done(new CloseSheet(sheet.id(), "措施可行"), plan.office);
        assertThat(plan.refused(new CloseSheet(sheet.id(), "再次"), plan.second))
                .containsExactly("SHEET_CLOSED  经办甲,2026-01-05T04:00:00Z");
    }

    @Test
    void aSheetOfADissolvedOwnerIsAnsweredByItsSuccessor() {
        plan.bound("education", "education");
        plan.done(new IssueSheet("1-2", "education", "说明进度滞后原因", "2026-01-05"), plan.office);
        plan.done(new DissolveOwner("education", "2025-12-20", "机构改革撤销", "", ""), plan.office);
        var sheet = plan.state().sheets().firstEntry().getKey();
        assertThat(plan.refused(new AnswerSheet(sheet, "答复"), plan.education))
                .containsExactly("OWNER_DISSOLVED  2025-12-20");
        plan.done(new NameSuccessor("education", "sports", "2025-12-21", "职责划转"), plan.office);
        plan.done(new AnswerSheet(sheet, "答复"), plan.sports);
    }

    @Test
    void everyEventReadsBackAsItWasWrittenAndTheFoldIsTheSame() {
        plan.bound("education", "education");
        plan.done(new SetMilestone("1-1", "", "验收", "2025-12-20", ""), plan.office);
        var typed = plan.state().tasksOf(plan.trial, "education").stream()
                .map(task -> new Typed(
                        task.id(),
                        "12.50",
                        "x",
                        task.id().equals("1-1") ? Map.of("m1", "2025-12-19") : Map.of(),
                        Map.of()))
                .toList();
        plan.done(new FileReport(APlan.slot("education"), typed, "k"), plan.education);
        plan.done(new DissolveOwner("education", "2026-01-02", "撤销", "sports", "2026-01-03"), plan.office);
        plan.done(new WithdrawSuccession("education", "登记错了"), plan.office);
        plan.done(
                new AddTask("编制清单", List.of("education"), List.of(), List.of(), "2025-10-01", "2026-12-31"),
                plan.office);
        plan.done(new ChangeOwners("own-1", List.of("health"), List.of(), "", "分工调整"), plan.office);
        plan.done(new DropTask("own-1", "并入"), plan.office);
        var read = plan.history().stream()
                .map(it -> new PlanRecorded(
                        it.number(),
                        it.at(),
                        it.account(),
                        it.name(),
                        it.organisationName(),
                        EventJson.read(
                                it.event().getClass().getSimpleName(), EventJson.write(it.event()), PlanEvent.class)))
                .toList();
        assertThat(read).isEqualTo(plan.history());
        assertThat(PlanState.NONE.then(read)).isEqualTo(plan.state());
        assertThat(plan.state().reached(plan.state().task(plan.trial, "1-1").orElseThrow(), "m1"))
                .contains(LocalDate.parse("2025-12-19"));
    }

    private Standing standing(String owner) {
        return Owed.of(plan.state(), plan.trial).stream()
                .filter(owed -> owed.slot().equals(APlan.slot(owner)))
                .findFirst()
                .orElseThrow()
                .standing(plan.today());
    }

    private Progress progress(String task) {
        return Progress.of(plan.state(), plan.state().task(plan.trial, task).orElseThrow(), plan.today());
    }
}
