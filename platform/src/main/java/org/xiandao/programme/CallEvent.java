package org.xiandao.programme;

import java.time.LocalDate;
import java.util.Map;
import org.xiandao.rules.pack.Text;

/** What happened to a call. */
sealed interface CallEvent {

    record CallPublished(
            String edition,
            String sha256,
            Text title,
            Text text,
            String documentNumber,
            String issuer,
            String issuerName,
            Map<String, LocalDate> dates,
            Map<String, String> choices,
            Map<String, Integer> quotas,
            LocalDate on,
            boolean demonstration)
            implements CallEvent {}

    /** Dates moved for everybody, with the reason on record. */
    record CallRescheduled(Map<String, LocalDate> dates, String reason) implements CallEvent {}

    /** Takes no more applications from the day after; the reason is on record. */
    record CallClosed(LocalDate on, String reason) implements CallEvent {}

    /** Drafts may move to this edition; submitted cases stay where they are. */
    record EditionAdopted(String edition, String sha256, String reason) implements CallEvent {}
}
