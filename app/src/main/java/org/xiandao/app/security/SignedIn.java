package org.xiandao.app.security;

import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.xiandao.people.Person;
import org.xiandao.people.PersonId;

/** Who is signed in; kept in the session, so it carries names only. */
public record SignedIn(String person, String login, boolean mustChangePassword)
        implements AuthenticatedPrincipal, Serializable {

    static SignedIn as(Person person) {
        return new SignedIn(person.id().toString(), person.login(), person.mustChangePassword());
    }

    public PersonId id() {
        return PersonId.of(person);
    }

    @Override
    public String getName() {
        return login;
    }
}
