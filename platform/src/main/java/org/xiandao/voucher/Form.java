package org.xiandao.voucher;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.xiandao.rules.form.CreditCode;
import org.xiandao.rules.fund.Amount;
import org.xiandao.voucher.Refusal.Code;

/** The fields of a form as they are read one after the other; what is wrong with any of them is kept. */
final class Form {
    private static final int MOST = 500;

    private final Map<String, String> typed;
    private final List<Refusal> refusals = new ArrayList<>();

    Form(Map<String, String> typed) {
        this.typed = typed;
    }

    boolean right() {
        return refusals.isEmpty();
    }

    Outcome refused() {
        return new Outcome.Refused(List.copyOf(refusals));
    }

    void refuse(Code code, String path, String... args) {
        refusals.add(Refusal.of(code, path, args));
    }

    boolean wrong(String path) {
        return refusals.stream().anyMatch(refusal -> refusal.path().equals(path));
    }

    String text(String path) {
        var text = typed.getOrDefault(path, "").strip();
        if (text.isEmpty()) refuse(Code.MISSING, path);
        else if (text.length() > MOST) refuse(Code.TOO_LONG, path, String.valueOf(MOST));
        return text;
    }

    /** In yuan; zero where it is wrong. */
    BigDecimal amount(String path) {
        return switch (Amount.read(typed.getOrDefault(path, ""), Amount.YUAN_PLACES)) {
            case Amount.Read(var read) -> read;
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
                        path);
                yield BigDecimal.ZERO;
            }
        };
    }

    /** Typed as a percentage. */
    BigDecimal share(String path) {
        var text = text(path);
        if (!wrong(path) && text.matches("\\d{1,3}(\\.\\d{1,2})?")) {
            var share = new BigDecimal(text).movePointLeft(2);
            if (share.signum() > 0 && share.compareTo(BigDecimal.ONE) <= 0) return share;
        }
        if (!wrong(path)) refuse(Code.SHARE_WRONG, path);
        return BigDecimal.ONE;
    }

    /** A box that was ticked or left. */
    boolean ticked(String path) {
        var answer = typed.getOrDefault(path, "");
        if (!answer.isEmpty() && !answer.equals("yes")) refuse(Code.NO_CHOICE, path);
        return answer.equals("yes");
    }

    String creditCode(String path) {
        var code = text(path).toUpperCase(Locale.ROOT);
        if (!wrong(path) && (code.length() != 18 || !CreditCode.faults(code).isEmpty()))
            refuse(Code.CREDIT_CODE_WRONG, path);
        return code;
    }

    LocalDate ahead(String path, LocalDate today) {
        var text = text(path);
        if (wrong(path)) return today;
        try {
            var day = LocalDate.parse(text);
            if (day.getYear() > 2100) refuse(Code.DAY_WRONG, path);
            if (day.isBefore(today)) refuse(Code.DAY_PAST, path, today.toString());
            return day;
        } catch (DateTimeException noSuchDay) {
            refuse(Code.DAY_WRONG, path);
            return today;
        }
    }
}
