package org.xiandao.rules.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.xiandao.rules.pack.Text;

class IntegrityTest {
    private static final Map<String, String> FILES =
            Map.of("case.json", "{}", "attachments/aa", "x".repeat(3_000), "pack/规则.yaml", "甲：乙\n", "empty", "");

    private static List<String> faults(byte[] file) {
        return Integrity.of(file).faults().stream().map(Text::en).toList();
    }

    /** Where a byte of the file lies, as a fault should name it. */
    private static String place(byte[] file, int offset) {
        int from = 0;
        for (var entry : ZipReading.of(file).getFirst().entries().entrySet()) {
            int head = StoredZip.LOCAL_LENGTH + entry.getKey().getBytes(StandardCharsets.UTF_8).length;
            int until = from + head + entry.getValue().length;
            if (offset < from + head) break;
            if (offset < until) return "%s: byte %,d ".formatted(entry.getKey(), offset - from - head);
            from = until;
        }
        return String.format(Locale.ROOT, "zip file: byte %,d ", offset);
    }

    private static void everyFlipIsLocated(byte[] file, Iterable<Integer> offsets) {
        var random = new Random(1);
        for (int offset : offsets) {
            var flipped = file.clone();
            flipped[offset] ^= (byte) (1 + random.nextInt(255));
            var faults = faults(flipped);
            assertThat(faults).as("offset %d", offset).hasSize(1);
            assertThat(faults.getFirst())
                    .as("offset %d", offset)
                    .startsWith(place(file, offset))
                    .contains("is 0x%02x, was 0x%02x".formatted(flipped[offset] & 0xff, file[offset] & 0xff));
        }
    }

    @Test
    void anUntouchedBundleIsWholeAndWrittenTheSameTwice() {
        assertThat(faults(ABundle.of(FILES))).isEmpty();
        assertThat(ABundle.of(FILES)).isEqualTo(ABundle.of(FILES));
    }

    @Test
    void anySingleByteIsFoundWithWhatItWas() {
        var file = ABundle.of(FILES);
        everyFlipIsLocated(
                file, java.util.stream.IntStream.range(0, file.length).boxed()::iterator);
    }

    @Test
    void anySampledByteOfARealBundleIsFound() {
        var file = ABundle.ofAReviewedCase().zip();
        everyFlipIsLocated(file, new Random(2).ints(200, 0, file.length).boxed()::iterator);
    }

    @Test
    void aByteChangedInAFilePackedAgainIsFoundByTheManifest() {
        var files = new TreeMap<>(ZipReading.of(ABundle.of(FILES)).getFirst().entries());
        var attachment = Objects.requireNonNull(files.get("attachments/aa")).clone();
        attachment[2_500] = 'y';
        files.put("attachments/aa", attachment);

        assertThat(faults(StoredZip.of(files)))
                .containsExactly("attachments/aa: byte 2,500 (from 0) is 0x79, was 0x78");
    }

    @Test
    void ofSeveralChangedBytesTheBlocksAreTold() {
        var files = new TreeMap<>(ZipReading.of(ABundle.of(FILES)).getFirst().entries());
        var attachment = Objects.requireNonNull(files.get("attachments/aa")).clone();
        attachment[5] = 'y';
        attachment[9] = 'y';
        attachment[2_999] = 'y';
        files.put("attachments/aa", attachment);

        assertThat(faults(StoredZip.of(files)))
                .containsExactly(
                        "attachments/aa: several bytes changed in bytes 0 to 1,023",
                        "attachments/aa: several bytes changed in bytes 2,048 to 2,999");
    }

    @Test
    void aFileAddedRemovedOrCutShortIsTold() {
        var whole = ZipReading.of(ABundle.of(FILES)).getFirst().entries();
        var added = new TreeMap<>(whole);
        added.put("../../etc/passwd", new byte[1]);
        var removed = new TreeMap<>(whole);
        removed.remove("case.json");
        var cut = new TreeMap<>(whole);
        cut.put("attachments/aa", Arrays.copyOf(Objects.requireNonNull(whole.get("attachments/aa")), 1_500));

        assertThat(faults(StoredZip.of(added)))
                .containsExactly(
                        "A file is named in a way that is not allowed: ../../etc/passwd",
                        "../../etc/passwd: not in the manifest; it was added");
        assertThat(faults(StoredZip.of(removed)))
                .containsExactly("case.json: in the manifest but not here; it was removed");
        assertThat(faults(StoredZip.of(cut)))
                .containsExactly(
                        "attachments/aa: 1,500 bytes long, should be 3,000; it differs from bytes 1,024 to 1,499 on");
    }

    @Test
    void severalBytesOfOneBlockAreTold() {
        var files = entries();
        var attachment = Objects.requireNonNull(files.get("attachments/aa")).clone();
        attachment[1_030] = 'y';
        attachment[1_040] = 'y';
        files.put("attachments/aa", attachment);

        assertThat(faults(StoredZip.of(files)))
                .containsExactly("attachments/aa: several bytes changed in bytes 1,024 to 2,047");
    }

    @Test
    void aFileThatEndsAtABlockDiffersFromThereOn() {
        var files = entries();
        files.put("attachments/aa", Arrays.copyOf(Objects.requireNonNull(files.get("attachments/aa")), 2_048));

        assertThat(faults(StoredZip.of(files)))
                .containsExactly(
                        "attachments/aa: 2,048 bytes long, should be 3,000; it differs from bytes 2,048 to 2,048 on");
    }

    @Test
    void aManifestSaysNothingButWhatFollowsFromItsFiles() {
        var files = entries();
        files.put("MANIFEST", manifest("\"engine\":1", "\"engine\":1,\"note\":\"\""));
        assertThat(faults(StoredZip.of(files)))
                .singleElement()
                .asString()
                .startsWith("MANIFEST: from byte ")
                .contains(" is not what its files give: it is 0x");
        files.put("MANIFEST", manifest("\"version\":1\\}", "\"version\":1} "));
        assertThat(faults(StoredZip.of(files))).singleElement().asString().endsWith(": it should end here");
    }

    @Test
    void aManifestWhoseSumsAreNoneIsRefused() {
        for (var digit : List.of("g", "-", "+", "A")) {
            var files = entries();
            files.put("MANIFEST", manifest("\"blocks\":\"[0-9a-f]", "\"blocks\":\"" + digit));
            files.put("attachments/aa", new byte[3_000]);
            assertThat(faults(StoredZip.of(files)))
                    .anyMatch(fault -> fault.startsWith("The manifest's block sums of attachments/aa are not"));
        }
    }

    @Test
    void whereTheZipItselfDiffersIsTold() {
        var file = ABundle.of(FILES);
        var second = StoredZip.LOCAL_LENGTH
                + "MANIFEST".length()
                + Objects.requireNonNull(entries().get("MANIFEST")).length;
        Map.of(
                        4,
                        "the head of MANIFEST",
                        second,
                        "the head of attachments/aa",
                        file.length - 1,
                        "the directory at its end")
                .forEach((at, place) -> {
                    var flipped = file.clone();
                    flipped[at] ^= 1;
                    assertThat(faults(flipped))
                            .singleElement()
                            .asString()
                            .contains("; " + place + ") is not as it was");
                });
    }

    @Test
    void aFileThatEndsTooEarlyOrTooLateIsTold() {
        var file = ABundle.of(FILES);

        assertThat(faults(Arrays.copyOf(file, file.length - 1)))
                .singleElement()
                .asString()
                .endsWith(": it ends here");
        assertThat(faults(Arrays.copyOf(file, file.length + 1)))
                .singleElement()
                .asString()
                .endsWith(": it should end here");
    }

    /** A directory whose rows all name the same bytes would unpack to many times the file. */
    @Test
    void entriesThatLieOverOneAnotherAreNotRead() {
        var content = new TreeMap<String, byte[]>();
        for (int i = 0; i < 2_000; i++) content.put("%04d".formatted(i), new byte[0]);
        content.put("9999", new byte[2_000_000]);
        var file = StoredZip.of(content);
        var in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int row = in.getInt(file.length - 6);
        int last = file.length - StoredZip.END_LENGTH - StoredZip.CENTRAL_LENGTH - 4;
        for (; row < last; row += StoredZip.CENTRAL_LENGTH + 4)
            in.putInt(row + 24, 2_000_000).putInt(row + 42, in.getInt(last + 42));

        assertThat(ZipReading.of(file)).hasSize(1);
        assertThat(faults(file)).containsExactly("There is no MANIFEST: this is not a bundle");
    }

    @Test
    void aFileThatWasPackedAgainIsToldSo() throws IOException {
        var compressed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(compressed)) {
            zip.putNextEntry(new ZipEntry("MANIFEST"));
            zip.write(new byte[1_000]);
        }

        assertThat(faults(compressed.toByteArray())).singleElement().asString().contains("packed again");
        assertThat(faults(new byte[100])).singleElement().asString().contains("no sound zip");
    }

    private static TreeMap<String, byte[]> entries() {
        return new TreeMap<>(ZipReading.of(ABundle.of(FILES)).getFirst().entries());
    }

    private static byte[] manifest(String from, String to) {
        var manifest = new String(Objects.requireNonNull(entries().get("MANIFEST")), StandardCharsets.UTF_8);
        var changed = manifest.replaceFirst(from, to);
        assertThat(changed).isNotEqualTo(manifest);
        return changed.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aNewerFormIsRefusedInClearWords() {
        var files = new TreeMap<>(ZipReading.of(ABundle.of(FILES)).getFirst().entries());
        var manifest = new String(Objects.requireNonNull(files.get("MANIFEST")), StandardCharsets.UTF_8)
                .replace("\"version\":1", "\"version\":9");
        files.put("MANIFEST", manifest.getBytes(StandardCharsets.UTF_8));

        assertThat(faults(StoredZip.of(files)))
                .hasSize(2)
                .anyMatch(fault -> fault.startsWith("MANIFEST: from byte "))
                .anyMatch(fault -> fault.startsWith("This bundle has format version 9"));
    }

    @Test
    void whatIsNoBundleIsRefusedWithoutATrace() throws IOException {
        var compressed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(compressed)) {
            zip.putNextEntry(new ZipEntry("MANIFEST"));
            zip.write(new byte[1_000_000]);
        }
        var file = ABundle.of(FILES);
        for (var broken : List.of(
                new byte[0],
                "PK".getBytes(StandardCharsets.US_ASCII),
                new byte[100],
                compressed.toByteArray(),
                Arrays.copyOf(file, file.length / 2),
                Arrays.copyOf(file, file.length + 7),
                Arrays.copyOfRange(file, 100, file.length)))
            assertThat(faults(broken)).isNotEmpty();
        var random = new Random(3);
        for (int i = 0; i < 300; i++) {
            var noise = file.clone();
            for (int j = 0; j < 20; j++) noise[random.nextInt(noise.length)] = (byte) random.nextInt();
            assertThat(faults(noise)).isNotEmpty();
        }
    }
}
