package org.xiandao.app.pages.cases;

import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.app.pages.Download;
import org.xiandao.app.pages.Seats;
import org.xiandao.app.security.Visitor;
import org.xiandao.evidence.EvidenceFiles;

/** What was handed in with an objection, for the office that handles it; always as a download. */
@Controller
class ObjectionFiles {
    private final Seats seats;
    private final EvidenceFiles files;

    ObjectionFiles(Seats seats, EvidenceFiles files) {
        this.seats = seats;
        this.files = files;
    }

    @GetMapping("/cases/{caseId}/objections/{objection}/files/{file}")
    ResponseEntity<Resource> download(
            Visitor visitor, @PathVariable String caseId, @PathVariable String objection, @PathVariable String file) {
        var seat = seats.sit(visitor, caseId);
        if (!Sight.of(seat).objectors()) throw seats.hidden(visitor, caseId, "objection");
        var kept = seat.state().objection(objection).stream()
                .flatMap(one -> one.lodged().files().stream())
                .filter(one -> one.id().equals(file))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Download.kept(files.path(kept.sha256()), kept.name(), kept.mediaType());
    }
}
