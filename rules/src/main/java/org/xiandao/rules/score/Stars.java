package org.xiandao.rules.score;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.RatingRules.Band;

/** The stars that a score earns. */
public final class Stars {
    private Stars() {}

    /** Each band begins with {@code from} and ends before {@code below}; the top one includes its end. */
    public static Optional<Band> of(List<Band> bands, Fraction score) {
        var top = bands.stream().max(Comparator.comparing(Band::below));
        return bands.stream()
                .filter(band -> score.compareTo(band.from()) >= 0)
                .filter(band -> score.compareTo(band.below()) < 0
                        || score.equals(band.below()) && top.equals(Optional.of(band)))
                .findFirst();
    }
}
