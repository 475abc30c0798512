package org.xiandao.voucher;

import java.security.SecureRandom;

/** Three times four signs that nobody can guess, without those that are read for one another. */
final class VoucherNumber {
    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private VoucherNumber() {}

    static String fresh() {
        var number = new StringBuilder();
        for (int sign = 0; sign < 12; sign++) {
            if (sign > 0 && sign % 4 == 0) number.append('-');
            number.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return number.toString();
    }
}
