package org.xiandao.app.security;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.xiandao.people.People;
import org.xiandao.people.Person;
import org.xiandao.people.SignIns;
import org.xiandao.people.SignIns.Attempt;

/** Asks the people's room whether login and password fit. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    static final class Resting extends LockedException {
        private final Duration remaining;

        Resting(Duration remaining) {
            super("the account rests for " + remaining);
            this.remaining = remaining;
        }

        long minutes() {
            return remaining.plusSeconds(59).toMinutes();
        }
    }

    private final SignIns signIns;
    private final People people;

    PasswordSignIn(SignIns signIns, People people) {
        this.signIns = signIns;
        this.people = people;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        Optional<String> ip = asked.getDetails() instanceof WebAuthenticationDetails web
                ? Optional.ofNullable(web.getRemoteAddress())
                : Optional.empty();
        return switch (signIns.attempt(asked.getName().strip(), String.valueOf(asked.getCredentials()), ip)) {
            case Attempt.SignedIn(Person person) -> signedIn(person);
            case Attempt.Wrong() -> throw new BadCredentialsException("login or password is wrong");
            case Attempt.Resting(Duration remaining) -> throw new Resting(remaining);
        };
    }

    /** The sign-in of a person whose identity is proven; their duties are their roles. */
    Authentication signedIn(Person person) {
        var roles = people.duties(person.id()).stream()
                .map(duty -> new SimpleGrantedAuthority("ROLE_" + duty.name()))
                .collect(Collectors.toUnmodifiableList());
        return UsernamePasswordAuthenticationToken.authenticated(SignedIn.as(person), null, roles);
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
