package org.xiandao.application.life;

import java.time.LocalDate;
import java.util.Optional;
import org.xiandao.rules.pack.Edition;

/** When a trial may be taken to its final check. */
public final class Finishing {
    private Finishing() {}

    /** The first such day, for a case in its trial; empty where the trial has no last day, and may be finished on any. */
    public static Optional<LocalDate> from(CaseState state, Edition edition) {
        return state.deadline()
                .map(last -> edition.rating()
                        .check()
                        .map(check -> last.minus(check.before()))
                        .orElse(last.plusDays(1)));
    }
}
