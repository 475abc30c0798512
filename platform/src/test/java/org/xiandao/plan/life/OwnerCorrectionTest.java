package org.xiandao.plan.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xiandao.plan.life.PlanCommand.*;

/** Who answers for an owner, and which owners a task has, put right with a reason; what was there first stays. */
class OwnerCorrectionTest {
    private final APlan plan = new APlan().bound("education", "education");

    private void succeeded() {
        plan.done(new DissolveOwner("education", "2025-12-31", "机构改革", "sports", "2026-01-01"), plan.office);
    }

    @Test
    void anOwnerIsNotDissolvedBeforeItBeganNorFollowedByAnyoneOnADayThatHasNotCome() {
        assertThat(plan.refused(new DissolveOwner("education", "2025-09-15", "机构改革", "", ""), plan.office))
                .containsExactly("BEFORE_TENURE on 某市教育局,2025-09-16");
        assertThat(plan.refused(
                        new DissolveOwner("education", "2025-12-31", "机构改革", "sports", "2026-01-06"), plan.office))
                .containsExactly("DAY_FUTURE from");
        assertThat(plan.decide(
                        new DissolveOwner("education", "2026-01-05", "机构改革", "sports", "2026-01-06"), plan.office))
                .as("on the morrow of a dissolution of today")
                .isInstanceOf(PlanOutcome.Done.class);
        succeeded();
        assertThat(plan.refused(new DissolveOwner("education", "2025-12-31", "再次", "", ""), plan.office))
                .containsExactly("BEFORE_TENURE on 某市体育局,2026-01-01");
    }

    @Test
    void aMistakenSuccessionIsTakenBackStepByStepWithAReasonAndBothAreKept() {
        assertThat(plan.refused(new WithdrawSuccession("education", "登记错了"), plan.office))
                .containsExactly("NO_SUCCESSION reason");
        succeeded();
        assertThat(plan.refused(new WithdrawSuccession("education", " "), plan.office))
                .containsExactly("REASON_MISSING reason");
        plan.done(new WithdrawSuccession("education", "不是体育局"), plan.office);
        var owner = plan.state().owner("education");
        assertThat(owner.dissolved()).isPresent();
        plan.done(new NameSuccessor("education", "health", "2026-01-02", "划转卫健委"), plan.office);
        plan.done(new WithdrawSuccession("education", "也不是"), plan.office);
        plan.done(new WithdrawSuccession("education", "并未撤销"), plan.office);
        owner = plan.state().owner("education");
        assertThat(owner.heldBy("education")).isTrue();
        assertThat(owner.withdrawn()).extracting(PlanOwner.Withdrawn::reason).containsExactly("不是体育局", "也不是", "并未撤销");
        assertThat(owner.withdrawn().getFirst().step().tenure().orElseThrow().name())
                .isEqualTo("某市体育局");
        assertThat(plan.decide(plan.report("education", "10", "k"), plan.education))
                .isInstanceOf(PlanOutcome.Done.class);
    }

    @Test
    void whatTheSuccessorHasDoneKeepsItsSuccessionEvenOnceItIsDissolvedAndThatTakenBack() {
        succeeded();
        plan.done(plan.report("education", "10", "k"), plan.sports);
        assertThat(plan.refused(new WithdrawSuccession("education", "登记错了"), plan.office))
                .containsExactly("SUCCESSION_RESTED_ON reason 某市体育局");
        plan.done(new DissolveOwner("education", "2026-01-05", "再次改革", "", ""), plan.office);
        plan.done(new WithdrawSuccession("education", "并未撤销"), plan.office);
        assertThat(plan.refused(new WithdrawSuccession("education", "登记错了"), plan.office))
                .containsExactly("SUCCESSION_RESTED_ON reason 某市体育局");
    }

    @Test
    void whatWasWrittenToAnOwnerGoesToWhoeverHadComeByThenWhateverBecomesOfThem() {
        succeeded();
        var owner = plan.state().owner("education");
        var came = owner.tenures().getLast().said().at();
        assertThat(owner.holderAt(came.minusSeconds(1)).map(PlanOwner.Tenure::name))
                .isNotEqualTo(Optional.of("某市体育局"));
        assertThat(owner.holderAt(came).orElseThrow().name()).isEqualTo("某市体育局");
        plan.done(new DissolveOwner("education", "2026-01-05", "再次改革", "", ""), plan.office);
        assertThat(plan.state().owner("education").holderAt(came)).isPresent();
    }

    private PlanTask task(String id) {
        return plan.state().task(plan.trial, id).orElseThrow();
    }

    @Test
    void thePrintedOwnersAreChangedByAnApprovalAloneAndStayOnRecord() {
        var id = plan.state().tasksOf(plan.trial, "education").getFirst().id();
        var printed = task(id).owners();
        assertThat(plan.refused(new ChangeOwners(id, List.of(), List.of(), "", ""), plan.office))
                .containsExactly("OWNERS_MISSING owners", "NUMBER_MISSING documentNumber", "REASON_MISSING reason");
        assertThat(plan.refused(new ChangeOwners(id, printed, List.of(), "某文", "x"), plan.office))
                .containsExactly("NOTHING_CHANGED owners", "NUMBER_WRONG documentNumber 某文");
        assertThat(plan.refused(
                        new ChangeOwners(id, List.of("health"), List.of(), "穗工信〔2026〕1号", "分工调整"), plan.education))
                .containsExactly("NOT_YOURS");
        var staying =
                printed.stream().filter(owner -> !owner.equals("education")).toList();
        plan.done(new ChangeOwners(id, staying, List.of("某研究院"), "穗工信〔2026〕1号", "分工调整"), plan.office);
        assertThat(task(id).owners().subList(0, staying.size())).isEqualTo(staying);
        assertThat(task(id).owners().getLast()).isEqualTo("added-1");
        assertThat(task(id).owned().getFirst().before()).isEqualTo(printed);
        assertThat(task(id).ownersOn(plan.today().minusDays(1))).isEqualTo(printed);
        assertThat(task(id).ownersEver()).contains("education");
    }

    @Test
    void whatIsOwedOfAPeriodIsOwedByWhoHadTheTaskAtItsEndAndWhatWasReportedCounts() {
        plan.done(
                new AddTask("编制清单", List.of("education"), List.of(), List.of(), "2025-10-01", "2026-12-31"),
                plan.office);
        plan.done(new SetMilestone("own-1", "", "初稿", "2026-03-31", ""), plan.office);
        plan.done(new ChangeOwners("own-1", List.of("health"), List.of(), "", "改由体育局负责"), plan.office);
        var first = plan.trial.period("quarterly", APlan.QUARTER).orElseThrow();
        var last = plan.trial.period("quarterly", LocalDate.parse("2026-03-31")).orElseThrow();
        assertThat(Owed.tasks(
                        plan.state(),
                        plan.trial,
                        "education",
                        plan.trial.period("quarterly", APlan.QUARTER).orElseThrow()))
                .contains(task("own-1"));
        assertThat(Owed.tasks(plan.state(), plan.trial, "education", last)).doesNotContain(task("own-1"));
        assertThat(Owed.tasks(plan.state(), plan.trial, "health", last)).contains(task("own-1"));
        var told = Owed.tasks(plan.state(), plan.trial, "education", first).stream()
                .map(task -> new Typed(
                        task.id(),
                        "30",
                        "按计划推进",
                        task.id().equals("own-1") ? Map.of("m1", "2025-12-20") : Map.of(),
                        Map.of()))
                .toList();
        plan.done(new FileReport(APlan.slot("education"), told, "k"), plan.education);
        assertThat(plan.state().reached(task("own-1"), "m1")).contains(LocalDate.parse("2025-12-20"));
    }

    @Test
    void whatChangesNothingIsNotRecorded() {
        assertThat(plan.refused(new Schedule("1-1", "2025-09-16", "2027-12-31", List.of("stations"), "x"), plan.office))
                .containsExactly("NOTHING_CHANGED from");
        plan.done(new Schedule("1-1", "2026-01-01", "2027-12-31", List.of("meetings"), "x"), plan.office);
        plan.done(new Schedule("1-1", "2026-01-01", "2027-06-30", List.of(), "x"), plan.office);
        assertThat(task("1-1").targets()).as("what was linked before stays").contains("meetings");
        plan.done(new SetMilestone("1-1", "", "验收", "2026-06-30", ""), plan.office);
        assertThat(plan.refused(new SetMilestone("1-1", "m1", "验收", "2026-06-30", "x"), plan.office))
                .containsExactly("NOTHING_CHANGED on");
    }

    @Test
    void aSheetWithoutTaskAndOwnerHasOneFaultThere() {
        assertThat(plan.refused(new IssueSheet("", "", "", ""), plan.office))
                .containsExactly("WHOM_MISSING owner", "TEXT_MISSING asks", "DAY_WRONG due");
        assertThat(plan.refused(new IssueSheet("1-1", "nobody", "请说明", "2026-02-01"), plan.office))
                .containsExactly("NOT_AN_OWNER owner");
    }
}
