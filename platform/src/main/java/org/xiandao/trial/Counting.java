package org.xiandao.trial;

import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks now and then at what the ledger and the days have brought: neither tells the trials. */
@Component
class Counting {
    private static final String EVERY = "${xiandao.trials.count-every:15m}";

    private final Trials trials;
    private final Clock clock;

    Counting(Trials trials, Clock clock) {
        this.trials = trials;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = EVERY, fixedDelayString = EVERY)
    void look() {
        trials.count(clock.instant());
    }
}
