package org.xiandao.app.pages.cases;

import org.springframework.stereotype.Component;
import org.xiandao.app.pages.Seats;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.security.Visitor;
import org.xiandao.application.Cases;
import org.xiandao.application.life.CaseEvent;
import org.xiandao.application.life.CaseState;
import org.xiandao.rules.pack.Workflow.Kind;

/** What a case rests on, its answers, evidence and documents, as far as whoever asks may see it. */
@Component
public class Material {
    private final Seats seats;
    private final Cases cases;

    Material(Seats seats, Cases cases) {
        this.seats = seats;
        this.cases = cases;
    }

    /** As {@link Seats#sit}, for the material: to an expert who has not declared, or has a conflict, it is not there. */
    public Seat sit(Visitor visitor, String caseId) {
        var seat = seats.sit(visitor, caseId);
        if (!Sight.of(seat).content()) throw seats.hidden(visitor, caseId, "material");
        return seat;
    }

    /** Applicants see their draft; all others, while it is being corrected, what was last submitted. */
    public CaseState seen(Seat seat) {
        boolean draft = seat.stage().kind() == Kind.DRAFTING;
        if (!draft || Sight.of(seat).role() == Sight.Role.APPLICANT) return seat.state();
        var history = cases.history(seat.caseId());
        int last = 0;
        for (int i = 0; i < history.size(); i++)
            if (history.get(i).event() instanceof CaseEvent.Submitted) last = i + 1;
        return CaseState.fold(history.subList(0, last));
    }
}
