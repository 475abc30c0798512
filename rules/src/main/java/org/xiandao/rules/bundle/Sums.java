package org.xiandao.rules.bundle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;

/**
 * What the manifest says of a file's bytes.
 *
 * @param sha256 proves the whole
 * @param crc what a zip keeps of it
 * @param blocks the CRC-32 of each block, in hex, one after the other: they prove nothing, but find the byte that changed
 */
record Sums(long size, String sha256, long crc, String blocks) {
    static final int BLOCK = 1024;
    private static final int DIGITS = 8;

    static Sums of(byte[] bytes) {
        try {
            return of(new ByteArrayInputStream(bytes));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static Sums of(InputStream in) throws IOException {
        var sha = newDigest();
        var whole = new CRC32();
        var blocks = new StringBuilder();
        long size = 0;
        for (var block = in.readNBytes(BLOCK); block.length > 0; block = in.readNBytes(BLOCK)) {
            sha.update(block);
            whole.update(block);
            blocks.append(HexFormat.of().toHexDigits((int) crc(block, 0, block.length)));
            size += block.length;
        }
        return new Sums(size, HexFormat.of().formatHex(sha.digest()), whole.getValue(), blocks.toString());
    }

    static long crc(byte[] bytes, int from, int until) {
        var crc = new CRC32();
        crc.update(bytes, from, until - from);
        return crc.getValue();
    }

    int blockCount() {
        return blocks.length() / DIGITS;
    }

    String block(int index) {
        return blocks.substring(index * DIGITS, (index + 1) * DIGITS);
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
