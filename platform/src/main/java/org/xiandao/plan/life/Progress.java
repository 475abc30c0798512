package org.xiandao.plan.life;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xiandao.plan.life.PlanEvent.Entry;
import org.xiandao.plan.life.PlanRecorded.Said;

/**
 * How far a task has come by what its owners last reported: as far as the owner who has come least far.
 *
 * @param parts of the owners, in the printed order
 */
public record Progress(PlanTask task, Stand stand, BigDecimal least, List<Part> parts) {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    public enum Stand {
        NOT_BEGUN,
        UNDER_WAY,
        LATE,
        DONE
    }

    /** What an owner last told of it; empty while it has told nothing that counts. */
    public record Part(String owner, Optional<Entry> entry, Optional<Said> said) {
        public BigDecimal percent() {
            return entry.map(it -> new BigDecimal(it.percent())).orElse(BigDecimal.ZERO);
        }
    }

    public static List<Progress> of(PlanState state, PlanTrial trial, LocalDate today) {
        return state.tasks(trial).stream().map(task -> of(state, task, today)).toList();
    }

    public static Progress of(PlanState state, PlanTask task, LocalDate today) {
        var parts = new ArrayList<Part>();
        for (var owner : task.owners()) parts.add(part(state, task, owner));
        var least = parts.stream().map(Part::percent).min(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        boolean done = !parts.isEmpty() && least.compareTo(WHOLE) >= 0;
        boolean begun = parts.stream().anyMatch(part -> part.percent().signum() > 0)
                || task.milestones().keySet().stream()
                        .anyMatch(milestone -> state.reached(task, milestone).isPresent());
        return new Progress(task, stand(state, task, today, done, begun), least, parts);
    }

    private static Stand stand(PlanState state, PlanTask task, LocalDate today, boolean done, boolean begun) {
        if (done) return Stand.DONE;
        if (today.isAfter(task.until()) || !missed(state, task, today).isEmpty()) return Stand.LATE;
        return begun ? Stand.UNDER_WAY : Stand.NOT_BEGUN;
    }

    /** Milestones whose day has passed without anybody reporting them reached. */
    public static List<PlanTask.Milestone> missed(PlanState state, PlanTask task, LocalDate today) {
        return task.milestones().values().stream()
                .filter(milestone -> milestone.on().isBefore(today)
                        && state.reached(task, milestone.id()).isEmpty())
                .toList();
    }

    private static Part part(PlanState state, PlanTask task, String owner) {
        Optional<Entry> entry = Optional.empty();
        Optional<Said> said = Optional.empty();
        for (var filing : state.counting(owner))
            for (var one : filing.entries())
                if (one.task().equals(task.id())) {
                    entry = Optional.of(one);
                    said = Optional.of(filing.said());
                }
        return new Part(owner, entry, said);
    }
}
