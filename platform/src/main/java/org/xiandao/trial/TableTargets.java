package org.xiandao.trial;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.xiandao.application.life.Applicant;
import org.xiandao.application.life.CaseState;
import org.xiandao.base.ChinaTime;
import org.xiandao.indicator.AreaLedgers;
import org.xiandao.indicator.LedgerFacts;
import org.xiandao.rules.judge.Judge;
import org.xiandao.rules.number.Figures;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Predicate.Comparator;
import org.xiandao.rules.pack.RatingRules.ProposedBy;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.trial.Criterion;
import org.xiandao.rules.trial.Criterion.Compared;
import org.xiandao.rules.trial.YearScore.Changed;
import org.xiandao.rules.trial.YearScore.Line;
import org.xiandao.trial.life.Changes;
import org.xiandao.trial.life.Changes.Change;
import org.xiandao.trial.life.Changes.Decision;
import org.xiandao.trial.life.LaidDown;

/**
 * The targets that a pilot laid down for each year in its application. A bare figure for one
 * measure is compared with the records; what is told in words, a person has to judge.
 */
@Component
class TableTargets {
    private static final Pattern FIGURE = Pattern.compile("\\d{1,15}(\\.\\d{1,6})?");

    private final AreaLedgers ledgers;

    TableTargets(AreaLedgers ledgers) {
        this.ledgers = ledgers;
    }

    /** @param yearOf which year's target counts, if any */
    List<Line> of(
            CaseState pilot,
            Edition edition,
            Changes changes,
            Function<LaidDown, OptionalInt> yearOf,
            LocalDate asOf,
            Instant known) {
        var subjects = pilot.members().stream().map(Applicant::subject).toList();
        var ledger = ledgers.of(edition, subjects, known).naming(any -> false);
        return LaidDown.of(edition, pilot).stream()
                .filter(LaidDown::typed)
                .flatMap(laidDown -> yearOf.apply(laidDown).stream()
                        .filter(laidDown.years()::containsKey)
                        .mapToObj(year -> line(laidDown, year, edition, changes, ledger, asOf)))
                .toList();
    }

    /** The line with what was laid down first, and who approved another. */
    static Line changed(Line line, String original, Decision decision) {
        return line.with(new Changed(
                new Text(original, original),
                ChinaTime.day(decision.at()),
                decision.organisationName() + " " + decision.by()));
    }

    private static Line line(
            LaidDown laidDown, int year, Edition edition, Changes changes, LedgerFacts ledger, LocalDate asOf) {
        var line = line(laidDown, changes.aimed(laidDown, year), edition, ledger, asOf);
        return changes.approved(laidDown, year)
                .flatMap(Change::decision)
                .map(decision -> changed(line, laidDown.years().getOrDefault(year, ""), decision))
                .orElse(line);
    }

    private static Line line(LaidDown laidDown, String typed, Edition edition, LedgerFacts ledger, LocalDate asOf) {
        var value = laidDown.measure()
                .filter(it -> FIGURE.matcher(typed).matches())
                .flatMap(edition::measure)
                .map(one -> new Judge(edition, ledger).value(one, Optional.empty(), asOf));
        var criterion = value.map(one -> new Compared(
                one.measure(),
                fewer(one.measure(), edition) ? Comparator.AT_MOST : Comparator.AT_LEAST,
                Fraction.parse(typed),
                one.amount()));
        var found = criterion.flatMap(Compared::actual).map(Figures::of).orElse("");
        var line = new Line(
                laidDown.line(),
                laidDown.title(),
                new Text(typed, typed),
                new Text(found, found),
                criterion.map(Criterion.class::cast),
                List.of());
        return value.filter(one -> one.amount().isPresent())
                .map(one -> BackedLines.with(line, ledger.ground(one, asOf)))
                .orElse(line);
    }

    /** Of what brings a sanction up, fewer is better; of everything else, more. */
    private static boolean fewer(String id, Edition edition) {
        return edition.rating().grounds().stream()
                .flatMap(ground -> ground.proposedBy().stream())
                .anyMatch(by -> by instanceof ProposedBy.Measured(var measure) && measure.equals(id));
    }
}
