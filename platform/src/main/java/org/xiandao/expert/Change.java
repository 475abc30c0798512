package org.xiandao.expert;

import java.time.Instant;

/** What was done to one expert's entry in a pool, and by whom. */
public record Change(What what, String expert, String by, Instant at) {
    public enum What {
        ENTERED,
        CHANGED,
        RETIRED
    }
}
