package org.xiandao.rules.bundle;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the one byte whose change explains a wrong CRC-32. A CRC is linear: the wrong and the right one differ by what the
 * changed byte alone contributes, moved on by the bytes behind it. Walking that difference backwards over the bytes shows
 * each place where a single byte accounts for it.
 *
 * @param was the value that gives the right sum
 */
record ChangedByte(int at, int is, int was) {
    private static final int[] TABLE = table();
    private static final int[] BY_TOP = byTop();

    /** Every single byte in the range that could be the one; seldom more than one. */
    static List<ChangedByte> find(byte[] bytes, int from, int until, long rightCrc) {
        int difference = (int) (Sums.crc(bytes, from, until) ^ rightCrc);
        var found = new ArrayList<ChangedByte>();
        if (difference == 0) return found;
        for (int at = until - 1; at >= from; at--) {
            int index = BY_TOP[difference >>> 24];
            if (TABLE[index] == difference) {
                int is = bytes[at] & 0xff;
                found.add(new ChangedByte(at, is, is ^ index));
            }
            difference = ((difference ^ TABLE[index]) << 8) | index;
        }
        return found;
    }

    byte[] mended(byte[] bytes) {
        var mended = bytes.clone();
        mended[at] = (byte) was;
        return mended;
    }

    private static int[] table() {
        var table = new int[256];
        for (int index = 0; index < 256; index++) {
            int value = index;
            for (int bit = 0; bit < 8; bit++) value = (value & 1) != 0 ? (value >>> 1) ^ 0xEDB88320 : value >>> 1;
            table[index] = value;
        }
        return table;
    }

    private static int[] byTop() {
        var byTop = new int[256];
        for (int index = 0; index < 256; index++) byTop[TABLE[index] >>> 24] = index;
        return byTop;
    }
}
