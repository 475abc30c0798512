package org.xiandao.trial;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiandao.application.Cases;
import org.xiandao.application.life.CaseState;
import org.xiandao.programme.Calls;
import org.xiandao.rules.judge.Judge;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.RatingRules.ProposedBy;
import org.xiandao.rules.trial.Proposal;
import org.xiandao.rules.trial.Proposal.Signs;
import org.xiandao.trial.life.TrialEvent.StarsGiven;
import org.xiandao.trial.life.TrialState;

/** What is counted against a pilot, ground by ground. */
@Component
class Signals {
    private final Cases cases;
    private final Calls calls;

    Signals(Cases cases, Calls calls) {
        this.cases = cases;
        this.calls = calls;
    }

    List<Proposal> of(CaseState pilot, Edition edition, TrialState trial, LocalDate day) {
        return Proposal.of(
                edition.rating(),
                new Signs(
                        trial.standing().stream().map(StarsGiven::stars).toList(),
                        measured(pilot, edition, day),
                        trial.unanswered(day)));
    }

    /** What has come since the trial began: today's value less that of the eve. */
    private Map<String, Fraction> measured(CaseState pilot, Edition edition, LocalDate day) {
        var judge = new Judge(
                edition,
                cases.facts().of(pilot, edition, calls.get(pilot.call()).terms()));
        var eve = pilot.trial().orElseThrow().from().minusDays(1);
        var values = new HashMap<String, Fraction>();
        for (var ground : edition.rating().grounds())
            if (ground.proposedBy().orElse(null) instanceof ProposedBy.Measured(var id))
                edition.measure(id).ifPresent(measure -> {
                    var now = judge.value(measure, Optional.empty(), day).amount();
                    var before = judge.value(measure, Optional.empty(), eve).amount();
                    if (now.isPresent()) values.put(id, now.get().minus(before.orElse(Fraction.ZERO)));
                });
        return values;
    }
}
