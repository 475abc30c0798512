package org.xiandao.rules.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A zip in the one form that its entries allow: nothing compressed, names in order and in UTF-8, each dated 1980-01-01.
 * The same entries give the same bytes on any machine, so that every byte of the file has a value that it should have.
 */
final class StoredZip {
    static final int LOCAL = 0x04034b50;
    static final int CENTRAL = 0x02014b50;
    static final int END = 0x06054b50;
    static final int LOCAL_LENGTH = 30;
    static final int CENTRAL_LENGTH = 46;
    static final int END_LENGTH = 22;
    private static final short NEEDED = 20;
    private static final short UTF8 = 1 << 11;
    private static final short FIRST_DAY = 1 << 5 | 1;

    private StoredZip() {}

    /** An entry's name, with what the zip says of its bytes. */
    private record Head(byte[] name, Sums sums, int offset) {
        ByteBuffer common(ByteBuffer into) {
            return into.putShort(NEEDED)
                    .putShort(UTF8)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putShort(FIRST_DAY)
                    .putInt((int) sums.crc())
                    .putInt((int) sums.size())
                    .putInt((int) sums.size())
                    .putShort((short) name.length)
                    .putShort((short) 0);
        }
    }

    static byte[] of(SortedMap<String, byte[]> entries) {
        var contents = new TreeMap<String, Content>();
        var sums = new TreeMap<String, Sums>();
        entries.forEach((name, bytes) -> {
            contents.put(name, Content.of(bytes));
            sums.put(name, Sums.of(bytes));
        });
        var out = new ByteArrayOutputStream();
        try {
            write(contents, sums, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    static void write(SortedMap<String, Content> contents, SortedMap<String, Sums> sums, OutputStream out)
            throws IOException {
        var heads = new ArrayList<Head>();
        long offset = 0;
        for (var entry : contents.entrySet()) {
            var name = entry.getKey().getBytes(StandardCharsets.UTF_8);
            var of = Objects.requireNonNull(sums.get(entry.getKey()));
            var head = new Head(name, of, Math.toIntExact(offset));
            heads.add(head);
            out.write(head.common(buffer(LOCAL_LENGTH).putInt(LOCAL)).array());
            out.write(name);
            try (var in = entry.getValue().open()) {
                long copied = in.transferTo(out);
                if (copied != of.size())
                    throw new IOException("The file " + entry.getKey() + " changed while it was written.");
            }
            offset += LOCAL_LENGTH + name.length + of.size();
        }
        directory(heads, Math.toIntExact(offset), out);
    }

    private static void directory(List<Head> heads, int offset, OutputStream out) throws IOException {
        int length = 0;
        for (var head : heads) {
            var row = buffer(CENTRAL_LENGTH).putInt(CENTRAL).putShort(NEEDED);
            head.common(row)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putInt(0)
                    .putInt(head.offset());
            out.write(row.array());
            out.write(head.name());
            length += CENTRAL_LENGTH + head.name().length;
        }
        out.write(buffer(END_LENGTH)
                .putInt(END)
                .putInt(0)
                .putShort((short) heads.size())
                .putShort((short) heads.size())
                .putInt(length)
                .putInt(offset)
                .putShort((short) 0)
                .array());
    }

    private static ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
