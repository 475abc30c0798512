package org.xiandao.app.pages.ledger;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.xiandao.app.security.Visitor;
import org.xiandao.base.Actor;
import org.xiandao.ledger.Kept;
import org.xiandao.ledger.Ledger;
import org.xiandao.ledger.RecordDirectory;
import org.xiandao.ledger.SamePair;
import org.xiandao.ledger.SameThings;
import org.xiandao.people.Member;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.catalogue.RecordType;

/** From which of their memberships a visitor looks at two records that may be one. */
@Component
class SameSeats {
    private final LedgerSeats seats;
    private final SameThings things;
    private final Ledger ledger;
    private final Catalogue catalogue;

    SameSeats(LedgerSeats seats, SameThings things, Ledger ledger, Catalogue catalogue) {
        this.seats = seats;
        this.things = things;
        this.ledger = ledger;
        this.catalogue = catalogue;
    }

    /** @param seen of the two, those that the member sees: both, or what their unit keeps */
    record Seat(Visitor visitor, Member member, SamePair pair, RecordType type, List<Kept> seen, boolean decides) {
        Actor actor() {
            return member.actor();
        }

        boolean seesBoth() {
            return seen.size() == 2;
        }
    }

    /** Rather as an office that decides, then as one who sees both, then as a unit that is asked. */
    Seat sit(Visitor visitor, String id) {
        return uuid(id).flatMap(pair -> first(visitor, pair, Seat::decides)
                        .or(() -> first(visitor, pair, Seat::seesBoth))
                        .or(() -> first(visitor, pair, seat -> true)))
                .orElseThrow(() -> seats.hidden(visitor, id, "same"));
    }

    /** As a unit that is asked and answers. */
    Seat sitAsAsked(Visitor visitor, String id) {
        return uuid(id).flatMap(pair -> visitor.memberships().stream()
                        .flatMap(member -> asked(visitor, member, pair).stream())
                        .findFirst())
                .orElseThrow(() -> seats.hidden(visitor, id, "same"));
    }

    private Optional<Seat> first(Visitor visitor, UUID pair, Predicate<Seat> fits) {
        return visitor.memberships().stream()
                .filter(member -> RecordDirectory.opensTo(member.actor()))
                .flatMap(member -> both(visitor, member, pair).or(() -> asked(visitor, member, pair)).stream())
                .filter(fits)
                .findFirst();
    }

    private Optional<Seat> both(Visitor visitor, Member member, UUID id) {
        return things.find(id, member.actor())
                .map(pair -> new Seat(
                        visitor,
                        member,
                        pair,
                        type(pair),
                        records(List.of(pair.one(), pair.other()), member),
                        things.mayDecide(pair, member.actor())));
    }

    private Optional<Seat> asked(Visitor visitor, Member member, UUID id) {
        return things.asked(id, member.actor())
                .map(pair -> new Seat(
                        visitor, member, pair, type(pair), records(things.kept(pair, member.actor()), member), false));
    }

    private List<Kept> records(List<UUID> ids, Member member) {
        return ids.stream()
                .flatMap(id -> ledger.find(id, member.actor()).stream())
                .toList();
    }

    private RecordType type(SamePair pair) {
        return catalogue.type(pair.type()).orElseThrow();
    }

    private static Optional<UUID> uuid(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
