package org.xiandao.voucher;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** An enterprise asks for a voucher for an item. */
public record Application(
        String id,
        String item,
        String title,
        String organisation,
        String organisationName,
        BigDecimal amount,
        String reason,
        Instant at,
        Optional<End> end) {

    /** How it ended: decided by the office, or taken back by who asked. */
    public record End(State state, String reason, Instant at, String by) {}

    public enum State {
        OPEN,
        GRANTED,
        REFUSED,
        TAKEN_BACK
    }

    public State state() {
        return end.map(End::state).orElse(State.OPEN);
    }
}
