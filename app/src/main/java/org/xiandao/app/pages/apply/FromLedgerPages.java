package org.xiandao.app.pages.apply;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xiandao.app.pages.Seats;
import org.xiandao.app.security.Visitor;

/** Takes the ledger's figures over into a draft. */
@Controller
class FromLedgerPages {
    static final String TAKEN = "taken";

    private final Seats seats;
    private final FromLedger ledger;

    FromLedgerPages(Seats seats, FromLedger ledger) {
        this.seats = seats;
        this.ledger = ledger;
    }

    @PostMapping("/cases/{id}/from-ledger")
    String take(Visitor visitor, RedirectAttributes after, @PathVariable String id) {
        after.addFlashAttribute(TAKEN, ledger.take(seats.sitAsApplicant(visitor, id)));
        return "redirect:/cases/" + id + "/draft";
    }
}
