package org.xiandao.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Drops U+0000 from parameters: it comes with pasted text, means nothing, and the database can't keep it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class NulFilter extends OncePerRequestFilter {
    private static final String NUL = "\0";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new WithoutNul(request), response);
    }

    private static final class WithoutNul extends HttpServletRequestWrapper {
        private @Nullable Map<String, String[]> clean;

        WithoutNul(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            if (clean == null) {
                var parameters = new LinkedHashMap<String, String[]>();
                super.getParameterMap()
                        .forEach((name, values) -> parameters.put(
                                name.replace(NUL, ""),
                                Stream.of(values)
                                        .map(value -> value.replace(NUL, ""))
                                        .toArray(String[]::new)));
                clean = Collections.unmodifiableMap(parameters);
            }
            return clean;
        }

        @Override
        public @Nullable String getParameter(String name) {
            var values = getParameterMap().get(name);
            return values == null || values.length == 0 ? null : values[0];
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            var values = getParameterMap().get(name);
            return values == null ? null : values.clone();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(getParameterMap().keySet());
        }
    }
}
