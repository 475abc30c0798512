package org.xiandao.application.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xiandao.application.life.CaseEvent.CaseEnded;
import org.xiandao.application.life.CaseEvent.StageEntered;
import org.xiandao.application.life.CaseEvent.TrialBegan;
import org.xiandao.rules.flow.Clocks;
import org.xiandao.rules.flow.Flow;
import org.xiandao.rules.flow.WorkingDays;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.rules.pack.Workflow.Stage;
import org.xiandao.rules.pack.Workflow.Verb;

/** Takes a case from one stage to another: the events of arriving, or why it can't. */
final class Moving {
    private final CaseState state;
    private final Setting setting;

    Moving(CaseState state, Setting setting) {
        this.state = state;
        this.setting = setting;
    }

    /** The given events, then the arrival at the next stage that exists for this case; the end where there is none. */
    Outcome on(List<CaseEvent> first, Stage from, Verb verb) {
        return switch (Flow.of(setting.edition(), facts(), setting.today()).next(from.id())) {
            case Flow.Next.To(var stage) -> to(first, stage, Optional.empty());
            case Flow.Next.End end -> ended(first, from, verb);
            case Flow.Next.Closed closed -> Outcome.refused(Refusal.Code.CHANNEL_CLOSED);
            case Flow.Next.Unclear(var why) ->
                Outcome.refused(Refusal.Code.CHANNEL_UNCLEAR, why.title().zh());
        };
    }

    Outcome to(List<CaseEvent> first, Stage stage, Optional<String> resume) {
        var day = setting.today();
        var events = new ArrayList<>(first);
        try {
            var deadline = stage.kind() == Kind.NOTICE ? Optional.<LocalDate>empty() : deadline(stage, day);
            events.add(new StageEntered(stage.id(), day, deadline, resume));
            if (stage.kind() == Kind.TRIAL) events.add(new TrialBegan(day, deadline));
        } catch (WorkingDays.UnknownYear beyond) {
            return Outcome.refused(Refusal.Code.CALENDAR_ENDS, String.valueOf(beyond.year()));
        }
        return new Outcome.Done(events);
    }

    Outcome ended(List<CaseEvent> first, Stage stage, Verb verb) {
        var events = new ArrayList<>(first);
        events.add(new CaseEnded(stage.id(), verb));
        return new Outcome.Done(events);
    }

    /** Throws WorkingDays.UnknownYear where the calendar doesn't reach. */
    Optional<LocalDate> deadline(Stage stage, LocalDate begins) {
        return Clocks.ends(stage.clock(), begins, setting.call().dates(), setting.workingDays());
    }

    private org.xiandao.rules.judge.Facts facts() {
        return setting.facts().of(state, setting.edition(), setting.call());
    }
}
