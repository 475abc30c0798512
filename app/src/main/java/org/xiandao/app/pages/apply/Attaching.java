package org.xiandao.app.pages.apply;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.xiandao.app.pages.FileWords;
import org.xiandao.app.pages.RefusalWords;
import org.xiandao.app.pages.Seats;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.view.Problem;
import org.xiandao.app.web.Words;
import org.xiandao.application.Cases;
import org.xiandao.application.life.CaseFile;
import org.xiandao.application.life.Command;
import org.xiandao.base.Audit;
import org.xiandao.evidence.EvidenceFiles;
import org.xiandao.evidence.EvidenceFiles.Upload;
import org.xiandao.evidence.FileRefused;
import org.xiandao.rules.pack.Form;

/** Takes files for a case and attaches them to what they prove. */
@Component
class Attaching {
    private final EvidenceFiles files;
    private final Seats seats;
    private final Audit audit;
    private final Clock clock;

    Attaching(EvidenceFiles files, Seats seats, Audit audit, Clock clock) {
        this.files = files;
        this.seats = seats;
        this.audit = audit;
        this.clock = clock;
    }

    Upload begin(Seat seat, String name, long size, String purpose) {
        var known = purpose.isEmpty() || proves(seat, purpose).isEmpty() ? "" : purpose;
        return files.begin(UUID.randomUUID().toString(), seat.caseId(), known, name, size, clock.instant());
    }

    /** The whole file, recognised, becomes part of the case. */
    Cases.Result attach(Seat seat, Upload upload) {
        var stored = files.complete(upload);
        var proves = proves(seat, upload.purpose());
        var file = new CaseFile(
                UUID.randomUUID().toString(),
                stored.name(),
                stored.sha256(),
                stored.size(),
                stored.mediaType(),
                proves);
        return seats.act(seat, new Command.AttachFile(file));
    }

    /** A list of evidence is proven by nothing: it is the files themselves. */
    private static List<String> proves(Seat seat, String purpose) {
        var path = purpose.startsWith(FieldViews.PROOF) ? purpose.substring(FieldViews.PROOF.length()) : purpose;
        return Asked.at(seat.edition(), path)
                .filter(asked -> asked.field().type() != Form.Type.EVIDENCE_LIST)
                .map(asked -> List.of(path))
                .orElse(List.of());
    }

    /** Why a file that came as a part of a form was not taken. */
    record NotTaken(HttpStatus status, Problem problem) {}

    /** One file as a part of a posted form. */
    Optional<NotTaken> plain(Seat seat, HttpServletRequest request, String field, Words w) {
        var file = request instanceof MultipartHttpServletRequest parts ? parts.getFile(field) : null;
        if (file == null
                || file.getOriginalFilename() == null
                || file.getOriginalFilename().isBlank())
            return Optional.of(
                    new NotTaken(HttpStatus.UNPROCESSABLE_CONTENT, new Problem(field, w.t("apply.file.none"))));
        try {
            var upload = begin(seat, file.getOriginalFilename(), file.getSize(), field);
            return switch (attach(seat, files.addAll(upload, file.getInputStream()))) {
                case Cases.Result.Done done -> Optional.empty();
                case Cases.Result.Refused refused ->
                    Optional.of(new NotTaken(
                            RefusalWords.status(refused.refusals()),
                            new Problem(
                                    field,
                                    RefusalWords.sentence(refused.refusals().getFirst(), seat.edition(), w))));
            };
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (FileRefused refused) {
            record(seat, refused);
            return Optional.of(
                    new NotTaken(FileWords.status(refused), new Problem(field, FileWords.refusal(refused, w))));
        }
    }

    void record(Seat seat, FileRefused refused) {
        audit.refused(
                seat.visitor().callerFor(seat.member()),
                "case.AttachFile",
                seat.caseId(),
                Map.of("code", refused.code().name(), "about", refused.args()));
    }
}
