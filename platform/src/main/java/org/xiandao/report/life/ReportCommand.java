package org.xiandao.report.life;

import java.util.Map;

/** What someone wants done with a yearly report. */
public sealed interface ReportCommand {
    int year();

    /** @param seen the number of the report's last event that the author knew of, so that nobody overwrites what they haven't seen */
    record Draft(int year, Map<String, String> texts, int seen) implements ReportCommand {}

    /** @param seen as with {@link Draft} */
    record Submit(int year, Map<String, String> texts, int seen) implements ReportCommand {}

    /** @param sha256 of the content that the signer has seen */
    record Sign(int year, String sha256) implements ReportCommand {}

    /** @param sha256 as with {@link Sign} */
    record Return(int year, String sha256, String reasons) implements ReportCommand {}

    /** @param sha256 as with {@link Sign} */
    record Note(int year, String sha256, String remark) implements ReportCommand {}

    /** @param sha256 as with {@link Sign} */
    record SendBack(int year, String sha256, String reasons) implements ReportCommand {}
}
