package org.xiandao.application;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xiandao.rules.pack.Workflow.Kind;

/** A case in one line of a list. */
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
        boolean demonstration) {}
