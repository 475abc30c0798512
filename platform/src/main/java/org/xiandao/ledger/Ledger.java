package org.xiandao.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiandao.base.Actor;
import org.xiandao.base.Areas;
import org.xiandao.base.ChinaTime;
import org.xiandao.base.postgres.Patience;
import org.xiandao.ledger.LedgerRefusal.Code;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.catalogue.RecordType;
import org.xiandao.rules.form.Problem;
import org.xiandao.rules.pack.Workflow.Duty;

/** The one door through which facts come into the ledger. Nothing is ever changed: what was wrong is corrected by a new version. */
@Component
public class Ledger {
    private final RecordStore store;
    private final RecordDirectory directory;
    private final Catalogue catalogue;
    private final Areas areas;
    private final TransactionTemplate transaction;

    Ledger(
            RecordStore store,
            RecordDirectory directory,
            Catalogue catalogue,
            Areas areas,
            TransactionTemplate transaction) {
        this.store = store;
        this.directory = directory;
        this.catalogue = catalogue;
        this.areas = areas;
        this.transaction = transaction;
    }

    public sealed interface Result {
        record Done(Kept record) implements Result {}

        record Refused(List<LedgerRefusal> refusals) implements Result {}
    }

    /**
     * Writes a new record down for the actor's organisation. With no day of its own, it holds from the day that its
     * type's dated field names, and where the type has none, always.
     */
    public Result declare(
            UUID id,
            String typeId,
            Map<String, String> typed,
            Optional<LocalDate> trueFrom,
            Origin origin,
            Actor actor,
            Instant at) {
        var type = catalogue.type(typeId);
        if (type.isEmpty()) return refused(LedgerRefusal.of(Code.UNKNOWN_TYPE, typeId));
        if (!actor.fills()) return refused(LedgerRefusal.of(Code.NOT_YOURS));
        var fields = Saying.written(typed);
        var statement = new Statement(trueFrom.orElseGet(() -> begins(type.get(), fields)), false, fields, "", origin);
        var saying = saying(type.get(), actor, at);
        return inTransaction(() -> {
            var refusals = saying.faults(statement);
            directory
                    .withKey(type.get(), fields, saying.area(fields))
                    .ifPresent(other -> refusals.add(LedgerRefusal.of(Code.SAME_KEY, other.toString())));
            if (!refusals.isEmpty()) return new Result.Refused(refusals);
            store.open(id, typeId, actor.organisation(), at);
            store.add(id, saying.version(id, 1, RecordStore.BEGINNING, Optional.empty(), statement));
            return done(id);
        });
    }

    /** The thing itself has changed, or has ended, from a day on; what was so before stays so. */
    public Result change(UUID id, int seen, Statement statement, Actor actor, Instant at) {
        return say(id, seen, Optional.empty(), statement, actor, at);
    }

    /** What a version said was wrong; the statement stands in its place, the version stays to be read. */
    public Result correct(UUID id, int seen, int wrong, Statement statement, Actor actor, Instant at) {
        return say(id, seen, Optional.of(wrong), statement, actor, at);
    }

    private Result say(UUID id, int seen, Optional<Integer> corrects, Statement statement, Actor actor, Instant at) {
        return inTransaction(() -> {
            store.lock(id);
            var kept = store.find(id);
            if (kept.isEmpty()) return refused(LedgerRefusal.of(Code.NOT_YOURS));
            var record = kept.get();
            var last = record.last();
            var saying = saying(catalogue.type(record.type()).orElseThrow(), actor, at);
            var refusals = new ArrayList<>(saying.faults(record.owner(), last.number(), seen, statement));
            if (statement.ended() && statement.trueFrom().isBefore(last.says().trueFrom()) && refusals.isEmpty())
                refusals.add(LedgerRefusal.of(
                        Code.BEFORE_IT_BEGAN, last.says().trueFrom().toString()));
            boolean current = record.owner().equals(actor.organisation()) && last.number() == seen;
            if (current && corrects.isPresent() && !stands(record, corrects.get()))
                refusals.add(LedgerRefusal.of(Code.NOTHING_TO_CORRECT));
            if (!refusals.isEmpty()) return new Result.Refused(refusals);
            store.add(id, saying.version(id, last.number() + 1, last.hash(), corrects, statement));
            return done(id);
        });
    }

    private static boolean stands(Kept record, int number) {
        return record.versions().stream().anyMatch(version -> version.number() == number)
                && record.versions().stream()
                        .noneMatch(version -> version.corrects().equals(Optional.of(number)));
    }

    /**
     * An office of the record's area, or of one above it, says what it found. Nobody checks what they wrote themselves,
     * and what is confirmed was checked by somebody else before, and is proven by as much evidence as its type asks for.
     */
    public Result take(UUID id, int version, Step.Kind kind, String reason, Actor actor, Instant at) {
        return inTransaction(() -> {
            store.lock(id);
            var kept = store.find(id);
            if (kept.isEmpty() || !mayVerify(kept.get(), kind, actor)) return refused(LedgerRefusal.of(Code.NOT_YOURS));
            var record = kept.get();
            if (record.last().number() != version)
                return refused(LedgerRefusal.of(
                        Code.STALE, String.valueOf(record.last().number())));
            var refusals = new ArrayList<LedgerRefusal>();
            if (record.last().author().account().equals(actor.account())) refusals.add(LedgerRefusal.of(Code.OWN_WORK));
            if (kind == Step.Kind.RETURNED && reason.isBlank()) refusals.add(LedgerRefusal.of(Code.REASON_MISSING));
            if (kind == Step.Kind.CONFIRMED) {
                refusals.addAll(unchecked(record, version, actor));
                ground(record, version, ChinaTime.day(at), at)
                        .lack(catalogue.type(record.type()).orElseThrow())
                        .ifPresent(lack -> refusals.add(LedgerRefusal.of(Code.UNPROVEN, lack.name())));
            }
            if (!refusals.isEmpty()) return new Result.Refused(refusals);
            store.add(id, record.steps().size() + 1, new Step(version, kind, reason.strip(), at, Saying.author(actor)));
            return done(id);
        });
    }

    private static List<LedgerRefusal> unchecked(Kept record, int version, Actor actor) {
        if (!record.state(version).equals(Optional.of(Step.Kind.CHECKED)))
            return List.of(LedgerRefusal.of(Code.NOT_CHECKED));
        boolean own = record.steps().getLast().author().account().equals(actor.account());
        return own ? List.of(LedgerRefusal.of(Code.OWN_WORK)) : List.of();
    }

    /** What a version rests on, on a day, as known at a moment. */
    public Ground ground(Kept record, int version, LocalDate day, Instant known) {
        return store.ground(record.id(), version, day, known);
    }

    /** Whether the actor's office takes this step on the record at all. */
    public boolean mayVerify(Kept record, Step.Kind kind, Actor actor) {
        return mayVerify(record.last().area(), kind, actor);
    }

    /** The same of any record of an area. */
    public boolean mayVerify(String area, Step.Kind kind, Actor actor) {
        var duty = kind == Step.Kind.CONFIRMED ? Duty.DECIDER : Duty.HANDLER;
        return actor.office().isPresent() && actor.duties().contains(duty) && areas.within(area, actor.area());
    }

    /** Whoever keeps a record sees it, and every office of its area or of one above. */
    public Optional<Kept> find(UUID id, Actor actor) {
        return store.find(id).filter(record -> directory.sees(record, actor));
    }

    /** A record that somebody's answer rests on, for whoever may read that answer; all others ask {@link #find}. */
    public Optional<Kept> cited(UUID id) {
        return store.find(id);
    }

    /** What is wrong with the fields of a record, written or not. */
    public List<Problem> problems(RecordType type, Map<String, String> typed, Instant at) {
        return new Declaring(type, catalogue, areas, directory::typeOf)
                .problems(Saying.written(typed), ChinaTime.day(at));
    }

    /** The same for many records of a type. Which records they name is looked up now; the check itself needs no database. */
    public Function<Map<String, String>, List<Problem>> check(
            RecordType type, List<Map<String, String>> typed, Instant at) {
        var types = directory.typesOf(Intake.references(type, typed));
        var declaring = new Declaring(type, catalogue, areas, id -> Optional.ofNullable(types.get(id)));
        var today = ChinaTime.day(at);
        return fields -> declaring.problems(Saying.written(fields), today);
    }

    /** The area that a record counts for. */
    public static String area(RecordType type, Map<String, String> fields, Actor actor) {
        return Saying.area(type, Saying.written(fields), actor);
    }

    /** The number of the first version whose chain is broken; empty when the whole record holds. */
    public Optional<Integer> firstBroken(UUID id) {
        var previous = RecordStore.BEGINNING;
        for (var version : store.find(id).orElseThrow().versions()) {
            if (!version.previous().equals(previous) || !version.hash().equals(RecordStore.hash(id, version)))
                return Optional.of(version.number());
            previous = version.hash();
        }
        return Optional.empty();
    }

    private Saying saying(RecordType type, Actor actor, Instant at) {
        return new Saying(type, catalogue, areas, directory::typeOf, actor, at);
    }

    /** The day from which a record holds that names none. */
    public static LocalDate begins(RecordType type, Map<String, String> fields) {
        return Saying.begins(type, fields);
    }

    private Result done(UUID id) {
        return new Result.Done(store.find(id).orElseThrow());
    }

    private static Result refused(LedgerRefusal refusal) {
        return new Result.Refused(List.of(refusal));
    }

    private Result inTransaction(java.util.function.Supplier<Result> work) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                store.patience();
                return work.get();
            }));
        } catch (DuplicateKeyException sameId) {
            return refused(LedgerRefusal.of(Code.STALE));
        } catch (DataAccessException failure) {
            if (!Patience.over(failure)) throw failure;
            return refused(LedgerRefusal.of(Code.BUSY));
        }
    }
}
