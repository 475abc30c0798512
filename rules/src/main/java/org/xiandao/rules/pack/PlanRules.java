package org.xiandao.rules.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.number.Quantity;

/**
 * Targets and tasks that a published plan fixes; empty lists where the programme has none.
 *
 * @param way how the targets go that have no way of their own
 */
public record PlanRules(
        List<Pillar> pillars,
        List<Owner> owners,
        List<Target> targets,
        List<Task> tasks,
        Optional<Way> way,
        Optional<Pursuit> pursuit) {
    public static final PlanRules NONE =
            new PlanRules(List.of(), List.of(), List.of(), List.of(), Optional.empty(), Optional.empty());

    public record Pillar(String id, Text title) {}

    public record Owner(String id, Text name) {}

    /** What a target counts: what there is on a day; what came on top of the baseline; what fell within the period. */
    public enum Kind {
        STOCK,
        ADDED,
        WITHIN
    }

    /**
     * @param item the national indicator item it speaks to, for comparison only
     * @param measure by which its actual values are computed; without one they are told in words
     */
    public record Target(
            String id,
            Text title,
            String pillar,
            Kind kind,
            Predicate.Comparator comparator,
            Quantity value,
            LocalDate by,
            Optional<String> item,
            Optional<String> measure,
            Optional<Way> way,
            Basis basis) {

        /** The same target with another figure at its end. */
        public Target reaching(Fraction amount) {
            var end = new Quantity(amount, value.unit());
            return new Target(id, title, pillar, kind, comparator, end, by, item, measure, way, basis);
        }
    }

    /**
     * From the baseline to the end target, through the yearly points, straight in between.
     *
     * @param base the baseline's day; a period begins the day after it
     * @param from the stock on that day where the plan prints it; otherwise the records tell it, or the area enters it
     */
    public record Way(LocalDate base, Optional<Quantity> from, List<Milestone> points, Basis basis) {}

    /** What there should be, or should have come since the baseline, on a day. */
    public record Milestone(LocalDate on, Quantity at) {}

    /** Which tasks pursue which target; their owners answer for it. */
    public record Pursuit(Map<String, List<String>> tasks, Basis basis) {}

    /** Owners in the printed order. */
    public record Task(String id, String number, Text title, String group, List<String> owners, Basis basis) {}

    public Optional<Target> target(String id) {
        return targets.stream().filter(target -> target.id().equals(id)).findFirst();
    }

    public Optional<Way> way(Target target) {
        return target.way().or(this::way);
    }

    /** Those who answer for a target: the owners of the tasks that pursue it, in the printed order, each once. */
    public List<Owner> ownersOf(Target target) {
        var pursuing = pursuit.map(it -> it.tasks().getOrDefault(target.id(), List.of()))
                .orElse(List.of());
        return tasks.stream()
                .filter(task -> pursuing.contains(task.id()))
                .flatMap(task -> task.owners().stream())
                .distinct()
                .flatMap(id -> owners.stream().filter(owner -> owner.id().equals(id)))
                .toList();
    }
}
