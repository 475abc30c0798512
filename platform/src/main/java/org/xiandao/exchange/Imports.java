package org.xiandao.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiandao.base.Actor;
import org.xiandao.base.Ahead;
import org.xiandao.base.Areas;
import org.xiandao.base.ChinaTime;
import org.xiandao.base.postgres.Patience;
import org.xiandao.exchange.Import.Row;
import org.xiandao.exchange.Import.State;
import org.xiandao.ledger.Intake;
import org.xiandao.ledger.Ledger;
import org.xiandao.ledger.LedgerRefusal;
import org.xiandao.ledger.Origin;
import org.xiandao.ledger.RecordNames;
import org.xiandao.ledger.Statement;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.catalogue.ColumnMapping;
import org.xiandao.rules.catalogue.RecordType;
import org.xiandao.rules.form.Problem;

/** Files of records: read, looked at, and then written whole or not at all. */
@Component
public class Imports {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int PART = 6_000;

    private final ImportStore store;
    private final Weighing weighing;
    private final Intake intake;
    private final Ledger ledger;
    private final RecordNames names;
    private final Catalogue catalogue;
    private final Areas areas;
    private final TransactionTemplate transaction;

    Imports(
            ImportStore store,
            Weighing weighing,
            Intake intake,
            Ledger ledger,
            RecordNames names,
            Catalogue catalogue,
            Areas areas,
            TransactionTemplate transaction) {
        this.store = store;
        this.weighing = weighing;
        this.intake = intake;
        this.ledger = ledger;
        this.names = names;
        this.catalogue = catalogue;
        this.areas = areas;
        this.transaction = transaction;
    }

    public sealed interface Read {
        record Waiting(UUID id) implements Read {}

        /** The very same file was written before, all of it. */
        record Again(UUID id) implements Read {}

        record Refused(List<SheetFault> faults) implements Read {}
    }

    public sealed interface Result {
        record Done(int opened, int continued) implements Result {}

        /** Others wrote meanwhile: nothing was written, and the rows say anew what they would do. */
        record Moved() implements Result {}

        /** It was written before, or is gone. */
        record Over() implements Result {}

        /** Somebody else has been writing for too long. */
        record Busy() implements Result {}
    }

    /**
     * What the rows that change a record mean.
     *
     * @param from the day from which it is so; empty: what was said before was wrong
     * @param source where it was published; blank where it wasn't
     */
    public record Meaning(Optional<LocalDate> from, String reason, String source) {}

    /**
     * Reads a file and keeps its rows, with what each would do. Of the ledger, nothing changes. Where the very same file
     * still waits, it is read anew in its stead: the ledger may have been mended meanwhile.
     */
    public Read read(
            RecordType type, Optional<ColumnMapping> mapping, String name, Path file, Actor actor, Instant at) {
        if (!actor.fills()) throw new IllegalArgumentException(actor.account() + " fills for nobody.");
        var digest = sha256(file);
        var before = store.same(actor.organisation(), type.id(), digest)
                .filter(one -> one.mapping().equals(mapping.map(ColumnMapping::id)));
        var whole = before.filter(one -> one.written().isPresent() && one.count(State.FAULTY) == 0);
        if (whole.isPresent()) return new Read.Again(whole.get().id());
        try {
            return new Read.Waiting(Objects.requireNonNull(transaction.execute(status -> {
                store.forget(at.minus(KEPT));
                store.draftsBegin();
                var reading = read(type, mapping, file, actor, at);
                var columns = reading.columns();
                for (var merge : reading.merges()) tell(merge, columns);
                var one = new Import(
                        UUID.randomUUID(),
                        type.id(),
                        mapping.map(ColumnMapping::id),
                        actor.organisation(),
                        actor.name(),
                        name,
                        reading.sheet(),
                        digest,
                        columns.present(),
                        at,
                        Optional.empty(),
                        Map.of());
                store.open(one, actor);
                weighing.settle(one, type);
                before.ifPresent(this::drop);
                return one.id();
            })));
        } catch (FileRefused refused) {
            return new Read.Refused(refused.faults());
        }
    }

    /** Rows that were read, and the check for them. */
    private record Part(List<Draft> drafts, Function<Map<String, String>, List<Problem>> check) {}

    /** Rows are checked and made ready while the next are read and the last are kept. */
    private RowReading read(RecordType type, Optional<ColumnMapping> mapping, Path file, Actor actor, Instant at) {
        var references = new References(type, catalogue, names);
        try (var parts = new Ahead<Part, byte[]>(part -> rows(type, part, actor), store::drafts)) {
            var reading = new RowReading(
                    type,
                    headings -> mapping.map(other -> Columns.mapped(type, other, headings))
                            .orElseGet(() -> Columns.own(type, headings)),
                    new CellReader(type, catalogue, areas),
                    drafts -> {
                        references.resolve(drafts, actor);
                        var fields = drafts.stream().map(draft -> draft.fields).toList();
                        parts.add(new Part(drafts, ledger.check(type, fields, at)));
                    });
            TableFile.read(file, reading);
            reading.end();
            parts.end();
            return reading;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static byte[] rows(RecordType type, Part part, Actor actor) {
        for (var draft : part.drafts())
            for (var problem : part.check().apply(draft.fields))
                if (!draft.faulty(problem.path())) draft.faults.add(CellFault.of(problem));
        return ImportStore.rows(part.drafts(), draft -> Ledger.area(type, draft.fields, actor));
    }

    private void tell(Merge merge, Columns columns) {
        for (int column = merge.firstColumn(); column <= merge.lastColumn(); column++)
            columns.at(column)
                    .ifPresent(id -> store.fault(
                            merge.firstLine(),
                            merge.lastLine(),
                            CellFault.of(id, CellFault.Code.MERGED, "found", merge.range())));
    }

    public Optional<Import> find(UUID id, Actor actor) {
        return actor.fills() ? store.find(id, actor.organisation()) : Optional.empty();
    }

    /** @param number of the page, from 1 */
    public List<Row> rows(Import one, State state, int number, int size) {
        return store.rows(one, state, number, size);
    }

    /** All rows of a state, one after the other, in bounded memory. */
    public void rows(Import one, State state, Consumer<Row> each) {
        transaction.executeWithoutResult(status -> {
            try (var rows = store.rows(one, state)) {
                rows.forEach(each);
            }
        });
    }

    /** Gives up a file whose rows still wait. */
    public void drop(Import one) {
        store.drop(one.id());
    }

    /** Writes all rows that are new or change a record, or none. Rows with faults stay behind. */
    public Result write(Import one, Meaning meaning, Actor actor, Instant at) {
        var type = catalogue.type(one.type()).orElseThrow();
        if (meaning.from().filter(day -> day.isAfter(ChinaTime.day(at))).isPresent())
            throw new IllegalArgumentException("A change can't hold from a day that has not come.");
        try {
            try {
                return write(one, type, meaning, actor, at, EnumSet.of(State.CHANGED));
            } catch (NotNow someBecameKnown) {
                return write(one, type, meaning, actor, at, EnumSet.of(State.NEW, State.CHANGED));
            }
        } catch (NotNow notNow) {
            weighAgain(one, type, notNow.refusals);
            return new Result.Moved();
        } catch (DataAccessException failure) {
            if (!Patience.over(failure)) throw failure;
            return new Result.Busy();
        }
    }

    /**
     * @param again the rows that are looked at again before. That a new one has become known is seen by its key when it is
     *     in, so that they need no second look unless that happens
     */
    private Result write(Import one, RecordType type, Meaning meaning, Actor actor, Instant at, Set<State> again) {
        return Objects.requireNonNull(transaction.execute(status -> {
            if (!store.lock(one.id())) return new Result.Over();
            var taken =
                    intake.take(type.id(), store.areas(one.id()), actor, at, () -> entries(one, type, meaning, again));
            return switch (taken) {
                case Intake.Result.Done done -> {
                    store.written(one.id(), at, done.opened(), done.continued());
                    yield new Result.Done(done.opened(), done.continued());
                }
                case Intake.Result.Refused refused -> throw new NotNow(refused.refusals());
                case Intake.Result.Closed closed ->
                    throw new IllegalArgumentException(closed.why().toString());
            };
        }));
    }

    private void weighAgain(Import one, RecordType type, Map<UUID, List<LedgerRefusal>> refusals) {
        transaction.executeWithoutResult(status -> {
            refusals.forEach((record, told) -> {
                var faults = told.stream()
                        .flatMap(refusal -> refusal.problems().stream())
                        .map(CellFault::of)
                        .toList();
                if (!faults.isEmpty()) store.refuse(one.id(), record, faults);
            });
            weighing.weighAgain(one, type, EnumSet.of(State.NEW, State.CHANGED));
            weighing.refresh(one.id());
        });
    }

    /** What is written is not what was looked at any more. */
    private static final class NotNow extends RuntimeException {
        private final transient Map<UUID, List<LedgerRefusal>> refusals;

        NotNow(Map<UUID, List<LedgerRefusal>> refusals) {
            this.refusals = refusals;
        }
    }

    private Iterator<List<Intake.Entry>> entries(Import one, RecordType type, Meaning meaning, Set<State> again) {
        if (weighing.weighAgain(one, type, again)) throw new NotNow(Map.of());
        var ready = store.ready(one);
        var rows = ready.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                if (rows.hasNext()) return true;
                ready.close();
                return false;
            }

            @Override
            public List<Intake.Entry> next() {
                var part = new ArrayList<Intake.Entry>(PART);
                while (part.size() < PART && rows.hasNext()) part.add(entry(rows.next(), type, meaning));
                return part;
            }
        };
    }

    private static Intake.Entry entry(ImportStore.Ready row, RecordType type, Meaning meaning) {
        boolean known = row.seen() > 0;
        boolean corrects = known && meaning.from().isEmpty();
        var statement = new Statement(
                from(row, type, meaning), false, row.fields(), known ? meaning.reason() : "", origin(row, meaning));
        return new Intake.Entry(row.record(), row.seen(), corrects, statement);
    }

    /**
     * A correction holds from the day from which the wrong version held, unless that day was what was wrong; nothing holds
     * before the day that it speaks of.
     */
    private static LocalDate from(ImportStore.Ready row, RecordType type, Meaning meaning) {
        var begins = Ledger.begins(type, row.fields());
        if (row.seen() == 0) return begins;
        boolean dayWrong = !begins.equals(Ledger.begins(type, row.before()));
        var from = meaning.from()
                .or(() -> dayWrong ? Optional.empty() : row.held())
                .orElse(begins);
        return from.isBefore(begins) ? begins : from;
    }

    /** A named publication makes it public; made-up figures stay marked. */
    private static Origin origin(ImportStore.Ready row, Meaning meaning) {
        if (!meaning.source().isBlank())
            return new Origin(Origin.Kind.PUBLIC, meaning.source().strip());
        return row.origin()
                .filter(origin -> origin.kind() == Origin.Kind.DEMONSTRATION)
                .orElse(Origin.DECLARED);
    }

    private static String sha256(Path file) {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
