package org.xiandao.voucher;

import java.math.BigDecimal;

/**
 * One line of the catalogue.
 *
 * @param share of an order that a voucher pays
 * @param most that one voucher may be worth
 * @param officeArea whose office grants; {@code eligibleArea} whose enterprises may apply
 * @param pilotsOnly of these, those alone that lie within an approved pilot
 */
public record Item(
        String id,
        Kind kind,
        String title,
        String provider,
        String providerCode,
        BigDecimal price,
        BigDecimal share,
        BigDecimal most,
        String officeArea,
        String eligibleArea,
        boolean pilotsOnly) {

    /** 网络, 设备, 应用服务. */
    public enum Kind {
        NETWORK,
        EQUIPMENT,
        SERVICE
    }
}
