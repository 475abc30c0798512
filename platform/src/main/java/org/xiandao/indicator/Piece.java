package org.xiandao.indicator;

import java.time.LocalDate;
import java.util.List;

/** A record that counts for a gauge, or of which that can't be told, up to and without {@code until}. */
record Piece(Span span, LocalDate from, LocalDate until, boolean unknown, boolean confirmed) {

    /** In two where the record is confirmed no more from a day in between. */
    static List<Piece> of(Span span, Stretch stretch) {
        var until = span.confirmedUntil();
        if (!until.isAfter(stretch.from()))
            return List.of(new Piece(span, stretch.from(), stretch.until(), stretch.unknown(), false));
        if (!until.isBefore(stretch.until()))
            return List.of(new Piece(span, stretch.from(), stretch.until(), stretch.unknown(), true));
        return List.of(
                new Piece(span, stretch.from(), until, stretch.unknown(), true),
                new Piece(span, until, stretch.until(), stretch.unknown(), false));
    }
}
