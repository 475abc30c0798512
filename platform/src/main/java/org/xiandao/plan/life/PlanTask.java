package org.xiandao.plan.life;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.xiandao.plan.life.PlanRecorded.Said;
import org.xiandao.rules.pack.Text;

/**
 * A task of the plan: as the pack prints it, or as the pilot's own office added it.
 *
 * @param number as printed; empty for one that was added
 * @param owners in the printed order; the first is the one reminders go to, which makes it no lead
 * @param owned how its owners were changed, the first first; the ones it began with are those before the first
 * @param targets that the plan says it pursues, and those linked since
 * @param dropped empty while it lives
 */
public record PlanTask(
        String id,
        String number,
        Text title,
        String group,
        List<String> owners,
        List<Owning> owned,
        List<String> targets,
        LocalDate from,
        LocalDate until,
        SequencedMap<String, Milestone> milestones,
        SequencedMap<String, Deliverable> deliverables,
        Optional<Dropped> dropped) {

    public record Milestone(String id, String title, LocalDate on) {}

    public record Deliverable(String id, String title) {}

    /** Why it is no longer pursued; what was told of it stays. */
    public record Dropped(String reason, Said said) {}

    /** @param documentNumber of the approval; empty where a task of the office's own needs none */
    public record Owning(
            List<String> before,
            List<String> owners,
            LocalDate from,
            Optional<String> documentNumber,
            String reason,
            Said said) {}

    public boolean printed() {
        return !number.isEmpty();
    }

    /** Who had it at the end of a day. */
    public List<String> ownersOn(LocalDate day) {
        if (owned.isEmpty()) return owners;
        return owned.reversed().stream()
                .filter(owning -> !owning.from().isAfter(day))
                .findFirst()
                .map(Owning::owners)
                .orElse(owned.getFirst().before());
    }

    /** Those who have it, then those who had it before. */
    public List<String> ownersEver() {
        var all = new LinkedHashSet<>(owners);
        owned.forEach(owning -> all.addAll(owning.before()));
        return List.copyOf(all);
    }
}
