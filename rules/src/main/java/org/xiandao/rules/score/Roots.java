package org.xiandao.rules.score;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.xiandao.rules.number.Fraction;

/** The one place where a figure of a review is not exact: square roots, to six decimal places, half even. */
final class Roots {
    private static final MathContext DIGITS = MathContext.DECIMAL128;
    private static final int PLACES = 6;

    private Roots() {}

    static BigDecimal of(Fraction square) {
        return new BigDecimal(square.numerator())
                .divide(new BigDecimal(square.denominator()), DIGITS)
                .sqrt(DIGITS)
                .setScale(PLACES, RoundingMode.HALF_EVEN);
    }
}
