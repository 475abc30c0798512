package org.xiandao.app.pages.visit;

import org.springframework.stereotype.Component;
import org.xiandao.app.pages.Seats;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.pages.cases.Sight;
import org.xiandao.app.security.Visitor;

/** Who may open a visit's pages: its team, whoever was on it once, and the offices that decide the case. */
@Component
class VisitSeats {
    private final Seats seats;

    VisitSeats(Seats seats) {
        this.seats = seats;
    }

    /** Answers 404 to everybody else, on record. */
    Seat inTheFactory(Visitor visitor, String caseId) {
        var seat = seats.sit(visitor, caseId);
        if (!isMember(seat) && !isFormer(seat) && !decides(seat)) throw seats.hidden(visitor, caseId, "visit");
        return seat;
    }

    Seat atTheRecord(Visitor visitor, String caseId) {
        var seat = seats.sit(visitor, caseId);
        if (!Sight.of(seat).visit() || !seat.state().siteVisit().planned())
            throw seats.hidden(visitor, caseId, "visit record");
        return seat;
    }

    static boolean isMember(Seat seat) {
        return seat.state().siteVisit().member(seat.actor().account()).isPresent();
    }

    static boolean isFormer(Seat seat) {
        return seat.state().siteVisit().former().contains(seat.actor().account());
    }

    private static boolean decides(Seat seat) {
        return Sight.of(seat).role() == Sight.Role.INNER;
    }
}
