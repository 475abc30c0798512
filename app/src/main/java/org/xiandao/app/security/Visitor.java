package org.xiandao.app.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xiandao.base.Caller;
import org.xiandao.people.Duty;
import org.xiandao.people.Member;
import org.xiandao.people.Person;

/** The person behind a request, as the database knows them now. A controller asks for it as an argument. */
public record Visitor(Person person, List<Member> memberships, Optional<String> ip) {

    public boolean holds(Duty duty) {
        return memberships.stream().anyMatch(member -> member.holds(duty));
    }

    public Set<Duty> duties() {
        return memberships.stream().flatMap(member -> member.duties().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** For the audit trail. */
    public Caller caller() {
        return new Caller(person.login(), Optional.empty(), ip);
    }

    public Caller callerFor(Member member) {
        return new Caller(person.login(), Optional.of(member.organisation().id().toString()), ip);
    }
}
