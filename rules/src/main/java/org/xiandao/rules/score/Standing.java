package org.xiandao.rules.score;

import java.math.BigDecimal;
import java.util.List;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.ReviewRules;

/**
 * What a place is decided by; the better comes first.
 *
 * @param ties the points of the first levels that the pack names for ties, in its order
 */
record Standing(BigDecimal rounded, List<Fraction> ties) implements Comparable<Standing> {
    Standing {
        ties = List.copyOf(ties);
    }

    static Standing of(ReviewRules rules, Fraction exact, List<Fraction> ties) {
        return new Standing(
                exact.round(rules.rounding().places(), rules.rounding().mode()), ties);
    }

    static Standing of(ReviewRules rules, Fraction exact, Total total) {
        return of(
                rules,
                exact,
                rules.ties().stream().map(tie -> total.first(tie).result()).toList());
    }

    @Override
    public int compareTo(Standing other) {
        int order = other.rounded.compareTo(rounded);
        for (int tie = 0; order == 0 && tie < ties.size(); tie++)
            order = other.ties.get(tie).compareTo(ties.get(tie));
        return order;
    }

    /** Which of the ties tells the two apart; -1 where none does, or none is asked. */
    int toldApartBy(Standing other) {
        if (rounded.compareTo(other.rounded) != 0) return -1;
        for (int tie = 0; tie < ties.size(); tie++) if (!ties.get(tie).equals(other.ties.get(tie))) return tie;
        return -1;
    }
}
