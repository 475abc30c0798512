package org.xiandao.rules.score;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xiandao.rules.number.Fraction;

/**
 * Krippendorff's alpha for interval data with missing values (Krippendorff, Computing Krippendorff's Alpha-Reliability,
 * 2011): 1 is full agreement, 0 what chance would give, below 0 worse than chance. Exact.
 */
public final class Alpha {
    private Alpha() {}

    /**
     * @param units what was judged, each with the marks it was given in whatever order; who could not judge is left out
     * @return empty where nothing was judged twice, or where all marks are the same and there is nothing to tell apart
     */
    public static Optional<Fraction> interval(List<List<Fraction>> units) {
        var pairable = units.stream().filter(marks -> marks.size() > 1).toList();
        var common = pairable.stream()
                .flatMap(List::stream)
                .map(Fraction::denominator)
                .distinct()
                .reduce(BigInteger.ONE, Alpha::leastCommonMultiple);
        var observed = Fraction.ZERO;
        var all = new Sums();
        // Within a unit of m marks, each is paired with m − 1 others; units of a size are added up before they are
        // divided.
        var bySize = new ArrayList<BigInteger>();
        for (var marks : pairable) {
            var own = new Sums();
            for (var mark : marks) {
                var whole = mark.numerator().multiply(common.divide(mark.denominator()));
                own.add(whole);
                all.add(whole);
            }
            while (bySize.size() <= marks.size()) bySize.add(BigInteger.ZERO);
            bySize.set(marks.size(), bySize.get(marks.size()).add(own.differences()));
        }
        for (int size = 2; size < bySize.size(); size++)
            observed = observed.plus(new Fraction(bySize.get(size), BigInteger.valueOf(size - 1)));
        if (all.differences().signum() == 0) return Optional.empty();
        var expected = new Fraction(all.differences(), BigInteger.valueOf(all.count - 1));
        return Optional.of(Fraction.ONE.minus(observed.over(expected)));
    }

    private static BigInteger leastCommonMultiple(BigInteger one, BigInteger other) {
        return one.divide(one.gcd(other)).multiply(other);
    }

    /** The sum of squared differences over all ordered pairs, from two running sums. */
    private static final class Sums {
        private long count;
        private BigInteger sum = BigInteger.ZERO;
        private BigInteger squares = BigInteger.ZERO;

        void add(BigInteger value) {
            count++;
            sum = sum.add(value);
            squares = squares.add(value.multiply(value));
        }

        BigInteger differences() {
            return squares.multiply(BigInteger.valueOf(count))
                    .subtract(sum.multiply(sum))
                    .shiftLeft(1);
        }
    }
}
