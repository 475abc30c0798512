package org.xiandao.rules.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xiandao.rules.number.Quantity;

/** Targets and tasks that a published plan fixes; empty lists where the programme has none. */
public record PlanRules(List<Pillar> pillars, List<Owner> owners, List<Target> targets, List<Task> tasks) {
    public static final PlanRules NONE = new PlanRules(List.of(), List.of(), List.of(), List.of());

    public record Pillar(String id, Text title) {}

    public record Owner(String id, Text name) {}

    public enum Kind {
        STOCK,
        ADDED,
        WITHIN
    }

    /** @param item the national indicator item it speaks to, for comparison only */
    public record Target(
            String id,
            Text title,
            String pillar,
            Kind kind,
            Predicate.Comparator comparator,
            Quantity value,
            LocalDate by,
            Optional<String> item,
            Basis basis) {}

    /** Owners in the printed order. */
    public record Task(String id, String number, Text title, String group, List<String> owners, Basis basis) {}
}
