package org.xiandao.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A record that counts for a gauge, or of which that can't be told, up to and without {@code until}.
 *
 * @param lacking whether it has less evidence than its type asks for
 */
record Piece(Span span, LocalDate from, LocalDate until, boolean unknown, boolean confirmed, boolean lacking) {

    /** Cut where the record is confirmed no more from a day in between, or lacks evidence from then on. */
    static List<Piece> of(Span span, Stretch stretch) {
        var days = new TreeSet<LocalDate>();
        days.add(stretch.from());
        for (var day : List.of(span.confirmedUntil(), span.provenUntil()))
            if (day.isAfter(stretch.from()) && day.isBefore(stretch.until())) days.add(day);
        var pieces = new ArrayList<Piece>(days.size());
        for (var day : days) {
            var next = days.higher(day);
            pieces.add(new Piece(
                    span,
                    day,
                    next == null ? stretch.until() : next,
                    stretch.unknown(),
                    span.confirmedUntil().isAfter(day),
                    !span.provenUntil().isAfter(day)));
        }
        return pieces;
    }
}
