package org.xiandao.application.life;

import java.time.LocalDate;
import java.util.List;
import org.xiandao.programme.CallTerms;
import org.xiandao.rules.judge.Facts;
import org.xiandao.rules.judge.Judge;
import org.xiandao.rules.judge.Judgement;
import org.xiandao.rules.judge.Verdict;
import org.xiandao.rules.pack.Condition;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Workflow.Kind;

/** The mandatory conditions of a case, judged as of a day. */
public final class Conditions {
    private Conditions() {}

    /**
     * Those that are due by the given stage: decided there or earlier, or standing in until a later stage decides.
     * A condition is judged as before its decision while the case has not yet passed the stage that decides it.
     */
    public static List<Judgement> due(CaseState state, Setting setting, String stage, LocalDate asOf) {
        return due(state, setting.edition(), setting.call(), setting.facts(), stage, asOf);
    }

    public static List<Judgement> due(
            CaseState state, Edition edition, CallTerms call, Setting.FactsOf facts, String stage, LocalDate asOf) {
        return new Judge(edition, facts.of(state, edition, call)).due(asOf, stage);
    }

    /** Every condition as it stands at the case's stage. */
    public static List<Judgement> all(
            CaseState state, Edition edition, CallTerms call, Setting.FactsOf facts, LocalDate asOf) {
        return new Judge(edition, facts.of(state, edition, call)).conditions(asOf, state.stage());
    }

    /**
     * What the applicants are shown of their own, and what is handed in: by their declarations alone. What officials have
     * found is the offices' until the decision, and no part of a submission.
     */
    public static List<Judgement> declared(
            CaseState state, Edition edition, CallTerms call, Setting.FactsOf facts, LocalDate asOf) {
        return new Judge(edition, declaredFacts(state, edition, call, facts)).conditions(asOf, state.stage());
    }

    /** The facts as they would be had nobody found anything, officials nor the review. */
    public static Facts declaredFacts(CaseState state, Edition edition, CallTerms call, Setting.FactsOf facts) {
        return new NothingFound(facts.of(state.asDeclared(), edition, call));
    }

    /** The facts as experts judge by them: with the figures that the review has found anew, without officials' findings. */
    public static Facts reviewedFacts(CaseState state, Edition edition, CallTerms call, Setting.FactsOf facts) {
        return new NothingFound(facts.of(state, edition, call));
    }

    static List<String> blocking(List<Judgement> judgements, Verdict verdict) {
        return judgements.stream()
                .filter(judgement -> judgement.condition().severity() == Condition.Severity.BLOCK)
                .filter(judgement -> judgement.verdict() == verdict)
                .map(judgement -> judgement.condition().id())
                .toList();
    }

    static boolean judgedAt(Edition edition, String stage) {
        var kind = edition.stage(stage).kind();
        return kind == Kind.CONDITIONS
                || edition.conditions().stream().anyMatch(c -> c.decidedAt().equals(stage));
    }
}
