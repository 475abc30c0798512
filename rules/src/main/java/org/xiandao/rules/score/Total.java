package org.xiandao.rules.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.xiandao.rules.number.Fraction;

/**
 * The points of an application and the whole way to them.
 *
 * @param exact the sum of the first levels; {@code rounded} the same, rounded once
 * @param outOf what could have been reached by what has been scored so far
 * @param spread of the experts' own totals, over those who judged enough for one
 * @param awaiting items that the visit has still to score; they count nothing yet
 */
public record Total(
        Fraction exact,
        BigDecimal rounded,
        Fraction outOf,
        List<FirstLevel> firsts,
        Optional<Spread> spread,
        List<String> awaiting) {

    public FirstLevel first(String id) {
        return firsts.stream()
                .filter(first -> first.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No first-level indicator " + id + "."));
    }

    /** @param result the sum of its lines, scaled as the pack says where some line could be judged by nobody */
    public record FirstLevel(String id, Fraction points, Fraction result, List<Line> lines) {}

    /**
     * One item, or one first level where the pack scores no finer.
     *
     * @param result of the marks that count; empty where nobody could judge or the visit is to come
     */
    public record Line(
            String id, Fraction points, By by, List<Mark> marks, Optional<Fraction> result, Optional<Spread> spread) {}

    public enum By {
        EXPERTS,
        VISIT
    }

    /** @param points empty where the expert could not judge; {@code dropped} as the highest or the lowest */
    public record Mark(String expert, Optional<Fraction> points, boolean dropped, String reason) {}

    public record Spread(Fraction lowest, Fraction highest) {
        public Fraction width() {
            return highest.minus(lowest);
        }
    }
}
