package org.xiandao.rules.judge;

import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Predicate.Comparator;

/** The five words of comparison; 超过 is strict, 不少于 is not. */
public final class Comparing {
    private Comparing() {}

    public static boolean holds(Fraction value, Comparator comparator, Fraction bound) {
        int sign = value.compareTo(bound);
        return switch (comparator) {
            case ABOVE -> sign > 0;
            case AT_LEAST -> sign >= 0;
            case BELOW -> sign < 0;
            case AT_MOST -> sign <= 0;
            case EQUALS -> sign == 0;
        };
    }
}
