package org.xiandao.rules.targets;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.xiandao.rules.number.Fraction;

/** The way from a baseline to an end: through its points, and straight from each to the next, day by day. */
public record Path(List<Point> points) {
    public Path {
        points = List.copyOf(points);
        if (points.size() < 2) throw new IllegalArgumentException("A path needs a beginning and an end.");
        for (int i = 1; i < points.size(); i++)
            if (!points.get(i - 1).on().isBefore(points.get(i).on()))
                throw new IllegalArgumentException("The path goes back from "
                        + points.get(i - 1).on() + " to " + points.get(i).on() + ".\nMaybe the days are not in order.");
    }

    public Point start() {
        return points.getFirst();
    }

    public Point end() {
        return points.getLast();
    }

    /** What there should be on a day; before the baseline it is the baseline, after the end the end. */
    public Fraction on(LocalDate day) {
        if (!day.isAfter(start().on())) return start().amount();
        for (int i = 1; i < points.size(); i++)
            if (!day.isAfter(points.get(i).on())) return between(points.get(i - 1), points.get(i), day);
        return end().amount();
    }

    private static Fraction between(Point from, Point to, LocalDate day) {
        var share = Fraction.of(ChronoUnit.DAYS.between(from.on(), day), ChronoUnit.DAYS.between(from.on(), to.on()));
        return from.amount().plus(to.amount().minus(from.amount()).times(share));
    }
}
