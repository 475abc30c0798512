package org.xiandao.targets;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xiandao.base.Areas;
import org.xiandao.indicator.Indicators;
import org.xiandao.indicator.LedgerFacts;
import org.xiandao.rules.judge.Facts;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.PlanRules.Target;
import org.xiandao.rules.targets.Tracked;
import org.xiandao.rules.targets.Tracking;

/** A plan's targets by the ledger of an area: as of a day, as known at a moment. */
@Component
public class Targets {
    private final Indicators indicators;
    private final Ways ways;
    private final Areas areas;

    Targets(Indicators indicators, Ways ways, Areas areas) {
        this.indicators = indicators;
        this.ways = ways;
        this.areas = areas;
    }

    /** In the plan's order. */
    public List<Tracked> of(Edition edition, String area, LocalDate asOf, Instant known) {
        return edition.plan().targets().stream()
                .map(target -> of(edition, target, area, asOf, known))
                .toList();
    }

    public Tracked of(Edition edition, Target target, String area, LocalDate asOf, Instant known) {
        var at = areas.get(area);
        var subject = new Facts.Subject(area, at.name().zh(), at.level(), List.copyOf(at.titles()));
        return new Tracking(edition, new LedgerFacts(indicators, List.of(subject), known))
                .of(target, ways.known(edition, target, area, known), asOf);
    }
}
