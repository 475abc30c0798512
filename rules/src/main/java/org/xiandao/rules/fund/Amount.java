package org.xiandao.rules.fund;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** A positive amount of money as somebody typed it, read exactly or refused with what is wrong. */
public sealed interface Amount {
    record Read(BigDecimal value) implements Amount {}

    record Wrong(Fault fault) implements Amount {}

    enum Fault {
        MISSING,
        FULL_WIDTH,
        MAGNITUDE_WORD,
        NOT_A_NUMBER,
        NOT_POSITIVE,
        TOO_FINE,
        TOO_LARGE
    }

    /** 万元 to the yuan. */
    int WAN_PLACES = 4;

    /** Yuan to the fen. */
    int YUAN_PLACES = 2;

    BigDecimal MOST = new BigDecimal("100000000");
    Pattern WRITTEN = Pattern.compile("-?(\\d{1,20}|\\d{1,3}(,\\d{3}){1,6})(\\.\\d{1,20})?");

    /** @param places how many decimals the amount may have */
    static Amount read(String typed, int places) {
        var text = typed.strip();
        if (text.isEmpty()) return new Wrong(Fault.MISSING);
        if (text.chars().anyMatch(Amount::isFullWidth)) return new Wrong(Fault.FULL_WIDTH);
        if (text.chars().anyMatch(sign -> "万亿元千百圆".indexOf(sign) >= 0)) return new Wrong(Fault.MAGNITUDE_WORD);
        if (!WRITTEN.matcher(text).matches()) return new Wrong(Fault.NOT_A_NUMBER);
        var value = new BigDecimal(text.replace(",", ""));
        if (value.signum() <= 0) return new Wrong(Fault.NOT_POSITIVE);
        if (value.stripTrailingZeros().scale() > places) return new Wrong(Fault.TOO_FINE);
        if (value.compareTo(MOST) > 0) return new Wrong(Fault.TOO_LARGE);
        return new Read(value.setScale(places));
    }

    private static boolean isFullWidth(int sign) {
        return sign >= '！' && sign <= '～' || sign == '　';
    }
}
