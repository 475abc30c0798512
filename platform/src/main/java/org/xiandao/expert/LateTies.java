package org.xiandao.expert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xiandao.application.CaseDirectory;
import org.xiandao.application.CaseMoved;
import org.xiandao.application.Cases;
import org.xiandao.application.life.CaseEvent;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.Command;
import org.xiandao.base.ChinaTime;
import org.xiandao.expert.Recusals.Under;
import org.xiandao.people.Declaration;
import org.xiandao.people.Interests;
import org.xiandao.people.InterestsDeclared;
import org.xiandao.people.Member;
import org.xiandao.people.People;
import org.xiandao.people.PersonId;
import org.xiandao.rules.pack.Workflow.Kind;

/**
 * What experts declare of their interests while they have a seat counts at once: where it ties them to the case, it is their
 * word of a conflict there, and the seat is free.
 */
@Component
class LateTies {
    private final CaseDirectory directory;
    private final Cases cases;
    private final Recusals recusals;
    private final Interests interests;
    private final People people;

    LateTies(CaseDirectory directory, Cases cases, Recusals recusals, Interests interests, People people) {
        this.directory = directory;
        this.cases = cases;
        this.recusals = recusals;
        this.interests = interests;
        this.people = people;
    }

    @EventListener
    void on(InterestsDeclared declared) {
        for (var caseId : directory.seats(declared.person().toString()))
            keepOut(caseId, declared.person(), declared.declaration(), declared.at());
    }

    /** Experts may have declared since the review was closed. */
    @EventListener
    void on(CaseMoved moved) {
        if (!moved.events().contains(CaseEvent.ReopeningAnswered.class.getSimpleName())) return;
        for (var expert : cases.get(moved.caseId()).experts()) {
            var person = PersonId.of(expert.account());
            interests.of(person).ifPresent(declaration -> keepOut(moved.caseId(), person, declaration, moved.at()));
        }
    }

    private void keepOut(String caseId, PersonId person, Declaration declaration, Instant at) {
        var account = person.toString();
        var state = cases.get(caseId);
        var edition = cases.edition(state);
        if (!seated(state, account) || edition.stage(state.stage()).kind() != Kind.REVIEW) return;
        recusals
                .between(
                        List.of(new Under(caseId, state, edition)),
                        Ties.declared(person, declaration),
                        ChinaTime.day(at),
                        account)
                .stream()
                .findFirst()
                .ifPresent(tie -> expert(person)
                        .ifPresent(expert -> cases.handle(
                                caseId,
                                new Command.DeclareConflict(true, tie.why().zh()),
                                expert.actor(),
                                at)));
    }

    private static boolean seated(CaseState state, String account) {
        return state.experts().stream().anyMatch(expert -> expert.account().equals(account));
    }

    private Optional<Member> expert(PersonId person) {
        return people.memberships(person).stream()
                .filter(member -> member.actor().expert())
                .findFirst();
    }
}
