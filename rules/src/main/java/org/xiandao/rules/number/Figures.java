package org.xiandao.rules.number;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as people read them: thousands grouped; a decimal that never ends, or is very long, is cut and says so. */
public final class Figures {
    private static final int LONGEST = 6;

    private Figures() {}

    /** With its unit behind it. */
    public static String of(Quantity quantity) {
        return (of(quantity.amount()) + " " + quantity.unit()).strip();
    }

    /** "41,230", "4.25", "27.72…". Only for reading: nothing is computed with it. */
    public static String of(Fraction number) {
        var exact = number.toString();
        int point = exact.indexOf('.');
        boolean cut = exact.indexOf('/') >= 0 || point >= 0 && exact.length() - point - 1 > LONGEST;
        return grouped(cut ? number.round(2, RoundingMode.DOWN) : new BigDecimal(exact), number.signum() < 0)
                + (cut ? "…" : "");
    }

    private static String grouped(BigDecimal number, boolean negative) {
        var digits = number.abs().toPlainString();
        int point = digits.indexOf('.');
        int end = point < 0 ? digits.length() : point;
        var out = new StringBuilder(digits);
        for (int i = end - 3; i > 0; i -= 3) out.insert(i, ',');
        return negative ? "-" + out : out.toString();
    }
}
