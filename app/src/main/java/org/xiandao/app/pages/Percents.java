package org.xiandao.app.pages;

import java.math.RoundingMode;
import org.xiandao.rules.number.Fraction;

/** Shares as people read them. */
public final class Percents {
    private Percents() {}

    public static String of(Fraction share) {
        return share.times(Fraction.of(100))
                        .round(1, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                + "%";
    }
}
