package org.xiandao.app.pages.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.ledger.LedgerSeats.Seat;
import org.xiandao.app.web.Words;
import org.xiandao.base.ChinaTime;
import org.xiandao.base.stream.Author;
import org.xiandao.evidence.StoredFile;
import org.xiandao.ledger.Ledger;
import org.xiandao.ledger.Piece;
import org.xiandao.ledger.Proof;
import org.xiandao.ledger.RecordEvidence;
import org.xiandao.ledger.Step;
import org.xiandao.rules.catalogue.RecordType;

/** What proves a record, as its page lists it: the latest first, what was withdrawn with it. */
@Component
class EvidenceShown {
    private final Ledger ledger;
    private final RecordEvidence evidence;
    private final RecordWords words;

    EvidenceShown(Ledger ledger, RecordEvidence evidence, RecordWords words) {
        this.ledger = ledger;
        this.evidence = evidence;
        this.words = words;
    }

    EvidenceView of(Seat seat, Instant now, Words w) {
        var record = seat.record();
        var today = ChinaTime.day(now);
        int version = StatementPages.standing(record, now).number();
        var ground = ledger.ground(record, version, today, now);
        return new EvidenceView(
                words.to(List.of(seat.actor()), w).state(ground, seat.type()),
                seat.type().evidence() == 0
                        ? ""
                        : w.t("ledger.evidence.needs", seat.type().evidence(), ground.stands()),
                seat.keeps() ? root(seat) + "/evidence/new" : "",
                evidence.of(record, now).reversed().stream()
                        .map(proof -> piece(proof, seat, today, w))
                        .toList());
    }

    List<Proof> proofs(Seat seat, Instant now) {
        return evidence.of(seat.record(), now);
    }

    private EvidenceView.Piece piece(Proof proof, Seat seat, LocalDate today, Words w) {
        var piece = proof.piece();
        boolean opens = opens(piece, seat);
        var file = opens && piece.file().isPresent() ? root(seat) + "/files/" + proof.id() : "";
        var address = opens ? piece.link().map(Piece.Link::address) : Optional.<String>empty();
        return new EvidenceView.Piece(
                proof.id().toString(),
                piece.title(),
                address.orElse(file),
                address.isPresent(),
                address.isPresent() ? file : "",
                EvidenceWords.state(piece, proof.withdrawal().isPresent(), today, w),
                EvidenceWords.what(piece, w),
                piece.file().map(StoredFile::sha256).orElse(""),
                proves(proof, seat.type(), w),
                w.t("ledger.evidence.bound", proof.known(), who(proof.author())),
                proof.withdrawal()
                        .map(gone -> w.t("ledger.evidence.gone", gone.at(), who(gone.author()), gone.reason()))
                        .orElse(""),
                seat.keeps() && proof.withdrawal().isEmpty()
                        ? root(seat) + "/evidence/" + proof.id() + "/withdraw"
                        : "");
    }

    boolean opens(Piece piece, Seat seat) {
        boolean verifies = ledger.mayVerify(seat.record(), Step.Kind.CHECKED, seat.actor())
                || ledger.mayVerify(seat.record(), Step.Kind.CONFIRMED, seat.actor());
        return RecordEvidence.opens(piece, seat.record(), verifies, seat.actor());
    }

    private static String proves(Proof proof, RecordType type, Words w) {
        var fields = proof.proves().stream()
                .flatMap(id -> type.field(id).stream())
                .map(field -> w.t(field.title()))
                .collect(Collectors.joining(w.t("apply.hint.and")));
        return fields.isEmpty()
                ? w.t("ledger.evidence.proves", proof.version())
                : w.t("ledger.evidence.proves.fields", proof.version(), fields);
    }

    private static String who(Author author) {
        return (author.organisationName() + " " + author.name()).strip();
    }

    private static String root(Seat seat) {
        return "/ledger/records/" + seat.record().id();
    }
}
