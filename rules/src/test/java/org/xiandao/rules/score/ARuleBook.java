package org.xiandao.rules.score;

import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.xiandao.rules.judge.AnEdition;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.IndicatorTree.Rounding;
import org.xiandao.rules.pack.ReviewRules;
import org.xiandao.rules.pack.ReviewRules.Aggregate;
import org.xiandao.rules.pack.ReviewRules.Disagreement;
import org.xiandao.rules.pack.ReviewRules.Grain;
import org.xiandao.rules.pack.ReviewRules.Harshness;
import org.xiandao.rules.pack.ReviewRules.NobodyJudges;
import org.xiandao.rules.pack.ReviewRules.Reasons;

/** Rules of a review: the plain mean of items, two places, a reason for each mark, ties by the second first level. */
final class ARuleBook {
    private Grain grain = Grain.ITEM;
    private int experts = 1;
    private Aggregate aggregate = Aggregate.MEAN;
    private Optional<Integer> trimFrom = Optional.empty();
    private Reasons reasons = new Reasons.Always();
    private NobodyJudges nobodyJudges = NobodyJudges.FIRST_LEVEL;
    private Optional<Disagreement> disagreement = Optional.empty();
    private Harshness harshness = Harshness.SHOWN;

    ARuleBook grain(Grain to) {
        grain = to;
        return this;
    }

    ARuleBook experts(int atLeast) {
        experts = atLeast;
        return this;
    }

    ARuleBook aggregate(Aggregate to, int from) {
        aggregate = to;
        trimFrom = to == Aggregate.TRIMMED_MEAN ? Optional.of(from) : Optional.empty();
        return this;
    }

    ARuleBook reasons(Reasons to) {
        reasons = to;
        return this;
    }

    ARuleBook nobodyJudges(NobodyJudges to) {
        nobodyJudges = to;
        return this;
    }

    ARuleBook disagreement(Optional<Fraction> rangeAbove, Optional<Fraction> alphaBelow) {
        disagreement = Optional.of(new Disagreement(rangeAbove, alphaBelow));
        return this;
    }

    ARuleBook corrected() {
        harshness = Harshness.CORRECTED;
        return this;
    }

    ReviewRules build() {
        return new ReviewRules(
                grain,
                experts,
                ReviewRules.Panel.ANYBODY,
                2,
                aggregate,
                trimFrom,
                new Rounding(2, RoundingMode.HALF_UP),
                reasons,
                nobodyJudges,
                disagreement,
                harshness,
                List.of("2"),
                AnEdition.BASIS);
    }
}
