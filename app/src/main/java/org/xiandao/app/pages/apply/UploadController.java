package org.xiandao.app.pages.apply;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.app.pages.FileWords;
import org.xiandao.app.pages.RefusalWords;
import org.xiandao.app.pages.Seats;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.web.Language;
import org.xiandao.app.web.Words;
import org.xiandao.application.Cases;
import org.xiandao.evidence.EvidenceFiles;
import org.xiandao.evidence.EvidenceFiles.Upload;
import org.xiandao.evidence.FileRefused;

/** Resumable uploads: begin, ask where it stands, send the next piece, give up. */
@RestController
class UploadController {
    private static final String OFFSET = "Upload-Offset";
    private static final String CHUNK = "Upload-Chunk";
    private static final String SEAT = UploadController.class.getName() + ".seat";

    private final Seats seats;
    private final EvidenceFiles files;
    private final Attaching attaching;

    UploadController(Seats seats, EvidenceFiles files, Attaching attaching) {
        this.seats = seats;
        this.files = files;
        this.attaching = attaching;
    }

    record Begin(@Nullable String name, long size, @Nullable String field) {}

    @PostMapping(path = "/cases/{id}/uploads", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> begin(@PathVariable String id, @RequestBody Begin begin, Turn turn) {
        var seat = seat(id, turn);
        var upload = attaching.begin(
                seat,
                begin.name() == null ? "" : begin.name(),
                begin.size(),
                begin.field() == null ? "" : begin.field());
        return ResponseEntity.created(URI.create("/cases/" + id + "/uploads/" + upload.id()))
                .body(Map.of(
                        "id",
                        upload.id(),
                        "offset",
                        upload.received(),
                        "chunk",
                        files.settings().piece()));
    }

    @RequestMapping(path = "/cases/{id}/uploads/{upload}", method = RequestMethod.HEAD)
    ResponseEntity<Void> stands(@PathVariable String id, @PathVariable String upload, Turn turn) {
        seat(id, turn);
        return at(find(upload, id));
    }

    @PatchMapping("/cases/{id}/uploads/{upload}")
    ResponseEntity<?> add(
            @PathVariable String id, @PathVariable String upload, @RequestHeader(OFFSET) long offset, Turn turn)
            throws IOException {
        var seat = seat(id, turn);
        var stands = files.add(upload, id, offset, turn.request().getInputStream());
        if (!stands.whole()) return at(stands);
        return switch (attaching.attach(seat, stands)) {
            case Cases.Result.Done done -> {
                var file = done.state().files().getLast();
                yield ResponseEntity.status(HttpStatus.CREATED)
                        .body(Map.of("id", file.id(), "name", file.name(), "sha256", file.sha256()));
            }
            case Cases.Result.Refused refused ->
                problem(
                        RefusalWords.status(refused.refusals()),
                        RefusalWords.sentence(refused.refusals().getFirst(), seat.edition(), turn.words()));
        };
    }

    @DeleteMapping("/cases/{id}/uploads/{upload}")
    ResponseEntity<Void> giveUp(@PathVariable String id, @PathVariable String upload, Turn turn) {
        seat(id, turn);
        files.abandon(upload, id);
        return ResponseEntity.noContent().build();
    }

    private Seat seat(String id, Turn turn) {
        var seat = seats.sitAsApplicant(turn.visitor(), id);
        if (!DraftSeat.fills(seat)) throw new AccessDeniedException("not a draft of theirs");
        turn.request().setAttribute(SEAT, seat);
        return seat;
    }

    private Upload find(String upload, String caseId) {
        return files.upload(upload, caseId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ResponseEntity<Void> at(Upload upload) {
        return ResponseEntity.noContent()
                .header(OFFSET, String.valueOf(upload.received()))
                .header(CHUNK, String.valueOf(files.settings().piece()))
                .build();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(FileRefused refused, HttpServletRequest request) {
        if (request.getAttribute(SEAT) instanceof Seat seat) attaching.record(seat, refused);
        return problem(FileWords.status(refused), FileWords.refusal(refused, Words.in(Language.of(request))));
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String sentence) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(status, sentence));
    }
}
