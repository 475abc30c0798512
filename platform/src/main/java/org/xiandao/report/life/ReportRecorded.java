package org.xiandao.report.life;

import java.time.Instant;

/** An event with when it was recorded, and for whom. */
public record ReportRecorded(int number, Instant at, String name, String organisationName, ReportEvent event) {
    public Said said() {
        return new Said(at, name, organisationName);
    }

    /** Who did something, for whom, and when. */
    public record Said(Instant at, String name, String organisationName) {}
}
