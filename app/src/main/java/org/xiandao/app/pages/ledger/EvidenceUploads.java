package org.xiandao.app.pages.ledger;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
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
import org.xiandao.app.pages.Turn;
import org.xiandao.app.pages.ledger.LedgerSeats.Seat;
import org.xiandao.app.web.Language;
import org.xiandao.app.web.Words;
import org.xiandao.evidence.EvidenceFiles;
import org.xiandao.evidence.EvidenceFiles.Upload;
import org.xiandao.evidence.FileRefused;

/** Resumable uploads of what proves a record: begin, ask where it stands, send the next piece, give up. */
@RestController
class EvidenceUploads {
    private static final String ROOT = "/ledger/records/{id}/evidence/uploads";
    private static final String OFFSET = "Upload-Offset";
    private static final String CHUNK = "Upload-Chunk";
    private static final String SEAT = EvidenceUploads.class.getName() + ".seat";

    private final LedgerSeats seats;
    private final EvidenceFiles files;
    private final EvidenceArrivals arrivals;

    EvidenceUploads(LedgerSeats seats, EvidenceFiles files, EvidenceArrivals arrivals) {
        this.seats = seats;
        this.files = files;
        this.arrivals = arrivals;
    }

    record Begin(@Nullable String name, long size) {}

    @PostMapping(path = ROOT, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> begin(@PathVariable String id, @RequestBody Begin begin, Turn turn) {
        var upload = arrivals.begin(seat(id, turn), begin.name() == null ? "" : begin.name(), begin.size());
        return ResponseEntity.created(URI.create("/ledger/records/" + id + "/evidence/uploads/" + upload.id()))
                .body(Map.of(
                        "id",
                        upload.id(),
                        "offset",
                        upload.received(),
                        "chunk",
                        files.settings().piece()));
    }

    @RequestMapping(path = ROOT + "/{upload}", method = RequestMethod.HEAD)
    ResponseEntity<Void> stands(@PathVariable String id, @PathVariable String upload, Turn turn) {
        return at(files.upload(upload, EvidenceArrivals.owner(seat(id, turn)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    @PatchMapping(ROOT + "/{upload}")
    ResponseEntity<?> add(
            @PathVariable String id, @PathVariable String upload, @RequestHeader(OFFSET) long offset, Turn turn)
            throws IOException {
        var seat = seat(id, turn);
        var stands = files.add(
                upload, EvidenceArrivals.owner(seat), offset, turn.request().getInputStream());
        if (!stands.whole()) return at(stands);
        var arrived = arrivals.whole(seat, stands);
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(Map.of(
                        "id",
                        arrived.id(),
                        "name",
                        arrived.file().name(),
                        "sha256",
                        arrived.file().sha256()));
    }

    @DeleteMapping(ROOT + "/{upload}")
    ResponseEntity<Void> giveUp(@PathVariable String id, @PathVariable String upload, Turn turn) {
        files.abandon(upload, EvidenceArrivals.owner(seat(id, turn)));
        return ResponseEntity.noContent().build();
    }

    private Seat seat(String id, Turn turn) {
        var seat = seats.sitAsKeeper(turn.visitor(), id);
        turn.request().setAttribute(SEAT, seat);
        return seat;
    }

    private ResponseEntity<Void> at(Upload upload) {
        return ResponseEntity.noContent()
                .header(OFFSET, String.valueOf(upload.received()))
                .header(CHUNK, String.valueOf(files.settings().piece()))
                .build();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(FileRefused refused, HttpServletRequest request) {
        if (request.getAttribute(SEAT) instanceof Seat seat) arrivals.record(seat, refused);
        var status = FileWords.status(refused);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(
                        status, FileWords.refusal(refused, Words.in(Language.of(request)))));
    }
}
