package org.xiandao.app.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.xiandao.evidence.EvidenceFiles;
import org.xiandao.evidence.StoredFile;

/** A file that comes with a form: kept before the form is acted upon, whatever becomes of the form. */
@Component
public class Uploads {
    private final EvidenceFiles files;
    private final Clock clock;

    Uploads(EvidenceFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    /** The files of a field; none where nothing was chosen. */
    public static List<MultipartFile> sent(HttpServletRequest request, String field) {
        return request instanceof MultipartHttpServletRequest parts
                ? parts.getFiles(field).stream()
                        .filter(file -> !file.isEmpty() || !name(file).isBlank())
                        .toList()
                : List.of();
    }

    /** As its sender calls it. */
    public static String name(MultipartFile file) {
        return Optional.ofNullable(file.getOriginalFilename()).orElse("");
    }

    /**
     * @param owner what the file is for, {@code purpose} which part of it
     * @throws org.xiandao.evidence.FileRefused where the file is not taken
     */
    public StoredFile keep(MultipartFile sent, String owner, String purpose) {
        var id = UUID.randomUUID().toString();
        try {
            var begun = files.begin(id, owner, purpose, name(sent), sent.getSize(), clock.instant());
            return files.complete(files.addAll(begun, sent.getInputStream()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            files.forget(id, owner);
        }
    }
}
