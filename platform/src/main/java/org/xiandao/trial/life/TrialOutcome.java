package org.xiandao.trial.life;

import java.util.List;

/** What a command came to: events to append, or every reason why not. */
public sealed interface TrialOutcome {
    record Done(List<TrialEvent> events) implements TrialOutcome {}

    record Refused(List<TrialRefusal> refusals) implements TrialOutcome {}

    static TrialOutcome done(TrialEvent... events) {
        return new Done(List.of(events));
    }

    static TrialOutcome refused(TrialRefusal.Code code, String... args) {
        return new Refused(List.of(TrialRefusal.of(code, "", args)));
    }
}
