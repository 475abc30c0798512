package org.xiandao.plan.life;

import java.util.Optional;
import org.xiandao.plan.life.PlanEvent.File;
import org.xiandao.plan.life.PlanEvent.Slot;
import org.xiandao.plan.life.PlanRecorded.Said;

/** A file by which an owner proves a deliverable; {@code number} is that of its event. */
public record Proof(
        int number,
        String owner,
        String task,
        String deliverable,
        Optional<Slot> slot,
        File file,
        Said said,
        Optional<Withdrawal> withdrawal) {

    /** Taken back by its owner: kept, but it proves nothing any more. */
    public record Withdrawal(String reason, Said said) {}

    public boolean stands() {
        return withdrawal.isEmpty();
    }

    Proof withdrawn(String reason, Said by) {
        return new Proof(number, owner, task, deliverable, slot, file, said, Optional.of(new Withdrawal(reason, by)));
    }
}
