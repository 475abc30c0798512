package org.xiandao.report.life;

import java.util.ArrayList;
import java.util.List;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.Responsible;
import org.xiandao.base.Actor;
import org.xiandao.rules.pack.RatingRules.Report;
import org.xiandao.rules.pack.Workflow.Actor.Office;
import org.xiandao.rules.pack.Workflow.Duty;

/** An office that signs a yearly report before it goes up. */
public record Sender(Office office, String area) {

    /** In the pack's order; of a joint pilot each applicant's, each office once. */
    public static List<Sender> of(Report report, CaseState pilot) {
        var senders = new ArrayList<Sender>();
        for (var actor : report.senders())
            if (actor instanceof Office office)
                for (var member : pilot.members()) {
                    var area = member.chain().get(office.level());
                    if (area != null && senders.stream().noneMatch(one -> one.is(office, area)))
                        senders.add(new Sender(office, area));
                }
        return List.copyOf(senders);
    }

    private boolean is(Office other, String otherArea) {
        return office.kind() == other.kind() && area.equals(otherArea);
    }

    public String id() {
        return office.kind() + ":" + area;
    }

    /** Whether they may draft for it, whatever their duty there. */
    public boolean drafts(Actor actor) {
        return Responsible.sameOffice(office, actor)
                && area.equals(actor.area())
                && !actor.duties().isEmpty();
    }

    /** A signature is that of whom the pack names, or else of one who decides there. */
    public boolean signs(Actor actor) {
        return drafts(actor) && actor.duties().contains(office.as().orElse(Duty.DECIDER));
    }
}
