package org.xiandao.plan.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xiandao.base.EventJson;
import org.xiandao.plan.life.PlanCommand.*;
import org.xiandao.plan.life.PlanEvent.DeliverableProven;
import org.xiandao.plan.life.PlanEvent.File;
import org.xiandao.plan.life.PlanEvent.Slot;

class DeliverableProofTest {
    private static final File REPORT = new File("a".repeat(64), "验收报告.pdf", 1200);
    private static final File PICTURE = new File("b".repeat(64), "现场.png", 90);

    private final APlan plan = new APlan().bound("education", "education");
    private final String task =
            plan.state().tasksOf(plan.trial, "education").getFirst().id();

    DeliverableProofTest() {
        plan.done(new AskDeliverable(task, "验收报告"), plan.office);
    }

    private String deliverable() {
        return plan.state()
                .task(plan.trial, task)
                .orElseThrow()
                .deliverables()
                .firstEntry()
                .getKey();
    }

    private ProveDeliverable prove(String owner, String deliverable, File file) {
        return new ProveDeliverable(owner, task, deliverable, Optional.of(APlan.slot(owner)), file);
    }

    private ProveDeliverable with(Slot slot) {
        return new ProveDeliverable("education", task, deliverable(), Optional.of(slot), PICTURE);
    }

    @Test
    void anOwnerProvesADeliverableByFilesAndTheSameFileTwiceCountsOnce() {
        plan.done(prove("education", deliverable(), REPORT), plan.education);
        plan.done(prove("education", deliverable(), PICTURE), plan.education);
        assertThat(plan.done(prove("education", deliverable(), REPORT), plan.education))
                .isEmpty();
        assertThat(plan.state().proofs(task, deliverable()))
                .extracting(Proof::file)
                .containsExactly(REPORT, PICTURE);
        var first = plan.state().proofs(task, deliverable()).getFirst();
        assertThat(first.said().name()).isEqualTo("教育");
        assertThat(first.slot()).contains(APlan.slot("education"));
        assertThat(plan.state().proof(first.number())).contains(first);
    }

    @Test
    void nobodyElseProvesItAndWhatIsNotAskedForIsNotProven() {
        assertThat(plan.refused(prove("education", deliverable(), REPORT), plan.sports))
                .containsExactly("NOT_YOURS");
        assertThat(plan.refused(prove("education", deliverable(), REPORT), plan.office))
                .as("the office asks for it, the owner proves it")
                .containsExactly("NOT_YOURS");
        assertThat(plan.refused(prove("education", "d99", REPORT), plan.education))
                .containsExactly("UNKNOWN_DELIVERABLE");
        assertThat(plan.refused(
                        new ProveDeliverable("education", "no-task", "d1", Optional.empty(), REPORT), plan.education))
                .containsExactly("UNKNOWN_TASK");
        var other = plan.state().tasks(plan.trial).stream()
                .filter(one -> !one.owners().contains("education"))
                .findFirst()
                .orElseThrow();
        assertThat(plan.refused(
                        new ProveDeliverable("education", other.id(), "d1", Optional.empty(), REPORT), plan.education))
                .containsExactly("NOT_AN_OWNER");
    }

    @Test
    void aFileComesWithAReportWhileTheOwnerMayStillHandThatReportIn() {
        var quarter = APlan.slot("education");
        assertThat(plan.refused(with(APlan.slot("industry-bureau")), plan.education))
                .as("another's report")
                .containsExactly("UNKNOWN_PERIOD");
        assertThat(plan.refused(with(new Slot("quarterly", quarter.to().minusDays(1), "education")), plan.education))
                .containsExactly("UNKNOWN_PERIOD");
        assertThat(plan.refused(
                        with(new Slot("quarterly", LocalDate.parse("2026-03-31"), "education")), plan.education))
                .containsExactly("PERIOD_RUNNING  2026-03-31");
        plan.done(prove("education", deliverable(), REPORT), plan.education);
        plan.done(plan.report("education", "40", "k"), plan.education);
        plan.done(new SignReport(quarter, 1, ""), plan.office);
        assertThat(plan.refused(with(quarter), plan.education))
                .containsExactly("ALREADY_SIGNED  经办甲,2026-01-05T04:00:00Z");
        assertThat(plan.done(prove("education", deliverable(), REPORT), plan.education))
                .as("what came with it, sent again")
                .isEmpty();
        plan.done(new ProveDeliverable("education", task, deliverable(), Optional.empty(), PICTURE), plan.education);
        assertThat(plan.state().proofs(task, deliverable())).hasSize(2);
    }

    @Test
    void aDissolvedOwnersFilesWaitForItsSuccessor() {
        plan.done(prove("education", deliverable(), REPORT), plan.education);
        var number = String.valueOf(
                plan.state().proofs(task, deliverable()).getFirst().number());
        plan.done(new DissolveOwner("education", "2025-12-20", "机构改革撤销", "", ""), plan.office);
        assertThat(plan.refused(prove("education", deliverable(), PICTURE), plan.education))
                .containsExactly("OWNER_DISSOLVED  2025-12-20");
        assertThat(plan.refused(new WithdrawProof(task, number, "传错"), plan.education))
                .containsExactly("OWNER_DISSOLVED  2025-12-20");
        plan.done(new NameSuccessor("education", "sports", "2025-12-21", "职责划转"), plan.office);
        plan.done(new WithdrawProof(task, number, "传错"), plan.sports);
        assertThat(plan.state().proofs(task, deliverable())).isEmpty();
    }

    @Test
    void aProvenDeliverableIsNoLongerDropped() {
        plan.done(prove("education", deliverable(), REPORT), plan.education);
        assertThat(plan.refused(new DropDeliverable(task, deliverable(), "不需要"), plan.office))
                .containsExactly("ALREADY_HANDED reason 验收报告");
    }

    @Test
    void aWrongFileIsTakenBackWithAReasonKeptAndMayComeAgain() {
        plan.done(prove("education", deliverable(), REPORT), plan.education);
        var number = String.valueOf(
                plan.state().proofs(task, deliverable()).getFirst().number());
        assertThat(plan.refused(new WithdrawProof(task, number, " "), plan.education))
                .containsExactly("REASON_MISSING reason");
        assertThat(plan.refused(new WithdrawProof(task, number, "传错"), plan.office))
                .containsExactly("NOT_YOURS");
        assertThat(plan.refused(new WithdrawProof(task, "x", "传错"), plan.education))
                .containsExactly("UNKNOWN_PROOF proof");
        plan.done(new WithdrawProof(task, number, "传错"), plan.education);
        assertThat(plan.state().proofs(task, deliverable())).isEmpty();
        assertThat(plan.state().proof(Integer.parseInt(number)).orElseThrow().withdrawal())
                .hasValueSatisfying(it -> assertThat(it.reason()).isEqualTo("传错"));
        assertThat(plan.refused(new WithdrawProof(task, number, "传错"), plan.education))
                .containsExactly("UNKNOWN_PROOF proof");
        plan.done(prove("education", deliverable(), REPORT), plan.education);
        assertThat(plan.state().proofs(task, deliverable()))
                .extracting(Proof::file)
                .containsExactly(REPORT);
    }

    @Test
    void anEventIsReadAsItWasWritten() {
        var event = plan.done(prove("education", deliverable(), REPORT), plan.education)
                .getFirst();
        assertThat(EventJson.read("DeliverableProven", EventJson.write(event), PlanEvent.class))
                .isEqualTo(event)
                .isInstanceOf(DeliverableProven.class);
    }
}
