package org.xiandao.rules.trial;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.RatingRules;
import org.xiandao.rules.pack.RatingRules.Ground;
import org.xiandao.rules.pack.RatingRules.ProposedBy;
import org.xiandao.rules.score.Strikes;

/**
 * How a ground of the pack stands for a pilot: what has been counted, and whether that brings the ground up.
 *
 * @param count in the reading that the pack chose; {@code at} is from where on it is brought up
 * @param other in the other reading, where there are two
 */
public record Proposal(Ground ground, Fraction count, Fraction at, Optional<Fraction> other) {

    /**
     * What a pilot's counters are read from.
     *
     * @param stars of each rating that stands
     * @param measures values since the trial began; one that isn't known is missing
     * @param unanswered requests past their day without an answer
     */
    public record Signs(List<Integer> stars, Map<String, Fraction> measures, int unanswered) {}

    public boolean reached() {
        return count.compareTo(at) >= 0;
    }

    /** Only the reading that the pack did not choose brings it up: shown, and left to a person. */
    public boolean onlyInTheOtherReading() {
        return !reached() && other.filter(counted -> counted.compareTo(at) >= 0).isPresent();
    }

    /** Of every ground that something counts for, in the pack's order; a measure that isn't known gives none. */
    public static List<Proposal> of(RatingRules rules, Signs signs) {
        return rules.grounds().stream()
                .flatMap(ground -> ground.proposedBy().flatMap(by -> of(ground, by, rules, signs)).stream())
                .toList();
    }

    private static Optional<Proposal> of(Ground ground, ProposedBy by, RatingRules rules, Signs signs) {
        return switch (by) {
            case ProposedBy.Measured measured ->
                Optional.ofNullable(signs.measures().get(measured.measure()))
                        .map(value -> new Proposal(ground, value, Fraction.ONE, Optional.empty()));
            case ProposedBy.Struck _ ->
                rules.strikes().map(strikes -> {
                    var counted = Strikes.count(signs.stars(), strikes);
                    return new Proposal(
                            ground,
                            Fraction.of(counted.count()),
                            Fraction.of(strikes.at()),
                            Optional.of(Fraction.of(counted.otherReading())));
                });
            case ProposedBy.Unanswered unanswered ->
                Optional.of(new Proposal(
                        ground, Fraction.of(signs.unanswered()), Fraction.of(unanswered.requests()), Optional.empty()));
        };
    }
}
