package org.xiandao.publication;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.xiandao.rules.number.Fraction;

/** A share of a whole in per cent: one decimal, half up; the whole is only told once it is reached. */
final class Share {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final BigDecimal NEARLY = new BigDecimal("99.9");

    private Share() {}

    static BigDecimal of(Fraction part, Fraction whole) {
        if (part.compareTo(whole) >= 0) return WHOLE;
        var share = part.over(whole)
                .times(Fraction.of(100))
                .round(1, RoundingMode.HALF_UP)
                .min(NEARLY)
                .max(BigDecimal.ZERO)
                .stripTrailingZeros();
        return share.scale() < 0 ? share.setScale(0) : share;
    }
}
