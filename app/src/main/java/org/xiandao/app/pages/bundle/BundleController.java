package org.xiandao.app.pages.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.app.pages.Seats;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.pages.cases.Sight;
import org.xiandao.base.Audit;
import org.xiandao.rules.bundle.BundleWriter;

/** The case in one file, for everybody who sees it; each export is put on record. */
@Controller
class BundleController {
    private final Seats seats;
    private final CaseBundle bundle;
    private final Audit audit;

    BundleController(Seats seats, CaseBundle bundle, Audit audit) {
        this.seats = seats;
        this.bundle = bundle;
        this.audit = audit;
    }

    @GetMapping("/cases/{caseId}/bundle.zip")
    void bundle(@PathVariable String caseId, Turn turn) throws IOException {
        var seat = seats.sit(turn.visitor(), caseId);
        var files = bundle.of(seat);
        if (BundleWriter.tooLarge(files)) throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        audit.done(turn.visitor().callerFor(seat.member()), "case.export", caseId, detail(seat));
        var response = turn.response();
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(seat.card().title() + ".zip", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        BundleWriter.write(files, response.getOutputStream());
    }

    static Map<String, String> detail(Seats.Seat seat) {
        return Map.of("sight", Sight.of(seat).role().name().toLowerCase(Locale.ROOT));
    }
}
