package org.xiandao.trial.life;

import java.time.Instant;

/** An event with when it was recorded, and for whom; {@code account} is theirs. */
public record TrialRecorded(
        int number, Instant at, String account, String name, String organisationName, TrialEvent event) {}
