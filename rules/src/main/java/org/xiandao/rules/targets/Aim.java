package org.xiandao.rules.targets;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Optional;
import org.xiandao.rules.judge.Comparing;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Predicate.Comparator;

/**
 * What is to be reached by a day.
 *
 * @param counted whether it is counted one by one, so that what is missing is a whole number
 */
public record Aim(Comparator comparator, Fraction amount, LocalDate by, boolean counted) {

    public boolean reached(Fraction actual) {
        return Comparing.holds(actual, comparator, amount);
    }

    /** Whether an amount is not on the wrong side of what there should be by then. */
    public boolean keepsUp(Fraction actual, Fraction expected) {
        int sign = actual.compareTo(expected);
        return rising() ? sign >= 0 : sign <= 0;
    }

    public boolean rising() {
        return switch (comparator) {
            case AT_LEAST, ABOVE -> true;
            case AT_MOST, BELOW -> false;
            case EQUALS -> throw new IllegalStateException("A target of \"equals\" has no direction.");
        };
    }

    /**
     * What closes the gap when it comes in equal parts over the quarters that are left; negative where less is wanted.
     *
     * @param missing in all; {@code each} quarter, rounded up to whole things where they are counted
     * @param more whether it takes still a little more than that (超过)
     */
    public record Closing(Fraction missing, int quarters, Optional<Fraction> each, boolean more) {}

    /** Empty once it is reached. Without a quarter left nothing can come in each. */
    public Optional<Closing> closing(Fraction actual, LocalDate asOf) {
        if (reached(actual)) return Optional.empty();
        int quarters = Quarters.left(asOf, by);
        var missing = missing(amount.minus(actual));
        boolean strict = comparator == Comparator.ABOVE || comparator == Comparator.BELOW;
        var each = quarters == 0 ? Optional.<Fraction>empty() : Optional.of(whole(missing.over(Fraction.of(quarters))));
        return Optional.of(new Closing(missing, quarters, each, strict && !counted));
    }

    private Fraction missing(Fraction gap) {
        if (!counted) return gap;
        return Fraction.of(
                switch (comparator) {
                    case AT_LEAST -> gap.ceiling();
                    case ABOVE -> gap.floor().add(BigInteger.ONE);
                    case AT_MOST -> gap.floor();
                    case BELOW -> gap.ceiling().subtract(BigInteger.ONE);
                    case EQUALS -> throw new IllegalStateException("A target of \"equals\" has no direction.");
                });
    }

    /** Of what is counted one by one, the whole number that an amount comes to on the safe side: 7.56 asked for are 8. */
    public Fraction whole(Fraction amount) {
        if (!counted) return amount;
        return Fraction.of(rising() ? amount.ceiling() : amount.floor());
    }
}
