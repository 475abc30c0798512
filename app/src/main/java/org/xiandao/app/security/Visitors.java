package org.xiandao.app.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.xiandao.people.People;

/** Gives controllers their {@code Visitor}, or an {@code Optional<Visitor>} on pages that are open to all. */
@Component
public class Visitors implements HandlerMethodArgumentResolver {

    private final People people;

    Visitors(People people) {
        this.people = people;
    }

    public Optional<Visitor> behind(HttpServletRequest request) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn signedIn)) {
            return Optional.empty();
        }
        return people.person(signedIn.id())
                .filter(person -> person.active())
                .map(person -> new Visitor(
                        person, people.memberships(person.id()), Optional.ofNullable(request.getRemoteAddr())));
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.nestedIfOptional().getNestedParameterType() == Visitor.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        Optional<Visitor> visitor = behind((HttpServletRequest) web.getNativeRequest());
        if (parameter.getParameterType() == Optional.class) {
            return visitor;
        }
        return visitor.orElseThrow(() -> new InsufficientAuthenticationException("nobody is signed in"));
    }
}
