package org.xiandao.plan.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xiandao.plan.life.PlanCommand.*;
import org.xiandao.plan.life.PlanEvent.File;
import org.xiandao.plan.life.PlanEvent.Slot;

class PlanAsOfTest {
    private static final LocalDate LAST_DAY = LocalDate.parse("2026-12-31");
    private static final File FILE = new File("a".repeat(64), "验收报告.pdf", 1200);

    private final APlan plan = new APlan().bound("education", "education");
    private final String task =
            plan.state().tasksOf(plan.trial, "education").getFirst().id();

    private void reports(String quarter, String percent, Map<String, String> reached) {
        var slot = new Slot("quarterly", LocalDate.parse(quarter), "education");
        var period = plan.trial.period("quarterly", slot.to()).orElseThrow();
        var typed = Owed.tasks(plan.state(), plan.trial, "education", period).stream()
                .map(one -> new Typed(one.id(), percent, "推进", one.id().equals(task) ? reached : Map.of(), Map.of()))
                .toList();
        plan.done(new FileReport(slot, typed, quarter + percent), plan.education);
    }

    private Progress.Part told(LocalDate day) {
        var state = PlanState.asOf(plan.history(), day);
        var one = state.task(plan.trial, task).orElseThrow();
        return Progress.of(state, one, day).parts().stream()
                .filter(part -> part.owner().equals("education"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aReportOfTheNextYearChangesNothingOfTheYearBefore() {
        plan.on("2026-10-10");
        reports("2026-09-30", "30", Map.of());
        plan.on("2027-01-10");
        reports("2026-12-31", "55", Map.of());
        plan.on("2027-04-10");
        reports("2027-03-31", "90", Map.of());
        assertThat(told(LAST_DAY).percent())
                .as("came in January, tells of the year")
                .isEqualByComparingTo("55");
        assertThat(told(LocalDate.parse("2026-10-31")).percent()).isEqualByComparingTo("30");
        assertThat(told(LocalDate.parse("2027-04-30")).percent()).isEqualByComparingTo("90");
    }

    @Test
    void whatBecameOfAReportSinceCounts() {
        plan.on("2026-10-10");
        reports("2026-09-30", "30", Map.of());
        plan.on("2027-01-10");
        reports("2026-12-31", "55", Map.of());
        plan.on("2027-02-01");
        var slot = new Slot("quarterly", LAST_DAY, "education");
        plan.done(new ReturnReport(slot, 1, "请核实"), plan.office);
        assertThat(told(LAST_DAY).percent())
                .as("returned, so it does not count")
                .isEqualByComparingTo("30");
        plan.on("2027-02-10");
        reports("2026-12-31", "50", Map.of());
        plan.done(new SignReport(slot, 2, ""), plan.office);
        assertThat(told(LAST_DAY).percent()).isEqualByComparingTo("50");
    }

    @Test
    void aMilestoneOfTheNextYearIsNotReachedAndThePlanIsTheOneOfThatDay() {
        plan.on("2026-03-01");
        plan.done(new SetMilestone(task, "", "初验", "2026-11-30", ""), plan.office);
        plan.on("2027-01-10");
        plan.done(new SetMilestone(task, "m1", "初验", "2027-06-30", "场馆延期"), plan.office);
        reports("2026-12-31", "55", Map.of("m1", "2027-01-05"));
        plan.done(
                new AddTask("新增任务", List.of("education"), List.of(), List.of(), "2027-01-01", "2027-12-31"),
                plan.office);
        var then = PlanState.asOf(plan.history(), LAST_DAY);
        var one = then.task(plan.trial, task).orElseThrow();
        assertThat(then.reached(one, "m1")).isEmpty();
        assertThat(Progress.missed(then, one, LAST_DAY))
                .extracting(PlanTask.Milestone::title)
                .containsExactly("初验");
        assertThat(then.tasks(plan.trial))
                .hasSize(plan.state().tasks(plan.trial).size() - 1);
        var now = PlanState.asOf(plan.history(), plan.today());
        assertThat(now.reached(now.task(plan.trial, task).orElseThrow(), "m1")).contains(LocalDate.parse("2027-01-05"));
    }

    @Test
    void aFileCountsForThePeriodOfItsReportOrForItsOwnDay() {
        plan.on("2026-03-01");
        plan.done(new AskDeliverable(task, "验收报告"), plan.office);
        plan.on("2027-01-10");
        var slot = new Slot("quarterly", LAST_DAY, "education");
        plan.done(new ProveDeliverable("education", task, "d1", Optional.of(slot), FILE), plan.education);
        plan.done(
                new ProveDeliverable("education", task, "d1", Optional.empty(), new File("b".repeat(64), "补充.pdf", 9)),
                plan.education);
        assertThat(PlanState.asOf(plan.history(), LAST_DAY).proofs(task, "d1"))
                .extracting(Proof::file)
                .containsExactly(FILE);
        assertThat(PlanState.asOf(plan.history(), plan.today()).proofs(task, "d1"))
                .hasSize(2);
        var first = plan.state().proofs(task, "d1").getFirst();
        plan.done(new WithdrawProof(task, String.valueOf(first.number()), "传错"), plan.education);
        assertThat(PlanState.asOf(plan.history(), LAST_DAY).proofs(task, "d1"))
                .as("what the year's report brought and was taken back proves nothing in it")
                .isEmpty();
    }

    @Test
    void asOfTodayItIsThePlanAsItStands() {
        plan.on("2026-10-10");
        reports("2026-09-30", "30", Map.of());
        assertThat(PlanState.asOf(plan.history(), plan.today())).isEqualTo(plan.state());
    }
}
