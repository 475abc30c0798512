package org.xiandao.rules.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xiandao.rules.form.Problem.Code;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Form;

/** A figure as people type it: what it says where it is plain, what to write instead where it isn't. */
final class NumberCell {
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,30}(\\.\\d{1,20})?");
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d{1,20})?");
    private static final Pattern WITH_WORDS = Pattern.compile("(-?\\d{1,15}(?:\\.\\d{1,10})?) ?([百千万亿]*)(.*)");

    private NumberCell() {}

    static Optional<Fraction> plain(String text) {
        return PLAIN.matcher(text).matches() ? Optional.of(Fraction.parse(text)) : Optional.empty();
    }

    static List<Problem> check(String path, Form.Field field, String text) {
        return plain(text)
                .map(number -> checked(path, field, number))
                .orElseGet(() -> List.of(notPlain(path, field, text)));
    }

    private static List<Problem> checked(String path, Form.Field field, Fraction number) {
        if (field.type() == Form.Type.INTEGER && !number.isWhole())
            return List.of(new Problem(path, Code.NOT_AN_INTEGER, Map.of("found", number.toString())));
        boolean percent = field.type() == Form.Type.PERCENT;
        var least = percent ? Optional.of(field.atLeast().orElse(Fraction.ZERO)) : field.atLeast();
        var most = percent ? Optional.of(field.atMost().orElse(Fraction.of(100))) : field.atMost();
        boolean below = least.isPresent() && number.compareTo(least.get()) < 0;
        boolean above = most.isPresent() && number.compareTo(most.get()) > 0;
        if (!below && !above) return List.of();
        var found = number.toString();
        if (percent)
            return List.of(new Problem(
                    path,
                    Code.PERCENT_RANGE,
                    Map.of(
                            "found", found,
                            "least", least.get().toString(),
                            "most", most.get().toString())));
        var limit = (below ? least : most).get();
        return List.of(new Problem(
                path,
                below ? Code.TOO_SMALL : Code.TOO_LARGE,
                Map.of("found", found, "limit", limit.toString(), "unit", field.unit())));
    }

    private static Problem notPlain(String path, Form.Field field, String text) {
        if (GROUPED.matcher(text).matches()) return suggesting(path, Code.SEPARATORS, text, text.replace(",", ""));
        var match = WITH_WORDS.matcher(text);
        if (match.matches()) {
            var number = new BigDecimal(match.group(1));
            var words = match.group(2) + match.group(3).strip();
            boolean unit = !words.isEmpty() && (words.equals(field.unit()) || words.equals("%") && isPercent(field));
            if (unit) return suggesting(path, Code.UNIT_TYPED, text, match.group(1));
            if (!match.group(2).isEmpty()) return inUnit(path, field, text, number, match.group(2), match.group(3));
        }
        return new Problem(path, Code.NOT_A_NUMBER, Map.of("found", text));
    }

    /** "1.2亿元" in a field of 万元 is 12000. */
    private static Problem inUnit(
            String path, Form.Field field, String text, BigDecimal number, String magnitude, String rest) {
        var unit = field.unit();
        int digits = unit.startsWith("亿") ? 8 : unit.startsWith("万") ? 4 : 0;
        var thing = digits == 0 ? unit : unit.substring(1);
        if (!rest.isBlank() && !rest.strip().equals(thing))
            return new Problem(path, Code.NOT_A_NUMBER, Map.of("found", text));
        int shift = -digits;
        for (char word : magnitude.toCharArray())
            shift += switch (word) {
                case '百' -> 2;
                case '千' -> 3;
                case '万' -> 4;
                default -> 8;
            };
        var plain = number.scaleByPowerOfTen(shift).stripTrailingZeros().toPlainString();
        return suggesting(path, Code.MAGNITUDE_WORD, text, plain);
    }

    private static boolean isPercent(Form.Field field) {
        return field.type() == Form.Type.PERCENT;
    }

    private static Problem suggesting(String path, Code code, String found, String suggestion) {
        return new Problem(path, code, Map.of("found", found, "suggestion", suggestion));
    }
}
