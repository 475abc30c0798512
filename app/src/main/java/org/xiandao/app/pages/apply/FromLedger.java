package org.xiandao.app.pages.apply;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.Seats;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.pages.apply.Prefill.Found;
import org.xiandao.app.web.Words;
import org.xiandao.application.Cases;
import org.xiandao.application.life.CaseState.Saved;
import org.xiandao.application.life.Command;
import org.xiandao.application.life.Difference;
import org.xiandao.application.life.Refusal;
import org.xiandao.base.ChinaTime;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Workflow.Kind;

/** The answers of a draft that the ledger has: filled once, used here; and what is answered otherwise is explained. */
@Component
class FromLedger {
    private final Prefill prefill;
    private final Seats seats;
    private final Cases cases;
    private final Clock clock;

    FromLedger(Prefill prefill, Seats seats, Cases cases, Clock clock) {
        this.prefill = prefill;
        this.seats = seats;
        this.cases = cases;
        this.clock = clock;
    }

    /** How an answer stands to what the ledger says. */
    private enum Stands {
        EMPTY,
        /** The same, but not resting on these records yet. */
        AGREES,
        RESTS,
        DIFFERS,
        EXPLAINED,
        /** Words of the applicant's own. */
        OWN
    }

    private static Stands stands(Found found, Optional<Saved> saved) {
        if (saved.filter(it -> !it.value().isBlank()).isEmpty()) return Stands.EMPTY;
        var answer = saved.get();
        if (agrees(answer.value(), found))
            return answer.provenance().equals(found.provenance()) ? Stands.RESTS : Stands.AGREES;
        if (found.amount().isEmpty()) return answer.provenance().fromLedger() ? Stands.DIFFERS : Stands.OWN;
        boolean explained = answer.difference()
                .filter(it -> it.ledger().equals(found.shown()))
                .isPresent();
        return explained ? Stands.EXPLAINED : Stands.DIFFERS;
    }

    private static boolean agrees(String typed, Found found) {
        if (found.amount().isEmpty()) return typed.strip().equals(found.value().strip());
        try {
            return Fraction.parse(typed.strip().replace(",", ""))
                    .equals(found.amount().get());
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }

    private static Optional<Saved> saved(Seat seat, Found found) {
        return Optional.ofNullable(seat.state().answers().get(found.path()));
    }

    Optional<LedgerOffer> offer(Seat seat, Words w) {
        if (!DraftSeat.fills(seat)) return Optional.empty();
        var open = new ArrayList<LedgerOffer.Line>();
        var other = new ArrayList<LedgerOffer.Line>();
        int same = 0;
        for (var found : prefill.of(seat, w)) {
            var saved = saved(seat, found);
            switch (stands(found, saved)) {
                case EMPTY -> open.add(line(found, saved, w));
                case AGREES -> same++;
                case DIFFERS, EXPLAINED -> other.add(line(found, saved, w));
                case RESTS, OWN -> {}
            }
        }
        return open.isEmpty() && other.isEmpty() && same == 0
                ? Optional.empty()
                : Optional.of(new LedgerOffer(w.date(ChinaTime.day(clock.instant())), open, other, same));
    }

    /** Figures that are answered otherwise than the ledger says, and nobody has said why. */
    List<Found> unexplained(Seat seat, Words w) {
        if (seat.stage().kind() != Kind.DRAFTING) return List.of();
        return prefill.of(seat, w).stream()
                .filter(found -> found.amount().isPresent())
                .filter(found -> stands(found, saved(seat, found)) == Stands.DIFFERS)
                .toList();
    }

    /** Whether nothing keeps the draft from being handed in; if something does, that is put on record. */
    boolean settled(Seat seat, Command.Submit submit, Words w) {
        var refusals = unexplained(seat, w).stream()
                .map(found -> new Refusal(Refusal.Code.DIFFERENCE_UNEXPLAINED, found.path(), List.of(found.label())))
                .toList();
        if (!refusals.isEmpty()) seats.refused(seat, submit, refusals);
        return refusals.isEmpty();
    }

    /** Writes the ledger's answers where there are none, and binds those that say the same; returns how many. */
    int take(Seat seat, Words w) {
        return write(
                seat,
                prefill.of(seat, w).stream()
                        .filter(found -> switch (stands(found, saved(seat, found))) {
                            case EMPTY, AGREES -> true;
                            case RESTS, DIFFERS, EXPLAINED, OWN -> false;
                        })
                        .toList());
    }

    /** Puts the ledger's answer in the place of another. */
    int take(Seat seat, String path, Words w) {
        return write(
                seat,
                prefill.of(seat, w).stream()
                        .filter(found -> found.path().equals(path))
                        .toList());
    }

    private int write(Seat seat, List<Found> found) {
        if (found.isEmpty()) return 0;
        var saves = found.stream()
                .map(one -> (Command) new Command.SaveAnswer(
                        one.path(), one.value(), seat.state().version(one.path()), one.provenance()))
                .toList();
        return (int) cases.handleEach(seat.caseId(), saves, seat.actor(), clock.instant()).stream()
                .filter(Cases.Result.Done.class::isInstance)
                .count();
    }

    /** Empty where the ledger says nothing of this answer any more. */
    Optional<Cases.Result> explain(Seat seat, String path, int version, String reason, Words w) {
        return prefill.of(seat, w).stream()
                .filter(found -> found.path().equals(path))
                .findFirst()
                .map(found -> seats.act(
                        seat,
                        new Command.ExplainDifference(
                                path, version, new Difference(found.shown(), found.provenance(), reason.strip()))));
    }

    private static LedgerOffer.Line line(Found found, Optional<Saved> saved, Words w) {
        return new LedgerOffer.Line(
                found.path(),
                saved.map(Saved::version).orElse(0),
                found.label(),
                found.shown(),
                saved.map(Saved::value).orElse(""),
                w.t("apply.ledger.source", found.from().size()),
                found.demonstration(),
                found.amount().isPresent(),
                saved.flatMap(Saved::difference)
                        .filter(it -> it.ledger().equals(found.shown()))
                        .map(Difference::reason)
                        .orElse(""));
    }
}
