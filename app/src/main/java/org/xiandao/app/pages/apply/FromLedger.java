package org.xiandao.app.pages.apply;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.web.Words;
import org.xiandao.application.Cases;
import org.xiandao.application.life.Applicant;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.Command;
import org.xiandao.application.life.Paths;
import org.xiandao.application.life.Provenance;
import org.xiandao.base.ChinaTime;
import org.xiandao.indicator.Indicators;
import org.xiandao.rules.judge.Facts.Answer;
import org.xiandao.rules.judge.Facts.Operand;
import org.xiandao.rules.number.Figures;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Form;

/** The figures of a draft that the ledger of its area already answers: filled once, used here. */
@Component
class FromLedger {
    private final Indicators indicators;
    private final Cases cases;
    private final Clock clock;

    FromLedger(Indicators indicators, Cases cases, Clock clock) {
        this.indicators = indicators;
        this.cases = cases;
        this.clock = clock;
    }

    /** A figure of the form and what the ledger says of it today. */
    private record Found(String path, Form.Field field, Fraction value, List<Operand> operands) {
        boolean demonstration() {
            return operands.stream().anyMatch(Operand::demonstration);
        }
    }

    /** Those that are empty, and those that are answered otherwise. */
    Optional<LedgerOffer> offer(Seat seat, Words w) {
        if (!DraftSeat.fills(seat)) return Optional.empty();
        var open = new ArrayList<LedgerOffer.Line>();
        var other = new ArrayList<LedgerOffer.Line>();
        for (var found : found(seat)) {
            var typed = seat.state().value(found.path()).strip();
            if (typed.isEmpty()) open.add(line(found, "", w));
            else if (!agrees(typed, found.value())) other.add(line(found, typed, w));
        }
        return open.isEmpty() && other.isEmpty()
                ? Optional.empty()
                : Optional.of(new LedgerOffer(w.date(ChinaTime.day(clock.instant())), open, other));
    }

    /** Writes the ledger's values into the answers that are empty; returns how many. */
    int take(Seat seat) {
        var saves = found(seat).stream()
                .filter(found -> seat.state().value(found.path()).isBlank())
                .map(found -> (Command) new Command.SaveAnswer(
                        found.path(),
                        found.value().toString(),
                        seat.state().version(found.path()),
                        Provenance.ledger(
                                found.operands().stream().map(Operand::ref).toList(), found.demonstration())))
                .toList();
        if (saves.isEmpty()) return 0;
        return (int) cases.handleEach(seat.caseId(), saves, seat.actor(), clock.instant()).stream()
                .filter(Cases.Result.Done.class::isInstance)
                .count();
    }

    private List<Found> found(Seat seat) {
        var state = seat.state();
        return state.members().stream()
                .filter(member -> member.organisation().equals(seat.actor().organisation()))
                .findFirst()
                .map(member -> fields(seat)
                        .flatMap(field -> found(seat, state, member, field).stream())
                        .toList())
                .orElse(List.of());
    }

    private static Stream<Form.Field> fields(Seat seat) {
        return seat.edition().form().sections().stream()
                .filter(section -> section.repeats().isEmpty())
                .flatMap(section -> section.fields().stream())
                .filter(field -> field.fills().isPresent());
    }

    /** A value that no decimal writes is left to people. */
    private Optional<Found> found(Seat seat, CaseState state, Applicant member, Form.Field field) {
        var now = clock.instant();
        var answer = field.fills()
                .flatMap(id -> seat.edition().measure(id))
                .flatMap(measure -> indicators.value(measure.definition(), member.area(), ChinaTime.day(now), now));
        if (answer.isEmpty() || !(answer.get() instanceof Answer.Known<Fraction>(var value, var operands)))
            return Optional.empty();
        if (value.toString().indexOf('/') >= 0) return Optional.empty();
        var bare = field.parts().isEmpty()
                ? field.id()
                : field.id() + "." + field.parts().getFirst().id();
        return Optional.of(new Found(Paths.in(member, member.equals(state.lead()), bare), field, value, operands));
    }

    private static boolean agrees(String typed, Fraction value) {
        try {
            return Fraction.parse(typed.replace(",", "")).equals(value);
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }

    private static LedgerOffer.Line line(Found found, String typed, Words w) {
        return new LedgerOffer.Line(
                w.t(found.field().label()),
                (Figures.of(found.value()) + " " + w.unit(found.field().unit())).strip(),
                typed,
                w.t("apply.ledger.source", found.operands().size()),
                found.demonstration());
    }
}
