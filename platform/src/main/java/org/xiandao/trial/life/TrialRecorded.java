package org.xiandao.trial.life;

import java.time.Instant;

/** An event with when it was recorded, and for whom. */
public record TrialRecorded(int number, Instant at, String name, String organisationName, TrialEvent event) {}
