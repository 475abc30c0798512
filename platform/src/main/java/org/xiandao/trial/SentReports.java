package org.xiandao.trial;

import java.time.LocalDate;
import java.util.Map;

/** What of a pilot's yearly reports has reached the office that rates: told by the room that keeps them. */
public interface SentReports {
    /** By year, as each was sent up last; those that were sent back are missing. */
    Map<Integer, Sent> of(String caseId);

    /** @param on the day on which its last sender signed it */
    record Sent(LocalDate on, String sha256) {}
}
