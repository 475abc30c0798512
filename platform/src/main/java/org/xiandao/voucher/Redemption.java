package org.xiandao.voucher;

import java.math.BigDecimal;
import java.time.Instant;

/** What a provider was promised against an order; {@code settlement} empty while it is not paid out. */
public record Redemption(
        long id,
        String number,
        String order,
        BigDecimal orderAmount,
        BigDecimal amount,
        Instant at,
        String by,
        String settlement) {}
