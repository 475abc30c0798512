package org.xiandao.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiandao.base.Actor;
import org.xiandao.base.Audit;
import org.xiandao.base.Caller;
import org.xiandao.base.ChinaTime;
import org.xiandao.base.stream.Author;
import org.xiandao.evidence.StoredFile;
import org.xiandao.ledger.EvidenceRefusal.Code;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.pack.Form.Classification;

/**
 * What proves the ledger's records. Evidence is bound to a version and may be withdrawn from it; both stay on record, here
 * and, with the file's digest, in the audit trail, whose chain covers them.
 */
@Component
public class RecordEvidence {
    private final EvidenceStore store;
    private final RecordStore records;
    private final Catalogue catalogue;
    private final Audit audit;
    private final TransactionTemplate transaction;

    RecordEvidence(
            EvidenceStore store,
            RecordStore records,
            Catalogue catalogue,
            Audit audit,
            TransactionTemplate transaction) {
        this.store = store;
        this.records = records;
        this.catalogue = catalogue;
        this.audit = audit;
        this.transaction = transaction;
    }

    public sealed interface Result {
        record Done(List<Proof> proofs) implements Result {}

        record Refused(List<EvidenceRefusal> refusals) implements Result {}
    }

    /** Notes that a whole file has come for an organisation; with the id it can be offered as evidence, by that organisation only. */
    public String arrived(StoredFile file, Actor actor, Instant at) {
        var id = UUID.randomUUID().toString();
        store.add(id, UUID.fromString(actor.organisation()), file, at);
        return id;
    }

    public Optional<StoredFile> arrival(String id, Actor actor) {
        return store.arrival(id, UUID.fromString(actor.organisation()));
    }

    /**
     * Binds new evidence to a version. A file that the organisation has as evidence already is no new piece, where nothing
     * else is said of it: the piece that is there is bound again.
     */
    public Result offer(UUID record, int version, Offered offered, Actor actor, Caller caller, Instant at) {
        return speaking(record, actor, kept -> {
            var type = catalogue.type(kept.type()).orElseThrow();
            var refusals = new ArrayList<>(Offering.refusals(offered, type, ChinaTime.day(at)));
            if (missing(kept, version)) refusals.add(EvidenceRefusal.of(Code.NO_SUCH_VERSION, ""));
            var files = files(offered, actor, refusals);
            if (!refusals.isEmpty()) return new Result.Refused(refusals);
            var pieces = pieces(offered, files, actor, at);
            return bind(kept, version, pieces, offered.proves(), actor, caller, at);
        });
    }

    /** Binds pieces that the organisation has already. */
    public Result reuse(
            UUID record,
            int version,
            Collection<UUID> pieces,
            List<String> proves,
            Actor actor,
            Caller caller,
            Instant at) {
        return speaking(record, actor, kept -> {
            var type = catalogue.type(kept.type()).orElseThrow();
            var refusals = new ArrayList<EvidenceRefusal>();
            if (missing(kept, version)) refusals.add(EvidenceRefusal.of(Code.NO_SUCH_VERSION, ""));
            if (pieces.isEmpty()) refusals.add(EvidenceRefusal.of(Code.NOTHING_OFFERED, Offered.PIECES));
            for (var field : proves)
                if (type.field(field).isEmpty())
                    refusals.add(new EvidenceRefusal(Code.UNKNOWN_FIELD, Offered.PROVES, field));
            var found = new ArrayList<Piece>();
            for (var id : pieces)
                store.piece(id)
                        .filter(piece -> piece.owner().equals(actor.organisation()))
                        .ifPresentOrElse(
                                found::add,
                                () -> refusals.add(
                                        new EvidenceRefusal(Code.UNKNOWN_PIECE, Offered.PIECES, id.toString())));
            for (var piece : found)
                if (piece.expiredOn(ChinaTime.day(at)))
                    refusals.add(new EvidenceRefusal(Code.EXPIRED_ALREADY, Offered.PIECES, piece.title()));
            return refusals.isEmpty()
                    ? bind(kept, version, found, proves, actor, caller, at)
                    : new Result.Refused(refusals);
        });
    }

    /** From now on the piece proves that version no more; that it did stays to be read. */
    public Result withdraw(UUID record, UUID proof, String reason, Actor actor, Caller caller, Instant at) {
        return speaking(record, actor, kept -> {
            var bound = store.ofRecord(record, at).stream()
                    .filter(one -> one.id().equals(proof))
                    .toList();
            return bound.isEmpty()
                    ? new Result.Refused(List.of(EvidenceRefusal.of(Code.UNKNOWN_PIECE, "")))
                    : withdraw(bound, reason, actor, caller, at);
        });
    }

    /** Withdraws a piece from everything that it proves. */
    public Result withdrawEverywhere(UUID piece, String reason, Actor actor, Caller caller, Instant at) {
        boolean own = actor.fills()
                && store.piece(piece)
                        .filter(one -> one.owner().equals(actor.organisation()))
                        .isPresent();
        if (!own) return refused(Code.NOT_YOURS);
        return inTransaction(() -> {
            var bound = store.ofPieces(List.of(piece), at);
            bound.stream().map(Proof::record).distinct().sorted().forEach(records::lock);
            var standing = store.ofPieces(List.of(piece), at).stream()
                    .filter(proof -> proof.withdrawal().isEmpty())
                    .toList();
            return standing.isEmpty() ? refused(Code.ALREADY_WITHDRAWN) : withdraw(standing, reason, actor, caller, at);
        });
    }

    /** All that was ever bound to a record by then, what was withdrawn with it. */
    public List<Proof> of(Kept record, Instant known) {
        return store.ofRecord(record.id(), known);
    }

    /** The pieces of organisations for which one fills. */
    public List<Piece> own(List<Actor> actors) {
        return store.pieces(actors.stream()
                .filter(Actor::fills)
                .map(Actor::organisation)
                .distinct()
                .toList());
    }

    /** What these pieces were bound to by then. */
    public List<Proof> uses(List<Piece> pieces, Instant known) {
        return store.ofPieces(pieces.stream().map(Piece::id).toList(), known);
    }

    /**
     * Whoever sees a record sees what proves it; what is restricted is opened only by those who keep the record and by the
     * officials who check and confirm it.
     */
    public static boolean opens(Piece piece, Kept record, boolean verifies, Actor actor) {
        return switch (piece.classification()) {
            case PUBLIC, INTERNAL -> true;
            case RESTRICTED -> verifies || record.owner().equals(actor.organisation());
        };
    }

    /** On record: who opened what is restricted. */
    public void opened(Proof proof, Caller caller) {
        if (proof.piece().classification() == Classification.RESTRICTED)
            audit.done(caller, "ledger.evidence.open", proof.record().toString(), told(proof));
    }

    private static boolean missing(Kept kept, int version) {
        return kept.versions().stream().noneMatch(one -> one.number() == version);
    }

    private List<StoredFile> files(Offered offered, Actor actor, List<EvidenceRefusal> refusals) {
        var files = new ArrayList<StoredFile>();
        for (var arrival : offered.arrivals())
            arrival(arrival, actor)
                    .ifPresentOrElse(
                            files::add, () -> refusals.add(EvidenceRefusal.of(Code.UNKNOWN_FILE, Offered.FILE)));
        return files;
    }

    private List<Piece> pieces(Offered offered, List<StoredFile> files, Actor actor, Instant at) {
        if (!offered.address().isBlank())
            return List.of(piece(offered, offered.title(), files.stream().findFirst(), actor, at));
        var pieces = new ArrayList<Piece>();
        for (var file : files) {
            var title = files.size() > 1 && !offered.title().isBlank()
                    ? offered.title().strip() + " · " + file.name()
                    : offered.title();
            pieces.add(piece(offered, title, Optional.of(file), actor, at));
        }
        return pieces;
    }

    private Piece piece(Offered offered, String title, Optional<StoredFile> file, Actor actor, Instant at) {
        var issued = Offering.day(offered.issued());
        var expires = Offering.day(offered.expires());
        var classification = Offering.classification(offered.classification()).orElseThrow();
        var link = offered.address().isBlank()
                ? Optional.<Piece.Link>empty()
                : Optional.of(new Piece.Link(
                        offered.address().strip(),
                        Offering.day(offered.lookedUp()).orElseThrow()));
        boolean bare = title.isBlank() && issued.isEmpty() && expires.isEmpty();
        var named = title.isBlank() ? file.map(StoredFile::name).orElseThrow() : title.strip();
        return file.flatMap(one -> store.pieces(actor.organisation(), one.sha256()).stream()
                        .filter(old -> old.link().equals(link))
                        .filter(old -> bare
                                || old.title().equals(named)
                                        && old.issued().equals(issued)
                                        && old.expires().equals(expires)
                                        && old.classification() == classification)
                        .findFirst())
                .orElseGet(() -> {
                    var fresh = new Piece(
                            UUID.randomUUID(),
                            actor.organisation(),
                            named,
                            link,
                            file,
                            issued,
                            expires,
                            classification,
                            at.truncatedTo(ChronoUnit.MILLIS),
                            author(actor));
                    store.add(fresh);
                    return fresh;
                });
    }

    private Result bind(
            Kept kept, int version, List<Piece> pieces, List<String> proves, Actor actor, Caller caller, Instant at) {
        var standing = store.ofRecord(kept.id(), at).stream()
                .filter(proof ->
                        proof.version() == version && proof.withdrawal().isEmpty())
                .map(proof -> proof.piece().id())
                .toList();
        var twice = pieces.stream()
                .filter(piece -> standing.contains(piece.id()))
                .map(piece -> new EvidenceRefusal(Code.ALREADY_BOUND, Offered.FILE, piece.title()))
                .toList();
        if (!twice.isEmpty()) {
            return new Result.Refused(twice);
        }
        var proofs = pieces.stream()
                .distinct()
                .map(piece -> new Proof(
                        UUID.randomUUID(),
                        kept.id(),
                        version,
                        piece,
                        List.copyOf(proves),
                        at.truncatedTo(ChronoUnit.MILLIS),
                        author(actor),
                        Optional.empty()))
                .toList();
        for (var proof : proofs) {
            store.add(proof);
            audit.done(caller, "ledger.evidence.bind", kept.id().toString(), told(proof));
        }
        return new Result.Done(proofs);
    }

    private Result withdraw(List<Proof> proofs, String reason, Actor actor, Caller caller, Instant at) {
        var refusals = new ArrayList<EvidenceRefusal>();
        if (reason.isBlank()) refusals.add(EvidenceRefusal.of(Code.REASON_MISSING, Offered.REASON));
        if (proofs.stream().anyMatch(proof -> proof.withdrawal().isPresent()))
            refusals.add(EvidenceRefusal.of(Code.ALREADY_WITHDRAWN, ""));
        if (!refusals.isEmpty()) return new Result.Refused(refusals);
        for (var proof : proofs) {
            store.withdraw(
                    proof.id(), new Proof.Withdrawal(reason.strip(), at.truncatedTo(ChronoUnit.MILLIS), author(actor)));
            var told = new HashMap<String, Object>(told(proof));
            told.put("reason", reason.strip());
            audit.done(caller, "ledger.evidence.withdraw", proof.record().toString(), told);
        }
        return new Result.Done(proofs);
    }

    private static Map<String, Object> told(Proof proof) {
        var piece = proof.piece();
        return Map.of(
                "proof", proof.id().toString(),
                "version", proof.version(),
                "piece", piece.id().toString(),
                "title", piece.title(),
                "sha256", piece.file().map(StoredFile::sha256).orElse(""),
                "address", piece.link().map(Piece.Link::address).orElse(""),
                "expires", piece.expires().map(LocalDate::toString).orElse(""));
    }

    private Result speaking(UUID record, Actor actor, Function<Kept, Result> work) {
        return inTransaction(() -> {
            records.lock(record);
            return records.find(record)
                    .filter(kept -> actor.fills() && kept.owner().equals(actor.organisation()))
                    .map(work)
                    .orElseGet(() -> refused(Code.NOT_YOURS));
        });
    }

    private static Result refused(Code code) {
        return new Result.Refused(List.of(EvidenceRefusal.of(code, "")));
    }

    private static Author author(Actor actor) {
        return new Author(actor.account(), actor.name(), actor.organisationName());
    }

    private Result inTransaction(Supplier<Result> work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var result = work.get();
            if (result instanceof Result.Refused) status.setRollbackOnly();
            return result;
        }));
    }
}
