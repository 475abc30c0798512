package org.xiandao.app.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.multipart.MultipartFile;
import org.xiandao.evidence.EvidenceFiles;
import org.xiandao.evidence.StoredFile;
import org.xiandao.rules.json.CanonicalJson;

class UploadsTest extends TourPages {
    private static final String OWNER = "uploads:test";

    @Autowired
    private Uploads uploads;

    @Autowired
    private EvidenceFiles files;

    @Autowired
    private JdbcClient jdbc;

    private final Chosen pdf = Chosen.another();

    private boolean with(Chosen file, Function<StoredFile, Boolean> act) {
        return uploads.with(file, OWNER, "entry", act, Predicate.isEqual(true));
    }

    private boolean keeps(Chosen file) {
        return files.keeps(file.sha256());
    }

    private int underWay() {
        return jdbc.sql("select count(*) from upload where owner = ?")
                .param(OWNER)
                .query(Integer.class)
                .single();
    }

    @Test
    void aFileIsThereBeforeWhatItBelongsToIsDoneAndStays() {
        assertThat(with(pdf, file -> {
                    assertThat(file.sha256()).isEqualTo(pdf.sha256());
                    return keeps(pdf);
                }))
                .isTrue();
        assertThat(keeps(pdf)).isTrue();
        assertThat(underWay()).isZero();
    }

    @Test
    void ofWhatIsRefusedOrFailsNoNewFileStays() {
        assertThat(with(pdf, file -> false)).isFalse();
        assertThat(keeps(pdf)).isFalse();
        assertThatThrownBy(() -> with(pdf, file -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        assertThat(keeps(pdf)).isFalse();
        with(pdf, file -> true);
        with(pdf, file -> false);
        assertThat(keeps(pdf)).as("it was there before").isTrue();
        assertThat(underWay()).isZero();
    }

    @Test
    void whereAFileCannotBeKeptNothingIsDone() throws IOException {
        var stuck = Stream.generate(Chosen::another)
                .limit(100_000)
                .filter(file -> !Files.exists(folder(file)))
                .findFirst()
                .orElseThrow();
        var done = new AtomicBoolean();
        Files.createDirectories(folder(stuck).getParent());
        Files.createFile(folder(stuck));
        try {
            assertThatThrownBy(() -> with(stuck, file -> {
                        done.set(true);
                        return true;
                    }))
                    .isInstanceOf(UncheckedIOException.class);
        } finally {
            Files.delete(folder(stuck));
        }
        assertThat(done).isFalse();
        assertThat(underWay()).isZero();
        assertThat(with(stuck, file -> true)).as("sent again").isTrue();
    }

    private Path folder(Chosen file) {
        return files.settings().folder().resolve("sha256").resolve(file.sha256().substring(0, 2));
    }

    @Test
    void nobodyTakesBackWhatAnotherHasJustReliedOn() throws ExecutionException, InterruptedException {
        var others = new ArrayList<Future<Boolean>>();
        try (var pool = Executors.newSingleThreadExecutor()) {
            with(pdf, file -> {
                others.add(pool.submit(() -> with(pdf, same -> true)));
                assertThatThrownBy(() -> others.getFirst().get(1, TimeUnit.SECONDS))
                        .as("waits")
                        .isInstanceOf(TimeoutException.class);
                return false;
            });
            assertThat(others.getFirst().get()).isTrue();
        }
        assertThat(keeps(pdf)).isTrue();
    }

    /** A file as a browser sends it. */
    private record Chosen(byte[] bytes) implements MultipartFile {
        static Chosen another() {
            return new Chosen(("%PDF-1.7\n%" + UUID.randomUUID() + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII));
        }

        String sha256() {
            return CanonicalJson.sha256Hex(bytes);
        }

        @Override
        public String getName() {
            return "file";
        }

        @Override
        public String getOriginalFilename() {
            return "a.pdf";
        }

        @Override
        public String getContentType() {
            return "application/pdf";
        }

        @Override
        public boolean isEmpty() {
            return false;
        }

        @Override
        public long getSize() {
            return bytes.length;
        }

        @Override
        public byte[] getBytes() {
            return bytes;
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public void transferTo(File to) throws IOException {
            Files.write(to.toPath(), bytes);
        }
    }
}
