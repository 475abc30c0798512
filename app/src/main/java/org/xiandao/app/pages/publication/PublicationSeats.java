package org.xiandao.app.pages.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.app.security.Visitor;
import org.xiandao.base.Actor;
import org.xiandao.base.Audit;
import org.xiandao.base.ChinaTime;
import org.xiandao.people.Member;
import org.xiandao.publication.Publications;
import org.xiandao.publication.life.PublicationCommand;
import org.xiandao.publication.life.PublicationRefusal;
import org.xiandao.publication.life.PublicationState;
import org.xiandao.publication.life.PublicationState.Stage;
import org.xiandao.publication.life.Rights;

/** Who has a part in a publication: the office that publishes it; once it is published, everybody reads it. */
@Component
class PublicationSeats {
    private final Publications publications;
    private final Audit audit;
    private final Clock clock;

    PublicationSeats(Publications publications, Audit audit, Clock clock) {
        this.publications = publications;
        this.audit = audit;
        this.clock = clock;
    }

    /** A publication as one member of its office sees it. */
    record At(String id, PublicationState state, Visitor visitor, Member member, Rights rights, LocalDate today) {
        String root() {
            return "/office/publications/" + id;
        }

        Actor actor() {
            return member.actor();
        }

        boolean drafting() {
            return rights.drafts() && state.stage() == Stage.DRAFT;
        }
    }

    /** A publication as somebody reads it; {@code office} where it is one's own. */
    record Reading(String id, PublicationState state, Optional<At> office) {
        /** What was withdrawn is read by its office alone. */
        boolean whole() {
            return office.isPresent() || state.stage() == Stage.PUBLISHED;
        }
    }

    At sit(Visitor visitor, String id) {
        return publications.find(id).flatMap(state -> at(visitor, id, state)).orElseThrow(() -> hidden(visitor, id));
    }

    Reading read(Optional<Visitor> visitor, String id) {
        var state = publications.find(id);
        var office = state.flatMap(known -> visitor.flatMap(seen -> at(seen, id, known)));
        if (office.isPresent() || state.filter(PublicationState::open).isPresent())
            return new Reading(id, state.orElseThrow(), office);
        throw visitor.map(seen -> hidden(seen, id)).orElseGet(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Optional<At> at(Visitor visitor, String id, PublicationState state) {
        return visitor.memberships().stream()
                .map(member -> new At(id, state, visitor, member, publications.rights(state, member.actor()), today()))
                .filter(at -> at.rights().sees())
                .min(Comparator.comparing(at -> !at.rights().decides()));
    }

    /** The first seat from which publications are made; to others there is no such place. */
    Member office(Visitor visitor) {
        return offices(visitor).stream().findFirst().orElseThrow(() -> hidden(visitor, "office"));
    }

    List<Member> offices(Visitor visitor) {
        return visitor.memberships().stream()
                .filter(member -> !publications.editions(member.actor()).isEmpty())
                .toList();
    }

    LocalDate today() {
        return ChinaTime.day(clock.instant());
    }

    /** It is put on record and answered as not there. */
    private ResponseStatusException hidden(Visitor visitor, String id) {
        audit.refused(visitor.caller(), "publication.see", id, Map.of());
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** Refusals of what was asked; none where it was done. */
    List<PublicationRefusal> act(At at, PublicationCommand command) {
        return told(
                publications.handle(at.id(), command, at.actor(), clock.instant()),
                at.visitor(),
                at.member(),
                command.getClass().getSimpleName(),
                at.id());
    }

    List<PublicationRefusal> begin(
            Visitor visitor, Member member, String id, String edition, PublicationCommand.Begin begin) {
        return told(
                publications.begin(id, edition, begin, member.actor(), clock.instant()), visitor, member, "Begin", id);
    }

    List<PublicationRefusal> correct(At at, String id) {
        return told(
                publications.correct(id, at.id(), at.actor(), clock.instant()),
                at.visitor(),
                at.member(),
                "Correct",
                at.id());
    }

    List<Publications.Choice> choices(At at) {
        return publications.choices(at.state(), at.actor(), clock.instant());
    }

    List<String> gone(At at) {
        return publications.gone(at.state(), at.actor(), clock.instant());
    }

    private List<PublicationRefusal> told(
            Publications.Result result, Visitor visitor, Member member, String action, String subject) {
        if (!(result instanceof Publications.Result.Refused(var refusals))) return List.of();
        audit.refused(
                visitor.callerFor(member),
                "publication." + action,
                subject,
                refusals.stream().map(one -> one.code()).toList());
        return refusals;
    }
}
