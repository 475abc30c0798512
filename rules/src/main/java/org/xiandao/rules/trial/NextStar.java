package org.xiandao.rules.trial;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.RatingRules.Band;
import org.xiandao.rules.trial.YearScore.Holds;
import org.xiandao.rules.trial.YearScore.Line;

/**
 * What the next star would have needed.
 *
 * @param missing points up to the next band
 * @param open lines that did not hold, those that are worth most first
 * @param inReach whether some of them together would have been enough
 */
public record NextStar(int stars, Fraction missing, List<Open> open, boolean inReach) {

    public record Open(Line line, Fraction worth) {}

    /** Empty at the top, and while there is no score. */
    public static Optional<NextStar> of(YearScore score, List<Band> bands) {
        return score.exact()
                .flatMap(exact -> bands.stream()
                        .filter(band -> band.from().compareTo(exact) > 0)
                        .min(Comparator.comparing(Band::from))
                        .map(band -> after(score, band, band.from().minus(exact))));
    }

    private static NextStar after(YearScore score, Band band, Fraction missing) {
        var open = score.parts().stream()
                .flatMap(scored -> scored.lines().stream()
                        .filter(line -> line.holds() == Holds.NO)
                        .map(line -> new Open(line, scored.worth())))
                .sorted(Comparator.comparing(Open::worth).reversed())
                .toList();
        var all = open.stream().map(Open::worth).reduce(Fraction.ZERO, Fraction::plus);
        return new NextStar(band.stars(), missing, open, all.compareTo(missing) >= 0);
    }
}
