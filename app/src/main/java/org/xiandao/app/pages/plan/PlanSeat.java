package org.xiandao.app.pages.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xiandao.app.security.Visitor;
import org.xiandao.people.Member;
import org.xiandao.plan.life.Owed;
import org.xiandao.plan.life.PlanState;
import org.xiandao.plan.life.PlanTask;
import org.xiandao.plan.life.PlanTrial;
import org.xiandao.plan.life.Proof;
import org.xiandao.plan.life.Reporting;
import org.xiandao.rules.pack.Edition;

/**
 * A plan of work as one visitor sees it.
 *
 * @param runner the membership in which they act for the pilot's own office
 * @param sees whether they see the whole of it, as they see the case
 * @param owners the owners for whom they answer, and in which membership
 */
record PlanSeat(
        String caseId,
        Visitor visitor,
        String title,
        Edition edition,
        PlanTrial trial,
        PlanState plan,
        LocalDate today,
        Optional<Member> runner,
        boolean sees,
        Map<String, Member> owners) {

    boolean runs() {
        return runner.isPresent() && !trial.over();
    }

    boolean answersFor(String owner) {
        return owners.containsKey(owner);
    }

    /** Whether a report is theirs to hand in today. */
    boolean writes(Owed owed) {
        return answersFor(owed.owner().id())
                && !trial.over()
                && !owed.lapsed()
                && owed.period().over(today)
                && owed.reporting().status() != Reporting.Status.SIGNED;
    }

    /** All, or those of the owners for whom they answer. */
    List<PlanTask> tasks() {
        return plan.tasks(trial).stream().filter(this::sees).toList();
    }

    /** Those that are no longer pursued, of the ones that they saw. */
    List<PlanTask> dropped() {
        return plan.dropped(trial).stream().filter(this::sees).toList();
    }

    boolean sees(PlanTask task) {
        return sees || task.ownersEver().stream().anyMatch(this::answersFor);
    }

    /** The one rule for whoever asks for a file of a deliverable, and for every list of them. */
    boolean sees(Proof proof) {
        return sees || answersFor(proof.owner());
    }

    String href(String further) {
        return "/trials/" + caseId + further;
    }
}
