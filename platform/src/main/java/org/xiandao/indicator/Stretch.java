package org.xiandao.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Days, up to and without {@code until}, over which filters say the same of a record.
 *
 * @param unknown whether a figure that it is filtered by is missing, or the type of those that should name it is not
 *     kept; it may pass as well
 */
record Stretch(LocalDate from, LocalDate until, boolean passes, boolean unknown) {

    /** What fails an earlier filter needs no later one to be told. */
    List<Stretch> and(List<Stretch> next) {
        if (!passes) return List.of(this);
        var both = new ArrayList<Stretch>();
        for (var it : next) {
            var start = it.from.isAfter(from) ? it.from : from;
            var end = it.until.isBefore(until) ? it.until : until;
            if (start.isBefore(end)) both.add(new Stretch(start, end, it.passes, unknown || it.unknown));
        }
        return both;
    }

    static List<Stretch> always(boolean passes, boolean unknown) {
        return List.of(new Stretch(LocalDate.MIN, LocalDate.MAX, passes, unknown));
    }
}
