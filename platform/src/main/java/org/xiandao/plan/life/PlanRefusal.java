package org.xiandao.plan.life;

import java.util.List;

/** One reason why a command was not done; {@code path} names the field it concerns, or is empty. Pages translate {@code code}. */
public record PlanRefusal(Code code, String path, List<String> args) {
    public enum Code {
        NOT_YOURS,
        TRIAL_OVER,
        UNKNOWN_TASK,
        TASK_DROPPED,
        UNKNOWN_TARGET,
        UNKNOWN_OWNER,
        UNKNOWN_MILESTONE,
        UNKNOWN_DELIVERABLE,
        UNKNOWN_PROOF,
        UNKNOWN_SHEET,
        UNKNOWN_PERIOD,
        UNKNOWN_ORGANISATION,
        SIMILAR_ORGANISATION,
        ORGANISATION_DISSOLVED,
        NOTHING_CHANGED,
        NUMBER_MISSING,
        NUMBER_WRONG,
        TITLE_MISSING,
        TITLE_USED,
        TEXT_MISSING,
        REASON_MISSING,
        TOO_LONG,
        OWNERS_MISSING,
        PRINTED,
        DAY_WRONG,
        DAY_OUTSIDE,
        MILESTONE_OUTSIDE,
        DAY_FUTURE,
        DAY_PAST,
        DAYS_REVERSED,
        BEFORE_DISSOLUTION,
        BEFORE_TENURE,
        ALREADY_REACHED,
        ALREADY_HANDED,
        ALREADY_BOUND,
        ALREADY_DISSOLVED,
        NOT_DISSOLVED,
        NO_SUCCESSION,
        SUCCESSION_RESTED_ON,
        OWNER_UNBOUND,
        OWNER_DISSOLVED,
        PERIOD_RUNNING,
        ENTRY_MISSING,
        ENTRY_DROPPED,
        PERCENT_MISSING,
        PERCENT_WRONG,
        PERCENT_RANGE,
        NOT_FILED,
        STALE,
        ALREADY_SIGNED,
        ALREADY_RETURNED,
        REMINDED_TODAY,
        NOTHING_DUE,
        WHOM_MISSING,
        NOT_AN_OWNER,
        PROOF_SIGNED,
        SHEET_OPEN,
        SHEET_ANSWERED,
        SHEET_CLOSED
    }

    static PlanRefusal of(Code code, String path, Object... args) {
        return new PlanRefusal(
                code,
                path,
                java.util.stream.Stream.of(args).map(Object::toString).toList());
    }
}
