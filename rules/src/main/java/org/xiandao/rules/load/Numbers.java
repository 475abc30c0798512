package org.xiandao.rules.load;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.number.Quantity;
import org.xiandao.rules.pack.Text;

/** Exact numbers, quantities with their unit, days and periods. */
public final class Numbers {
    private static final Pattern QUANTITY = Pattern.compile("(\\S+)(?: +(\\S.*))?");
    private static final Pattern PERIOD = Pattern.compile("(\\d{1,4}) (day|month|year)s?");

    private Numbers() {}

    public static final Kind<Fraction> NUMBER = Kind.of(
            node -> {
                if (node instanceof Scalar scalar && scalar.plain())
                    return exact(scalar.text()).orElseGet(() -> badNumber(node));
                return badNumber(node);
            },
            () -> Fraction.ZERO);

    public static final Kind<Quantity> QUANTITY_WITH_UNIT = Kind.of(
            node -> {
                if (node instanceof Scalar scalar) {
                    var parts = QUANTITY.matcher(scalar.text());
                    if (parts.matches()) {
                        var amount = exact(parts.group(1));
                        if (amount.isPresent())
                            return new Quantity(
                                    amount.get(),
                                    Optional.ofNullable(parts.group(2))
                                            .orElse("")
                                            .strip());
                    }
                }
                node.report(
                        Fault.Code.BAD_QUANTITY,
                        new Text(
                                "这里应为数量，而不是" + node.noun().zh(),
                                "Expected a quantity, found " + node.noun().en()),
                        new Text("请写数字、空格、单位，如 30 个/万人", "Write number, space, unit, such as: 30 个/万人"));
                return new Quantity(Fraction.ZERO, "");
            },
            () -> new Quantity(Fraction.ZERO, ""));

    public static final Kind<LocalDate> DATE = Kind.of(
            node -> {
                if (node instanceof Scalar scalar && scalar.text().matches("\\d{4}-\\d{2}-\\d{2}"))
                    try {
                        return LocalDate.parse(scalar.text());
                    } catch (DateTimeException noSuchDay) {
                        return badDate(node);
                    }
                return badDate(node);
            },
            () -> LocalDate.EPOCH);

    /** A day of every year, {@code "03-31"}. */
    public static final Kind<String> DAY_OF_YEAR = Kind.of(
            node -> {
                if (node instanceof Scalar scalar && scalar.text().matches("\\d{2}-\\d{2}"))
                    try {
                        MonthDay.parse("--" + scalar.text());
                        return scalar.text();
                    } catch (DateTimeException noSuchDay) {
                        badDate(node);
                        return "";
                    }
                badDate(node);
                return "";
            },
            () -> "");

    public static final Kind<Period> PERIOD_OF_TIME = Kind.of(
            node -> {
                var parts = PERIOD.matcher(node instanceof Scalar scalar ? scalar.text() : "");
                if (parts.matches() && Integer.parseInt(parts.group(1)) > 0) {
                    int length = Integer.parseInt(parts.group(1));
                    return switch (parts.group(2)) {
                        case "day" -> Period.ofDays(length);
                        case "month" -> Period.ofMonths(length);
                        default -> Period.ofYears(length);
                    };
                }
                node.report(
                        Fault.Code.BAD_PERIOD,
                        new Text(
                                "这里应为一段时间，而不是" + node.noun().zh(),
                                "Expected a period, found " + node.noun().en()),
                        new Text("请写如 30 days、6 months、3 years", "Write it like: 30 days, 6 months, 3 years"));
                return Period.ZERO;
            },
            () -> Period.ZERO);

    /** A whole number of at least {@code least}. */
    public static Kind<Integer> wholeFrom(int least) {
        return Kind.of(
                node -> {
                    var number = NUMBER.read(node);
                    boolean fits = number.isWhole()
                            && number.compareTo(Fraction.of(least)) >= 0
                            && number.compareTo(Fraction.of(1_000_000)) <= 0;
                    if (fits) return number.numerator().intValueExact();
                    if (node instanceof Scalar scalar && exact(scalar.text()).isPresent())
                        node.report(
                                Fault.Code.OUT_OF_RANGE,
                                new Text(number + " 不在范围内", number + " is out of range"),
                                new Text("请写不小于 " + least + " 的整数", "Write a whole number of at least " + least));
                    return least;
                },
                () -> least);
    }

    private static Optional<Fraction> exact(String text) {
        try {
            return Optional.of(Fraction.parse(text));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static Fraction badNumber(Node node) {
        node.report(
                Fault.Code.BAD_NUMBER,
                new Text(
                        "这里应为准确的数，而不是" + node.noun().zh(),
                        "Expected an exact number, found " + node.noun().en()),
                new Text("请写如 30、4.25、25/6，不加引号，不用指数", "Write it like 30, 4.25 or 25/6: no quotes, no exponent"));
        return Fraction.ZERO;
    }

    private static LocalDate badDate(Node node) {
        node.report(
                Fault.Code.BAD_DATE,
                new Text(
                        "这里应为日期，而不是" + node.noun().zh(),
                        "Expected a day that exists, found " + node.noun().en()),
                new Text(
                        "请写如 2027-12-31（每年的某日写 \"03-31\"）",
                        "Write it like 2027-12-31 (a day of every year: \"03-31\")"));
        return LocalDate.EPOCH;
    }
}
