package org.xiandao.app.pages.ledger;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import org.xiandao.app.pages.FileWords;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.Problem;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;
import org.xiandao.ledger.EvidenceRefusal;
import org.xiandao.ledger.EvidenceWatch.Stage;
import org.xiandao.ledger.Offered;
import org.xiandao.ledger.Piece;

/** Evidence in words. */
final class EvidenceWords {
    private EvidenceWords() {}

    /** What it is, its dates, and who may read it. */
    static String what(Piece piece, Words w) {
        var told = new ArrayList<String>();
        piece.file().ifPresent(file -> told.add(FileWords.kind(file.name()) + " · " + FileWords.size(file.size())));
        piece.link().ifPresent(link -> told.add(w.t("ledger.evidence.lookedUp", link.lookedUp())));
        piece.issued().ifPresent(day -> told.add(w.t("ledger.evidence.issued", day)));
        piece.expires().ifPresent(day -> told.add(w.t("ledger.evidence.expires", day)));
        told.add(w.t("ledger.classification." + piece.classification()));
        return String.join(" · ", told);
    }

    static Cell.Tag state(Piece piece, boolean withdrawn, LocalDate today, Words w) {
        if (withdrawn) return new Cell.Tag(w.t("ledger.evidence.withdrawn"), Tone.BAD);
        var stage = piece.expires().flatMap(day -> Stage.of(day, today));
        return stage.isEmpty()
                ? new Cell.Tag(w.t("ledger.evidence.stands"), Tone.GOOD)
                : new Cell.Tag(nearness(piece, today, w), tone(stage.get()));
    }

    /** Expired, expires today, expires in so many days. */
    static String nearness(Piece piece, LocalDate today, Words w) {
        var last = piece.expires().orElseThrow();
        return switch (Stage.of(last, today).orElseThrow()) {
            case EXPIRED -> w.t("ledger.evidence.stage.EXPIRED");
            case TODAY -> w.t("ledger.evidence.stage.TODAY");
            case IN_7_DAYS, IN_30_DAYS, IN_90_DAYS ->
                w.t("ledger.evidence.stage.DAYS", ChronoUnit.DAYS.between(today, last));
        };
    }

    static Tone tone(Stage stage) {
        return switch (stage) {
            case EXPIRED -> Tone.BAD;
            case TODAY, IN_7_DAYS, IN_30_DAYS -> Tone.WARN;
            case IN_90_DAYS -> Tone.PLAIN;
        };
    }

    static Problem problem(EvidenceRefusal refusal, Words w) {
        var path = refusal.path().isEmpty() ? Offered.FILE : refusal.path();
        return new Problem(path, w.t("ledger.evidence.refusal." + refusal.code(), about(refusal)));
    }

    /** A date as this language writes it. */
    private static Object about(EvidenceRefusal refusal) {
        return switch (refusal.code()) {
            case IN_THE_FUTURE, EXPIRES_BEFORE_ISSUED -> LocalDate.parse(refusal.about());
            default -> refusal.about();
        };
    }
}
