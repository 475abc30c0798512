package org.xiandao.rules.flow;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.xiandao.rules.pack.Workflow.Clock;

/**
 * When a stage ends. Every result is its last day, inclusive.
 *
 * <p>Periods run as the Civil Code counts them (期间计算): the day on which a period begins does not count; one of
 * months or years ends on the day of the same number, or on the month's last day where there is none. So three years
 * from 2024-12-01 end with 2027-12-01, and three years from 2024-02-29 end with 2027-02-28.
 */
public final class Clocks {
    private Clocks() {}

    /** Empty when there is no limit: the clock is open, or the call does not give the date that it waits for. */
    public static Optional<LocalDate> ends(
            Clock clock, LocalDate begins, Map<String, LocalDate> callDates, WorkingDays workingDays) {
        return switch (clock) {
            case Clock.Until(var date) -> Optional.ofNullable(callDates.get(date));
            case Clock.WorkingDays(var days) -> Optional.of(workingDays.plus(begins, days));
            case Clock.Lasts(var period) -> Optional.of(begins.plus(period));
            case Clock.On(var day) -> Optional.of(day);
            case Clock.Open _ -> Optional.empty();
        };
    }
}
