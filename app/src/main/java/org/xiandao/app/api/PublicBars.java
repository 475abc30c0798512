package org.xiandao.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xiandao.app.api.wire.BarEntry;
import org.xiandao.app.api.wire.Bilingual;
import org.xiandao.app.api.wire.Page;
import org.xiandao.app.api.wire.Vocabulary;
import org.xiandao.bar.Bar;
import org.xiandao.bar.Bars;
import org.xiandao.base.ChinaTime;

/** The register of bars, for other systems to hold their own applicants against. */
@RestController
@RequestMapping(path = "/api/v1/public", produces = "application/json")
@Tag(name = "results", description = "公示与批复 · Notices and approvals")
@OpenToAll
class PublicBars {
    private static final Slices.Keys<Bar> NEWEST_FIRST =
            new Slices.Keys<>(bar -> bar.first() + "." + bar.id(), Comparator.reverseOrder());

    private final Bars bars;
    private final Clock clock;

    PublicBars(Bars bars, Clock clock) {
        this.bars = bars;
        this.clock = clock;
    }

    @GetMapping("/bars")
    @Operation(operationId = "bars", summary = "限制申报名单，新的在前 · Who may not apply, the newest first")
    Page<BarEntry> bars(@ParameterObject PageQuery query, HttpServletRequest request) {
        var today = ChinaTime.day(clock.instant());
        return Slices.slice(bars.all(), NEWEST_FIRST, query.window(), bar -> entry(bar, today), request);
    }

    private static BarEntry entry(Bar bar, LocalDate today) {
        boolean person = bar.subject().kind() == Bar.Kind.PERSON;
        return new BarEntry(
                bar.id(),
                Vocabulary.BarSubject.valueOf(bar.subject().kind().name()),
                person ? Optional.empty() : Optional.of(bar.subject().key()),
                bar.publicName(),
                bar.first(),
                bar.lastInForce(),
                bar.last(),
                bar.lifting().map(Bar.Lifting::on),
                bar.lifting().map(Bar.Lifting::documentNumber).filter(number -> !number.isEmpty()),
                bar.holds(today),
                Bilingual.of(bar.groundTitle()),
                bar.source(),
                Bilingual.of(bar.scope()),
                bar.by().name(),
                Optional.of(bar.documentNumber()).filter(number -> !number.isEmpty()));
    }
}
