package org.xiandao.app.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
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
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.xiandao.people.People;

/** Gives controllers their {@code Visitor}, or an {@code Optional<Visitor>} on pages that are open to all. */
@Component
public class Visitors implements HandlerMethodArgumentResolver, WebMvcConfigurer {

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

    /** As {@link #behind}, where the page is not open to all. */
    public Visitor signedIn(HttpServletRequest request) {
        return behind(request).orElseThrow(() -> new InsufficientAuthenticationException("nobody is signed in"));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
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
        var request = (HttpServletRequest) web.getNativeRequest();
        return parameter.getParameterType() == Optional.class ? behind(request) : signedIn(request);
    }
}
