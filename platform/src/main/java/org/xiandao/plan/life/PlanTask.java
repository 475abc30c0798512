package org.xiandao.plan.life;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.xiandao.rules.pack.Text;

/**
 * A task of the plan: as the pack prints it, or as the pilot's own office added it.
 *
 * @param number as printed; empty for one that was added
 * @param owners in the printed order; the first is the one reminders go to, which makes it no lead
 * @param targets that the plan says it pursues, and those linked since
 */
public record PlanTask(
        String id,
        String number,
        Text title,
        String group,
        List<String> owners,
        List<String> targets,
        LocalDate from,
        LocalDate until,
        SequencedMap<String, Milestone> milestones,
        SequencedMap<String, Deliverable> deliverables) {

    public record Milestone(String id, String title, LocalDate on) {}

    public record Deliverable(String id, String title) {}

    public boolean printed() {
        return !number.isEmpty();
    }

    /** What has been set for a task beside what is printed. */
    record Set(
            Optional<PlanEvent.TaskAdded> added,
            boolean dropped,
            Optional<PlanEvent.TaskScheduled> scheduled,
            Map<String, Milestone> milestones,
            Map<String, Deliverable> deliverables,
            int milestonesEver,
            int deliverablesEver) {
        static final Set NOTHING = new Set(Optional.empty(), false, Optional.empty(), Map.of(), Map.of(), 0, 0);
    }
}
