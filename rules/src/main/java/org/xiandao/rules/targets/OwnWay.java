package org.xiandao.rules.targets;

import java.util.List;
import java.util.Optional;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.PlanRules.Target;

/**
 * What an area has set for itself: its baseline, and what it wants to have reached, or added since, at the points.
 *
 * @param from the stock on the baseline's day; empty where the records tell it
 */
public record OwnWay(Optional<Fraction> from, List<Point> points) {

    /** Without the points that lie past the target's end, as after the end has been moved. */
    public OwnWay within(Target target) {
        boolean rising = switch (target.comparator()) {
            case AT_LEAST, ABOVE, EQUALS -> true;
            case AT_MOST, BELOW -> false;
        };
        var end = target.value().amount();
        return new OwnWay(
                from,
                points.stream()
                        .filter(point -> rising
                                ? point.amount().compareTo(end) <= 0
                                : point.amount().compareTo(end) >= 0)
                        .toList());
    }
}
