package org.xiandao.app.pages.fund;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.xiandao.evidence.EvidenceFiles;
import org.xiandao.fund.Funds;
import org.xiandao.fund.life.Evidence;

/** The file that comes with an entry: looked at before, and kept only where the entry is. */
@Component
class FundUploads {
    private final EvidenceFiles files;
    private final Clock clock;

    FundUploads(EvidenceFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    /**
     * @param act what is done with the file, or without one where none came
     * @throws org.xiandao.evidence.FileRefused where the file is not taken; nothing is done then
     */
    Funds.Result with(HttpServletRequest request, String fundId, Function<Optional<Evidence.File>, Funds.Result> act) {
        var sent = sent(request);
        if (sent == null) return act.apply(Optional.empty());
        var owner = "fund:" + fundId;
        var id = UUID.randomUUID().toString();
        try {
            var name = Optional.ofNullable(sent.getOriginalFilename()).orElse("");
            var upload = files.begin(id, owner, "entry", name, sent.getSize(), clock.instant());
            var whole = files.addAll(upload, sent.getInputStream());
            var seen = files.inspect(whole);
            var result = act.apply(Optional.of(new Evidence.File(seen.sha256(), seen.name(), seen.size())));
            if (result instanceof Funds.Result.Done) files.complete(whole);
            return result;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            files.forget(id, owner);
        }
    }

    private static @Nullable MultipartFile sent(HttpServletRequest request) {
        return request instanceof MultipartHttpServletRequest parts
                ? parts.getFiles("file").stream()
                        .filter(file -> !file.isEmpty()
                                || !Optional.ofNullable(file.getOriginalFilename())
                                        .orElse("")
                                        .isBlank())
                        .findFirst()
                        .orElse(null)
                : null;
    }
}
