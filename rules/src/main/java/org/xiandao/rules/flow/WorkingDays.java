package org.xiandao.rules.flow;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.xiandao.rules.pack.Text;

/**
 * Which days offices work: Monday to Friday, less the public holidays, plus the weekends that were swapped in (调休).
 * Only years whose arrangement is published are known; no other year is guessed.
 */
public final class WorkingDays {
    private final Map<Integer, Year> years;

    /**
     * @param source the notice that arranged the year
     * @param holidays weekdays and weekends off; {@code working} weekends on which offices work
     */
    public record Year(int year, Text source, Set<LocalDate> holidays, Set<LocalDate> working) {
        public Year {
            holidays = Set.copyOf(holidays);
            working = Set.copyOf(working);
            var faults = faults(year, holidays, working);
            if (!faults.isEmpty())
                throw new IllegalArgumentException(faults.stream().map(Text::en).collect(Collectors.joining("\n")));
        }

        static List<Text> faults(int year, Set<LocalDate> holidays, Set<LocalDate> working) {
            var faults = new ArrayList<Text>();
            for (var day : new TreeSet<>(holidays)) {
                if (day.getYear() != year) faults.add(stray(day, year));
                if (working.contains(day))
                    faults.add(new Text(day + " 既是假日又是工作日", day + " can't be a holiday and a working day."));
            }
            for (var day : new TreeSet<>(working)) {
                if (day.getYear() != year) faults.add(stray(day, year));
                if (!isWeekend(day))
                    faults.add(new Text(
                            day + " 不是周末，working 只列调休上班的周末",
                            day + " is no weekend; only weekends are named as working days."));
            }
            return faults;
        }

        private static Text stray(LocalDate day, int year) {
            return new Text(day + " 不在 " + year + " 年", day + " isn't in " + year + ".");
        }
    }

    /** A day was asked for whose year's arrangement isn't known yet. */
    public static final class Unknown extends RuntimeException {
        private final int year;

        private Unknown(int year, SortedSet<Integer> known) {
            super("The working days of " + year + " are not known (known: " + known + ").\n" + "Add " + file(year)
                    + " once the State Council's notice for that year is published.");
            this.year = year;
        }

        public int year() {
            return year;
        }

        public String file() {
            return file(year);
        }

        private static String file(int year) {
            return "catalogue/working-days/" + year + ".yaml";
        }
    }

    public WorkingDays(Collection<Year> years) {
        this.years = new HashMap<>();
        for (var year : years)
            if (this.years.put(year.year(), year) != null)
                throw new IllegalArgumentException("The working days of " + year.year() + " are given twice.");
    }

    public SortedSet<Integer> years() {
        return new TreeSet<>(years.keySet());
    }

    /** Throws {@link Unknown} for a day whose year isn't known. */
    public boolean isWorking(LocalDate day) {
        var year = years.get(day.getYear());
        if (year == null) throw new Unknown(day.getYear(), years());
        return year.working().contains(day)
                || !isWeekend(day) && !year.holidays().contains(day);
    }

    /**
     * The n-th working day after a day. The day itself never counts, whether it is a working day or not: what is
     * published today for one working day ends with the next working day.
     */
    public LocalDate plus(LocalDate day, int workingDays) {
        if (workingDays < 0) throw new IllegalArgumentException("Working days are counted forward only.");
        var at = day;
        for (int left = workingDays; left > 0; ) {
            at = at.plusDays(1);
            if (isWorking(at)) left--;
        }
        return at;
    }

    /** How many working days lie after {@code from} up to and including {@code to}: what is left until a last day. */
    public int between(LocalDate from, LocalDate to) {
        int count = 0;
        for (var day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) if (isWorking(day)) count++;
        return count;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
