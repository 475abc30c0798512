package org.xiandao.application;

/** How an approved pilot stands, for all to know. */
public enum PilotStanding {
    TRIAL,
    /** Its trial is over, its final check not yet. */
    CHECK,
    PASSED,
    FAILED,
    REVOKED,
    REPEALED,
    /** Its trial ran out, and nothing else was found of it. */
    COMPLETED
}
