package org.xiandao.rules.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiandao.rules.json.Json;

class BundleWriterTest {
    @TempDir
    Path folder = Path.of("");

    private static byte[] written(Map<String, Content> files) throws IOException {
        var out = new ByteArrayOutputStream();
        BundleWriter.write(new TreeMap<>(files), out);
        return out.toByteArray();
    }

    @Test
    void bytesFilesAndJsonAreWrittenAlike() throws IOException {
        var file = Files.writeString(folder.resolve("stored"), "{\"a\":1}");
        var bytes = written(Map.of("a", Content.of("{\"a\":1}".getBytes(UTF_8))));

        assertThat(written(Map.of("a", Content.of(file)))).isEqualTo(bytes);
        assertThat(written(Map.of("a", Content.of(Json.object().with("a", 1).end()))))
                .isEqualTo(bytes);
        assertThat(Integrity.of(bytes).faults()).isEmpty();
    }

    @Test
    void allFilesTogetherAreNoMoreThanABundleHolds() throws IOException {
        var large = folder.resolve("large");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(BundleWriter.LARGEST - 1);
        }
        var files = new TreeMap<>(Map.of("a", Content.of(new byte[1]), "b", Content.of(large)));

        assertThat(BundleWriter.tooLarge(files)).isFalse();
        files.put("c", Content.of(new byte[1]));
        assertThat(BundleWriter.tooLarge(files)).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> written(files));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../case.json", "MANIFEST"})
    void aNameThatIsNotAllowedIsNotWritten(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> written(Map.of(name, Content.of(new byte[1]))))
                .withMessageContaining(name);
    }
}
