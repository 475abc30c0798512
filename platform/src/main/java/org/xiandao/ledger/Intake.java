package org.xiandao.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
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
import org.xiandao.base.Ahead;
import org.xiandao.base.Areas;
import org.xiandao.ledger.LedgerRefusal.Code;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.catalogue.RecordType;

/** The ledger's door for many statements at once: all of them come in, or none. */
@Component
public class Intake {
    private final RecordStore store;
    private final RecordRows rows;
    private final RecordDirectory directory;
    private final RecordKeys keys;
    private final Catalogue catalogue;
    private final Areas areas;
    private final TransactionTemplate transaction;

    Intake(
            RecordStore store,
            RecordRows rows,
            RecordDirectory directory,
            RecordKeys keys,
            Catalogue catalogue,
            Areas areas,
            TransactionTemplate transaction) {
        this.store = store;
        this.rows = rows;
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
            store.patience();
            keys.sql(type.get());
            keys.lock(typeId, within);
            try (var taking = new Taking(type.get(), within, actor, at)) {
                entries.get().forEachRemaining(taking::add);
                var result = taking.result();
                if (result instanceof Result.Refused) status.setRollbackOnly();
                return result;
            }
        }));
    }

    /** Entries, and what the ledger has that they are measured by. */
    private record Part(List<Entry> entries, Map<UUID, String> types, Map<UUID, RecordStore.Standing> standing) {}

    /** @param rows the versions; empty where anything is refused */
    private record Ready(List<UUID> opening, int versions, byte[] rows, Map<UUID, List<LedgerRefusal>> refusals) {}

    /** One part is checked and made ready while the database takes the one before. */
    private final class Taking implements AutoCloseable {
        private final RecordType type;
        private final Set<String> within;
        private final Actor actor;
        private final Instant at;
        private final Ahead<Part, Ready> parts = new Ahead<>(this::prepare, this::write);
        private final Map<UUID, List<LedgerRefusal>> refusals = new LinkedHashMap<>();
        private int opened;
        private int continued;

        Taking(RecordType type, Set<String> within, Actor actor, Instant at) {
            this.type = type;
            this.within = within;
            this.actor = actor;
            this.at = at;
        }

        void add(List<Entry> entries) {
            parts.add(new Part(
                    entries,
                    directory.typesOf(references(
                            type,
                            entries.stream().map(it -> it.statement().fields()).toList())),
                    store.standing(entries.stream()
                            .filter(entry -> entry.seen() > 0)
                            .map(Entry::record)
                            .toList())));
        }

        private Ready prepare(Part part) {
            var saying = new Saying(
                    type,
                    catalogue,
                    areas,
                    id -> Optional.ofNullable(part.types().get(id)),
                    actor,
                    at);
            var opening = new ArrayList<UUID>();
            var said = new ArrayList<RecordRows.Said>();
            var refused = new LinkedHashMap<UUID, List<LedgerRefusal>>();
            for (var entry : part.entries()) {
                var id = entry.record();
                var last = Optional.ofNullable(part.standing().get(id));
                var found = faults(saying, entry, last);
                if (!found.isEmpty()) {
                    refused.put(id, found);
                    continue;
                }
                if (entry.seen() == 0) opening.add(id);
                said.add(saying.said(
                        id,
                        entry.seen() + 1,
                        last.map(RecordStore.Standing::hash).orElse(RecordStore.BEGINNING),
                        entry.corrects() ? Optional.of(entry.seen()) : Optional.empty(),
                        entry.statement()));
            }
            return new Ready(opening, said.size(), refused.isEmpty() ? RecordRows.of(said) : new byte[0], refused);
        }

        private void write(Ready ready) {
            refusals.putAll(ready.refusals());
            if (!refusals.isEmpty()) return;
            store.open(ready.opening(), type.id(), actor.organisation(), at);
            rows.write(ready.rows());
            opened += ready.opening().size();
            continued += ready.versions() - ready.opening().size();
            for (var id : keys.doubled(ready.opening())) refusals.put(id, List.of(LedgerRefusal.of(Code.SAME_KEY)));
        }

        private List<LedgerRefusal> faults(Saying saying, Entry entry, Optional<RecordStore.Standing> last) {
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
            parts.end();
            return refusals.isEmpty() ? new Result.Done(opened, continued) : new Result.Refused(refusals);
        }

        @Override
        public void close() {
            parts.close();
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
