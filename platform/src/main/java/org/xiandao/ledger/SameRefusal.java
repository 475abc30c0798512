package org.xiandao.ledger;

/** Why a decision on what is the same is not taken. */
public enum SameRefusal {
    NOT_YOURS,
    STALE,
    REASON_MISSING,
    LEADING_MISSING,
    OWN_WORK,
    DECIDED_ALREADY,
    NOTHING_TO_UNDO,
    NOT_ASKED,
    CONTRADICTS
}
