package org.xiandao.rules.draw;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the experts of each case must keep to: at most so many of an area, of a unit; at least so many who know a field. */
public record Limits(Optional<Integer> perArea, Optional<Integer> perUnit, List<AtLeast> atLeast) {
    public static final Limits NONE = new Limits(Optional.empty(), Optional.empty(), List.of());

    public Limits {
        atLeast = atLeast.stream().sorted(Comparator.comparing(AtLeast::field)).toList();
    }

    public record AtLeast(String field, int experts) {}
}
