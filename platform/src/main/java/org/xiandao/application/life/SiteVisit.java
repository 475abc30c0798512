package org.xiandao.application.life;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xiandao.application.life.CaseEvent.VisitRecorded;

/**
 * Where a site visit stands: who goes where, what was seen, what was concluded and who has signed it.
 *
 * @param former accounts that were on the team once and no longer are
 * @param seen observations by the id that the phone gave them, in the order in which they came
 */
public record SiteVisit(
        List<TeamMember> team,
        List<Stop> stops,
        Set<String> former,
        Map<String, Seen> seen,
        Optional<VisitRecorded> record,
        List<Signature> signatures) {
    static final SiteVisit NONE = new SiteVisit(List.of(), List.of(), Set.of(), Map.of(), Optional.empty(), List.of());

    /** @param organisations all that the person belongs to, by id */
    public record TeamMember(String account, String name, List<String> organisations, boolean leader) {}

    public record Stop(LocalDateTime at, String place, String what) {}

    /**
     * What a member saw: under a heading of the record, mostly an item of the checklist.
     *
     * @param item and {@code answer} are empty for what no item of the checklist asks for
     * @param noted when, by the phone's clock; empty where a plain form was sent
     */
    public record Observation(
            String id,
            String heading,
            String item,
            String answer,
            String text,
            Optional<Deviation> deviation,
            List<Photo> photos,
            Optional<Place> place,
            Optional<Instant> noted) {}

    /** The site differs from the paper: both stand beside each other. */
    public record Deviation(String claimed, String found) {}

    /** Kept under its digest. {@code imprint} is what the camera wrote into the file: told, never trusted. */
    public record Photo(String sha256, String mediaType, long size, Optional<Imprint> imprint) {}

    public record Imprint(Optional<String> time, Optional<String> place) {}

    /** Where the phone says that it was; {@code metres} is how exactly it says it knows. */
    public record Place(BigDecimal latitude, BigDecimal longitude, Optional<Integer> metres) {}

    public enum Standing {
        COUNTED,
        /** Came from somebody no longer on the team: kept, but no part of the record until it is adopted. */
        ASIDE,
        STRUCK
    }

    /**
     * @param sent the phone's time when it was sent, so that the phone's clock can be told from the server's
     * @param at the server's time
     * @param reasons why it was struck
     */
    public record Seen(
            Observation observation,
            String account,
            String name,
            Optional<Instant> sent,
            Instant at,
            Standing standing,
            String reasons) {
        Seen as(Standing other, String why) {
            return new Seen(observation, account, name, sent, at, other, why);
        }
    }

    /** @param reservation what the member signs in spite of; empty where there is nothing */
    public record Signature(String account, String name, String digest, String reservation, Instant at) {}

    public boolean planned() {
        return !team.isEmpty();
    }

    public Optional<TeamMember> member(String account) {
        return team.stream().filter(member -> member.account().equals(account)).findFirst();
    }

    public boolean leads(String account) {
        return member(account).filter(TeamMember::leader).isPresent();
    }

    public List<Seen> all(Standing standing) {
        return seen.values().stream().filter(one -> one.standing() == standing).toList();
    }

    /** Who has signed the record as it reads now. */
    public List<Signature> valid(String digest) {
        return signatures.stream()
                .filter(signature -> signature.digest().equals(digest))
                .filter(signature -> member(signature.account()).isPresent())
                .toList();
    }

    /** Signatures under an earlier reading of the record that nobody has renewed. */
    public List<Signature> voided(String digest) {
        var renewed = valid(digest).stream().map(Signature::account).toList();
        return signatures.stream()
                .filter(signature -> !renewed.contains(signature.account()))
                .toList();
    }

    public List<TeamMember> unsigned(String digest) {
        var signed = valid(digest).stream().map(Signature::account).toList();
        return team.stream()
                .filter(member -> !signed.contains(member.account()))
                .toList();
    }

    SiteVisit then(CaseEvent.VisitPlanned event) {
        var left = new LinkedHashSet<>(former);
        team.forEach(member -> left.add(member.account()));
        event.team().forEach(member -> left.remove(member.account()));
        return new SiteVisit(
                List.copyOf(event.team()),
                List.copyOf(event.stops()),
                Collections.unmodifiableSet(left),
                seen,
                record,
                signatures);
    }

    SiteVisit then(Seen arrived) {
        var more = new LinkedHashMap<>(seen);
        more.put(arrived.observation().id(), arrived);
        return new SiteVisit(team, stops, former, Collections.unmodifiableMap(more), record, signatures);
    }

    SiteVisit standing(String id, Standing standing, String reasons) {
        var one = seen.get(id);
        return one == null ? this : then(one.as(standing, reasons));
    }

    SiteVisit then(VisitRecorded event) {
        return new SiteVisit(team, stops, former, seen, Optional.of(event), signatures);
    }

    /** A member's later signature takes the place of the earlier. */
    SiteVisit then(Signature signature) {
        var all = new ArrayList<>(signatures);
        all.removeIf(one -> one.account().equals(signature.account()));
        all.add(signature);
        return new SiteVisit(team, stops, former, seen, record, List.copyOf(all));
    }
}
