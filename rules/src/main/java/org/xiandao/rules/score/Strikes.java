package org.xiandao.rules.score;

import java.util.List;
import org.xiandao.rules.pack.RatingRules;

/**
 * How many ratings count against a pilot, in the reading that the pack chose and in the other one, so that who decides
 * sees both.
 *
 * @param reached whether the chosen reading reaches the number that the rule names
 */
public record Strikes(int count, boolean reached, int otherReading, boolean otherReached) {

    /** @param ratings the stars of each rating */
    public static Strikes count(List<Integer> ratings, RatingRules.Strikes rules) {
        int below = (int) ratings.stream().filter(stars -> stars < rules.star()).count();
        int atMost =
                (int) ratings.stream().filter(stars -> stars <= rules.star()).count();
        int count = rules.inclusive() ? atMost : below;
        int other = rules.inclusive() ? below : atMost;
        return new Strikes(count, count >= rules.at(), other, other >= rules.at());
    }
}
