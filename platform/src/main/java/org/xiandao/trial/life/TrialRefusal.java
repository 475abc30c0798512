package org.xiandao.trial.life;

import java.util.List;
import java.util.stream.Stream;
import org.xiandao.rules.pack.Text;

/** One reason why something was not done in a trial; {@code path} names the field it concerns, or is empty. */
public record TrialRefusal(Code code, String path, List<Text> args) {
    public enum Code {
        NOT_YOURS,
        RECUSED,
        ENDED,
        NOT_RATED,
        YEAR_OUTSIDE,
        YEAR_NOT_OVER,
        POINTS_MISSING,
        POINTS_WRONG,
        POINTS_ABOVE,
        SETTLING_UNKNOWN,
        UNSETTLED,
        NOT_JUDGED,
        SCORE_OUTSIDE,
        STARS_WRONG,
        RATING_SAME,
        REASON_MISSING,
        STALE,
        JUDGED_MEANWHILE,
        RATED_MEANWHILE,
        REPORT_MEANWHILE,
        CHECKED_MEANWHILE,
        LINES_MEANWHILE,
        TEXT_MISSING,
        TOO_LONG,
        DUE_PAST,
        UNKNOWN_REQUEST,
        REQUEST_SAME,
        REQUEST_ANSWERED,
        UNKNOWN_GROUND,
        COUNT_FALLEN,
        GROUND_OPEN,
        UNKNOWN_SANCTION,
        SANCTION_DECIDED,
        HEARING_OPENED,
        HEARING_MISSING,
        HEARING_RUNNING,
        HEARING_OVER,
        STATEMENT_SAME,
        HEARING_NONE,
        CALENDAR_ENDS,
        CHANGE_OWN,
        FIGURE_NOT_WHOLE,
        BELOW_BASELINE,
        NUMBER_WRONG,
        NUMBER_YEAR,
        NUMBER_USED,
        AREA_UNKNOWN,
        NO_BAR,
        CHECK_NOT_BEGUN,
        OUTCOME_WRONG,
        PASSED_UNMET,
        UNTIL_MISSING,
        UNTIL_PAST,
        UNTIL_NOT_LATER,
        SANCTION_OPEN,
        RECTIFYING,
        NOT_RECTIFYING,
        TARGET_UNKNOWN,
        TARGET_NONE,
        FIGURE_WRONG,
        CHANGE_SAME,
        CHANGE_EMPTY,
        CHANGE_OPEN,
        CHANGE_UNKNOWN,
        CHANGE_DECIDED,
        YEAR_RATED
    }

    public static TrialRefusal of(Code code, String path, String... args) {
        return new TrialRefusal(
                code, path, Stream.of(args).map(arg -> new Text(arg, arg)).toList());
    }

    static TrialRefusal of(Code code, String path, Text named) {
        return new TrialRefusal(code, path, List.of(named));
    }
}
