package org.xiandao.app.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xiandao.app.web.Failure;
import org.xiandao.app.web.FailureWriter;
import org.xiandao.base.Audit;
import org.xiandao.base.Caller;

/** Reads a posted form before anything looks for its token: one that is too large or cut short is told so, on record. */
class WholeFormFilter extends OncePerRequestFilter {

    private final Audit audit;
    private final FailureWriter failures;

    WholeFormFilter(Audit audit, FailureWriter failures) {
        this.audit = audit;
        this.failures = failures;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            request.getParameterMap();
        } catch (InvalidParameterException unreadable) {
            refuse(request, response, unreadable.getErrorCode());
            return;
        }
        chain.doFilter(request, response);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        audit.refused(
                new Caller(
                        signedIn == null ? "nobody" : signedIn.getName(),
                        Optional.empty(),
                        Optional.ofNullable(request.getRemoteAddr())),
                "request",
                request.getRequestURI(),
                Map.of("method", request.getMethod(), "reason", "form", "status", status));
        failures.write(request, response, Failure.of(status));
    }
}
