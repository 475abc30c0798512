package org.xiandao.plan.life;

import java.util.List;

/** What a command came to: events to append, or every reason why not. */
public sealed interface PlanOutcome {

    record Done(List<PlanEvent> events) implements PlanOutcome {}

    record Refused(List<PlanRefusal> refusals) implements PlanOutcome {}

    static PlanOutcome done(PlanEvent... events) {
        return new Done(List.of(events));
    }

    static PlanOutcome refused(PlanRefusal.Code code, String path, Object... args) {
        return new Refused(List.of(PlanRefusal.of(code, path, args)));
    }
}
