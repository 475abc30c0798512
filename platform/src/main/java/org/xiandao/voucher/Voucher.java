package org.xiandao.voucher;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A voucher as it stands. */
public record Voucher(
        String id,
        String number,
        String title,
        String provider,
        String providerCode,
        String organisation,
        String organisationName,
        BigDecimal share,
        BigDecimal amount,
        BigDecimal redeemed,
        LocalDate expires) {

    public BigDecimal left() {
        return amount.subtract(redeemed);
    }

    /** To be redeemed on a day: the last one counts. */
    public boolean holds(LocalDate day) {
        return !day.isAfter(expires) && left().signum() > 0;
    }
}
