package org.xiandao.report.life;

import java.util.List;

/** What a command came to: events to append, or every reason why not. */
public sealed interface ReportOutcome {
    record Done(List<ReportEvent> events) implements ReportOutcome {}

    record Refused(List<ReportRefusal> refusals) implements ReportOutcome {}

    static ReportOutcome done(ReportEvent... events) {
        return new Done(List.of(events));
    }

    static ReportOutcome refused(ReportRefusal.Code code, String... args) {
        return new Refused(List.of(ReportRefusal.of(code, "", args)));
    }
}
