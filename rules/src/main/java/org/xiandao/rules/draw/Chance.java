package org.xiandao.rules.draw;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The luck of an expert with a case: the first 48 bits of SHA-256 over seed, expert and case, a line each. The lower,
 * the sooner the expert is drawn. The same on every machine, and for every pair by itself.
 */
final class Chance {
    static final int BITS = 48;

    private final MessageDigest sha256;
    private final byte[] seed;

    Chance(Seed seed) {
        this.seed = line(seed.value());
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    long of(Expert expert, Case of) {
        sha256.update(seed);
        sha256.update(line(expert.id()));
        sha256.update(line(of.id()));
        return ByteBuffer.wrap(sha256.digest()).getLong() >>> (Long.SIZE - BITS);
    }

    private static byte[] line(String text) {
        return (text + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
