package org.xiandao.report.life;

import java.util.Map;

/** What happened to the yearly reports of a pilot. Once written an event is never changed. */
public sealed interface ReportEvent {
    int year();

    /** @param texts by part, all of them; what had been submitted is submitted no more */
    record NarrativesDrafted(int year, Map<String, String> texts) implements ReportEvent {}

    /** @param content as canonical JSON, frozen until it is taken back; {@code sha256} is what is signed */
    record ReportSubmitted(int year, String content, String sha256) implements ReportEvent {}

    record ReportSigned(int year, String sender, String sha256) implements ReportEvent {}

    /** A sender wants it otherwise: nobody's signature stands any more. */
    record ReportReturned(int year, String sender, String reasons) implements ReportEvent {}

    /** Every sender has signed the same content. */
    record ReportSentUp(int year, int version, String content, String sha256) implements ReportEvent {}

    record ReportNoted(int year, int version, String remark) implements ReportEvent {}

    /** The office wants it corrected: another version will follow, this one stays on record. */
    record ReportSentBack(int year, int version, String reasons) implements ReportEvent {}
}
