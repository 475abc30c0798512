package org.xiandao.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;

/** What somebody wrote into a form that could not be taken, to be copied before it is lost. */
final class TypedTexts {
    /** Words, not keys, choices or numbers. */
    private static final Pattern TEXT = Pattern.compile("\\p{IsHan}{2}|\\S\\s+\\S");

    private TypedTexts() {}

    /** Only of forms that our own pages send: another site's words are not shown as if its visitor had typed them. */
    static List<String> of(HttpServletRequest request) {
        if (!"POST".equals(request.getMethod()) || !"same-origin".equals(request.getHeader("Sec-Fetch-Site")))
            return List.of();
        return sent(request).entrySet().stream()
                .filter(field -> !field.getKey().contains("password"))
                .flatMap(field -> Stream.of(field.getValue()))
                .filter(value -> TEXT.matcher(value).find())
                .distinct()
                .toList();
    }

    private static Map<String, String[]> sent(HttpServletRequest request) {
        try {
            return request.getParameterMap();
        } catch (InvalidParameterException unreadable) {
            return Map.of();
        }
    }
}
