package org.xiandao.plan.life;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import org.xiandao.plan.life.PlanEvent.DeliverableAsked;
import org.xiandao.plan.life.PlanEvent.MilestoneSet;
import org.xiandao.plan.life.PlanEvent.TaskAdded;
import org.xiandao.plan.life.PlanEvent.TaskScheduled;
import org.xiandao.plan.life.PlanTask.Deliverable;
import org.xiandao.plan.life.PlanTask.Dropped;
import org.xiandao.plan.life.PlanTask.Milestone;
import org.xiandao.plan.life.PlanTask.Owning;

/**
 * What has been set for a task beside what is printed.
 *
 * @param linked every target that was linked to it, by whichever of its schedules
 */
record TaskSet(
        Optional<TaskAdded> added,
        Optional<Dropped> dropped,
        List<Owning> owned,
        Optional<TaskScheduled> scheduled,
        SequencedSet<String> linked,
        Map<String, Milestone> milestones,
        Map<String, Deliverable> deliverables,
        int milestonesEver,
        int deliverablesEver) {
    static final TaskSet NOTHING = new TaskSet(
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            new LinkedHashSet<>(),
            Map.of(),
            Map.of(),
            0,
            0);

    TaskSet with(TaskAdded by) {
        return new TaskSet(
                Optional.of(by),
                dropped,
                owned,
                scheduled,
                linked,
                milestones,
                deliverables,
                milestonesEver,
                deliverablesEver);
    }

    TaskSet with(Dropped why) {
        return new TaskSet(
                added,
                Optional.of(why),
                owned,
                scheduled,
                linked,
                milestones,
                deliverables,
                milestonesEver,
                deliverablesEver);
    }

    TaskSet with(Owning owning) {
        var all = new ArrayList<>(owned);
        all.add(owning);
        return new TaskSet(
                added,
                dropped,
                List.copyOf(all),
                scheduled,
                linked,
                milestones,
                deliverables,
                milestonesEver,
                deliverablesEver);
    }

    TaskSet with(TaskScheduled by) {
        var all = new LinkedHashSet<>(linked);
        all.addAll(by.targets());
        return new TaskSet(
                added,
                dropped,
                owned,
                Optional.of(by),
                all,
                milestones,
                deliverables,
                milestonesEver,
                deliverablesEver);
    }

    TaskSet with(MilestoneSet by) {
        var all = new LinkedHashMap<>(milestones);
        var before = all.put(by.milestone(), new Milestone(by.milestone(), by.title(), by.on()));
        return milestones(all, milestonesEver + (before == null ? 1 : 0));
    }

    TaskSet withoutMilestone(String id) {
        var left = new LinkedHashMap<>(milestones);
        left.remove(id);
        return milestones(left, milestonesEver);
    }

    private TaskSet milestones(Map<String, Milestone> all, int ever) {
        return new TaskSet(added, dropped, owned, scheduled, linked, all, deliverables, ever, deliverablesEver);
    }

    TaskSet with(DeliverableAsked by) {
        var all = new LinkedHashMap<>(deliverables);
        all.put(by.deliverable(), new Deliverable(by.deliverable(), by.title()));
        return deliverables(all, deliverablesEver + 1);
    }

    TaskSet withoutDeliverable(String id) {
        var left = new LinkedHashMap<>(deliverables);
        left.remove(id);
        return deliverables(left, deliverablesEver);
    }

    private TaskSet deliverables(Map<String, Deliverable> all, int ever) {
        return new TaskSet(added, dropped, owned, scheduled, linked, milestones, all, milestonesEver, ever);
    }
}
