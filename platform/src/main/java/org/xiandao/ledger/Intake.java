package org.xiandao.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiandao.base.Actor;
import org.xiandao.base.Areas;
import org.xiandao.ledger.LedgerRefusal.Code;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.catalogue.RecordType;

/** The ledger's door for many statements at once: all of them come in, or none. */
@Component
public class Intake {
    private final RecordStore store;
    private final RecordDirectory directory;
    private final RecordKeys keys;
    private final Catalogue catalogue;
    private final Areas areas;
    private final TransactionTemplate transaction;

    Intake(
            RecordStore store,
            RecordDirectory directory,
            RecordKeys keys,
            Catalogue catalogue,
            Areas areas,
            TransactionTemplate transaction) {
        this.store = store;
        this.directory = directory;
        this.keys = keys;
        this.catalogue = catalogue;
        this.areas = areas;
        this.transaction = transaction;
    }

    /**
     * One statement of many.
     *
     * @param seen the number of the record's last version; 0 where the record is new
     * @param corrects whether that version was wrong, rather than the thing having changed
     */
    public record Entry(UUID record, int seen, boolean corrects, Statement statement) {}

    public sealed interface Result {
        record Done(int opened, int continued) implements Result {}

        /** Nothing was written: why, by record. */
        record Refused(Map<UUID, List<LedgerRefusal>> refusals) implements Result {}

        /** Nothing was even looked at. */
        record Closed(LedgerRefusal why) implements Result {}
    }

    /**
     * Writes statements about records of one type down for the actor's organisation, in one transaction, or in the one
     * that is open.
     *
     * @param within the areas that the statements are about
     * @param entries in parts that fit in memory; asked for once nobody else can declare records in those areas
     */
    public Result take(
            String typeId,
            Set<String> within,
            Actor actor,
            Instant at,
            Supplier<? extends Iterator<List<Entry>>> entries) {
        var type = catalogue.type(typeId);
        if (type.isEmpty()) return new Result.Closed(LedgerRefusal.of(Code.UNKNOWN_TYPE, typeId));
        if (!actor.fills()) return new Result.Closed(LedgerRefusal.of(Code.NOT_YOURS));
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            keys.lock(typeId, within);
            var taking = new Taking(type.get(), within, actor, at);
            entries.get().forEachRemaining(taking::add);
            var result = taking.result();
            if (result instanceof Result.Refused) status.setRollbackOnly();
            return result;
        }));
    }

    private final class Taking {
        private final RecordType type;
        private final Set<String> within;
        private final Actor actor;
        private final Instant at;
        private final Map<UUID, String> types = new HashMap<>();
        private final Saying saying;
        private final Map<UUID, List<LedgerRefusal>> refusals = new LinkedHashMap<>();
        private int opened;
        private int continued;

        Taking(RecordType type, Set<String> within, Actor actor, Instant at) {
            this.type = type;
            this.within = within;
            this.actor = actor;
            this.at = at;
            this.saying = new Saying(type, catalogue, areas, id -> Optional.ofNullable(types.get(id)), actor, at);
        }

        void add(List<Entry> entries) {
            types.clear();
            types.putAll(directory.typesOf(references(
                    type, entries.stream().map(it -> it.statement().fields()).toList())));
            var standing = store.standing(entries.stream()
                    .filter(entry -> entry.seen() > 0)
                    .map(Entry::record)
                    .toList());
            var opening = new ArrayList<UUID>();
            var said = new ArrayList<RecordStore.Said>();
            for (var entry : entries) {
                var id = entry.record();
                var last = Optional.ofNullable(standing.get(id));
                var found = faults(entry, last);
                if (!found.isEmpty()) {
                    refusals.put(id, found);
                    continue;
                }
                if (entry.seen() == 0) opening.add(id);
                said.add(new RecordStore.Said(
                        id,
                        saying.version(
                                id,
                                entry.seen() + 1,
                                last.map(RecordStore.Standing::hash).orElse(RecordStore.BEGINNING),
                                entry.corrects() ? Optional.of(entry.seen()) : Optional.empty(),
                                entry.statement())));
            }
            if (!refusals.isEmpty()) return;
            store.open(opening, type.id(), actor.organisation(), at);
            store.add(said);
            opened += opening.size();
            continued += said.size() - opening.size();
        }

        private List<LedgerRefusal> faults(Entry entry, Optional<RecordStore.Standing> last) {
            var statement = entry.statement();
            var area = saying.area(Saying.written(statement.fields()));
            if (!within.contains(area))
                throw new IllegalArgumentException(
                        "A statement is about the area %s, which was not named before.\nMaybe name it among the areas that the statements are about."
                                .formatted(area));
            if (entry.seen() == 0) return saying.faults(statement);
            return last.filter(standing -> standing.type().equals(type.id()))
                    .map(standing -> saying.faults(standing.owner(), standing.number(), entry.seen(), statement))
                    .orElse(List.of(LedgerRefusal.of(Code.NOT_YOURS)));
        }

        Result result() {
            if (refusals.isEmpty() && opened > 0)
                for (var id : keys.doubled(type, within, actor.organisation(), at))
                    refusals.put(id, List.of(LedgerRefusal.of(Code.SAME_KEY)));
            return refusals.isEmpty() ? new Result.Done(opened, continued) : new Result.Refused(refusals);
        }
    }

    /** The ids of other records that these fields name. */
    static List<UUID> references(RecordType type, Collection<Map<String, String>> all) {
        var fields = type.fields().stream()
                .filter(field -> field.type() == RecordType.Type.REFERENCE)
                .toList();
        if (fields.isEmpty()) return List.of();
        return all.stream()
                .flatMap(said -> fields.stream()
                        .flatMap(field ->
                                Declaring.id(said.getOrDefault(field.id(), "").strip()).stream()))
                .distinct()
                .toList();
    }
}
