package org.xiandao.app.pages.apply;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xiandao.app.pages.RefusalWords;
import org.xiandao.app.pages.Seats;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.security.Visitor;
import org.xiandao.application.Cases;

/** Takes the ledger's answers over into a draft, or says why an answer is another. */
@Controller
class FromLedgerPages {
    static final String TAKEN = "taken";
    static final String UNSAID = "unsaid";

    private final Seats seats;
    private final FromLedger ledger;

    FromLedgerPages(Seats seats, FromLedger ledger) {
        this.seats = seats;
        this.ledger = ledger;
    }

    @PostMapping("/cases/{id}/from-ledger")
    String take(
            Visitor visitor,
            RedirectAttributes after,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String path) {
        var seat = seats.sitAsApplicant(visitor, id);
        after.addFlashAttribute(TAKEN, path.isEmpty() ? ledger.take(seat) : ledger.take(seat, path));
        return draft(id);
    }

    @PostMapping("/cases/{id}/from-ledger/explain")
    String explain(
            Turn turn,
            RedirectAttributes after,
            @PathVariable String id,
            @RequestParam String path,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason) {
        var w = turn.words();
        var seat = seats.sitAsApplicant(turn.visitor(), id);
        var result = ledger.explain(seat, path, version, reason)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (result instanceof Cases.Result.Refused refused)
            after.addFlashAttribute(
                    UNSAID,
                    new LedgerOffer.Unsaid(
                            path,
                            reason,
                            RefusalWords.sentence(refused.refusals().getFirst(), seat.edition(), w)));
        return draft(id);
    }

    private static String draft(String id) {
        return "redirect:/cases/" + id + "/draft#ledger";
    }
}
