package org.xiandao.app.pages.plan;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.web.Closed;
import org.xiandao.application.CaseDirectory;
import org.xiandao.application.CaseTitle;
import org.xiandao.application.Cases;
import org.xiandao.base.Audit;
import org.xiandao.base.ChinaTime;
import org.xiandao.people.Member;
import org.xiandao.plan.Plans;
import org.xiandao.plan.life.PlanCommand;
import org.xiandao.plan.life.PlanRefusal;
import org.xiandao.plan.life.PlanSetting;

/**
 * Who sees a plan of work: the offices and applicants that see its case, and the organisations that answer for an owner
 * the tasks, reports and sheets that are theirs.
 */
@Component
class PlanSeats {
    private final Plans plans;
    private final Cases cases;
    private final CaseDirectory directory;
    private final Audit audit;
    private final Clock clock;

    PlanSeats(Plans plans, Cases cases, CaseDirectory directory, Audit audit, Clock clock) {
        this.plans = plans;
        this.cases = cases;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
    }

    PlanSeat sit(Visitor visitor, String caseId) {
        var state = cases.find(caseId).orElseThrow(() -> hidden(visitor, caseId));
        if (visitor.memberships().stream().anyMatch(member -> directory.keptOut(caseId, member.actor())))
            throw Closed.recused();
        var trial = plans.trial(state).orElseThrow(() -> hidden(visitor, caseId));
        boolean sees = false;
        Optional<Member> runner = Optional.empty();
        var owners = new HashMap<String, Member>();
        for (var member : visitor.memberships()) {
            var actor = member.actor();
            boolean acts = PlanSetting.acts(actor);
            if (acts) plans.heldBy(caseId, actor.organisation()).forEach(owner -> owners.putIfAbsent(owner, member));
            if (!acts && actor.duties().isEmpty()
                    || directory.visible(caseId, actor).isEmpty()) continue;
            sees = true;
            if (runner.isEmpty() && PlanSetting.runs(trial, actor)) runner = Optional.of(member);
        }
        if (!sees && owners.isEmpty()) throw hidden(visitor, caseId);
        var edition = cases.edition(state);
        return new PlanSeat(
                caseId,
                visitor,
                CaseTitle.of(state, edition),
                edition,
                trial,
                plans.state(caseId),
                ChinaTime.day(clock.instant()),
                runner,
                sees,
                Map.copyOf(owners));
    }

    /** As {@link #sit}, for pages that are only for those who see the whole. */
    PlanSeat sitOver(Visitor visitor, String caseId) {
        var seat = sit(visitor, caseId);
        if (!seat.sees()) throw hidden(visitor, caseId);
        return seat;
    }

    /** To be thrown where a visitor asks for what is not theirs: it is put on record and answered as not there. */
    ResponseStatusException hidden(Visitor visitor, String caseId) {
        audit.refused(visitor.caller(), "plan.see", caseId, Map.of());
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** For the pilot's own office; a refusal is put on record. */
    List<PlanRefusal> act(PlanSeat seat, PlanCommand command) {
        return act(seat, command, seat.runner());
    }

    /** For an owner; a refusal is put on record. */
    List<PlanRefusal> actFor(PlanSeat seat, String owner, PlanCommand command) {
        return act(seat, command, Optional.ofNullable(seat.owners().get(owner)));
    }

    private List<PlanRefusal> act(PlanSeat seat, PlanCommand command, Optional<Member> as) {
        var member = as.orElseGet(() -> seat.visitor().memberships().getFirst());
        return switch (plans.handle(seat.caseId(), command, member.actor(), clock.instant())) {
            case Plans.Result.Done _ -> List.of();
            case Plans.Result.Refused(var refusals) -> {
                audit.refused(
                        seat.visitor().callerFor(member),
                        "plan." + command.getClass().getSimpleName(),
                        seat.caseId(),
                        refusals.stream().map(one -> one.code()).toList());
                yield refusals;
            }
        };
    }
}
