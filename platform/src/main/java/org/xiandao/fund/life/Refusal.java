package org.xiandao.fund.life;

import java.util.List;

/** One reason why a command was not done; {@code path} names the field it concerns, or is empty. */
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
        DAY_WRONG,
        DAY_AHEAD,
        DAY_BEFORE,
        DUE_PAST,
        YEAR_WRONG,
        NO_CHOICE,
        CREDIT_CODE_WRONG,
        UNKNOWN_EDITION,
        UNKNOWN_AREA,
        UNKNOWN_CASE,
        UNKNOWN_PROJECT,
        SAME_PROJECT,
        BARRED,
        NAMESAKE,
        NUMBER_WRONG,
        NUMBER_YEAR,
        UNKNOWN_CONTRACT,
        CONTRACT_ELSEWHERE,
        SAME_CONTRACT,
        ACCEPTED_LATER,
        UNKNOWN_ENTRY,
        ENTRY_ELSEWHERE,
        UNKNOWN_FLAG,
        UNKNOWN_FINDING,
        UNKNOWN_GROUND,
        OVER_BUDGET,
        OVER_ALLOCATION,
        OVER_CONTRACT,
        ALREADY_REVERSED,
        RESTS_ON_IT,
        ALREADY_CLEARED,
        AUDIT_OPEN,
        NO_AUDIT,
        NO_AUDIT_RULE,
        NOTHING_TO_AUDIT,
        NOT_SAMPLED,
        FINDING_CLOSED,
        NO_REMEDY,
        NO_BAR,
        BAR_DECIDED,
        BAR_REFUSED,
        FINDINGS_OPEN
    }

    public static Refusal of(Code code, String path, String... args) {
        return new Refusal(code, path, List.of(args));
    }
}
