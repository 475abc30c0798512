package org.xiandao.application;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.rules.pack.Workflow.Verb;

/**
 * A case in one line of a list.
 *
 * @param endedBy the verdict that ended it; empty where it was withdrawn
 */
public record CaseCard(
        String caseId,
        String callId,
        String edition,
        String sha256,
        String title,
        String applicantName,
        String leadArea,
        List<String> areas,
        String stage,
        Kind kind,
        CaseStatus status,
        LocalDate entered,
        Optional<LocalDate> deadline,
        Instant updatedAt,
        Optional<String> receipt,
        Optional<BigDecimal> score,
        Optional<String> documentNumber,
        Optional<LocalDate> trialFrom,
        Optional<LocalDate> trialUntil,
        Optional<LocalDate> noticeFrom,
        Optional<LocalDate> noticeUntil,
        boolean demonstration,
        Optional<LocalDate> endedOn,
        Optional<Verb> endedBy) {

    /** Of a case that has been approved. */
    public PilotStanding standing() {
        if (status != CaseStatus.ENDED) return kind == Kind.CLOSING ? PilotStanding.CHECK : PilotStanding.TRIAL;
        return switch (endedBy.orElse(Verb.FINISH)) {
            case PASS -> PilotStanding.PASSED;
            case FAIL -> PilotStanding.FAILED;
            case REVOKE -> PilotStanding.REVOKED;
            case REPEAL -> PilotStanding.REPEALED;
            case FINISH -> PilotStanding.COMPLETED;
            case SUBMIT,
                    RECOMMEND,
                    DECLINE,
                    RETURN,
                    FILE,
                    ACCEPT,
                    CORRECT,
                    REJECT,
                    CONFIRM,
                    STOP,
                    CLOSE,
                    PROPOSE,
                    DROP,
                    PUBLISH,
                    APPROVE,
                    REFUSE,
                    RECTIFY,
                    EXTEND -> throw new IllegalStateException("No trial ends by " + endedBy + ": " + caseId);
        };
    }
}
