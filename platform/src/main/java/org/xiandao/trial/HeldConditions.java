package org.xiandao.trial;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiandao.application.Cases;
import org.xiandao.application.life.Applicant;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.Grounds;
import org.xiandao.indicator.AreaLedgers;
import org.xiandao.indicator.LedgerFacts;
import org.xiandao.indicator.LedgerFacts.Ground;
import org.xiandao.programme.Calls;
import org.xiandao.rules.judge.Facts;
import org.xiandao.rules.judge.Judge;
import org.xiandao.rules.pack.Basis;
import org.xiandao.rules.pack.Condition;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Measure;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.trial.CountedAgainst;
import org.xiandao.rules.trial.Criterion;
import org.xiandao.rules.trial.Criterion.Compared;
import org.xiandao.rules.trial.YearScore.From;
import org.xiandao.rules.trial.YearScore.Line;
import org.xiandao.rules.trial.YearScore.Source;

/**
 * The mandatory conditions of a pilot as of a day of its trial: by the ledgers of its areas. What these can't tell, a
 * document or a promise, stands as it was declared, or as an official found it, and the line says so.
 */
@Component
class HeldConditions {
    private final Cases cases;
    private final Calls calls;
    private final AreaLedgers ledgers;

    HeldConditions(Cases cases, Calls calls, AreaLedgers ledgers) {
        this.cases = cases;
        this.calls = calls;
        this.ledgers = ledgers;
    }

    List<Line> of(CaseState pilot, Edition edition, LocalDate asOf, Instant known) {
        var subjects = pilot.members().stream().map(Applicant::subject).toList();
        var ledger = ledgers.of(edition, subjects, known).naming(any -> false);
        var stated = cases.facts().of(pilot, edition, calls.get(pilot.call()).terms());
        return lines(pilot, edition, ledger, stated, asOf).stream()
                .map(line -> BackedLines.with(line, ground(line, edition, ledger, asOf)))
                .toList();
    }

    /** What the ledgers told of a line. */
    private static Ground ground(Line line, Edition edition, LedgerFacts ledger, LocalDate asOf) {
        var judge = new Judge(edition, ledger);
        return ledger.ground(
                line.from().stream()
                        .filter(from -> from.source() == Source.LEDGER)
                        .flatMap(
                                from -> edition
                                        .measure(from.what())
                                        .map(measure -> of(measure, from.area(), judge, ledger, asOf))
                                        .stream()),
                asOf);
    }

    private static LedgerFacts.Of of(Measure measure, String area, Judge judge, LedgerFacts ledger, LocalDate asOf) {
        var subject = ledger.subjects().stream()
                .filter(one -> one.area().equals(area))
                .findFirst();
        return new LedgerFacts.Of(judge.value(measure, subject, asOf), subject);
    }

    static List<Line> lines(CaseState pilot, Edition edition, Facts ledger, Facts stated, LocalDate asOf) {
        return edition.conditions().stream()
                .map(condition -> line(condition, pilot, edition, ledger, stated, asOf))
                .toList();
    }

    private static Line line(
            Condition condition, CaseState pilot, Edition edition, Facts ledger, Facts stated, LocalDate asOf) {
        var facts = new LedgerFirst(ledger, stated);
        var judgement = new Judge(edition, facts).judge(condition, asOf, pilot.stage());
        var counted = counted(condition, pilot, edition, new Judge(edition, facts.ledger()), asOf);
        var from = new LinkedHashSet<>(facts.heard());
        for (var one : counted)
            for (var member : pilot.members()) from.add(new From(Source.LEDGER, one.measure(), member.area()));
        return new Line(
                "condition/" + condition.id(),
                condition.title(),
                quote(condition.basis()),
                Grounds.value(pilot, edition, judgement),
                Optional.of(CountedAgainst.with(Criterion.of(judgement.trace()), counted)),
                List.copyOf(from));
    }

    /** What the ledger has counted since the trial began that the condition does not suffer. */
    private static List<Compared> counted(
            Condition condition, CaseState pilot, Edition edition, Judge ledger, LocalDate asOf) {
        var eve = pilot.trial().orElseThrow().from().minusDays(1);
        return CountedAgainst.measures(edition, condition).stream()
                .flatMap(id -> edition
                        .measure(id)
                        .flatMap(measure -> Signals.since(ledger, measure, eve, asOf))
                        .filter(count -> count.signum() > 0)
                        .map(count -> CountedAgainst.none(id, count))
                        .stream())
                .toList();
    }

    private static Text quote(Basis basis) {
        return basis.citations().stream()
                .findFirst()
                .map(citation -> new Text(citation.quote(), citation.quote()))
                .orElse(new Text("", ""));
    }
}
