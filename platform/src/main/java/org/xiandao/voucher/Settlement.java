package org.xiandao.voucher;

import java.math.BigDecimal;
import java.time.Instant;

/** Redemptions paid out to a provider together. */
public record Settlement(
        String id, String provider, String providerCode, BigDecimal total, int redemptions, Instant at, String by) {}
