package org.xiandao.same;

import java.util.regex.Pattern;

/** Chinese numerals as digits: 第二十三 and 23 are one number. */
final class Numerals {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Pattern ORDINAL = Pattern.compile("第(?=\\d)");
    private static final Pattern RUN = Pattern.compile("[零〇一二三四五六七八九十百千]+");

    private Numerals() {}

    static String toDigits(String text) {
        var digits = RUN.matcher(text).replaceAll(run -> value(run.group()));
        return ORDINAL.matcher(digits).replaceAll("");
    }

    /** 二〇二四 is read digit by digit, 二十三 by its places. */
    private static String value(String run) {
        var numerals = run.replace('零', '〇');
        return numerals.matches(".*[十百千].*") ? Integer.toString(byPlaces(numerals)) : digitByDigit(numerals);
    }

    private static String digitByDigit(String numerals) {
        var digits = new StringBuilder();
        numerals.chars().forEach(numeral -> digits.append(DIGITS.indexOf(numeral)));
        return digits.toString();
    }

    private static int byPlaces(String numerals) {
        int sum = 0;
        int digit = 0;
        for (char numeral : numerals.toCharArray()) {
            int place = place(numeral);
            if (place == 1) digit = DIGITS.indexOf(numeral);
            else {
                sum += Math.max(1, digit) * place;
                digit = 0;
            }
        }
        return sum + digit;
    }

    private static int place(char numeral) {
        return switch (numeral) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1000;
            default -> 1;
        };
    }
}
