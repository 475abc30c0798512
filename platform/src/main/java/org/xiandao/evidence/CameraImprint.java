package org.xiandao.evidence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a camera wrote into a photo (Exif 2.32): when and where, in its own words. Anybody can write anything there.
 *
 * @param time as {@code 2026:11:21 14:05:00}
 * @param place latitude and longitude in degrees, as {@code 26.0745 119.2965}
 */
public record CameraImprint(Optional<String> time, Optional<String> place) {
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int EXIF_FOLDER = 0x8769;
    private static final int GPS_FOLDER = 0x8825;
    private static final int DATE_TIME = 0x0132;
    private static final int DATE_TIME_ORIGINAL = 0x9003;

    /** Of a whole JPEG; empty where there is none. */
    public static Optional<CameraImprint> of(byte[] jpeg) {
        int at = 2;
        while (at + 4 < jpeg.length && (jpeg[at] & 0xFF) == 0xFF) {
            int marker = jpeg[at + 1] & 0xFF;
            int length = (jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF;
            if (marker == 0xDA || length < 2 || at + 2 + length > jpeg.length) break;
            if (marker == 0xE1) return ofSegment(Arrays.copyOfRange(jpeg, at + 4, at + 2 + length));
            at += 2 + length;
        }
        return Optional.empty();
    }

    /** Of the segment alone, beginning with {@code Exif}. */
    public static Optional<CameraImprint> ofSegment(byte[] segment) {
        if (segment.length < 14 || !Arrays.equals(segment, 0, EXIF.length, EXIF, 0, EXIF.length))
            return Optional.empty();
        try {
            var tiff = ByteBuffer.wrap(segment, EXIF.length, segment.length - EXIF.length)
                    .slice();
            tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            var first = folder(tiff, tiff.getInt(4));
            var exif = pointed(tiff, first, EXIF_FOLDER);
            var gps = pointed(tiff, first, GPS_FOLDER);
            var time = text(tiff, exif.get(DATE_TIME_ORIGINAL)).or(() -> text(tiff, first.get(DATE_TIME)));
            var place = degrees(tiff, gps.get(2), gps.get(1))
                    .flatMap(north -> degrees(tiff, gps.get(4), gps.get(3)).map(east -> north + " " + east));
            return time.isEmpty() && place.isEmpty() ? Optional.empty() : Optional.of(new CameraImprint(time, place));
        } catch (BufferUnderflowException | IndexOutOfBoundsException | ArithmeticException broken) {
            return Optional.empty();
        }
    }

    /** {@code at} is where the value's four bytes stand in the folder. */
    private record Entry(int type, int count, int at) {}

    private static Map<Integer, Entry> folder(ByteBuffer tiff, int at) {
        var entries = new HashMap<Integer, Entry>();
        int count = tiff.getShort(at) & 0xFFFF;
        for (int i = 0; i < count; i++) {
            int entry = at + 2 + i * 12;
            entries.put(
                    tiff.getShort(entry) & 0xFFFF,
                    new Entry(tiff.getShort(entry + 2), tiff.getInt(entry + 4), entry + 8));
        }
        return entries;
    }

    private static Map<Integer, Entry> pointed(ByteBuffer tiff, Map<Integer, Entry> from, int tag) {
        var pointer = from.get(tag);
        return pointer == null ? Map.of() : folder(tiff, tiff.getInt(pointer.at()));
    }

    private static Optional<String> text(ByteBuffer tiff, @Nullable Entry entry) {
        if (entry == null || entry.type() != 2 || entry.count() < 1 || entry.count() > 64) return Optional.empty();
        var bytes = new byte[entry.count()];
        tiff.get(entry.count() <= 4 ? entry.at() : tiff.getInt(entry.at()), bytes);
        var text = new String(bytes, StandardCharsets.US_ASCII)
                .replaceAll("[^\\x20-\\x7E]", "")
                .strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** Degrees, minutes and seconds, each a fraction; south and west are below zero. */
    private static Optional<String> degrees(ByteBuffer tiff, @Nullable Entry entry, @Nullable Entry side) {
        if (entry == null || entry.type() != 5 || entry.count() != 3 || side == null) return Optional.empty();
        int at = tiff.getInt(entry.at());
        var sum = BigDecimal.ZERO;
        for (int i = 0; i < 3; i++) {
            long over = tiff.getInt(at + i * 8) & 0xFFFF_FFFFL;
            long under = tiff.getInt(at + i * 8 + 4) & 0xFFFF_FFFFL;
            sum = sum.add(BigDecimal.valueOf(over)
                    .divide(
                            BigDecimal.valueOf(under)
                                    .multiply(BigDecimal.valueOf(60).pow(i)),
                            10,
                            RoundingMode.HALF_UP));
        }
        char letter = (char) tiff.get(side.at());
        var signed = letter == 'S' || letter == 'W' ? sum.negate() : sum;
        return Optional.of(signed.setScale(6, RoundingMode.HALF_UP).toPlainString());
    }
}
