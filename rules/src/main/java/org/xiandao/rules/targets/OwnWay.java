package org.xiandao.rules.targets;

import java.util.List;
import java.util.Optional;
import org.xiandao.rules.number.Fraction;

/**
 * What an area has set for itself: its baseline, and what it wants to have reached, or added since, at the points.
 *
 * @param from the stock on the baseline's day; empty where the records tell it
 */
public record OwnWay(Optional<Fraction> from, List<Point> points) {}
