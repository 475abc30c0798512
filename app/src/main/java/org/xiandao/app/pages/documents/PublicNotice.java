package org.xiandao.app.pages.documents;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.application.Cases;
import org.xiandao.application.life.CaseState;

/** The letter of a public notice, which everyone may read. */
@Component
public class PublicNotice {
    private final Cases cases;
    private final CaseLetters letters;

    PublicNotice(Cases cases, CaseLetters letters) {
        this.cases = cases;
        this.letters = letters;
    }

    public ResponseEntity<byte[]> pdf(CaseState state) {
        var edition = cases.edition(state);
        var earned = letters.earned(state, edition).stream()
                .filter(one -> one.letter().id().equals("notice"))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return DocumentsController.file("notice", "pdf", letters.document(earned, state, edition));
    }
}
