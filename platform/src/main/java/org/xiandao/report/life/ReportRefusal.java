package org.xiandao.report.life;

import java.util.List;

/** One reason why something was not done with a yearly report; {@code path} names the field it concerns, or is empty. */
public record ReportRefusal(Code code, String path, List<String> args) {
    public enum Code {
        NOT_YOURS,
        RECUSED,
        ENDED,
        NO_REPORT,
        YEAR_OUTSIDE,
        YEAR_NOT_OVER,
        STALE,
        NARRATIVE_MISSING,
        TOO_LONG,
        ALREADY_SUBMITTED,
        ALREADY_UP,
        NOT_SUBMITTED,
        CONTENT_CHANGED,
        SIGNED_ALREADY,
        REASON_MISSING,
        NOT_UP,
        NOTED_ALREADY
    }

    public static ReportRefusal of(Code code, String path, String... args) {
        return new ReportRefusal(code, path, List.of(args));
    }
}
