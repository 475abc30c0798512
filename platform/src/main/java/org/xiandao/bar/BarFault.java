package org.xiandao.bar;

import java.time.LocalDate;
import java.util.List;
import org.xiandao.base.DocumentNumber;
import org.xiandao.base.DocumentNumber.Checked;

/** Why a bar was not imposed or lifted; {@code field} names the field it concerns, {@code arg} what is told with it. */
public record BarFault(Code code, String field, String arg) {
    private static final String NUMBER = "documentNumber";

    public enum Code {
        NOT_YOURS,
        BEFORE_DECISION,
        ENDS_BEFORE,
        REASON_MISSING,
        GROUND_MISSING,
        SUBJECT_MISSING,
        NUMBER_MISSING,
        NUMBER_WRONG,
        NUMBER_YEAR,
        NUMBER_USED,
        DAY_MISSING,
        TOO_LONG,
        ALREADY_BARRED,
        ALREADY_OVER,
        AFTER_END,
        BEFORE_BEGIN
    }

    /** What is wrong with a document number as it was typed on a day. */
    public static List<BarFault> ofNumber(String typed, LocalDate day) {
        return switch (DocumentNumber.check(typed, day)) {
            case Checked.Right _ -> List.of();
            case Checked.Wrong _ -> List.of(of(Code.NUMBER_WRONG, NUMBER));
            case Checked.OtherYear(int year) -> List.of(new BarFault(Code.NUMBER_YEAR, NUMBER, String.valueOf(year)));
        };
    }

    static BarFault of(Code code, String field) {
        return new BarFault(code, field, "");
    }
}
