package org.xiandao.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiandao.base.Actor;
import org.xiandao.base.Area;
import org.xiandao.base.Areas;
import org.xiandao.base.stream.Author;
import org.xiandao.ledger.SameDecision.Kind;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.pack.Workflow.Duty;
import org.xiandao.same.Match;
import org.xiandao.same.Sameness;

/**
 * Records that may speak of one thing, and what an office makes of them. Nothing that was said is changed by it: one
 * record leads, the others count for nothing beside it from the decision on, and again once it is undone.
 */
@Component
public class SameThings {
    private final SameStore store;
    private final SameFinding finding;
    private final RecordStore records;
    private final RecordDirectory directory;
    private final Sameness sameness;
    private final Catalogue catalogue;
    private final Areas areas;
    private final TransactionTemplate transaction;

    SameThings(
            SameStore store,
            SameFinding finding,
            RecordStore records,
            RecordDirectory directory,
            Sameness sameness,
            Catalogue catalogue,
            Areas areas,
            TransactionTemplate transaction) {
        this.store = store;
        this.finding = finding;
        this.records = records;
        this.directory = directory;
        this.sameness = sameness;
        this.catalogue = catalogue;
        this.areas = areas;
        this.transaction = transaction;
    }

    public sealed interface Result {
        record Done(SamePair pair) implements Result {}

        record Refused(Set<SameRefusal> refusals) implements Result {}
    }

    /**
     * A record that may speak of what somebody is about to write down.
     *
     * @param record only where the actor sees it
     * @param within the area whose offices see both, and can be asked
     */
    public record Alike(Optional<UUID> record, String within, Match match) {}

    public List<Alike> alike(String typeId, Map<String, String> fields, Actor actor) {
        finding.compareDue();
        var type = catalogue.type(typeId).orElseThrow();
        var keys = sameness.keys(type, fields);
        if (keys.isEmpty()) return List.of();
        var alike = new ArrayList<Alike>();
        for (var other : store.saying(store.withKeys(keys)))
            sameness.compare(type, fields, other.fields())
                    .ifPresent(match -> alike.add(new Alike(
                            Optional.of(other.id()).filter(id -> sees(id, actor)),
                            covering(actor.area(), other.area()),
                            match)));
        return alike;
    }

    public enum Show {
        OPEN("""
                from same_pair p left join same_standing d on d.pair = p.id
                where p.one_area = any(:areas) and p.other_area = any(:areas)
                  and (d.pair is null or d.kind in ('UNDONE', 'ANSWERED')
                       or d.kind in ('DIFFERENT', 'ASKED') and d.compared <> p.compared)
                  and record_leading(p.one::text, 'infinity') <> record_leading(p.other::text, 'infinity')
                order by (p.match ->> 'hundredths')::int desc, p.id"""),
        ASKED("""
                from same_pair p join same_standing d on d.pair = p.id
                where p.one_area = any(:areas) and p.other_area = any(:areas)
                  and d.kind = 'ASKED' and d.compared = p.compared
                order by d.at, p.id"""),
        DECIDED("""
                from same_standing d left join same_pair p on p.id = d.pair
                where d.kind in ('SAME', 'DIFFERENT')
                  and (select area from record_version v where v.record = d.one order by number desc limit 1) = any(:areas)
                  and (select area from record_version v where v.record = d.other order by number desc limit 1) = any(:areas)
                order by d.at desc, d.pair""");

        private final String from;

        Show(String from) {
            this.from = from;
        }
    }

    /** @param number of the page, from 1 */
    public record Page(List<SamePair> pairs, int total, int number, int size) {}

    /** The pairs of which these seats, as offices, see both. */
    public Page page(List<Actor> actors, Show show, int number, int size) {
        finding.compareDue();
        var within = directory.seen(actors);
        int total = store.count(show.from, within);
        return new Page(store.page(show.from, within, size, (number - 1L) * size), total, number, size);
    }

    /** Pairs about which the units of these seats are asked and have not answered. */
    public List<SamePair> asked(List<Actor> actors) {
        return store.askedOf(RecordDirectory.owners(actors)).stream()
                .filter(pair -> pair.state() == SamePair.State.ASKED)
                .toList();
    }

    /** For who sees both records. */
    public Optional<SamePair> find(UUID pair, Actor actor) {
        finding.compareDue();
        return store.find(pair).filter(it -> sees(it.one(), actor) && sees(it.other(), actor));
    }

    /** For a unit that keeps one of the two and is asked about it; what the other says is not for it to see. */
    public Optional<SamePair> asked(UUID pair, Actor actor) {
        return store.find(pair)
                .filter(it -> it.state() == SamePair.State.ASKED)
                .filter(it -> actor.fills() && !kept(it, actor).isEmpty());
    }

    /** Which of the two the actor's unit keeps. */
    public List<UUID> kept(SamePair pair, Actor actor) {
        return List.of(pair.one(), pair.other()).stream()
                .filter(id -> records.find(id).orElseThrow().owner().equals(actor.organisation()))
                .toList();
    }

    /**
     * How a record stands among others that speak of the same thing.
     *
     * @param into the record that leads it
     * @param leads the records that it leads
     * @param pairs all that it was ever in
     */
    public record About(Optional<UUID> into, List<UUID> leads, List<SamePair> pairs) {}

    public About about(UUID record) {
        var merges = store.merges(record);
        return new About(
                merges.isEmpty() ? Optional.empty() : merges.getLast().into(), store.ledBy(record), store.with(record));
    }

    public boolean mayDecide(SamePair pair, Actor actor) {
        return actor.office().isPresent()
                && (actor.duties().contains(Duty.HANDLER) || actor.duties().contains(Duty.DECIDER))
                && both(pair).allMatch(record -> areas.within(record.last().area(), actor.area()));
    }

    /** @param seen the pair's token as the page showed it */
    public Result decide(
            UUID pairId, String seen, Kind kind, Optional<UUID> leading, String reason, Actor actor, Instant at) {
        finding.compareDue();
        return inTransaction(() -> {
            store.waitToDecide();
            var found = store.find(pairId);
            if (found.isEmpty() || !mayTake(found.get(), kind, actor)) return refused(SameRefusal.NOT_YOURS);
            var pair = found.get();
            if (!pair.token().equals(seen)) return refused(SameRefusal.STALE);
            var refusals = refusals(pair, kind, leading, reason, actor);
            if (!refusals.isEmpty()) return new Result.Refused(refusals);
            store.add(pair, decision(pair, kind, leading, reason, actor, at));
            var group = group(pair);
            var standing = store.standing(group);
            if (contradicts(standing, group)) return refused(SameRefusal.CONTRADICTS);
            merge(standing, group, at);
            return new Result.Done(store.find(pairId).orElseThrow());
        });
    }

    private boolean mayTake(SamePair pair, Kind kind, Actor actor) {
        return kind == Kind.ANSWERED ? actor.fills() && !kept(pair, actor).isEmpty() : mayDecide(pair, actor);
    }

    private Set<SameRefusal> refusals(SamePair pair, Kind kind, Optional<UUID> leading, String reason, Actor actor) {
        var refusals = EnumSet.noneOf(SameRefusal.class);
        if (reason.isBlank()) refusals.add(SameRefusal.REASON_MISSING);
        var state = pair.state();
        boolean open = state == SamePair.State.OPEN || state == SamePair.State.ASKED;
        boolean own =
                both(pair).anyMatch(record -> record.last().author().account().equals(actor.account()));
        switch (kind) {
            case SAME, DIFFERENT, ASKED -> {
                if (!open) refusals.add(SameRefusal.DECIDED_ALREADY);
                if (own) refusals.add(SameRefusal.OWN_WORK);
                boolean ofThePair = leading.filter(it -> it.equals(pair.one()) || it.equals(pair.other()))
                        .isPresent();
                if (kind == Kind.SAME && !ofThePair) refusals.add(SameRefusal.LEADING_MISSING);
            }
            case ANSWERED -> {
                if (state != SamePair.State.ASKED) refusals.add(SameRefusal.NOT_ASKED);
            }
            case UNDONE -> {
                boolean stands = pair.last()
                        .filter(last -> last.kind() == Kind.SAME || last.kind() == Kind.DIFFERENT)
                        .isPresent();
                if (!stands) refusals.add(SameRefusal.NOTHING_TO_UNDO);
                if (own) refusals.add(SameRefusal.OWN_WORK);
            }
        }
        return refusals;
    }

    private static SameDecision decision(
            SamePair pair, Kind kind, Optional<UUID> leading, String reason, Actor actor, Instant at) {
        return new SameDecision(
                pair.decisions().size() + 1,
                kind,
                kind == Kind.SAME ? leading : Optional.empty(),
                reason.strip(),
                pair.found().map(SamePair.Found::compared).orElse(0L),
                at.truncatedTo(ChronoUnit.MILLIS),
                new Author(actor.account(), actor.name(), actor.organisationName()));
    }

    /** The two, what was ever merged with them, and so on. */
    private Set<UUID> group(SamePair pair) {
        var group = new LinkedHashSet<UUID>(List.of(pair.one(), pair.other()));
        var asked = new HashSet<UUID>();
        while (!asked.containsAll(group)) {
            asked.addAll(group);
            for (var one : store.standing(group))
                if (one.kind() == Kind.SAME) group.addAll(List.of(one.one(), one.other()));
        }
        return group;
    }

    /** Two that somebody told apart would be one. */
    private static boolean contradicts(List<SameStore.Standing> standing, Set<UUID> group) {
        var tops = tops(standing, group);
        return standing.stream()
                .filter(one -> one.kind() == Kind.DIFFERENT)
                .filter(one -> group.contains(one.one()) && group.contains(one.other()))
                .anyMatch(one ->
                        tops.getOrDefault(one.one(), one.one()).equals(tops.getOrDefault(one.other(), one.other())));
    }

    private static Map<UUID, UUID> tops(List<SameStore.Standing> standing, Set<UUID> group) {
        return Leading.of(standing.stream()
                .filter(one -> one.kind() == Kind.SAME && group.contains(one.one()))
                .map(SameStore.Standing::led)
                .toList());
    }

    private void merge(List<SameStore.Standing> standing, Set<UUID> group, Instant at) {
        var before = new HashMap<UUID, Optional<UUID>>();
        for (var record : group) before.put(record, about(record).into());
        var tops = tops(standing, group);
        var named = new HashSet<UUID>();
        for (var record : store.merge(group, tops, at.truncatedTo(ChronoUnit.MILLIS))) {
            named.add(record);
            Optional.ofNullable(tops.get(record)).ifPresent(named::add);
            before.getOrDefault(record, Optional.empty()).ifPresent(named::add);
        }
        store.dueWhatNames(named);
    }

    private Stream<Kept> both(SamePair pair) {
        return Stream.of(pair.one(), pair.other()).map(id -> records.find(id).orElseThrow());
    }

    private boolean sees(UUID record, Actor actor) {
        return directory.sees(records.find(record).orElseThrow(), actor);
    }

    /** The nearest area that two lie in. */
    private String covering(String one, String other) {
        return areas.chain(one).stream()
                .map(Area::code)
                .filter(code -> areas.within(other, code))
                .findFirst()
                .orElse(one);
    }

    private static Result refused(SameRefusal refusal) {
        return new Result.Refused(Set.of(refusal));
    }

    private Result inTransaction(Supplier<Result> work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var result = work.get();
            if (result instanceof Result.Refused) status.setRollbackOnly();
            return result;
        }));
    }
}
