package org.xiandao.app.pages.apply;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.app.pages.RefusalWords;
import org.xiandao.app.pages.Seats;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.web.Language;
import org.xiandao.app.web.Words;
import org.xiandao.application.Cases;
import org.xiandao.application.life.CaseFile;
import org.xiandao.application.life.Command;
import org.xiandao.application.life.Responsible;
import org.xiandao.evidence.EvidenceFiles;
import org.xiandao.evidence.EvidenceFiles.Upload;
import org.xiandao.evidence.FileRefused;

/** Files in pieces and whole: begin, add, resume, attach, fetch. */
@RestController
class FilesController {
    private final Seats seats;
    private final EvidenceFiles files;
    private final Clock clock;

    FilesController(Seats seats, EvidenceFiles files, Clock clock) {
        this.seats = seats;
        this.files = files;
        this.clock = clock;
    }

    record Begin(String name, long size, String field) {}

    record Begun(String id, long offset, long chunk) {}

    record Attached(String id, String name, long size, String sha256, String kind, String href) {}

    @PostMapping("/cases/{caseId}/uploads")
    ResponseEntity<Begun> begin(@PathVariable String caseId, @RequestBody Begin begin, Visitor visitor) {
        var seat = filling(visitor, caseId);
        var upload = files.begin(UUID.randomUUID().toString(), seat.caseId(), begin.field(), begin.name(), begin.size(), clock.instant());
        return ResponseEntity.created(URI.create("/cases/" + caseId + "/uploads/" + upload.id()))
                .body(new Begun(upload.id(), upload.received(), files.settings().piece()));
    }

    @RequestMapping(path = "/cases/{caseId}/uploads/{upload}", method = RequestMethod.HEAD)
    ResponseEntity<Void> resume(@PathVariable String caseId, @PathVariable String upload, Visitor visitor) {
        filling(visitor, caseId);
        return files.upload(upload, caseId)
                .map(found -> ResponseEntity.ok()
                        .header("Upload-Offset", String.valueOf(found.received()))
                        .header("Upload-Chunk", String.valueOf(files.settings().piece()))
                        .<Void>build())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PatchMapping("/cases/{caseId}/uploads/{upload}")
    ResponseEntity<?> add(
            @PathVariable String caseId,
            @PathVariable String upload,
            @RequestHeader("Upload-Offset") long offset,
            Visitor visitor,
            HttpServletRequest request)
            throws IOException {
        var seat = filling(visitor, caseId);
        var added = files.add(upload, caseId, offset, request.getInputStream());
        if (!added.whole())
            return ResponseEntity.noContent().header("Upload-Offset", String.valueOf(added.received())).build();
        return attach(seat, added, request);
    }

    @DeleteMapping("/cases/{caseId}/uploads/{upload}")
    ResponseEntity<Void> forget(@PathVariable String caseId, @PathVariable String upload, Visitor visitor) {
        filling(visitor, caseId);
        files.forget(upload, caseId);
        return ResponseEntity.noContent().build();
    }

    /** A whole file in one post, for those without script: part {@code field} names the part that holds it. */
    @PostMapping(path = "/cases/{caseId}/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<?> whole(@PathVariable String caseId, @RequestParam String field, Visitor visitor, MultipartHttpServletRequest request) throws IOException {
        var seat = filling(visitor, caseId);
        var part = request.getFile(field);
        if (part == null) throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        var name = part.getOriginalFilename() == null ? "" : part.getOriginalFilename();
        var upload = files.begin(UUID.randomUUID().toString(), caseId, field, name, part.getSize(), clock.instant());
        try (var in = part.getInputStream()) {
            while (!upload.whole()) upload = files.add(upload.id(), caseId, upload.received(), new java.io.ByteArrayInputStream(in.readNBytes((int) files.settings().piece())));
        }
        attach(seat, upload, request);
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/cases/" + caseId + "/draft")).build();
    }

    @GetMapping("/cases/{caseId}/files/{file}")
    ResponseEntity<Resource> fetch(@PathVariable String caseId, @PathVariable String file, Visitor visitor) {
        var seat = seats.sit(visitor, caseId);
        var declaration = seat.state().declarations().get(seat.actor().account());
        if (seat.isExpert() && (declaration == null || declaration.conflict())) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        var found = seat.state().file(file).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(found.mediaType()))
                .contentLength(found.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(found.name(), StandardCharsets.UTF_8).build().toString())
                .header("Digest", "sha-256=" + found.sha256())
                .body(new FileSystemResource(files.path(found.sha256())));
    }

    private Seat filling(Visitor visitor, String caseId) {
        var seat = seats.sit(visitor, caseId);
        if (!Responsible.fills(seat.state(), seat.actor())) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return seat;
    }

    private ResponseEntity<?> attach(Seat seat, Upload upload, HttpServletRequest request) {
        var stored = files.complete(upload);
        var file = new CaseFile(upload.id(), stored.name(), stored.sha256(), stored.size(), stored.mediaType(), List.of(upload.purpose()));
        return switch (seats.act(seat, new Command.AttachFile(file))) {
            case Cases.Result.Done done -> ResponseEntity.status(HttpStatus.CREATED).body(new Attached(
                    file.id(), file.name(), file.size(), file.sha256(), DraftPages.kind(file), "/cases/" + seat.caseId() + "/files/" + file.id()));
            case Cases.Result.Refused refused -> {
                var w = Words.in(Language.of(request));
                yield problem(RefusalWords.status(refused.refusals()), w, RefusalWords.sentence(refused.refusals().getFirst(), seat.edition(), w));
            }
        };
    }

    @ExceptionHandler(FileRefused.class)
    ResponseEntity<?> refused(FileRefused refused, HttpServletRequest request) {
        var w = Words.in(Language.of(request));
        var status = switch (refused.code()) {
            case TOO_LARGE, PIECE_TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case KIND_NOT_ALLOWED, NOT_WHAT_ITS_NAME_SAYS -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case WRONG_OFFSET -> HttpStatus.CONFLICT;
            case UNKNOWN_UPLOAD -> HttpStatus.NOT_FOUND;
            case EMPTY, UNNAMED -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
        return problem(status, w, w.t("file." + refused.code(), refused.args().toArray()));
    }

    private static ResponseEntity<?> problem(HttpStatus status, Words w, String detail) {
        var problem = ProblemDetail.forStatus(status);
        problem.setTitle(w.t("apply.notUploaded"));
        problem.setDetail(detail);
        problem.setProperties(Map.of());
        return ResponseEntity.of(problem).build();
    }
}
