package org.xiandao.application.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xiandao.application.life.CaseEvent.ObjectionAnswered;
import org.xiandao.application.life.CaseEvent.ObjectionLodged;
import org.xiandao.application.life.CaseEvent.ObjectionStep;
import org.xiandao.base.ChinaTime;
import org.xiandao.programme.CallTerms;
import org.xiandao.rules.flow.Clocks;
import org.xiandao.rules.flow.WorkingDays;
import org.xiandao.rules.pack.Edition;

/**
 * An objection to a notice, and what became of it.
 *
 * @param due by when it is to be answered; empty where the calendar didn't reach when it was lodged
 * @param settled whether a later notice has taken its place
 */
public record Objection(
        ObjectionLodged lodged,
        Instant at,
        Optional<LocalDate> due,
        List<Handled> handling,
        Optional<ObjectionAnswered> answer,
        boolean settled) {

    /** One step of its handling, by whom and when. */
    public record Handled(ObjectionStep step, Instant at, String by) {}

    static Objection of(ObjectionLodged lodged, Instant at) {
        return new Objection(lodged, at, lodged.due(), List.of(), Optional.empty(), false);
    }

    Objection handled(Handled handled) {
        var steps = new java.util.ArrayList<>(handling);
        steps.add(handled);
        var until =
                handled.step() instanceof CaseEvent.ObjectionExtended extended ? Optional.of(extended.until()) : due;
        return new Objection(lodged, at, until, List.copyOf(steps), answer, settled);
    }

    Objection answered(ObjectionAnswered given) {
        return new Objection(lodged, at, due, handling, Optional.of(given), settled);
    }

    Objection settle() {
        return new Objection(lodged, at, due, handling, answer, true);
    }

    /** By when it is to be answered, as soon as the calendar reaches there, also where it didn't when it was lodged. */
    public Optional<LocalDate> due(Edition edition, CallTerms call, WorkingDays workingDays) {
        if (due.isPresent()) return due;
        var rules = edition.workflow().stages().stream()
                .flatMap(stage -> stage.objections().stream())
                .findFirst();
        try {
            return rules.flatMap(it -> Clocks.ends(it.answer(), ChinaTime.day(at), call.dates(), workingDays));
        } catch (WorkingDays.UnknownYear beyond) {
            return Optional.empty();
        }
    }

    public String id() {
        return lodged.objection();
    }

    public String text() {
        return lodged.text();
    }

    public boolean open() {
        return answer.isEmpty();
    }

    public boolean upheld() {
        return answer.map(ObjectionAnswered::upheld).orElse(false);
    }

    /** Whether nothing may be approved past it. */
    public boolean blocks() {
        return open() || upheld() && !settled;
    }

    /** Who handles it, as last assigned. */
    public Optional<CaseEvent.ObjectionAssigned> assigned() {
        return handling.stream()
                .map(Handled::step)
                .filter(CaseEvent.ObjectionAssigned.class::isInstance)
                .map(CaseEvent.ObjectionAssigned.class::cast)
                .reduce((first, last) -> last);
    }

    public boolean extended() {
        return handling.stream().anyMatch(one -> one.step() instanceof CaseEvent.ObjectionExtended);
    }
}
