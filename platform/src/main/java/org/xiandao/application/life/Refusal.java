package org.xiandao.application.life;

import java.util.List;

/** One reason why a command was not done; {@code path} names the field it concerns, or is empty. Pages translate {@code code}. */
public record Refusal(Code code, String path, List<String> args) {
    public enum Code {
        NOT_YOURS,
        NOT_AT_THIS_STAGE,
        NOT_YET_OPEN,
        TOO_LATE,
        ALREADY_APPLIED,
        WRONG_LEVEL,
        WRONG_VERB,
        ENDED,
        STALE,
        UNKNOWN_PATH,
        TOO_LONG_TO_KEEP,
        FORM_INCOMPLETE,
        JOINING_PENDING,
        NO_JOINT,
        REASON_MISSING,
        NUMBER_MISSING,
        NUMBER_WRONG,
        RANK_MISSING,
        RANK_TAKEN,
        QUOTA_USED,
        RECORD_INCOMPLETE,
        CONDITIONS_NOT_MET,
        CONDITIONS_UNDETERMINED,
        CONDITIONS_MET,
        ALREADY_SPOKEN,
        TOO_FEW_EXPERTS,
        EXPERT_CONFLICTED,
        DECLARATION_MISSING,
        SCORES_MISSING,
        SCORE_WRONG,
        NOTICE_RUNNING,
        NOTICE_NOT_PUBLISHED,
        OBJECTIONS_OPEN,
        NO_NOTICE,
        OBJECTION_UNSIGNED,
        UNKNOWN_OBJECTION,
        CALENDAR_ENDS,
        TRIAL_RUNNING,
        UNKNOWN_FILE,
        UNKNOWN_FINDING,
        NOT_NEWER,
        CHANNEL_UNCLEAR
    }
}
