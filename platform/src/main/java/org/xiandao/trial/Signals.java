package org.xiandao.trial;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiandao.application.life.Applicant;
import org.xiandao.application.life.CaseState;
import org.xiandao.base.ChinaTime;
import org.xiandao.indicator.AreaLedgers;
import org.xiandao.rules.judge.Judge;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Measure;
import org.xiandao.rules.pack.RatingRules.ProposedBy;
import org.xiandao.rules.trial.Proposal;
import org.xiandao.rules.trial.Proposal.Signs;
import org.xiandao.trial.life.TrialEvent.StarsGiven;
import org.xiandao.trial.life.TrialState;

/** What is counted against a pilot, ground by ground. */
@Component
class Signals {
    private final AreaLedgers ledgers;

    Signals(AreaLedgers ledgers) {
        this.ledgers = ledgers;
    }

    List<Proposal> of(CaseState pilot, Edition edition, TrialState trial, LocalDate day) {
        return Proposal.of(
                edition.rating(),
                new Signs(
                        trial.standing().stream().map(StarsGiven::stars).toList(),
                        measured(pilot, edition, day),
                        trial.unanswered(day)));
    }

    /** What has come since the trial began, by the ledger as it is known at the end of the day: its value then less that of the eve. */
    private Map<String, Fraction> measured(CaseState pilot, Edition edition, LocalDate day) {
        var subjects = pilot.members().stream().map(Applicant::subject).toList();
        var known = day.plusDays(1).atStartOfDay(ChinaTime.ZONE).toInstant();
        var judge = new Judge(edition, ledgers.of(edition, subjects, known).naming(any -> false));
        var eve = pilot.trial().orElseThrow().from().minusDays(1);
        var values = new HashMap<String, Fraction>();
        for (var ground : edition.rating().grounds())
            if (ground.proposedBy().orElse(null) instanceof ProposedBy.Measured(var id))
                edition.measure(id).ifPresent(measure -> {
                    since(judge, measure, eve, day).ifPresent(count -> values.put(id, count));
                });
        return values;
    }

    /** What was counted after the eve of the trial's first day; empty where nobody counts it. */
    static Optional<Fraction> since(Judge judge, Measure measure, LocalDate eve, LocalDate day) {
        var before = judge.value(measure, Optional.empty(), eve).amount().orElse(Fraction.ZERO);
        return judge.value(measure, Optional.empty(), day).amount().map(now -> now.minus(before));
    }
}
