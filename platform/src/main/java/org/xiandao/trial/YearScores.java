package org.xiandao.trial;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xiandao.application.life.CaseState;
import org.xiandao.base.ChinaTime;
import org.xiandao.indicator.AreaLedgers;
import org.xiandao.rules.number.Figures;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.PlanRules.Target;
import org.xiandao.rules.pack.RatingRules.Part;
import org.xiandao.rules.targets.Tracked;
import org.xiandao.rules.targets.Tracked.Base;
import org.xiandao.rules.trial.Criterion;
import org.xiandao.rules.trial.TrialYears;
import org.xiandao.rules.trial.YearScore;
import org.xiandao.rules.trial.YearScore.Holds;
import org.xiandao.rules.trial.YearScore.Line;
import org.xiandao.rules.trial.YearScore.Scored;
import org.xiandao.rules.trial.YearScore.Settled;
import org.xiandao.targets.Targets;
import org.xiandao.trial.life.Changes;
import org.xiandao.trial.life.Changes.Change;
import org.xiandao.trial.life.LaidDown;
import org.xiandao.trial.life.TrialEvent.Settling;
import org.xiandao.trial.life.TrialState;

/** The score of a year: conditions and targets by the records as of its last day, the rest by the rating office's word. */
@Component
class YearScores {
    private final HeldConditions conditions;
    private final Targets targets;
    private final TableTargets table;
    private final AreaLedgers ledgers;

    YearScores(HeldConditions conditions, Targets targets, TableTargets table, AreaLedgers ledgers) {
        this.ledgers = ledgers;
        this.conditions = conditions;
        this.targets = targets;
        this.table = table;
    }

    /** Empty where the edition rates nothing, or the trial has no such year. */
    Optional<YearScore> of(CaseState pilot, Edition edition, TrialState trial, int year, Instant known) {
        var began = pilot.trial().orElseThrow();
        var years = new TrialYears(began.from(), began.until());
        if (!years.contains(year)) return Optional.empty();
        var asOf = years.lastDay(year);
        return edition.rating()
                .year()
                .map(rules -> new YearScore(
                        year,
                        asOf,
                        rules.parts().stream()
                                .map(part -> part(part, pilot, edition, trial, years, year, known))
                                .toList()));
    }

    /** As they stand on a day of the year. */
    List<Line> targets(CaseState pilot, Edition edition, TrialState trial, int year, LocalDate asOf, Instant known) {
        return aimed(pilot, edition, trial, in(year), asOf, known);
    }

    /** The stock that a target of the plan starts from, as the area entered it or the records tell it. */
    Optional<Fraction> base(CaseState pilot, Edition edition, Target target, Instant known) {
        return targets.of(edition, target, pilot.lead().area(), ChinaTime.day(known), known)
                .base()
                .flatMap(Base::stock);
    }

    /** Every target of the trial as its final check sees them: by the records as of its day, then by what was found. */
    List<Line> check(CaseState pilot, Edition edition, TrialState trial, LocalDate today, Instant known) {
        var began = pilot.trial().orElseThrow();
        var asOf = trial.check().asOf(began.until(), today);
        return aimed(pilot, edition, trial, one -> OptionalInt.of(one.lastYear()), asOf, known).stream()
                .map(line -> settled(line, trial.check().found().get(line.id()), "checked"))
                .toList();
    }

    private Scored part(
            Part part, CaseState pilot, Edition edition, TrialState trial, TrialYears years, int year, Instant known) {
        var asOf = years.lastDay(year);
        var lines = switch (part.of()) {
            case CONDITIONS -> conditions.of(pilot, edition, asOf, known);
            case TARGETS -> aimed(pilot, edition, trial, in(year), asOf, known);
            case JUDGEMENT -> List.<Line>of();
        };
        var judged = Optional.ofNullable(trial.judged().get(year));
        return new Scored(
                part,
                lines.stream()
                        .map(line -> settled(
                                line,
                                judged.map(it -> it.settled().get(line.id())).orElse(null),
                                "judged"))
                        .toList(),
                judged.flatMap(it -> Optional.ofNullable(it.points().get(part.id())))
                        .map(Fraction::parse));
    }

    /** Only what the records can't tell is told by a person. */
    private static Line settled(Line line, @Nullable Settling settling, String by) {
        return settling == null || line.holds() != Holds.NOT_KNOWN
                ? line
                : line.with(new Settled(by, settling.holds(), settling.reason()));
    }

    /** What is for the trial's end alone is for no year. */
    private static Function<LaidDown, OptionalInt> in(int year) {
        return one -> one.atEnd() ? OptionalInt.empty() : OptionalInt.of(year);
    }

    /** What the plan prints, then what the pilot itself laid down for that year of its trial. */
    private List<Line> aimed(
            CaseState pilot,
            Edition edition,
            TrialState trial,
            Function<LaidDown, OptionalInt> yearOf,
            LocalDate asOf,
            Instant known) {
        var lines = new ArrayList<Line>();
        var area = pilot.lead().area();
        var all = LaidDown.binding(edition, pilot).isEmpty()
                ? List.<Tracked>of()
                : targets.of(edition, area, asOf, known);
        var grounds = ledgers.grounds(all.stream().map(Tracked::counted).toList(), asOf, known);
        for (int i = 0; i < all.size(); i++)
            lines.add(BackedLines.with(line(all.get(i), edition, trial.changes()), grounds.get(i)));
        lines.addAll(table.of(pilot, edition, trial.changes(), yearOf, asOf, known));
        return List.copyOf(lines);
    }

    private static Line line(Tracked tracked, Edition edition, Changes changes) {
        var target = tracked.target();
        var unit = target.value().unit();
        var line = Line.of(LaidDown.TARGET + target.id(), target.title(), Criterion.of(tracked.course(), unit));
        var printed = edition.plan().target(target.id()).orElseThrow().value();
        return changes.approved(line.id(), target.by().getYear())
                .flatMap(Change::decision)
                .filter(decision -> !printed.amount().equals(target.value().amount()))
                .map(decision -> TableTargets.changed(line, Figures.of(printed), decision))
                .orElse(line);
    }
}
