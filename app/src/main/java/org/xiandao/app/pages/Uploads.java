package org.xiandao.app.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.xiandao.evidence.EvidenceFiles;
import org.xiandao.evidence.EvidenceFiles.Upload;
import org.xiandao.evidence.StoredFile;

/** A file that comes with a form: kept before the form is acted upon, and taken back where nothing is done. */
@Component
public class Uploads {
    private final EvidenceFiles files;
    private final Clock clock;

    /** Of the same bytes one after the other: nobody takes back what another has just relied on. */
    private final List<Lock> queues =
            Stream.<Lock>generate(ReentrantLock::new).limit(64).toList();

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
     * @param act what is done with the file, {@code done} whether it was
     * @throws org.xiandao.evidence.FileRefused where the file is not taken; nothing is done then
     */
    public <T> T with(
            MultipartFile sent, String owner, String purpose, Function<StoredFile, T> act, Predicate<T> done) {
        var id = UUID.randomUUID().toString();
        try {
            var begun = files.begin(id, owner, purpose, name(sent), sent.getSize(), clock.instant());
            return keep(files.addAll(begun, sent.getInputStream()), act, done);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            files.forget(id, owner);
        }
    }

    private <T> T keep(Upload whole, Function<StoredFile, T> act, Predicate<T> done) {
        var seen = files.inspect(whole);
        var queue = queues.get(Math.floorMod(seen.sha256().hashCode(), queues.size()));
        boolean stays = true;
        queue.lock();
        try {
            stays = files.keeps(seen.sha256());
            var result = act.apply(files.complete(whole));
            stays |= done.test(result);
            return result;
        } finally {
            if (!stays) files.takeBack(seen);
            queue.unlock();
        }
    }
}
