package org.xiandao.rules.simulate;

import java.util.List;
import java.util.NavigableMap;

/**
 * What became of the cities, year by year: as the edition reads its rule on low ratings, and as it would be under the
 * other reading.
 *
 * @param scoresYears whether the edition itself says how a year is scored
 */
public record Outcome(
        String edition,
        int cities,
        int years,
        long seed,
        Assumptions assumed,
        List<Year> asRead,
        List<Year> otherwise,
        boolean scoresYears) {

    /**
     * @param stars how many cities were given so many
     * @param struck cities with at least one rating in their trial that counts against them
     * @param proposed cities whose ratings reach the number that the rule names; {@code incidents}: those with another
     *     ground. Each is taken to be revoked that year
     * @param barred cities that can't apply at the year's end
     */
    public record Year(
            int year,
            NavigableMap<Integer, Integer> stars,
            int struck,
            int proposed,
            int incidents,
            int revoked,
            int barred,
            int completed) {
        public int rated() {
            return stars.values().stream().mapToInt(Integer::intValue).sum();
        }
    }
}
