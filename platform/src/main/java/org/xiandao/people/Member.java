package org.xiandao.people;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.xiandao.base.Actor;
import org.xiandao.rules.pack.Workflow;

/** A person in an organisation, with the duties held there. */
public record Member(Person person, Organisation organisation, Set<Duty> duties) {
    public Member {
        duties = Set.copyOf(duties);
    }

    public boolean holds(Duty duty) {
        return duties.contains(duty);
    }

    /** The same as a case knows it. */
    public Actor actor() {
        return new Actor(
                person.id().toString(),
                person.name().zh(),
                organisation.id().toString(),
                organisation.name().zh(),
                organisation.officeKind(),
                organisation.level(),
                organisation.areaCode(),
                Arrays.stream(Workflow.Duty.values())
                        .filter(duty -> holds(Duty.valueOf(duty.name())))
                        .collect(Collectors.toUnmodifiableSet()),
                holds(Duty.APPLICANT),
                holds(Duty.EXPERT));
    }
}
