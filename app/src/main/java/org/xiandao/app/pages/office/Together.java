package org.xiandao.app.pages.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.app.pages.Seats;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.pages.cases.Places;
import org.xiandao.app.pages.cases.Places.Placed;
import org.xiandao.app.security.Visitor;
import org.xiandao.application.CaseCard;
import org.xiandao.application.CaseDirectory;
import org.xiandao.application.CaseDirectory.Filter;
import org.xiandao.application.CaseStatus;
import org.xiandao.application.life.Responsible;
import org.xiandao.base.ChinaTime;
import org.xiandao.people.Member;
import org.xiandao.programme.Call;
import org.xiandao.programme.Calls;
import org.xiandao.programme.Editions;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.rules.pack.Workflow.Stage;
import org.xiandao.rules.pack.Workflow.Verb;

/** The cases of a call that wait for a visitor at one stage where several can be decided in one step. */
@Component
class Together {
    private static final Set<Kind> KINDS = EnumSet.of(Kind.SYNTHESIS, Kind.NOTICE, Kind.DECISION);
    private static final Set<Verb> VERBS =
            EnumSet.of(Verb.PROPOSE, Verb.DROP, Verb.PUBLISH, Verb.CLOSE, Verb.APPROVE, Verb.REFUSE);
    private static final int AT_MOST = 1_000;

    private final Calls calls;
    private final Editions editions;
    private final CaseDirectory directory;
    private final Seats seats;
    private final Places places;
    private final Clock clock;

    Together(Calls calls, Editions editions, CaseDirectory directory, Seats seats, Places places, Clock clock) {
        this.calls = calls;
        this.editions = editions;
        this.directory = directory;
        this.seats = seats;
        this.places = places;
        this.clock = clock;
    }

    /** @param placed all of the call's scored cases that the visitor may see, the best first */
    record Waiting(Call call, Edition edition, Stage stage, List<Seat> seats, List<Placed> placed, LocalDate today) {
        List<Verb> verbs() {
            return stage.may().stream().filter(VERBS::contains).toList();
        }

        /** What can be said of one case now: a notice is published first and closed or dropped later. */
        List<Verb> verbs(Seat seat) {
            boolean published = seat.state().notice().isPresent()
                    && seat.state().spoken().containsKey(seat.actor().area());
            return verbs().stream()
                    .filter(verb -> stage.kind() != Kind.NOTICE || (verb == Verb.PUBLISH) != published)
                    .toList();
        }

        Optional<Integer> place(CaseCard card) {
            return placed.stream()
                    .filter(one -> one.card().caseId().equals(card.caseId()))
                    .map(Placed::place)
                    .findFirst();
        }
    }

    static boolean takes(Stage stage) {
        return KINDS.contains(stage.kind());
    }

    /** Answers 404 to whom it is not given to speak at that stage. */
    Waiting of(Visitor visitor, String callId, String stageId) {
        var call = calls.find(callId).orElseThrow(Together::notThere);
        var edition = editions.get(call.terms().sha256());
        var stage = edition.workflow().stages().stream()
                .filter(one -> one.id().equals(stageId) && takes(one))
                .findFirst()
                .orElseThrow(Together::notThere);
        var actors = visitor.memberships().stream().map(Member::actor).toList();
        if (actors.stream().noneMatch(actor -> Responsible.speaks(stage, actor))) throw notThere();
        var cards = directory.visibleTo(actors, Filter.call(callId), 1, AT_MOST).cards();
        var placed = places.of(cards);
        var waiting = cards.stream()
                .filter(card -> card.stage().equals(stageId) && card.status() != CaseStatus.ENDED)
                .map(card -> seats.sit(visitor, card.caseId()))
                .filter(Seat::acts)
                .sorted(Comparator.comparing((Seat seat) -> place(placed, seat))
                        .thenComparing(seat -> seat.card().title()))
                .toList();
        return new Waiting(call, edition, stage, waiting, placed, ChinaTime.day(clock.instant()));
    }

    /** Cases without points come last. */
    private static int place(List<Placed> placed, Seat seat) {
        return placed.stream()
                .filter(one -> one.card().caseId().equals(seat.caseId()))
                .map(Placed::place)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
