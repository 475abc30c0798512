package org.xiandao.app.pages.ledger;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.app.security.LedgerDoor;
import org.xiandao.app.security.Visitor;
import org.xiandao.base.Actor;
import org.xiandao.base.Audit;
import org.xiandao.ledger.EvidenceRefusal;
import org.xiandao.ledger.Kept;
import org.xiandao.ledger.Ledger;
import org.xiandao.ledger.LedgerRefusal;
import org.xiandao.ledger.RecordDirectory;
import org.xiandao.people.Member;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.catalogue.RecordType;

/** From which of their memberships a visitor looks at the ledger, and speaks in it. */
@Component
class LedgerSeats {
    private final Ledger ledger;
    private final Catalogue catalogue;
    private final LedgerDoor door;
    private final Audit audit;

    LedgerSeats(Ledger ledger, Catalogue catalogue, LedgerDoor door, Audit audit) {
        this.ledger = ledger;
        this.catalogue = catalogue;
        this.door = door;
        this.audit = audit;
    }

    /** A record as one member sees it. */
    record Seat(Visitor visitor, Member member, Kept record, RecordType type) {
        Actor actor() {
            return member.actor();
        }

        boolean keeps() {
            return actor().fills() && record.owner().equals(actor().organisation());
        }
    }

    /** See {@link LedgerDoor#actors}. */
    List<Actor> actors(Visitor visitor) {
        return door.actors(visitor);
    }

    RecordType type(String id) {
        return catalogue.type(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The units for which a visitor writes records down; to those without one, the page is not there. */
    List<Member> fillers(Visitor visitor) {
        var fillers = visitor.memberships().stream()
                .filter(member -> member.actor().fills())
                .toList();
        if (fillers.isEmpty()) throw hidden(visitor, "ledger", "new");
        return fillers;
    }

    /** The seat of whoever keeps the record, else of one who sees it. */
    Seat sit(Visitor visitor, String id) {
        var seats = seats(visitor, id);
        return seats.stream()
                .filter(Seat::keeps)
                .findFirst()
                .or(() -> seats.stream().findFirst())
                .orElseThrow(() -> hidden(visitor, id, "record"));
    }

    Seat sitAsKeeper(Visitor visitor, String id) {
        return sit(visitor, id, Seat::keeps, "statement");
    }

    /** As an office that takes such a step. */
    Seat sit(Visitor visitor, String id, Predicate<Seat> fits, String page) {
        return seats(visitor, id).stream().filter(fits).findFirst().orElseThrow(() -> hidden(visitor, id, page));
    }

    List<Seat> seats(Visitor visitor, String id) {
        return uuid(id).map(uuid -> visitor.memberships().stream()
                        .filter(member -> RecordDirectory.opensTo(member.actor()))
                        .flatMap(member -> ledger.find(uuid, member.actor()).stream()
                                .map(record -> new Seat(visitor, member, record, type(record.type()))))
                        .toList())
                .orElse(List.of());
    }

    /** See {@link LedgerDoor#hidden}. */
    ResponseStatusException hidden(Visitor visitor, String subject, String page) {
        return door.hidden(visitor, subject, page);
    }

    /** Puts on record that the ledger took something not. */
    void refused(Visitor visitor, Member member, String action, String subject, List<LedgerRefusal> refusals) {
        audit.refused(
                visitor.callerFor(member),
                "ledger." + action,
                subject,
                refusals.stream().map(one -> one.code()).toList());
    }

    void refusedEvidence(
            Visitor visitor, Member member, String action, String subject, List<EvidenceRefusal> refusals) {
        audit.refused(
                visitor.callerFor(member),
                "ledger.evidence." + action,
                subject,
                refusals.stream().map(one -> one.code()).toList());
    }

    static Optional<UUID> uuid(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
