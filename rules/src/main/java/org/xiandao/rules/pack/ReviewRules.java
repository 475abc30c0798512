package org.xiandao.rules.pack;

import java.util.List;
import java.util.Optional;

/**
 * How experts score.
 *
 * @param scale decimal places that a score may have
 * @param dropExtremesFrom from how many experts on the highest and the lowest are left out; empty: never
 * @param ties what decides between equal scores, in this order: ids of first-level indicators
 */
public record ReviewRules(
        Grain grain,
        int experts,
        int scale,
        Aggregate aggregate,
        Optional<Integer> dropExtremesFrom,
        IndicatorTree.Rounding rounding,
        boolean reasonRequired,
        List<String> ties,
        Basis basis) {
    public enum Grain {
        ITEM,
        FIRST_LEVEL
    }

    public enum Aggregate {
        MEAN,
        MEDIAN
    }
}
