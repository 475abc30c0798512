package org.xiandao.base.stream;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Salts that nobody can guess, so that a digest gives nothing of its event away. */
final class Salts {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;

    private Salts() {}

    static String next() {
        var salt = new byte[BYTES];
        RANDOM.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }
}
