package org.xiandao.app.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xiandao.app.web.Failure;
import org.xiandao.app.web.FailureWriter;
import org.xiandao.base.Audit;
import org.xiandao.base.Caller;
import org.xiandao.people.ApiTokens;
import org.xiandao.people.Person;

/** A program that reads the API in a person's name; a wrong key is refused rather than treated as nobody's. */
class TokenFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final ApiTokens tokens;
    private final PasswordSignIn signIn;
    private final Audit audit;
    private final FailureWriter failures;

    TokenFilter(ApiTokens tokens, PasswordSignIn signIn, Audit audit, FailureWriter failures) {
        this.tokens = tokens;
        this.signIn = signIn;
        this.audit = audit;
        this.failures = failures;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.startsWith(BEARER)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Person> person =
                tokens.personOf(header.substring(BEARER.length()).strip());
        if (person.isEmpty()) {
            refuse(request, "unknown", "token");
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            failures.write(request, response, Failure.of(HttpServletResponse.SC_UNAUTHORIZED));
            return;
        }
        if (!READING.contains(request.getMethod())) {
            refuse(request, person.get().login(), "token reads only");
            failures.write(request, response, Failure.of(HttpServletResponse.SC_FORBIDDEN));
            return;
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signIn.signedIn(person.get()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private void refuse(HttpServletRequest request, String name, String reason) {
        audit.refused(
                new Caller(name, Optional.empty(), Optional.ofNullable(request.getRemoteAddr())),
                "request",
                request.getRequestURI(),
                Map.of("method", request.getMethod(), "reason", reason));
    }
}
