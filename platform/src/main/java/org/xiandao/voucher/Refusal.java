package org.xiandao.voucher;

import java.util.List;

/** One reason why something was not done; {@code path} names the field it concerns, or is empty. */
public record Refusal(Code code, String path, List<String> args) {
    public enum Code {
        NOT_YOURS,
        MISSING,
        TOO_LONG,
        AMOUNT_FULL_WIDTH,
        AMOUNT_MAGNITUDE_WORD,
        AMOUNT_NOT_A_NUMBER,
        AMOUNT_NOT_POSITIVE,
        AMOUNT_TOO_FINE,
        AMOUNT_TOO_LARGE,
        SHARE_WRONG,
        DAY_WRONG,
        DAY_PAST,
        CREDIT_CODE_WRONG,
        UNKNOWN_KIND,
        NO_CHOICE,
        PROVIDER_NAME,
        UNKNOWN_AREA,
        UNKNOWN_ITEM,
        WITHDRAWN,
        NOT_ELIGIBLE,
        NOT_IN_PILOT,
        BARRED,
        OWN_ITEM,
        ALREADY_ASKED,
        OVER_MOST,
        OVER_ASKED,
        UNKNOWN_APPLICATION,
        ALREADY_DECIDED,
        TAKEN_BACK,
        DECIDED,
        UNKNOWN_VOUCHER,
        OWN_VOUCHER,
        EXPIRED,
        OVER_LEFT,
        OVER_SHARE,
        ORDER_AMOUNT,
        KEY_USED,
        UNKNOWN_REDEMPTION,
        SETTLED,
        NOTHING_TO_SETTLE,
        NOT_AS_SEEN
    }

    static Refusal of(Code code, String path, String... args) {
        return new Refusal(code, path, List.of(args));
    }
}
