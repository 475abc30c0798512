package org.xiandao.rules.pack;

import java.util.List;
import java.util.Optional;
import org.xiandao.rules.number.Fraction;

/**
 * How experts score.
 *
 * @param experts of each case
 * @param scale decimal places that a score may have
 * @param trimFrom of a trimmed mean: from how many marks on the highest and the lowest are left out; fewer are averaged
 * @param nobodyJudges what stands in for a line that no expert could judge
 * @param disagreement how far experts may lie apart before they must discuss; empty: however far
 * @param ties what decides between equal scores, in this order: ids of first-level indicators
 */
public record ReviewRules(
        Grain grain,
        int experts,
        Panel panel,
        int scale,
        Aggregate aggregate,
        Optional<Integer> trimFrom,
        IndicatorTree.Rounding rounding,
        Reasons reasons,
        NobodyJudges nobodyJudges,
        Optional<Disagreement> disagreement,
        Harshness harshness,
        List<String> ties,
        Basis basis) {
    public enum Grain {
        ITEM,
        FIRST_LEVEL
    }

    /** At most so many of a case's experts from one unit, by its credit code; from one area, by its code. */
    public record Panel(Optional<Integer> perUnit, Optional<Integer> perArea) {
        public static final Panel ANYBODY = new Panel(Optional.empty(), Optional.empty());
    }

    public enum Aggregate {
        MEAN,
        MEDIAN,
        TRIMMED_MEAN
    }

    /** For which marks an expert must give a reason; "can't judge" always needs one. */
    public sealed interface Reasons {
        record Always() implements Reasons {}

        /** Shares of a line's points: at {@code upTo} and below, at {@code from} and above. */
        record AtExtremes(Fraction upTo, Fraction from) implements Reasons {}

        default boolean needed(Fraction points, Fraction outOf) {
            return switch (this) {
                case Always always -> true;
                case AtExtremes(var upTo, var from) ->
                    points.compareTo(upTo.times(outOf)) <= 0 || points.compareTo(from.times(outOf)) >= 0;
            };
        }
    }

    public enum NobodyJudges {
        /** The other lines of its first level are scaled up to its points. */
        FIRST_LEVEL,
        /** All other lines are. */
        WHOLE,
        /** Nothing: an expert who can judge it must be found. */
        REFUSED
    }

    /**
     * When a moderated round is due.
     *
     * @param rangeAbove the widest range of a line's marks, as a share of its points
     * @param alphaBelow the least agreement of the whole sheet, as Krippendorff's alpha
     */
    public record Disagreement(Optional<Fraction> rangeAbove, Optional<Fraction> alphaBelow) {}

    public enum Harshness {
        /** Shown beside the ranking, never applied. */
        SHOWN,
        /** The ranking is by totals from which the experts' harshness is taken out. */
        CORRECTED
    }
}
