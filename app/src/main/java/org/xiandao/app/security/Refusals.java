package org.xiandao.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.xiandao.app.web.Failure;
import org.xiandao.app.web.FailureWriter;
import org.xiandao.base.Audit;
import org.xiandao.base.Caller;

/** Who is not signed in is shown the way; who may not is told so, and it is put on record. */
@Component
class Refusals implements AccessDeniedHandler, AuthenticationEntryPoint {

    private final Audit audit;
    private final FailureWriter failures;

    Refusals(Audit audit, FailureWriter failures) {
        this.audit = audit;
        this.failures = failures;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (FailureWriter.wantsJson(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            failures.write(request, response, Failure.of(HttpServletResponse.SC_UNAUTHORIZED));
        } else if ("POST".equals(request.getMethod())) {
            failures.write(request, response, Failure.signedOut());
        } else {
            response.sendRedirect("/login");
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        boolean stale = cause instanceof CsrfException;
        String who = request.getUserPrincipal() == null
                ? "nobody"
                : request.getUserPrincipal().getName();
        audit.refused(
                new Caller(who, Optional.empty(), Optional.ofNullable(request.getRemoteAddr())),
                "request",
                request.getRequestURI(),
                Map.of("method", request.getMethod(), "reason", stale ? "stale page" : "duty"));
        failures.write(request, response, stale ? Failure.stale() : Failure.of(403));
    }
}
