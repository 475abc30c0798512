package org.xiandao.app.pages.ledger;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.xiandao.app.pages.ledger.LedgerSeats.Seat;
import org.xiandao.base.Audit;
import org.xiandao.evidence.EvidenceFiles;
import org.xiandao.evidence.EvidenceFiles.Upload;
import org.xiandao.evidence.FileRefused;
import org.xiandao.evidence.StoredFile;
import org.xiandao.ledger.RecordEvidence;

/** Takes files that are to prove a record, whole or in pieces. */
@Component
class EvidenceArrivals {
    private final EvidenceFiles files;
    private final RecordEvidence evidence;
    private final Audit audit;
    private final Clock clock;

    EvidenceArrivals(EvidenceFiles files, RecordEvidence evidence, Audit audit, Clock clock) {
        this.files = files;
        this.evidence = evidence;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param id under which the file can be offered as evidence */
    record Arrived(String id, StoredFile file) {}

    Upload begin(Seat seat, String name, long size) {
        return files.begin(UUID.randomUUID().toString(), owner(seat), "", name, size, clock.instant());
    }

    Arrived whole(Seat seat, Upload upload) {
        var file = files.complete(upload);
        return new Arrived(evidence.arrived(file, seat.actor(), clock.instant()), file);
    }

    /** One file as a part of a posted form; empty where none was chosen. */
    Optional<String> plain(Seat seat, HttpServletRequest request, String field) {
        var file = request instanceof MultipartHttpServletRequest parts ? parts.getFile(field) : null;
        var name = file == null ? null : file.getOriginalFilename();
        if (file == null || name == null || name.isBlank()) return Optional.empty();
        try {
            var upload = begin(seat, name, file.getSize());
            return Optional.of(
                    whole(seat, files.addAll(upload, file.getInputStream())).id());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Whose uploads these are: only those of the record's keeper go on with them. */
    static String owner(Seat seat) {
        return "record:" + seat.record().id();
    }

    void record(Seat seat, FileRefused refused) {
        audit.refused(
                seat.visitor().callerFor(seat.member()),
                "ledger.evidence.file",
                seat.record().id().toString(),
                Map.of("code", refused.code().name(), "about", refused.args()));
    }
}
