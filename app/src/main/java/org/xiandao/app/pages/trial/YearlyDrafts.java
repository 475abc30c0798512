package org.xiandao.app.pages.trial;

import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.app.pages.Drafting;
import org.xiandao.app.pages.Turn;
import org.xiandao.report.YearlyReports;

/** Keeps the narratives of a yearly report while they are being written. */
@RestController
class YearlyDrafts {
    private final YearlyPages pages;
    private final YearlyReports reports;
    private final Drafting drafting;
    private final Clock clock;

    YearlyDrafts(YearlyPages pages, YearlyReports reports, Drafting drafting, Clock clock) {
        this.pages = pages;
        this.reports = reports;
        this.drafting = drafting;
        this.clock = clock;
    }

    @PutMapping("/trials/{caseId}/yearly/{year}/draft/{number}/{*path}")
    ResponseEntity<?> save(
            @PathVariable String caseId,
            @PathVariable int year,
            @PathVariable int number,
            @PathVariable String path,
            @RequestBody Drafting.Save save,
            Turn turn) {
        var at = pages.at(turn.visitor(), caseId, year);
        if (!reports.setting(caseId, at.seat().actor(), clock.instant()).drafts())
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        var field = path.substring(1);
        boolean known = reports.parts().stream().anyMatch(part -> field.equals(YearlyForms.TEXTS + part.part()));
        return drafting.save(YearlyForms.draftOf(at, year, number), turn, field, known, save);
    }
}
