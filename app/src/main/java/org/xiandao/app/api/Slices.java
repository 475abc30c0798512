package org.xiandao.app.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.xiandao.app.api.wire.Page;

/**
 * Cuts a list into pages that begin after a key rather than at a number, so that what comes or goes meanwhile neither
 * repeats nor hides anything else.
 */
final class Slices {
    static final int SIZE = 50;

    private Slices() {}

    /** @param order of the keys, which tell the items apart */
    record Keys<T>(Function<T, String> key, Comparator<String> order) {}

    record Window(Optional<String> after, int size) {}

    static <T, W> Page<W> slice(
            Collection<T> all, Keys<T> keys, Window window, Function<T, W> wire, HttpServletRequest request) {
        var rest = all.stream()
                .filter(item -> window.after()
                        .map(after -> keys.order().compare(keys.key().apply(item), after) > 0)
                        .orElse(true))
                .sorted(Comparator.comparing(keys.key(), keys.order()))
                .toList();
        int size = window.size();
        var items = rest.subList(0, Math.min(size, rest.size()));
        var next = rest.size() > size
                ? Optional.of(address(request, keys.key().apply(items.getLast())))
                : Optional.<String>empty();
        return new Page<>(items.stream().map(wire).toList(), all.size(), next);
    }

    /** Of what was found behind the window's key, one more than fits. */
    static <T, W> Page<W> page(
            List<T> found,
            int total,
            Function<T, String> key,
            Window window,
            Function<T, W> wire,
            HttpServletRequest request) {
        var items = found.subList(0, Math.min(window.size(), found.size()));
        var next = found.size() > window.size()
                ? Optional.of(address(request, key.apply(items.getLast())))
                : Optional.<String>empty();
        return new Page<>(items.stream().map(wire).toList(), total, next);
    }

    private static String address(HttpServletRequest request, String after) {
        List<String> query = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("after")) for (var value : values) query.add(encode(name) + "=" + encode(value));
        });
        query.add("after=" + encode(after));
        return request.getRequestURI() + "?" + String.join("&", query);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
