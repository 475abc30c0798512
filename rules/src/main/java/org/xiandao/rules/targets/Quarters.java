package org.xiandao.rules.targets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The quarters of the calendar, by their last days. */
public final class Quarters {
    private Quarters() {}

    /** The last day of the quarter that a day lies in. */
    public static LocalDate end(LocalDate day) {
        var month = day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 3);
        return month.withDayOfMonth(month.lengthOfMonth());
    }

    public static LocalDate next(LocalDate end) {
        return end(end.plusDays(1));
    }

    /** The last days of quarters from the first day to the last, both included. */
    public static List<LocalDate> ends(LocalDate from, LocalDate to) {
        var ends = new ArrayList<LocalDate>();
        for (var end = end(from); !end.isAfter(to); end = next(end)) ends.add(end);
        return ends;
    }

    /** How many quarters still have a day after the one and up to the other. */
    public static int left(LocalDate after, LocalDate to) {
        return after.isBefore(to) ? ends(after.plusDays(1), end(to)).size() : 0;
    }
}
