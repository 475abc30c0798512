package org.xiandao.rules.trial;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The calendar years that a trial runs through; the first and the last may be short.
 *
 * @param until the last day, inclusive; empty for a trial without an end
 */
public record TrialYears(LocalDate from, Optional<LocalDate> until) {

    /** Those that have begun by a day, the first first. */
    public List<Integer> begun(LocalDate day) {
        int last = Math.min(day.getYear(), until.map(LocalDate::getYear).orElse(Integer.MAX_VALUE));
        return IntStream.rangeClosed(from.getYear(), last).boxed().toList();
    }

    public boolean contains(int year) {
        return year >= from.getYear()
                && until.filter(last -> last.getYear() < year).isEmpty();
    }

    /** Which year of the trial it is; the first is 1. */
    public int number(int year) {
        return year - from.getYear() + 1;
    }

    /** The last day of the year, or of the trial where that ends earlier. */
    public LocalDate lastDay(int year) {
        var end = LocalDate.of(year, 12, 31);
        return until.filter(end::isAfter).orElse(end);
    }

    public boolean over(int year, LocalDate today) {
        return today.isAfter(lastDay(year));
    }
}
