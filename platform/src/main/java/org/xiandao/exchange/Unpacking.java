package org.xiandao.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.xiandao.exchange.SheetFault.Code;

/** Refuses to go on unpacking what grows as no honest sheet does. */
final class Unpacking extends FilterInputStream {
    private static final long HARMLESS = 32L << 20;
    private static final long MOST_GROWTH = 300;

    private final long packed;
    private final long limit;
    private long unpacked;

    /** @param limit in bytes, whatever it was packed to */
    Unpacking(InputStream in, long packed, long limit) {
        super(in);
        this.packed = Math.max(1, packed);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one >= 0) counted(1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        if (read > 0) counted(read);
        return read;
    }

    private void counted(int read) {
        unpacked += read;
        if (unpacked > limit || unpacked > HARMLESS && unpacked / packed > MOST_GROWTH) throw FileRefused.of(Code.BOMB);
    }
}
