package org.xiandao.voucher;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What a provider was promised against an order.
 *
 * @param holder whose voucher it was taken from; {@code share} of the order that the voucher pays at most
 * @param settlement empty while it is not paid out
 * @param reversed why it was taken back; empty where it stands
 */
public record Redemption(
        long id,
        String number,
        String holder,
        String provider,
        String providerCode,
        BigDecimal share,
        String order,
        BigDecimal orderAmount,
        BigDecimal amount,
        Instant at,
        String by,
        String settlement,
        String reversed) {
    public enum State {
        OWED,
        SETTLED,
        REVERSED
    }

    public State state() {
        if (!reversed.isEmpty()) return State.REVERSED;
        return settlement.isEmpty() ? State.OWED : State.SETTLED;
    }
}
