package org.xiandao.publication;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiandao.application.CaseCard;
import org.xiandao.application.CaseDirectory;
import org.xiandao.base.Areas;
import org.xiandao.publication.life.Span;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.PlanRules.Target;
import org.xiandao.rules.pack.PlanRules.Way;

/**
 * From when to when a plan holds in an area: the days of its trials there, until each is over or the pilot's case has
 * ended; before the first, those that its targets are set for.
 */
@Component
class Lives {
    private final CaseDirectory directory;
    private final Areas areas;

    Lives(CaseDirectory directory, Areas areas) {
        this.directory = directory;
        this.areas = areas;
    }

    Optional<Span> of(Edition edition, String area) {
        return directory.approved().stream()
                .filter(card -> card.edition().equals(edition.id()) && areas.within(card.leadArea(), area))
                .flatMap(card -> held(card).stream())
                .reduce(Span::around)
                .or(() -> printed(edition));
    }

    /** Empty where it ended before it began. */
    static Optional<Span> held(CaseCard card) {
        var until = Stream.concat(card.trialUntil().stream(), card.endedOn().stream())
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
        return card.trialFrom().filter(from -> !from.isAfter(until)).map(from -> new Span(from, until));
    }

    private static Optional<Span> printed(Edition edition) {
        var plan = edition.plan();
        var begins = Stream.concat(
                        plan.way().stream(), plan.targets().stream().flatMap(target -> target.way().stream()))
                .map(Way::base)
                .min(Comparator.naturalOrder());
        var ends = plan.targets().stream().map(Target::by).max(Comparator.naturalOrder());
        return begins.map(base -> new Span(base.plusDays(1), ends.orElse(LocalDate.MAX)));
    }
}
