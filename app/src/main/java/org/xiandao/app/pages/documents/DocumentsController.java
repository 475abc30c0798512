package org.xiandao.app.pages.documents;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.app.pages.Download;
import org.xiandao.app.pages.Seats;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.pages.cases.Material;
import org.xiandao.app.pages.cases.Sight;
import org.xiandao.app.pages.visit.VisitMinutes;
import org.xiandao.app.security.Visitor;
import org.xiandao.application.Snapshots;
import org.xiandao.document.Compose;
import org.xiandao.document.Document;
import org.xiandao.document.Docx;
import org.xiandao.document.Ofd;
import org.xiandao.document.Pdf;
import org.xiandao.rules.pack.Letter;

/** Official documents of a case for those who may see all of it: {@code form} and each letter that its state has earned. */
@Controller
class DocumentsController {
    private static final MediaType OFD = MediaType.parseMediaType("application/ofd");
    private static final Set<String> WITH_PICTURES = Set.of("form", "visit");

    private final Seats seats;
    private final Material material;
    private final CaseContents contents;
    private final CaseLetters letters;
    private final Snapshots snapshots;
    private final VisitMinutes visits;

    DocumentsController(
            Seats seats,
            Material material,
            CaseContents contents,
            CaseLetters letters,
            Snapshots snapshots,
            VisitMinutes visits) {
        this.seats = seats;
        this.material = material;
        this.contents = contents;
        this.letters = letters;
        this.snapshots = snapshots;
        this.visits = visits;
    }

    @GetMapping("/cases/{caseId}/documents/{name}.{kind}")
    ResponseEntity<byte[]> document(
            @PathVariable String caseId, @PathVariable String name, @PathVariable String kind, Visitor visitor) {
        var seat = material.sit(visitor, caseId);
        if (kind.equals("ofd") && WITH_PICTURES.contains(name)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        var document = switch (name) {
            case "form" -> form(seat);
            case "visit" -> minutes(seat, visits.of(seat));
            case "meeting" -> minutes(seat, MeetingMinutes.of(seat));
            default -> letter(seat, name);
        };
        return file(seat.card().title() + "-" + name, kind, document);
    }

    /** The frozen submission itself, as the canonical bytes that its digest names. */
    @GetMapping("/cases/{caseId}/documents/submission.json")
    ResponseEntity<byte[]> submission(@PathVariable String caseId, Visitor visitor) {
        var seat = material.sit(visitor, caseId);
        var kept = seat.state()
                .submission()
                .filter(last -> Sight.of(seat).submission(last))
                .flatMap(last -> snapshots.byDigest(last.digest()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return file(
                kept.receipt() + ".json",
                MediaType.APPLICATION_JSON,
                kept.body().getBytes(StandardCharsets.UTF_8));
    }

    private Document form(Seat seat) {
        var edition = seat.edition();
        var printed = edition.printed().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var document = Compose.compose(
                printed,
                edition.form(),
                edition.indicators(),
                contents.of(seat.state(), material.seen(seat).files(), edition, Sight.of(seat)));
        return marked(document, seat);
    }

    /** A letter tells what an office said. */
    private Document letter(Seat seat, String name) {
        if (!Sight.of(seat).opinions()) throw seats.hidden(seat.visitor(), seat.caseId(), "letter");
        var letter = letters.earned(seat.state(), seat.edition()).stream()
                .filter(one -> one.letter().kind() != Letter.Kind.MINUTES
                        || Sight.of(seat).role() == Sight.Role.INNER)
                .filter(one -> one.letter().id().equals(name))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return letters.document(letter, seat.state(), seat.edition());
    }

    /** To all but its team and the offices that decide, a record is not there, whether it was made or not. */
    private Document minutes(Seat seat, Optional<Document> document) {
        if (!Sight.of(seat).visit()) throw seats.hidden(seat.visitor(), seat.caseId(), "minutes");
        return marked(document.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)), seat);
    }

    private static Document marked(Document document, Seat seat) {
        return seat.state().demonstration() ? document.asDemonstration() : document;
    }

    /** As the kind that its address names. */
    static ResponseEntity<byte[]> file(String name, String kind, Document document) {
        var file = name + "." + kind;
        return switch (kind) {
            case "pdf" -> file(file, MediaType.APPLICATION_PDF, Pdf.render(document));
            case "ofd" -> file(file, OFD, Ofd.render(document));
            case "docx" -> file(file, MediaType.parseMediaType(Download.DOCX), Docx.render(document));
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bytes);
    }
}
