package org.xiandao.app.pages.plan;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.xiandao.app.pages.Drafting;
import org.xiandao.app.pages.Turn;
import org.xiandao.plan.life.Owed;

/** Keeps an owner's report while it is being written, for each version that is to be handed in. */
@RestController
class OwnerReportDrafts {
    private final PlanSeats seats;
    private final Drafting drafting;

    OwnerReportDrafts(PlanSeats seats, Drafting drafting) {
        this.seats = seats;
        this.drafting = drafting;
    }

    @PutMapping("/trials/{caseId}/reports/{report}/{period}/draft/{owner}/{version}/{*path}")
    ResponseEntity<?> save(
            @PathVariable String caseId,
            @PathVariable String report,
            @PathVariable String period,
            @PathVariable String owner,
            @PathVariable int version,
            @PathVariable String path,
            @RequestBody Drafting.Save save,
            Turn turn) {
        var seat = seats.sit(turn.visitor(), caseId);
        if (!seat.answersFor(owner)) throw seats.hidden(turn.visitor(), caseId);
        var owed = OwnerReportPages.owed(seat, report, period, owner);
        var w = turn.words();
        if (!seat.writes(owed) || version != next(owed))
            return Drafting.refused(HttpStatus.CONFLICT, w.t("plan.draft.stale"));
        var field = path.substring(1);
        boolean known = ReportForms.fields(owed, new PlanWords(seat, w))
                .anyMatch(one -> one.path().equals(field));
        return drafting.save(form(owed, seat), turn, field, known, save);
    }

    /** Under the number of the version that will be handed in next: what was typed for an earlier one is not mixed in. */
    static String form(Owed owed, PlanSeat seat) {
        return "plan:" + seat.caseId() + ":" + owed.slot().key() + ":" + next(owed);
    }

    static String url(Owed owed, PlanSeat seat) {
        return seat.href("/reports/" + owed.report().id() + "/" + owed.period().to() + "/draft/"
                + owed.owner().id() + "/" + next(owed));
    }

    private static int next(Owed owed) {
        return owed.reporting().filings().size() + 1;
    }
}
