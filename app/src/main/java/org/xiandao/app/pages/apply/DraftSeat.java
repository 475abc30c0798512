package org.xiandao.app.pages.apply;

import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.application.life.Responsible;
import org.xiandao.rules.pack.Workflow.Kind;

/** What a visitor may do with a draft. */
final class DraftSeat {
    private DraftSeat() {}

    static boolean fills(Seat seat) {
        return seat.isApplicant()
                && !seat.state().ended()
                && Responsible.fills(seat.state(), seat.actor())
                && seat.stage().kind() == Kind.DRAFTING;
    }

    static boolean leads(Seat seat) {
        return fills(seat)
                && seat.state().lead().organisation().equals(seat.actor().organisation());
    }

    static boolean invited(Seat seat) {
        return !seat.state().ended()
                && seat.actor().fills()
                && seat.state().pending().stream()
                        .anyMatch(it -> it.organisation().equals(seat.actor().organisation()));
    }
}
