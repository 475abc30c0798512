package org.xiandao.plan.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xiandao.plan.life.Owed.Standing;
import org.xiandao.plan.life.PlanCommand.*;

/** What becomes of a task that is no longer pursued, and of all that was told of it. */
class DroppedTaskTest {
    private static final String TASK = "own-1";
    private final APlan plan = new APlan();

    @BeforeEach
    void aTaskOfItsOwn() {
        plan.done(
                new AddTask("编制场景清单", List.of(), List.of("某研究院"), List.of("meetings"), "2025-10-01", "2026-06-30"),
                plan.office);
        plan.bound("added-1", "sports");
        plan.done(new SetMilestone(TASK, "", "初稿", "2026-03-31", ""), plan.office);
        plan.done(new AskDeliverable(TASK, "清单"), plan.office);
    }

    private void dropped() {
        plan.done(new DropTask(TASK, "并入另一任务"), plan.office);
    }

    @Test
    void aDroppedTaskIsKeptWithTheDayTheReasonAndAllThatWasSetForIt() {
        dropped();
        assertThat(plan.state().tasks(plan.trial)).noneMatch(task -> task.id().equals(TASK));
        assertThat(plan.state().task(plan.trial, TASK)).isEmpty();
        var kept = plan.state().ever(plan.trial, TASK).orElseThrow();
        assertThat(plan.state().dropped(plan.trial)).containsExactly(kept);
        assertThat(kept.title().zh()).isEqualTo("编制场景清单");
        assertThat(kept.owners()).containsExactly("added-1");
        assertThat(kept.milestones()).containsKey("m1");
        assertThat(kept.deliverables()).containsKey("d1");
        var why = kept.dropped().orElseThrow();
        assertThat(why.reason()).isEqualTo("并入另一任务");
        assertThat(why.said().name()).isEqualTo("经办甲");
        assertThat(why.said().at()).isEqualTo("2026-01-05T04:00:00Z");
    }

    @Test
    void nothingIsAskedOfItAnyMoreAndWhoeverTriesIsToldWhenItWasDroppedAndWhy() {
        assertThat(Owed.of(plan.state(), plan.trial)).anyMatch(this::ofTheInstitute);
        dropped();
        assertThat(Owed.of(plan.state(), plan.trial)).noneMatch(this::ofTheInstitute);
        assertThat(plan.refused(new Schedule(TASK, "2026-01-01", "2026-02-01", List.of(), "x"), plan.office))
                .containsExactly("TASK_DROPPED  经办甲,2026-01-05T04:00:00Z,并入另一任务");
        assertThat(plan.refused(new DropTask(TASK, "再次"), plan.office))
                .containsExactly("TASK_DROPPED  经办甲,2026-01-05T04:00:00Z,并入另一任务");
        assertThat(plan.refused(new IssueSheet(TASK, "added-1", "请说明", "2026-02-01"), plan.office))
                .containsExactly("TASK_DROPPED owner 经办甲,2026-01-05T04:00:00Z,并入另一任务");
    }

    private boolean ofTheInstitute(Owed owed) {
        return owed.owner().id().equals("added-1");
    }

    @Test
    void anOpenSheetEndsWithItsTaskAndOneThatWasAnsweredForGoodStays() {
        plan.done(new IssueSheet(TASK, "added-1", "请说明进度", "2026-02-01"), plan.office);
        plan.done(new CloseSheet("2026-1", "已当面说明"), plan.office);
        plan.done(new IssueSheet(TASK, "added-1", "请报清单", "2026-02-01"), plan.office);
        dropped();
        var why = plan.state().ever(plan.trial, TASK).flatMap(PlanTask::dropped).orElseThrow();
        var first = sheet("2026-1");
        var second = sheet("2026-2");
        assertThat(first.closedWith(why)).isFalse();
        assertThat(second.closedWith(why)).isTrue();
        assertThat(second.waits()).isFalse();
        assertThat(plan.refused(new AnswerSheet("2026-2", "清单如下"), plan.sports))
                .containsExactly("TASK_DROPPED  经办甲,2026-01-05T04:00:00Z,并入另一任务");
        assertThat(plan.refused(new AnswerSheet("2026-1", "清单如下"), plan.sports).getFirst())
                .startsWith("SHEET_CLOSED");
    }

    private Sheet sheet(String id) {
        return Objects.requireNonNull(plan.state().sheets().get(id));
    }

    @Test
    void whatWasHandedInOfItStaysAndIsStillSignedButNoMoreIsOwed() {
        plan.done(plan.report("added-1", "40", "k1"), plan.sports);
        dropped();
        assertThat(standing()).isEqualTo(Standing.FILED);
        plan.done(new ReturnReport(APlan.slot("added-1"), 1, "请补充"), plan.office);
        assertThat(standing()).isEqualTo(Standing.LAPSED);
        assertThat(owed().open()).isFalse();
        assertThat(plan.refused(new Remind(APlan.slot("added-1")), plan.office)).containsExactly("UNKNOWN_PERIOD");
        assertThat(plan.refused(plan.report("added-1", "60", "k2"), plan.sports))
                .containsExactly("UNKNOWN_PERIOD");
        assertThat(plan.state().reached(kept(), "m1")).isEmpty();
        assertThat(Progress.of(plan.state(), kept(), plan.today())
                        .parts()
                        .getFirst()
                        .entry())
                .as("returned, so it does not count")
                .isEmpty();
    }

    private PlanTask kept() {
        return plan.state().ever(plan.trial, TASK).orElseThrow();
    }

    private Owed owed() {
        return Owed.of(plan.state(), plan.trial).stream()
                .filter(one -> one.slot().equals(APlan.slot("added-1")))
                .findFirst()
                .orElseThrow();
    }

    private Standing standing() {
        return owed().standing(plan.today());
    }

    @Test
    void whatWasWrittenOfATaskThatWentMeanwhileIsNotPassedOver() {
        plan.done(
                new AddTask("另一任务", List.of("added-1"), List.of(), List.of(), "2025-10-01", "2026-06-30"), plan.office);
        var written = plan.report("added-1", "40", "k1");
        dropped();
        assertThat(plan.refused(written, plan.sports))
                .containsExactly("ENTRY_DROPPED text.own-1 own-1,2026-01-05T04:00:00Z");
        assertThat(plan.done(
                        new FileReport(
                                APlan.slot("added-1"),
                                List.of(new Typed("own-2", "40", "按计划推进", Map.of(), Map.of())),
                                "k2"),
                        plan.sports))
                .hasSize(1);
    }

    @Test
    void theYearBeforeTellsOfItAsItStoodThen() {
        plan.on("2026-02-03");
        dropped();
        var before = PlanState.asOf(plan.history(), LocalDate.parse("2026-02-02"));
        assertThat(before.task(plan.trial, TASK)).isPresent();
        assertThat(PlanState.asOf(plan.history(), plan.today())).isEqualTo(plan.state());
    }
}
