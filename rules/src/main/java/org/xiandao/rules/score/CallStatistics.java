package org.xiandao.rules.score;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xiandao.rules.number.Fraction;

/**
 * All that the marks of one call say: the ranking, how sure it is, and how far its experts agree.
 *
 * @param ranked the best first
 * @param ties neighbours with the same rounded total
 * @param cut the line between the last place of a quota and the next; empty where none was asked or nobody is beyond it
 */
public record CallStatistics(
        List<Ranked> ranked, List<Tie> ties, List<Indicator> indicators, List<Expert> experts, Optional<Cut> cut) {

    /**
     * One case in the ranking.
     *
     * @param place equal standings share one
     * @param deviation standard deviation of the experts' own totals
     * @param alpha agreement over its lines, each mark as a share of the line's points
     * @param error jackknife standard error of the total
     * @param corrected the total without the panel's harshness, and the place it would have
     */
    public record Ranked(
            String id,
            int place,
            Total total,
            Optional<BigDecimal> deviation,
            Optional<Fraction> alpha,
            List<LeftOut> leftOut,
            Optional<BigDecimal> error,
            Corrected corrected) {

        /** The widest move of the total when any one expert is left out. */
        public Optional<LeftOut> widestShift() {
            return leftOut.stream()
                    .max(Comparator.comparing((LeftOut it) -> it.shift().abs()));
        }
    }

    /** The case without one expert. {@code shift} of the exact total; {@code place} among the others as they are. */
    public record LeftOut(String expert, Fraction shift, int place) {}

    public record Corrected(Fraction exact, BigDecimal rounded, int place) {}

    /**
     * Two neighbours with the same rounded total.
     *
     * @param by the first-level indicator that tells them apart; empty where none of the pack's list does
     */
    public record Tie(String above, String below, Optional<String> by) {}

    /** One line over the whole call. {@code range}: mean range of its marks as a share of its points. */
    public record Indicator(String id, Optional<Fraction> alpha, Optional<Fraction> range, int marks, int absent) {}

    /**
     * One expert over the cases judged together with others.
     *
     * @param deviation mean distance of the own total from the panel's mean of own totals; above 0 is lenient
     */
    public record Expert(String id, int cases, Fraction deviation) {}

    /**
     * The line between two places and the noise there.
     *
     * @param places how many are above it
     * @param gap between the exact totals on both sides
     * @param noise jackknife standard error of that gap, the two panels taken as independent
     * @param near cases that lie within twice the noise of the one across the line
     * @param shared whether both sides have the same standing, so that the line cuts through a tie
     */
    public record Cut(
            int places,
            String last,
            String first,
            Fraction gap,
            Optional<BigDecimal> noise,
            boolean clear,
            List<String> near,
            boolean shared) {}
}
