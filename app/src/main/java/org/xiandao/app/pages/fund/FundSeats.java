package org.xiandao.app.pages.fund;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.app.security.Visitor;
import org.xiandao.base.Audit;
import org.xiandao.fund.Funds;
import org.xiandao.fund.Looker;
import org.xiandao.fund.life.FundEvent.ProjectEntered;
import org.xiandao.fund.life.FundState;
import org.xiandao.fund.life.FundState.Numbered;
import org.xiandao.fund.life.Refusal;
import org.xiandao.fund.life.Rights;
import org.xiandao.people.Member;

/** From which membership a visitor looks at a fund; to whom it is not there. */
@Component
class FundSeats {
    private final Funds funds;
    private final Audit audit;

    FundSeats(Funds funds, Audit audit) {
        this.funds = funds;
        this.audit = audit;
    }

    /** A fund as one member sees it. */
    record Seat(String fundId, Visitor visitor, Member member, FundState state, Rights rights) {
        Looker looker() {
            return Looker.of(member);
        }

        /** The office sees all projects, also those taken back; a legal person its own. */
        List<Numbered<ProjectEntered>> projects() {
            return rights.keeps()
                    ? state.all(ProjectEntered.class)
                    : state.projects().stream()
                            .filter(project -> rights.sees(project.is()))
                            .toList();
        }
    }

    static List<Looker> lookers(Visitor visitor) {
        return visitor.memberships().stream().map(Looker::of).toList();
    }

    /** Answers 404 for a fund that is not there and for one that is not the visitor's alike; the latter is put on record. */
    Seat sit(Visitor visitor, String fundId) {
        var state = funds.find(fundId).orElseThrow(() -> hidden(visitor, fundId));
        Seat seen = null;
        for (var member : visitor.memberships()) {
            var seat = new Seat(
                    fundId,
                    visitor,
                    member,
                    state,
                    Looker.of(member).rights(state.fund().area()));
            if (seat.rights().decides()) return seat;
            if (seat.rights().keeps() || seen == null && !seat.projects().isEmpty()) seen = seat;
        }
        if (seen == null) throw hidden(visitor, fundId);
        return seen;
    }

    /** For pages that are the office's own. */
    Seat sitAsKeeper(Visitor visitor, String fundId) {
        var seat = sit(visitor, fundId);
        if (!seat.rights().keeps()) throw hidden(visitor, fundId);
        return seat;
    }

    Numbered<ProjectEntered> project(Seat seat, int number) {
        return seat.projects().stream()
                .filter(project -> project.number() == number)
                .findFirst()
                .orElseThrow(() -> hidden(seat.visitor(), seat.fundId()));
    }

    ResponseStatusException hidden(Visitor visitor, String fundId) {
        audit.refused(visitor.caller(), "fund.see", fundId, Map.of());
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** Puts on record that a command was refused. */
    void refused(Visitor visitor, Member member, String fundId, List<Refusal> refusals) {
        audit.refused(
                visitor.callerFor(member),
                "fund.change",
                fundId,
                refusals.stream().map(one -> one.code()).toList());
    }
}
