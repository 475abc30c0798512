package org.xiandao.app.pages.experts;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.app.security.Visitor;
import org.xiandao.base.Areas;
import org.xiandao.base.Audit;
import org.xiandao.people.Member;
import org.xiandao.programme.Call;
import org.xiandao.programme.Calls;
import org.xiandao.programme.Editions;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Workflow;
import org.xiandao.rules.pack.Workflow.Kind;

/** Who runs the review of a call: the people of its office. To everybody else its draw is not there. */
@Component
class DrawSeats {
    private final Calls calls;
    private final Editions editions;
    private final Areas areas;
    private final Audit audit;

    DrawSeats(Calls calls, Editions editions, Areas areas, Audit audit) {
        this.calls = calls;
        this.editions = editions;
        this.areas = areas;
        this.audit = audit;
    }

    record Sat(Visitor visitor, Member member, Call call) {}

    Sat sit(Visitor visitor, String callId) {
        var call = calls.find(callId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var edition = editions.get(call.terms().sha256());
        return visitor.memberships().stream()
                .filter(member -> reviews(member, edition))
                .findFirst()
                .map(member -> new Sat(visitor, member, call))
                .orElseThrow(() -> hidden(visitor, callId));
    }

    ResponseStatusException hidden(Visitor visitor, String subject) {
        audit.refused(visitor.caller(), "draw.see", subject, Map.of());
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private boolean reviews(Member member, Edition edition) {
        var actor = member.actor();
        return !actor.duties().isEmpty()
                && areas.within(actor.area(), edition.area())
                && edition.workflow().stages().stream()
                        .filter(stage -> stage.kind() == Kind.REVIEW)
                        .anyMatch(stage -> stage.by() instanceof Workflow.Actor.Office office
                                && actor.office().filter(office.kind()::equals).isPresent()
                                && actor.level() == office.level());
    }
}
