package org.xiandao.plan.life;

import java.util.Optional;
import org.xiandao.plan.life.PlanEvent.File;
import org.xiandao.plan.life.PlanEvent.Slot;
import org.xiandao.plan.life.PlanRecorded.Said;

/** A file by which an owner proves a deliverable; {@code number} is that of its event. */
public record Proof(
        int number, String owner, String task, String deliverable, Optional<Slot> slot, File file, Said said) {}
