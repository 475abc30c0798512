package org.xiandao.plan.life;

import java.time.LocalDate;
import java.util.Optional;
import org.xiandao.base.ChinaTime;
import org.xiandao.plan.life.PlanEvent.File;
import org.xiandao.plan.life.PlanEvent.Slot;
import org.xiandao.plan.life.PlanRecorded.Said;

/** A file by which an owner proves a deliverable; {@code number} is that of its event. */
public record Proof(
        int number, String owner, String task, String deliverable, Optional<Slot> slot, File file, Said said) {

    /** The day that it tells of: the last of the report's period, or else the day on which it came. */
    public LocalDate of() {
        return slot.map(Slot::to).orElseGet(() -> ChinaTime.day(said.at()));
    }
}
