package org.xiandao.application.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.xiandao.bar.Bar;
import org.xiandao.base.Actor;
import org.xiandao.base.ChinaTime;
import org.xiandao.programme.CallTerms;
import org.xiandao.rules.flow.WorkingDays;
import org.xiandao.rules.judge.Facts;
import org.xiandao.rules.pack.Edition;

/**
 * All that a decision depends on besides the case and the command.
 *
 * @param edition the edition that the case is pinned to (for a new case: the call's)
 * @param now the server's time
 * @param keptOut whether the actor, as an official, is kept out of the case
 * @param ranksTaken the ranks that the actor's office has given at the case's stage to other cases of the call
 * @param barred the bars that stand today against a step by which somebody applies
 */
public record Setting(
        Edition edition,
        CallTerms call,
        FactsOf facts,
        WorkingDays workingDays,
        Actor actor,
        Instant now,
        boolean keptOut,
        Set<Integer> ranksTaken,
        List<Bar> barred) {

    public LocalDate today() {
        return ChinaTime.day(now);
    }

    /** Where the facts of a case come from: figures declared in its form, or the ledger's records. */
    public interface FactsOf {
        Facts of(CaseState state, Edition edition, CallTerms call);
    }
}
