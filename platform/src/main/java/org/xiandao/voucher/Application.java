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
        Optional<Decision> decision) {

    public record Decision(boolean granted, String reason, Instant at, String by) {}

    public enum State {
        OPEN,
        GRANTED,
        REFUSED
    }

    public State state() {
        return decision.map(one -> one.granted() ? State.GRANTED : State.REFUSED)
                .orElse(State.OPEN);
    }
}
