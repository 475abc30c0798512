package org.xiandao.app.pages;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.app.pages.cases.Sight;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.web.Closed;
import org.xiandao.application.CaseCard;
import org.xiandao.application.CaseDirectory;
import org.xiandao.application.Cases;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.Command;
import org.xiandao.application.life.Refusal;
import org.xiandao.application.life.Responsible;
import org.xiandao.base.Actor;
import org.xiandao.base.Audit;
import org.xiandao.people.Member;
import org.xiandao.programme.Call;
import org.xiandao.programme.Calls;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Workflow.Stage;

/** From which of their memberships a visitor looks at a case, and acts on it. */
@Component
public class Seats {
    private final CaseDirectory directory;
    private final Cases cases;
    private final Calls calls;
    private final Audit audit;
    private final Clock clock;

    Seats(CaseDirectory directory, Cases cases, Calls calls, Audit audit, Clock clock) {
        this.directory = directory;
        this.cases = cases;
        this.calls = calls;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A case as one member sees it.
     *
     * @param acts whether it is this member's turn at the case's stage
     */
    public record Seat(
            String caseId,
            Visitor visitor,
            Member member,
            CaseCard card,
            CaseState state,
            Edition edition,
            Call call,
            boolean acts) {
        public Actor actor() {
            return member.actor();
        }

        public Stage stage() {
            return edition.stage(state.stage());
        }

        public boolean isApplicant() {
            return state.members().stream().anyMatch(m -> m.organisation().equals(actor().organisation()));
        }

        public boolean isExpert() {
            return state.experts().stream().anyMatch(expert -> expert.account().equals(actor().account()));
        }
    }

    /** Answers 404 for a case that is not there and for one that is not the visitor's alike; the latter is put on record. */
    public Seat sit(Visitor visitor, String caseId) {
        return find(visitor, caseId).orElseThrow(() -> closed(visitor, caseId));
    }

    /** Whoever is kept out of the case, or had a seat in its review, is told so; to all others it is not there. */
    private RuntimeException closed(Visitor visitor, String caseId) {
        var hidden = hidden(visitor, caseId, "case");
        if (visitor.memberships().stream().anyMatch(member -> directory.keptOut(caseId, member.actor())))
            return Closed.recused();
        boolean left = cases.find(caseId).stream()
                .flatMap(state -> state.left().stream())
                .anyMatch(one ->
                        one.expert().account().equals(visitor.person().id().toString()));
        return left ? Closed.noSeat() : hidden;
    }

    /** To be thrown where a visitor asks for what is not theirs to see: it is put on record and answered as not there. */
    public ResponseStatusException hidden(Visitor visitor, String caseId, String page) {
        audit.refused(visitor.caller(), "case.see", caseId, Map.of("page", page));
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** As {@link #sit}, for pages that are the applicants' own: to everybody else they are not there. */
    public Seat sitAsApplicant(Visitor visitor, String caseId) {
        for (var member : visitor.memberships()) {
            var card = directory.visible(caseId, member.actor());
            if (card.isEmpty() || !member.actor().fills()) continue;
            var seat = seat(visitor, member, card.get());
            boolean own = Stream.concat(seat.state().members().stream(), seat.state().pending().stream())
                    .anyMatch(one -> one.organisation().equals(seat.actor().organisation()));
            if (own) return seat;
        }
        throw hidden(visitor, caseId, "draft");
    }

    /** The seat whose turn it is; else the one that sees most. */
    public Optional<Seat> find(Visitor visitor, String caseId) {
        Optional<Seat> seen = Optional.empty();
        for (var member : visitor.memberships()) {
            var card = directory.visible(caseId, member.actor());
            if (card.isEmpty()) continue;
            var seat = seat(visitor, member, card.get());
            if (seat.acts()) return Optional.of(seat);
            if (seen.filter(other -> Sight.widest(other, seat) == other).isEmpty()) seen = Optional.of(seat);
        }
        return seen;
    }

    private Seat seat(Visitor visitor, Member member, CaseCard card) {
        var state = cases.get(card.caseId());
        var edition = cases.edition(state);
        var stage = edition.stage(state.stage());
        boolean acts = !state.ended() && Responsible.acts(state, stage, member.actor());
        return new Seat(card.caseId(), visitor, member, card, state, edition, calls.get(state.call()), acts);
    }

    /** Hands the command in at the server's time; a refusal is put on record. */
    public Cases.Result act(Seat seat, Command command) {
        var result = cases.handle(seat.caseId(), command, seat.actor(), clock.instant());
        if (result instanceof Cases.Result.Refused refused) refused(seat, command, refused.refusals());
        return result;
    }

    /** Puts on record that a command was refused. */
    public void refused(Seat seat, Command command, List<Refusal> refusals) {
        audit.refused(
                seat.visitor().callerFor(seat.member()),
                "case." + command.getClass().getSimpleName(),
                seat.caseId(),
                refusals.stream().map(one -> one.code()).toList());
    }
}
