package org.xiandao.app.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever was given a password chooses their own before anything else. */
class NewPasswordFilter extends OncePerRequestFilter {

    private static final List<String> OPEN =
            List.of("/password", "/logout", "/design/", "/webjars/", "/language", "/error");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof SignedIn signedIn
                && signedIn.mustChangePassword()
                && OPEN.stream().noneMatch(request.getRequestURI()::startsWith)) {
            response.sendRedirect("/password");
        } else {
            chain.doFilter(request, response);
        }
    }
}
