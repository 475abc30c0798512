package org.xiandao.app.pages.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xiandao.app.pages.ledger.LedgerSeats.Seat;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TableView.Column;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;
import org.xiandao.ledger.Proof;
import org.xiandao.ledger.Step;
import org.xiandao.ledger.Version;
import org.xiandao.rules.catalogue.RecordType;

/** All that was ever said of a record, the latest first. */
final class RecordHistory {
    private final Seat seat;
    private final List<Proof> proofs;
    private final LocalDate today;
    private final RecordWords.Reader reader;
    private final Words w;

    /** @param proofs all that was ever bound to the record */
    RecordHistory(Seat seat, List<Proof> proofs, LocalDate today, RecordWords.Reader reader, Words w) {
        this.seat = seat;
        this.proofs = proofs;
        this.today = today;
        this.reader = reader;
        this.w = w;
    }

    List<RecordView.Said> told() {
        return seat.record().versions().stream().map(this::told).toList().reversed();
    }

    private RecordView.Said told(Version version) {
        var says = version.says();
        var correction = seat.record().versions().stream()
                .filter(other -> other.corrects().equals(Optional.of(version.number())))
                .findFirst();
        var before = before(version);
        var changes = before.map(earlier -> differences(
                        w.t("ledger.history.changes", earlier.number()),
                        w.t("ledger.history.before"),
                        w.t("ledger.history.after"),
                        seat.type(),
                        earlier.says().fields(),
                        says.fields(),
                        reader,
                        w))
                .filter(table -> !table.rows().isEmpty());
        return new RecordView.Said(
                version.number(),
                w.t(
                        "ledger.history." + kind(version),
                        version.number(),
                        version.corrects().orElse(0)),
                correction.map(by -> w.t("ledger.history.corrected", by.number())),
                reader.from(says),
                w.time(version.known()),
                who(version.author().organisationName(), version.author().name()),
                says.reason(),
                says.origin().source(),
                reader.origin(says.origin()),
                changes,
                RecordPages.facts(seat.type(), says.fields(), reader, w),
                Stream.concat(
                                seat.record().steps().stream()
                                        .filter(step -> step.version() == version.number())
                                        .map(this::step),
                                proofs.stream()
                                        .filter(proof -> proof.version() == version.number())
                                        .flatMap(this::lost))
                        .toList(),
                seat.keeps() && correction.isEmpty()
                        ? Optional.of(new Link(
                                w.t("ledger.correct.this", version.number()),
                                "/ledger/records/" + seat.record().id() + "/correct?version=" + version.number()))
                        : Optional.empty());
    }

    private static String kind(Version version) {
        if (version.corrects().isPresent()) return "correction";
        if (version.says().ended()) return "end";
        return version.number() == 1 ? "first" : "change";
    }

    private Optional<Version> before(Version version) {
        int number = version.corrects().orElse(version.number() - 1);
        return seat.record().versions().stream()
                .filter(other -> other.number() == number)
                .findFirst();
    }

    private RecordView.Taken step(Step step) {
        return new RecordView.Taken(
                reader.state(Optional.of(step.kind())),
                w.time(step.at()),
                who(step.author().organisationName(), step.author().name()),
                step.reason());
    }

    /** What has befallen the evidence since: it was withdrawn, or it has expired. */
    private Stream<RecordView.Taken> lost(Proof proof) {
        var piece = proof.piece();
        if (proof.withdrawal().isPresent()) {
            var gone = proof.withdrawal().get();
            return Stream.of(new RecordView.Taken(
                    new Cell.Tag(w.t("ledger.state.fallen.WITHDRAWN"), Tone.BAD),
                    w.time(gone.at()),
                    who(gone.author().organisationName(), gone.author().name()),
                    w.t("ledger.fault", piece.title(), gone.reason())));
        }
        return piece.expiredOn(today)
                ? Stream.of(new RecordView.Taken(
                        new Cell.Tag(w.t("ledger.state.fallen.EXPIRED"), Tone.BAD),
                        w.t("ledger.evidence.expires", piece.expires().orElseThrow()),
                        "",
                        piece.title()))
                : Stream.empty();
    }

    private static String who(String organisation, String name) {
        return (organisation + " " + name).strip();
    }

    /** The fields in which two statements differ. */
    static TableView differences(
            String caption,
            String one,
            String other,
            RecordType type,
            Map<String, String> first,
            Map<String, String> second,
            RecordWords.Reader reader,
            Words w) {
        var rows = new ArrayList<List<Cell>>();
        for (var field : type.fields()) {
            var was = first.getOrDefault(field.id(), "");
            var is = second.getOrDefault(field.id(), "");
            if (was.equals(is)) continue;
            rows.add(List.of(
                    new Cell.Plain(w.t(field.title())),
                    was.isEmpty() ? new Cell.Plain(w.t("ledger.empty")) : reader.cell(field, was),
                    is.isEmpty() ? new Cell.Plain(w.t("ledger.empty")) : reader.cell(field, is)));
        }
        return new TableView(
                caption, List.of(Column.text(w.t("ledger.column.field")), Column.text(one), Column.text(other)), rows);
    }
}
