package org.xiandao.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xiandao.testing.TestDatabase;

class EvidenceFilesTest {
    private static final Instant NOW = Instant.parse("2026-09-01T00:00:00Z");
    private static final byte[] PDF = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    private static final String OWNER = "case";

    private final TestDatabase database = TestDatabase.fresh();

    @TempDir
    private Path folder;

    private EvidenceFiles files;

    @BeforeEach
    void open() {
        files = new EvidenceFiles(database.jdbc(), new EvidenceSettings(folder, 1_000, 10));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private EvidenceFiles.Upload sent(String id, byte[] bytes) {
        return files.addAll(files.begin(id, OWNER, "", "a.pdf", bytes.length, NOW), new ByteArrayInputStream(bytes));
    }

    private Path partial(String id) {
        return folder.resolve("partial").resolve(id);
    }

    @Test
    void theSameBytesAreKeptOnceUnderTheirDigestAndStayWhenAnUploadOfThemIsForgotten() throws IOException {
        var first = files.complete(sent("first", PDF));
        var again = files.complete(sent("again", PDF));
        sent("third", PDF);
        files.forget("third", OWNER);
        files.forget("again", OWNER);
        assertThat(again).isEqualTo(first);
        assertThat(files.path(first.sha256())).hasBinaryContent(PDF);
        try (var left = Files.list(folder.resolve("partial"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aFileThatIsLookedAtIsNotKeptYet() {
        var seen = files.inspect(sent("first", PDF));
        assertThatThrownBy(() -> files.path(seen.sha256())).hasMessageContaining(seen.sha256());
        assertThat(files.upload("first", OWNER)).isPresent();
    }

    @Test
    void whatIsNotWhatItsNameSaysIsRefusedAndForgotten() {
        var upload = sent("first", "no pdf".getBytes(StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> files.complete(upload)).isInstanceOf(FileRefused.class);
        assertThat(files.upload("first", OWNER)).isEmpty();
        assertThat(partial("first")).doesNotExist();
        assertThat(folder.resolve("sha256")).doesNotExist();
    }

    @Test
    void whatCannotBeKeptFailsAndIsTakenOnceItCan() throws IOException {
        var kept = folder.resolve("sha256");
        Files.createFile(kept);
        var upload = sent("first", PDF);
        assertThatThrownBy(() -> database.transactions().executeWithoutResult(status -> files.complete(upload)))
                .isInstanceOf(UncheckedIOException.class);
        Files.delete(kept);
        assertThat(files.upload("first", OWNER)).hasValue(upload);
        assertThat(files.path(files.complete(upload).sha256())).exists();
    }
}
