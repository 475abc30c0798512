package org.xiandao.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Comparator;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xiandao.app.api.wire.ApprovedEntry;
import org.xiandao.app.api.wire.Bilingual;
import org.xiandao.app.api.wire.EditionRef;
import org.xiandao.app.api.wire.NoticeEntry;
import org.xiandao.app.api.wire.Page;
import org.xiandao.app.api.wire.Vocabulary;
import org.xiandao.application.CaseCard;
import org.xiandao.application.CaseDirectory;
import org.xiandao.base.ChinaTime;
import org.xiandao.programme.Editions;

/** The two lists of cases that everyone may read. */
@RestController
@RequestMapping(path = "/api/v1/public", produces = "application/json")
@Tag(name = "results", description = "公示与批复 · Notices and approvals")
@OpenToAll
class PublicCases {
    private static final Slices.Keys<CaseCard> SOONEST_END_FIRST = new Slices.Keys<>(
            card -> card.noticeUntil().orElseThrow() + "." + card.caseId(), Comparator.naturalOrder());
    private static final Slices.Keys<CaseCard> NEWEST_FIRST =
            new Slices.Keys<>(card -> card.trialFrom().orElseThrow() + "." + card.caseId(), Comparator.reverseOrder());

    private final CaseDirectory directory;
    private final Editions editions;
    private final AreasOnWire areas;
    private final Clock clock;

    PublicCases(CaseDirectory directory, Editions editions, AreasOnWire areas, Clock clock) {
        this.directory = directory;
        this.editions = editions;
        this.areas = areas;
        this.clock = clock;
    }

    @GetMapping("/notices")
    @Operation(
            operationId = "notices",
            summary = "今日仍在公示的案件，先到期的在前 · Cases on public notice today, the first to end first")
    Page<NoticeEntry> notices(@ParameterObject PageQuery query, HttpServletRequest request) {
        var running = directory.onNotice(ChinaTime.day(clock.instant()));
        return Slices.slice(running, SOONEST_END_FIRST, query.window(), this::notice, request);
    }

    @GetMapping("/approved")
    @Operation(
            operationId = "approved",
            summary = "已批复的试点及其现状，新的在前 · Approved pilots and how they stand, the newest first")
    Page<ApprovedEntry> approved(@ParameterObject ApprovedQuery query, HttpServletRequest request) {
        var read = query.read(areas::knows);
        var chosen =
                directory.approved().stream().filter(card -> chosen(card, read)).toList();
        return Slices.slice(chosen, NEWEST_FIRST, read.window(), this::approved, request);
    }

    private boolean chosen(CaseCard card, ApprovedQuery.Read query) {
        return query.programme()
                        .map(id -> card.edition().equals(id) || card.edition().startsWith(id + "/"))
                        .orElse(true)
                && query.area()
                        .map(area -> card.areas().stream().anyMatch(code -> areas.within(code, area)))
                        .orElse(true)
                && query.year()
                        .map(year -> card.trialFrom().orElseThrow().getYear() == year)
                        .orElse(true);
    }

    private NoticeEntry notice(CaseCard card) {
        return new NoticeEntry(
                card.caseId(),
                card.callId(),
                Bilingual.of(editions.get(card.sha256()).title()),
                card.title(),
                card.applicantName(),
                areas.of(card.areas()),
                card.noticeFrom().orElseThrow(),
                card.noticeUntil().orElseThrow(),
                card.demonstration());
    }

    private ApprovedEntry approved(CaseCard card) {
        return new ApprovedEntry(
                card.caseId(),
                card.callId(),
                new EditionRef(card.edition(), card.sha256()),
                Bilingual.of(editions.get(card.sha256()).title()),
                card.title(),
                card.applicantName(),
                areas.of(card.areas()),
                card.documentNumber(),
                card.trialFrom().orElseThrow(),
                card.trialUntil(),
                Vocabulary.Standing.of(card.standing(ChinaTime.day(clock.instant()))),
                card.endedOn(),
                card.demonstration());
    }
}
