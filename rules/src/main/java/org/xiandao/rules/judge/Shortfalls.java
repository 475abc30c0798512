package org.xiandao.rules.judge;

import java.math.BigInteger;
import java.util.Optional;
import org.xiandao.rules.judge.Judgement.Shortfall;
import org.xiandao.rules.judge.Judgement.Value;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.number.Quantity;
import org.xiandao.rules.number.Units;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Measure;
import org.xiandao.rules.pack.Measure.Definition;
import org.xiandao.rules.pack.Predicate.Comparator;

/** How far a value is from its bound, exactly, in the unit of the thing that would close the gap. */
final class Shortfalls {
    private Shortfalls() {}

    /** Empty where the bound holds, where the value isn't known, or where nothing that is counted could reach it. */
    static Optional<Shortfall> of(Edition edition, Value value, Comparator comparator, Fraction bound) {
        if (value.amount().isEmpty()) return Optional.empty();
        var amount = value.amount().get();
        if (Comparing.holds(amount, comparator, bound)) return Optional.empty();
        var measure = Measuring.known(edition, value.measure());
        if (measure.definition() instanceof Definition.Ratio ratio
                && value.parts().size() == 2) return ofRatio(edition, ratio, value, comparator, bound);
        var gap = bound.minus(amount);
        return isCounted(measure) ? whole(measure, gap, comparator) : Optional.of(exact(measure, gap, comparator));
    }

    /** A ratio is closed by its numerator: more stations, not fewer residents. */
    private static Optional<Shortfall> ofRatio(
            Edition edition, Definition.Ratio ratio, Value value, Comparator comparator, Fraction bound) {
        if (ratio.times().signum() <= 0) return Optional.empty();
        var of = value.parts().get(0).value();
        return value.parts()
                .get(1)
                .value()
                .amount()
                .flatMap(per -> of(edition, of, comparator, bound.times(per).over(ratio.times())));
    }

    private static Optional<Shortfall> whole(Measure measure, Fraction gap, Comparator comparator) {
        var steps = switch (comparator) {
            case AT_LEAST -> gap.ceiling();
            case ABOVE -> gap.floor().add(BigInteger.ONE);
            case AT_MOST -> gap.floor();
            case BELOW -> gap.ceiling().subtract(BigInteger.ONE);
            case EQUALS -> gap.isWhole() ? gap.numerator() : BigInteger.ZERO;
        };
        return steps.signum() == 0
                ? Optional.empty()
                : Optional.of(new Shortfall(measure.id(), new Quantity(Fraction.of(steps), measure.unit()), false));
    }

    private static Shortfall exact(Measure measure, Fraction gap, Comparator comparator) {
        boolean strict = comparator == Comparator.ABOVE || comparator == Comparator.BELOW;
        return new Shortfall(measure.id(), new Quantity(gap, measure.unit()), strict);
    }

    private static boolean isCounted(Measure measure) {
        return measure.definition() instanceof Definition.Count || Units.isCounted(measure.unit());
    }
}
