package org.xiandao.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xiandao.application.life.Applicant;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.Command;
import org.xiandao.bar.Bar;
import org.xiandao.bar.Bar.Subject;
import org.xiandao.bar.Bars;
import org.xiandao.base.Actor;
import org.xiandao.people.Organisation;
import org.xiandao.people.OrganisationId;
import org.xiandao.people.People;

/** The bars that stand against a step by which somebody applies: against the area, the body, or the person who acts. */
@Component
class Barring {
    private final Bars bars;
    private final People people;

    Barring(Bars bars, People people) {
        this.bars = bars;
        this.people = people;
    }

    List<Bar> against(CaseState state, Command command, Actor actor, LocalDate day) {
        return switch (command) {
            case Command.Open open -> holding(List.of(open.lead()), actor, day);
            case Command.Invite invite -> holding(List.of(invite.member()), actor, day);
            case Command.Join _ ->
                holding(
                        state.pending().stream()
                                .filter(one -> one.organisation().equals(actor.organisation()))
                                .toList(),
                        actor,
                        day);
            case Command.Submit _ -> holding(state.members(), actor, day);
            default -> List.of();
        };
    }

    /** Against those who apply, and against the person who acts for them. */
    List<Bar> holding(List<Applicant> applicants, Actor actor, LocalDate day) {
        var subjects = subjects(applicants);
        creditCode(actor.organisation()).ifPresent(code -> subjects.add(Subject.person(actor.name(), code)));
        return bars.holding(subjects, day);
    }

    /** Against those who apply, whoever looks. */
    List<Bar> holding(List<Applicant> applicants, LocalDate day) {
        return bars.holding(subjects(applicants), day);
    }

    private List<Subject> subjects(List<Applicant> applicants) {
        var subjects = new ArrayList<Subject>();
        for (var applicant : applicants) {
            subjects.add(Subject.area(applicant.area(), applicant.areaName()));
            creditCode(applicant.organisation())
                    .ifPresent(code -> subjects.add(Subject.organisation(code, applicant.organisationName())));
        }
        return subjects;
    }

    private Optional<String> creditCode(String organisation) {
        return people.organisation(new OrganisationId(UUID.fromString(organisation)))
                .flatMap(Organisation::creditCode);
    }
}
