package org.xiandao.app.pages.apply;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.Seats;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.web.Words;
import org.xiandao.application.Cases;
import org.xiandao.application.life.CaseState.Saved;
import org.xiandao.application.life.Command;
import org.xiandao.application.life.Difference;
import org.xiandao.application.life.Refusal;
import org.xiandao.base.ChinaTime;
import org.xiandao.prefill.Found;
import org.xiandao.prefill.Prefill;
import org.xiandao.rules.number.Figures;
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
                .filter(it -> it.ledger().equals(found.told()))
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

    private List<Found> found(Seat seat) {
        return seat.state().members().stream()
                .filter(it -> it.organisation().equals(seat.actor().organisation()))
                .findFirst()
                .map(member -> prefill.of(seat.state(), seat.edition(), member, clock.instant()))
                .orElse(List.of());
    }

    Optional<LedgerOffer> offer(Seat seat, Words w) {
        if (!DraftSeat.fills(seat)) return Optional.empty();
        var open = new ArrayList<LedgerOffer.Line>();
        var other = new ArrayList<LedgerOffer.Line>();
        int same = 0;
        for (var found : found(seat)) {
            var saved = saved(seat, found);
            switch (stands(found, saved)) {
                case EMPTY -> open.add(line(found, saved, seat, w));
                case AGREES -> same++;
                case DIFFERS, EXPLAINED -> other.add(line(found, saved, seat, w));
                case RESTS, OWN -> {}
            }
        }
        return open.isEmpty() && other.isEmpty() && same == 0
                ? Optional.empty()
                : Optional.of(new LedgerOffer(w.date(ChinaTime.day(clock.instant())), open, other, same));
    }

    /** Figures that are answered otherwise than the ledger says, and nobody has said why. */
    List<Found> unexplained(Seat seat) {
        if (seat.stage().kind() != Kind.DRAFTING) return List.of();
        return found(seat).stream()
                .filter(found -> found.amount().isPresent())
                .filter(found -> stands(found, saved(seat, found)) == Stands.DIFFERS)
                .toList();
    }

    /** Whether nothing keeps the draft from being handed in; if something does, that is put on record. */
    boolean settled(Seat seat, Command.Submit submit) {
        var refusals = unexplained(seat).stream()
                .map(found -> new Refusal(Refusal.Code.DIFFERENCE_UNEXPLAINED, found.path(), List.of(found.path())))
                .toList();
        if (!refusals.isEmpty()) seats.refused(seat, submit, refusals);
        return refusals.isEmpty();
    }

    /** Writes the ledger's answers where there are none, and binds those that say the same; returns how many. */
    int take(Seat seat) {
        return write(
                seat,
                found(seat).stream()
                        .filter(found -> switch (stands(found, saved(seat, found))) {
                            case EMPTY, AGREES -> true;
                            case RESTS, DIFFERS, EXPLAINED, OWN -> false;
                        })
                        .toList());
    }

    /** Puts the ledger's answer in the place of another. */
    int take(Seat seat, String path) {
        return write(
                seat,
                found(seat).stream().filter(found -> found.path().equals(path)).toList());
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
    Optional<Cases.Result> explain(Seat seat, String path, int version, String reason) {
        return found(seat).stream()
                .filter(found -> found.path().equals(path))
                .findFirst()
                .map(found -> seats.act(
                        seat,
                        new Command.ExplainDifference(
                                path, version, new Difference(found.told(), found.provenance(), reason.strip()))));
    }

    private static LedgerOffer.Line line(Found found, Optional<Saved> saved, Seat seat, Words w) {
        return new LedgerOffer.Line(
                found.path(),
                saved.map(Saved::version).orElse(0),
                label(found, seat, w),
                told(found, w),
                saved.map(Saved::value).orElse(""),
                w.t("apply.ledger.source", found.from().size()),
                found.demonstration(),
                found.amount().isPresent(),
                saved.flatMap(Saved::difference)
                        .filter(it -> it.ledger().equals(found.told()))
                        .map(Difference::reason)
                        .orElse(""));
    }

    static String label(Found found, Seat seat, Words w) {
        return new ProblemWords(seat.edition(), w).label(found.path(), seat.state());
    }

    static String told(Found found, Words w) {
        return found.amount()
                .map(amount -> (Figures.of(amount) + " " + w.unit(found.unit())).strip())
                .orElse(found.value());
    }
}
