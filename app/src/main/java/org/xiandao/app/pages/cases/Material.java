package org.xiandao.app.pages.cases;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.Seats;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.security.Visitor;
import org.xiandao.application.Cases;
import org.xiandao.application.life.CaseEvent;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.Recorded;
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

    /**
     * The case as whoever asks may see it: applicants see their draft, all others, while it is being corrected, what was
     * last submitted; what officials have found is the offices' own until the decision.
     */
    public CaseState seen(Seat seat) {
        var sight = Sight.of(seat);
        boolean last = seat.stage().kind() == Kind.DRAFTING && sight.role() != Sight.Role.APPLICANT;
        boolean unfound = !sight.findings()
                && !(seat.state().findings().isEmpty()
                        && seat.state().review().established().isEmpty());
        if (!last && !unfound) return seat.state();
        var history = cases.history(seat.caseId());
        var shown = new ArrayList<Recorded>();
        for (var one : last ? history.subList(0, submitted(history)) : history)
            if (!unfound || !found(one.event(), sight)) shown.add(numbered(shown.size() + 1, one));
        return CaseState.fold(shown);
    }

    /** Experts judge by the figures that the review has found anew; applicants learn them with the decision. */
    private static boolean found(CaseEvent event, Sight sight) {
        return event instanceof CaseEvent.FindingEstablished
                || event instanceof CaseEvent.ContestAnswered && sight.role() != Sight.Role.EXPERT;
    }

    private static Recorded numbered(int number, Recorded one) {
        return new Recorded(number, one.at(), one.account(), one.name(), one.organisationName(), one.event());
    }

    private static int submitted(List<Recorded> history) {
        int last = 0;
        for (int i = 0; i < history.size(); i++)
            if (history.get(i).event() instanceof CaseEvent.Submitted) last = i + 1;
        return last;
    }
}
