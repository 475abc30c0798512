package org.xiandao.targets;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiandao.base.Areas;
import org.xiandao.indicator.AreaLedgers;
import org.xiandao.indicator.LedgerFacts;
import org.xiandao.rules.judge.Facts;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.PlanRules.Kind;
import org.xiandao.rules.pack.PlanRules.Target;
import org.xiandao.rules.pack.PlanRules.Way;
import org.xiandao.rules.targets.OwnWay;
import org.xiandao.rules.targets.Tracked;
import org.xiandao.rules.targets.Tracked.Base;
import org.xiandao.rules.targets.Tracking;

/** A plan's targets by the ledger of an area: as of a day, as known at a moment. */
@Component
public class Targets {
    private final AreaLedgers ledgers;
    private final Ways ways;
    private final ApprovedEnds ends;
    private final Areas areas;

    Targets(AreaLedgers ledgers, Ways ways, ApprovedEnds ends, Areas areas) {
        this.ledgers = ledgers;
        this.ways = ways;
        this.ends = ends;
        this.areas = areas;
    }

    /** In the plan's order. */
    public List<Tracked> of(Edition edition, String area, LocalDate asOf, Instant known) {
        var facts = facts(edition, area, known);
        return edition.plan().targets().stream()
                .map(target -> of(edition, target, facts, area, asOf, known))
                .toList();
    }

    public Tracked of(Edition edition, Target target, String area, LocalDate asOf, Instant known) {
        return of(edition, target, facts(edition, area, known), area, asOf, known);
    }

    /** The stock on the baseline's day where an area enters none: what the plan prints, else what the records tell. */
    public Optional<Fraction> base(Edition edition, Target target, String area, Instant known) {
        return edition.plan()
                .way(target)
                .flatMap(way -> tracked(edition, target, facts(edition, area, known), Optional.empty(), way.base())
                        .base())
                .flatMap(Base::stock);
    }

    private LedgerFacts facts(Edition edition, String area, Instant known) {
        var at = areas.get(area);
        var subject = new Facts.Subject(area, at.name().zh(), at.level(), List.copyOf(at.titles()));
        return ledgers.of(edition, List.of(subject), known);
    }

    private Tracked of(Edition edition, Target target, LedgerFacts facts, String area, LocalDate asOf, Instant known) {
        var aimed = ends.aimed(edition, target, area, asOf, known);
        var own = ways.known(edition, target, area, known).map(way -> way.within(aimed));
        return tracked(edition, aimed, facts, own, asOf);
    }

    private static Tracked tracked(
            Edition edition, Target target, LedgerFacts facts, Optional<OwnWay> own, LocalDate asOf) {
        return new Tracking(edition, facts.naming(day -> isNamed(edition, target, day, asOf))).of(target, own, asOf);
    }

    /** What falls within a period is told from its records each time; else they are looked at where it begins and now. */
    private static boolean isNamed(Edition edition, Target target, LocalDate day, LocalDate asOf) {
        return target.kind() == Kind.WITHIN
                || day.equals(asOf)
                || edition.plan().way(target).map(Way::base).filter(day::equals).isPresent();
    }
}
