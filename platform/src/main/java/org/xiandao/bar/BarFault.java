package org.xiandao.bar;

/** Why a bar was not imposed or lifted; {@code field} names the field it concerns, {@code arg} what is told with it. */
public record BarFault(Code code, String field, String arg) {
    public enum Code {
        NOT_YOURS,
        BEFORE_DECISION,
        ENDS_BEFORE,
        REASON_MISSING,
        GROUND_MISSING,
        SUBJECT_MISSING,
        NUMBER_MISSING,
        NUMBER_WRONG,
        DAY_MISSING,
        TOO_LONG,
        ALREADY_BARRED,
        ALREADY_OVER,
        AFTER_END,
        BEFORE_BEGIN
    }

    static BarFault of(Code code, String field) {
        return new BarFault(code, field, "");
    }
}
