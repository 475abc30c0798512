package org.xiandao.rules.trial;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.xiandao.rules.pack.RatingRules.ByOwners;
import org.xiandao.rules.pack.RatingRules.Report;

/** A stretch of a trial, both days included, that a regular report tells of, and the last day to send it. */
public record ReportPeriod(LocalDate from, LocalDate to, LocalDate due) {

    /** All periods of a trial, in order; the first and the last are cut where the trial begins and ends. */
    public static List<ReportPeriod> of(Report report, ByOwners owners, LocalDate begins, LocalDate ends) {
        var periods = new ArrayList<ReportPeriod>();
        var start = owners.calendar() && fitsCalendar(report.every()) ? calendarStart(begins, report.every()) : begins;
        for (int n = 1; start(start, report.every(), n - 1).compareTo(ends) <= 0; n++) {
            var from = start(start, report.every(), n - 1);
            var to = start(start, report.every(), n).minusDays(1);
            var last = to.isAfter(ends) ? ends : to;
            periods.add(new ReportPeriod(from.isBefore(begins) ? begins : from, last, last.plus(owners.within())));
        }
        return periods;
    }

    /** Counted from the first day each time, so that a short month shortens no other. */
    private static LocalDate start(LocalDate first, Period every, int times) {
        return first.plus(every.multipliedBy(times));
    }

    /** Whether periods of that length fill a year of the calendar. */
    public static boolean fitsCalendar(Period every) {
        return every.getDays() == 0 && every.toTotalMonths() <= 12 && 12 % every.toTotalMonths() == 0;
    }

    private static LocalDate calendarStart(LocalDate day, Period every) {
        int months = (int) every.toTotalMonths();
        int month = (day.getMonthValue() - 1) / months * months + 1;
        return LocalDate.of(day.getYear(), month, 1);
    }

    /** Whether its last day is over. */
    public boolean over(LocalDate today) {
        return today.isAfter(to);
    }
}
