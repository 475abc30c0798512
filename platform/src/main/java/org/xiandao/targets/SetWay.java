package org.xiandao.targets;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.xiandao.base.stream.Author;
import org.xiandao.rules.number.Fraction;

/**
 * One version of what an area has set for a target.
 *
 * @param base the stock on the baseline's day; empty where the records tell it
 * @param points by day; none where the plan's are followed
 */
public record SetWay(
        int number,
        Optional<Fraction> base,
        SortedMap<LocalDate, Fraction> points,
        String reason,
        Instant known,
        Author author) {
    public SetWay {
        points = Collections.unmodifiableSortedMap(new TreeMap<>(points));
    }

    /** Whether it says nothing of its own. */
    public boolean isPlans() {
        return base.isEmpty() && points.isEmpty();
    }

    boolean saysAs(SetWay other) {
        return base.equals(other.base) && points.equals(other.points);
    }
}
