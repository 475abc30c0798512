package org.xiandao.publication.life;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A period of the calendar: a year, a half, a quarter; its last day is inclusive. */
public record Span(LocalDate from, LocalDate to) {
    private static final int MONTHS = 12;

    /** The period that ends on a day; empty where none does. */
    public static Optional<Span> ending(Period every, LocalDate to) {
        var from = to.plusDays(1).minus(every);
        int months = Math.max(1, (int) every.toTotalMonths());
        boolean begins = from.getDayOfMonth() == 1 && (from.getMonthValue() - 1) % Math.min(months, MONTHS) == 0;
        return begins ? Optional.of(new Span(from, to)) : Optional.empty();
    }

    /** From the first day of either to the last of either. */
    public Span around(Span other) {
        return new Span(from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
    }

    /** Whether they have a day in common. */
    public boolean touches(Span other) {
        return !from.isAfter(other.to) && !to.isBefore(other.from);
    }

    /** The last so many of a life that are over, the newest first. */
    public static List<Span> over(Period every, LocalDate today, Span life, int count) {
        return Stream.iterate(today.minusDays(1), day -> !day.isBefore(life.from), day -> day.minusDays(1))
                .flatMap(day -> ending(every, day).stream())
                .filter(life::touches)
                .limit(count)
                .toList();
    }
}
