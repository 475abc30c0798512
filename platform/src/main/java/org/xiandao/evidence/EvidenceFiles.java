package org.xiandao.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes files in pieces, so that a broken line costs one piece, and keeps each whole file once, under its SHA-256. A file
 * that is kept is never removed, nor where what it came with is refused: the same bytes may by then prove something else.
 */
@Component
public class EvidenceFiles {
    private final JdbcClient jdbc;
    private final EvidenceSettings settings;
    private final FileKinds kinds = new FileKinds();

    EvidenceFiles(JdbcClient jdbc, EvidenceSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** An upload under way; {@code received} bytes have arrived. */
    public record Upload(String id, String owner, String purpose, String name, long size, long received) {
        public boolean whole() {
            return received == size;
        }
    }

    public EvidenceSettings settings() {
        return settings;
    }

    /** {@code owner} is the case it is for, {@code purpose} the answer path it proves. */
    @Transactional
    public Upload begin(String id, String owner, String purpose, String name, long size, Instant at) {
        boolean odd = name.chars().anyMatch(sign -> sign == '/' || sign == '\\' || Character.isISOControl(sign));
        if (name.isBlank() || name.length() > 200 || odd) throw new FileRefused(FileRefused.Code.UNNAMED, name);
        if (size <= 0) throw new FileRefused(FileRefused.Code.EMPTY, name);
        if (size > settings.largest())
            throw new FileRefused(FileRefused.Code.TOO_LARGE, name, String.valueOf(settings.largest() / 1_048_576));
        FileKinds.expectAllowed(name);
        jdbc.sql("""
                insert into upload (id, owner, purpose, name, size, received, begun_at)
                values (:id, :owner, :purpose, :name, :size, 0, :at)""")
                .param("id", id)
                .param("owner", owner)
                .param("purpose", purpose)
                .param("name", name)
                .param("size", size)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
        return new Upload(id, owner, purpose, name, size, 0);
    }

    public Optional<Upload> upload(String id, String owner) {
        return jdbc.sql("select id, owner, purpose, name, size, received from upload where id = :id and owner = :owner")
                .param("id", id)
                .param("owner", owner)
                .query(Upload.class)
                .optional();
    }

    /** Adds a piece at the offset that the server has reached; another offset is refused with the right one. */
    @Transactional
    public Upload add(String id, String owner, long offset, InputStream piece) {
        var upload = jdbc.sql(
                        "select id, owner, purpose, name, size, received from upload where id = :id and owner = :owner for update")
                .param("id", id)
                .param("owner", owner)
                .query(Upload.class)
                .optional()
                .orElseThrow(() -> new FileRefused(FileRefused.Code.UNKNOWN_UPLOAD, id));
        if (offset != upload.received())
            throw new FileRefused(FileRefused.Code.WRONG_OFFSET, String.valueOf(upload.received()));
        long received = offset + write(upload, offset, piece);
        jdbc.sql("update upload set received = :received where id = :id")
                .param("received", received)
                .param("id", id)
                .update();
        return new Upload(id, owner, upload.purpose(), upload.name(), upload.size(), received);
    }

    /** Adds all that the stream holds, in pieces as large as one may be. */
    @Transactional
    public Upload addAll(Upload begun, InputStream whole) {
        var upload = begun;
        try (whole) {
            while (!upload.whole()) {
                var piece = whole.readNBytes((int) Math.min(settings.piece(), upload.size() - upload.received()));
                if (piece.length == 0) break;
                upload = add(upload.id(), upload.owner(), upload.received(), new ByteArrayInputStream(piece));
            }
            return upload;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private long write(Upload upload, long offset, InputStream piece) {
        try {
            var bytes = piece.readNBytes((int) Math.min(settings.piece() + 1, upload.size() - offset + 1));
            if (bytes.length > settings.piece())
                throw new FileRefused(FileRefused.Code.PIECE_TOO_LARGE, String.valueOf(settings.piece()));
            if (offset + bytes.length > upload.size())
                throw new FileRefused(
                        FileRefused.Code.TOO_LARGE, upload.name(), String.valueOf(upload.size() / 1_048_576));
            Files.createDirectories(partial(upload.id()).getParent());
            try (var channel =
                    Files.newByteChannel(partial(upload.id()), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.position(offset);
                var buffer = java.nio.ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) channel.write(buffer);
            }
            return bytes.length;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Gives up an upload under way; nothing where there is none. */
    @Transactional
    public void forget(String id, String owner) {
        int gone = jdbc.sql("delete from upload where id = :id and owner = :owner")
                .param("id", id)
                .param("owner", owner)
                .update();
        if (gone > 0) partial(id).toFile().delete();
    }

    /** Recognises the whole file without keeping it; refuses one that is not what its name says. */
    public StoredFile inspect(Upload upload) {
        try {
            var partial = partial(upload.id());
            var mediaType = kinds.recognise(partial, upload.name());
            return new StoredFile(sha256(partial), upload.name(), upload.size(), mediaType);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Recognises the whole file and keeps it under its digest; refuses and forgets one that is not what its name says. */
    @Transactional(noRollbackFor = FileRefused.class)
    public StoredFile complete(Upload upload) {
        var partial = partial(upload.id());
        try {
            var mediaType = kinds.recognise(partial, upload.name());
            var sha256 = sha256(partial);
            var kept = kept(sha256);
            Files.createDirectories(kept.getParent());
            if (Files.exists(kept)) Files.delete(partial);
            else Files.move(partial, kept, StandardCopyOption.ATOMIC_MOVE);
            return new StoredFile(sha256, upload.name(), upload.size(), mediaType);
        } catch (FileRefused refused) {
            partial.toFile().delete();
            throw refused;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            jdbc.sql("delete from upload where id = :id")
                    .param("id", upload.id())
                    .update();
        }
    }

    /** Forgets an upload under way, and what has arrived of it. */
    @Transactional
    public void abandon(String id, String owner) {
        int found = jdbc.sql("delete from upload where id = :id and owner = :owner")
                .param("id", id)
                .param("owner", owner)
                .update();
        if (found == 0) throw new FileRefused(FileRefused.Code.UNKNOWN_UPLOAD, id);
        partial(id).toFile().delete();
    }

    /** The bytes of a kept file; throws IllegalArgumentException when there is none. */
    public Path path(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}") || !Files.exists(kept(sha256)))
            throw new IllegalArgumentException("No file has the digest " + sha256 + ".");
        return kept(sha256);
    }

    private Path partial(String id) {
        return settings.folder().resolve("partial").resolve(id);
    }

    private Path kept(String sha256) {
        return settings.folder()
                .resolve("sha256")
                .resolve(sha256.substring(0, 2))
                .resolve(sha256);
    }

    private static String sha256(Path file) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
