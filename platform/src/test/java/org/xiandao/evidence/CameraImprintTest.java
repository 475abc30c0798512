package org.xiandao.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CameraImprintTest {
    private static final byte[] SEGMENT = segment();

    /** A camera's: when, and 26°4'28.2" N 119°17'47.4" E. */
    private static byte[] segment() {
        var tiff = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8);
        tiff.putShort((short) 2);
        entry(tiff, 0x0132, 2, 20, 60);
        entry(tiff, 0x8825, 4, 1, 80);
        tiff.putInt(0);
        tiff.position(60);
        tiff.put("2026:09:07 10:00:00\0".getBytes(StandardCharsets.US_ASCII));
        tiff.putShort((short) 4);
        entry(tiff, 1, 2, 2, 'N');
        entry(tiff, 2, 5, 3, 136);
        entry(tiff, 3, 2, 2, 'E');
        entry(tiff, 4, 5, 3, 160);
        tiff.position(136);
        for (int part : new int[] {26, 1, 4, 1, 282, 10, 119, 1, 17, 1, 474, 10}) tiff.putInt(part);
        var whole = ByteBuffer.allocate(206);
        whole.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff.array());
        return whole.array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    @Test
    void timeAndPlaceAreReadAsTheCameraWroteThem() {
        assertThat(CameraImprint.ofSegment(SEGMENT))
                .contains(new CameraImprint(Optional.of("2026:09:07 10:00:00"), Optional.of("26.074500 119.296500")));
    }

    @Test
    void aPhotoWithoutIsNoFault() {
        assertThat(CameraImprint.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xDA}))
                .isEmpty();
    }

    @Test
    void whateverIsBrokenIsLeftOut() {
        var random = new Random(7);
        for (int n = 0; n < 20_000; n++) {
            var broken = Arrays.copyOf(SEGMENT, 14 + random.nextInt(SEGMENT.length - 14));
            for (int i = 0; i < 4; i++) broken[6 + random.nextInt(broken.length - 6)] = (byte) random.nextInt(256);
            assertThat(CameraImprint.ofSegment(broken)).isNotNull();
        }
    }
}
