package org.xiandao.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a failure as a page to a reader and as problem JSON (RFC 9457) to a program; needs no database. */
@Component
public class FailureWriter {

    private static final String RETRY_SECONDS = "5";

    private final JteViewResolver views;
    private final JsonMapper json;

    FailureWriter(JteViewResolver views, JsonMapper json) {
        this.views = views;
        this.json = json;
    }

    public void write(HttpServletRequest request, HttpServletResponse response, Failure failure) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(failure.status());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (failure.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        Words w = Words.in(Language.of(request));
        String key = failure.key(w);
        String title = said(key + ".title", w, request);
        String text = said(key + ".text", w, request);
        if (wantsJson(request)) {
            Map<String, Object> problem = new LinkedHashMap<>();
            problem.put("type", "about:blank");
            problem.put("title", title);
            problem.put("status", failure.status());
            problem.put("detail", text);
            if (!failure.incident().isEmpty()) {
                problem.put("incident", failure.incident());
            }
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream().write(json.writeValueAsBytes(problem));
        } else {
            var page = new FailurePage(
                    failure.status(),
                    title,
                    text,
                    failure.incident(),
                    TypedTexts.of(request),
                    failure.mayBeSignedOut());
            views.render("failure.jte", Map.of("page", page), request, response);
        }
    }

    /** A program has no language: it is told in both. */
    private static String said(String key, Words w, HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/")
                ? Words.in(Language.ZH).t(key) + " · " + Words.in(Language.EN).t(key)
                : w.t(key);
    }

    /** Programs, and scripts of our own pages that ask for JSON. */
    public static boolean wantsJson(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        String path = request.getRequestURI();
        return path.startsWith("/api/") || (accept != null && accept.contains("json") && !accept.contains("text/html"));
    }
}
