package org.xiandao.app.pages.trial;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.Seats;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.pages.cases.Sight;
import org.xiandao.app.security.Visitor;
import org.xiandao.application.life.Responsible;
import org.xiandao.base.Audit;
import org.xiandao.base.ChinaTime;
import org.xiandao.rules.pack.Workflow.Actor.Office;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.rules.pack.Workflow.Stage;
import org.xiandao.rules.trial.TrialYears;
import org.xiandao.trial.Trials;
import org.xiandao.trial.life.TrialCommand;
import org.xiandao.trial.life.TrialRefusal;
import org.xiandao.trial.life.TrialState;

/** Who sees a trial: whoever sees its case, as an applicant or an office; experts have no part in it. */
@Component
class TrialSeats {
    private final Seats seats;
    private final Trials trials;
    private final Audit audit;
    private final Clock clock;

    TrialSeats(Seats seats, Trials trials, Audit audit, Clock clock) {
        this.seats = seats;
        this.trials = trials;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A trial as one member sees it.
     *
     * @param office whether it is the office that rates; {@code decides} whether this member may decide there
     */
    record At(
            Seat seat,
            TrialState trial,
            TrialYears years,
            LocalDate today,
            boolean office,
            boolean decides,
            boolean pilot) {
        String caseId() {
            return seat.caseId();
        }

        String root() {
            return "/trials/" + seat.caseId();
        }

        /** The years of which there is something to tell: those that began before it ended. */
        List<Integer> begun() {
            return years.begun(seat.card().endedOn().filter(today::isAfter).orElse(today));
        }

        /** Nothing more is done in it. */
        boolean over() {
            return seat.state().ended();
        }
    }

    At sit(Visitor visitor, String caseId) {
        var seat = seats.sit(visitor, caseId);
        boolean expert = Sight.of(seat).role() == Sight.Role.EXPERT;
        if (seat.state().trial().isEmpty() || expert) throw seats.hidden(visitor, caseId, "trial");
        var began = seat.state().trial().orElseThrow();
        var stage = stage(seat);
        boolean office = stage.by() instanceof Office rater
                && Responsible.sameOffice(rater, seat.actor())
                && Responsible.areas(seat.state(), stage).contains(seat.actor().area())
                && !seat.actor().duties().isEmpty();
        return new At(
                seat,
                trials.state(caseId),
                new TrialYears(began.from(), began.until()),
                ChinaTime.day(clock.instant()),
                office,
                Responsible.acts(seat.state(), stage, seat.actor()),
                Responsible.fills(seat.state(), seat.actor()));
    }

    private static Stage stage(Seat seat) {
        return seat.edition().workflow().stages().stream()
                .filter(stage -> stage.kind() == Kind.TRIAL)
                .findFirst()
                .orElseThrow();
    }

    /** Refusals of what was asked; none where it was done. */
    List<TrialRefusal> act(At at, TrialCommand command) {
        return switch (trials.handle(at.caseId(), command, at.seat().actor(), clock.instant())) {
            case Trials.Result.Done _ -> List.of();
            case Trials.Result.Refused(var refusals) -> {
                refused(
                        at,
                        "trial." + command.getClass().getSimpleName(),
                        refusals.stream().map(one -> one.code()).toList());
                yield refusals;
            }
        };
    }

    /** As if it were not there, and put on record. */
    RuntimeException hidden(At at, String what) {
        return seats.hidden(at.seat().visitor(), at.caseId(), what);
    }

    /** Puts on record that something was refused, whichever room of the trial it was asked of. */
    void refused(At at, String action, List<? extends Enum<?>> codes) {
        audit.refused(at.seat().visitor().callerFor(at.seat().member()), action, at.caseId(), codes);
    }
}
