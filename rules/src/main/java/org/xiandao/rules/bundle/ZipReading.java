package org.xiandao.rules.bundle;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The entries of a zip that may be damaged. Everything stands in it twice, before each entry and in the directory at the
 * end; it is read both ways, as a damaged byte spoils one of them at most. Nothing is unpacked:
 * entries are only stored, so all of them together are no larger than the file itself.
 *
 * @param crcs what the zip says of each entry's bytes
 */
record ZipReading(SortedMap<String, byte[]> entries, SortedMap<String, Long> crcs) {
    private static final int STORED = 0;

    private record Entry(String name, long crc, int from, int until) {
        long length() {
            return until - from;
        }
    }

    /** The ways that lead through, the one that explains the file best first; none where the file is no sound zip. */
    static List<ZipReading> of(byte[] file) {
        return Stream.of(directory(file), sequence(file))
                .flatMap(Optional::stream)
                .flatMap(entries -> read(file, entries).stream())
                .sorted(Comparator.comparingLong(reading -> reading.wrongBytes(file)))
                .toList();
    }

    /** Whether some entry was compressed, as other programs do when they pack a folder again. */
    static boolean packedAgain(byte[] file) {
        var in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        return file.length > StoredZip.LOCAL_LENGTH && in.getInt(0) == StoredZip.LOCAL && in.getShort(8) != STORED;
    }

    private long wrongBytes(byte[] file) {
        var made = StoredZip.of(entries);
        if (made.length != file.length) return Long.MAX_VALUE;
        long wrong = 0;
        for (int at = 0; at < made.length; at++) if (made[at] != file[at]) wrong++;
        return wrong;
    }

    private static Optional<ZipReading> read(byte[] file, List<Entry> entries) {
        var contents = new TreeMap<String, byte[]>();
        var crcs = new TreeMap<String, Long>();
        // entries that lie over one another would take more memory than the file has bytes
        if (entries.stream().mapToLong(Entry::length).sum() > file.length) return Optional.empty();
        for (var entry : entries) {
            var bytes = java.util.Arrays.copyOfRange(file, entry.from, entry.until);
            if (contents.put(entry.name, bytes) != null) return Optional.empty();
            crcs.put(entry.name, entry.crc);
        }
        return contents.isEmpty() ? Optional.empty() : Optional.of(new ZipReading(contents, crcs));
    }

    /** Entry after entry from the start, to where the directory begins. */
    private static Optional<List<Entry>> sequence(byte[] file) {
        var in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        var entries = new ArrayList<Entry>();
        long at = 0;
        while (at + StoredZip.LOCAL_LENGTH <= file.length && in.getInt((int) at) != StoredZip.CENTRAL) {
            int head = (int) at;
            int nameLength = in.getShort(head + 26) & 0xffff;
            long from = at + StoredZip.LOCAL_LENGTH + nameLength;
            long until = from + (in.getInt(head + 22) & 0xffffffffL);
            if (until > file.length) return Optional.empty();
            entries.add(new Entry(
                    name(file, head + StoredZip.LOCAL_LENGTH, nameLength),
                    in.getInt(head + 14) & 0xffffffffL,
                    (int) from,
                    (int) until));
            at = until;
        }
        return Optional.of(entries);
    }

    /** By the directory at the end. */
    private static Optional<List<Entry>> directory(byte[] file) {
        var in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int end = file.length - StoredZip.END_LENGTH;
        if (end < 0) return Optional.empty();
        int count = in.getShort(end + 10) & 0xffff;
        long at = in.getInt(end + 16) & 0xffffffffL;
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < count; i++) {
            if (at + StoredZip.CENTRAL_LENGTH > end) return Optional.empty();
            int head = (int) at;
            int nameLength = in.getShort(head + 28) & 0xffff;
            long from = (in.getInt(head + 42) & 0xffffffffL) + StoredZip.LOCAL_LENGTH + nameLength;
            long until = from + (in.getInt(head + 24) & 0xffffffffL);
            if (until > end || at + StoredZip.CENTRAL_LENGTH + nameLength > end) return Optional.empty();
            entries.add(new Entry(
                    name(file, head + StoredZip.CENTRAL_LENGTH, nameLength),
                    in.getInt(head + 16) & 0xffffffffL,
                    (int) from,
                    (int) until));
            at += StoredZip.CENTRAL_LENGTH + nameLength;
        }
        return Optional.of(entries);
    }

    private static String name(byte[] file, int from, int length) {
        return from + length > file.length ? "" : new String(file, from, length, StandardCharsets.UTF_8);
    }
}
