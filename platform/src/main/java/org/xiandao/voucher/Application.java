package org.xiandao.voucher;

import java.math.BigDecimal;
import java.time.Instant;

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
        State state) {
    public enum State {
        OPEN,
        GRANTED,
        REFUSED
    }
}
