package org.xiandao.app.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xiandao.app.web.Failure;
import org.xiandao.app.web.FailureWriter;

/** Whoever was given a password chooses their own before anything else. */
class NewPasswordFilter extends OncePerRequestFilter {

    private static final List<String> OPEN =
            List.of("/password", "/logout", "/design/", "/webjars/", "/language", "/error");

    private final FailureWriter failures;

    NewPasswordFilter(FailureWriter failures) {
        this.failures = failures;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof SignedIn signedIn
                && signedIn.mustChangePassword()
                && OPEN.stream().noneMatch(request.getRequestURI()::startsWith)) {
            if (FailureWriter.wantsJson(request)) failures.write(request, response, Failure.newPassword());
            else response.sendRedirect("/password");
        } else {
            chain.doFilter(request, response);
        }
    }
}
