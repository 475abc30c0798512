package org.xiandao.fund.life;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.xiandao.base.DocumentNumber;
import org.xiandao.base.DocumentNumber.Checked;
import org.xiandao.fund.life.Refusal.Code;
import org.xiandao.rules.form.CreditCode;
import org.xiandao.rules.fund.Amount;
import org.xiandao.rules.fund.Books.Party;

/** The fields of a form as they are read one after the other; what is wrong with any of them is kept. */
final class Form {
    private static final int LINE = 200;
    private static final int LONG = 2000;
    private static final int FIRST_YEAR = 2000;
    private static final int YEARS_AHEAD = 5;

    private final Map<String, String> typed;
    private final List<Refusal> refusals = new ArrayList<>();

    Form(Map<String, String> typed) {
        this.typed = typed;
    }

    List<Refusal> refusals() {
        return refusals;
    }

    boolean wrong(String path) {
        return refusals.stream().anyMatch(refusal -> refusal.path().equals(path));
    }

    void refuse(Code code, String path, String... args) {
        refusals.add(Refusal.of(code, path, args));
    }

    String value(String path) {
        return typed.getOrDefault(path, "").strip();
    }

    String line(String path) {
        return text(path, LINE);
    }

    /** As the register of bars has it for everybody. */
    String documentNumber(String path, LocalDate day) {
        var text = line(path);
        if (wrong(path)) return text;
        return switch (DocumentNumber.check(text, day)) {
            case Checked.Right(var number) -> number.toString();
            case Checked.Wrong() -> {
                refuse(Code.NUMBER_WRONG, path);
                yield text;
            }
            case Checked.OtherYear(var year) -> {
                refuse(Code.NUMBER_YEAR, path, String.valueOf(year), String.valueOf(day.getYear()));
                yield text;
            }
        };
    }

    String story(String path) {
        return text(path, LONG);
    }

    Optional<String> storyIfAny(String path) {
        return value(path).isEmpty() ? Optional.empty() : Optional.of(story(path));
    }

    private String text(String path, int most) {
        var text = value(path);
        if (text.isEmpty()) refuse(Code.MISSING, path);
        else if (text.length() > most) refuse(Code.TOO_LONG, path, String.valueOf(most));
        return text;
    }

    /** In 万元; nothing where it is wrong. */
    Optional<BigDecimal> amount() {
        return switch (Amount.read(value("amount"), Amount.WAN_PLACES)) {
            case Amount.Read(var read) -> Optional.of(read);
            case Amount.Wrong(var fault) -> {
                refuse(
                        switch (fault) {
                            case MISSING -> Code.MISSING;
                            case FULL_WIDTH -> Code.AMOUNT_FULL_WIDTH;
                            case MAGNITUDE_WORD -> Code.AMOUNT_MAGNITUDE_WORD;
                            case NOT_A_NUMBER -> Code.AMOUNT_NOT_A_NUMBER;
                            case NOT_POSITIVE -> Code.AMOUNT_NOT_POSITIVE;
                            case TOO_FINE -> Code.AMOUNT_TOO_FINE;
                            case TOO_LARGE -> Code.AMOUNT_TOO_LARGE;
                        },
                        "amount");
                yield Optional.empty();
            }
        };
    }

    /** The day of an entry, which has come. */
    LocalDate past(LocalDate today) {
        var day = day("on");
        if (day.filter(today::isBefore).isPresent()) refuse(Code.DAY_AHEAD, "on", today.toString());
        return day.orElse(today);
    }

    /** A day by which something is to be done, where one is given; not before the day from which it counts. */
    Optional<LocalDate> due(LocalDate from) {
        var day = value("due").isEmpty() ? Optional.<LocalDate>empty() : day("due");
        if (!wrong("on") && day.filter(from::isAfter).isPresent()) refuse(Code.DAY_BEFORE, "due", from.toString());
        return day;
    }

    /** A day by which something is to be done, which lies ahead. */
    Optional<LocalDate> ahead(String path, LocalDate today) {
        var day = day(path);
        if (day.filter(today::isAfter).isPresent()) refuse(Code.DUE_PAST, path, today.toString());
        return day;
    }

    private Optional<LocalDate> day(String path) {
        var text = line(path);
        if (wrong(path)) return Optional.empty();
        try {
            var day = LocalDate.parse(text);
            if (day.getYear() >= 2000 && day.getYear() <= 2100) return Optional.of(day);
        } catch (DateTimeException noSuchDay) {
            refuse(Code.DAY_WRONG, path);
            return Optional.empty();
        }
        refuse(Code.DAY_WRONG, path);
        return Optional.empty();
    }

    /** Of a budget, at most so far ahead as plans reach. */
    int year(LocalDate today) {
        var text = line("year");
        if (wrong("year")) return 0;
        int last = today.getYear() + YEARS_AHEAD;
        int year = text.matches("\\d{4}") ? Integer.parseInt(text) : 0;
        if (year >= FIRST_YEAR && year <= last) return year;
        refuse(Code.YEAR_WRONG, "year", String.valueOf(FIRST_YEAR), String.valueOf(last));
        return 0;
    }

    /** Which of two a question was answered with. */
    boolean yes(String path) {
        var answer = line(path);
        if (!wrong(path) && !answer.equals("yes") && !answer.equals("no")) refuse(Code.NO_CHOICE, path);
        return answer.equals("yes");
    }

    int number(String path) {
        var text = value(path);
        if (text.isEmpty()) refuse(Code.MISSING, path);
        return text.matches("\\d{1,8}") ? Integer.parseInt(text) : 0;
    }

    /** A party with its credit code. */
    Party party(String name, String code) {
        var called = line(name);
        var written = line(code).toUpperCase(Locale.ROOT);
        if (!wrong(code)
                && (written.length() != 18 || !CreditCode.faults(written).isEmpty()))
            refuse(Code.CREDIT_CODE_WRONG, code);
        return new Party(called, Optional.of(written));
    }

    Evidence evidence(Optional<Evidence.File> file) {
        return new Evidence(line("document"), file);
    }
}
