package org.xiandao.rules.bundle;

import java.util.ArrayList;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.xiandao.rules.json.Json;

/** Changes one value of a JSON tree, named by the way to it: {@code sets/0/stage}. */
final class Edit {
    private Edit() {}

    static Json put(Json in, String path, Json value) {
        return set(in, path, Optional.of(value));
    }

    static Json without(Json in, String path) {
        return set(in, path, Optional.empty());
    }

    static Json at(Json in, String path) {
        var at = in;
        for (var name : path.split("/")) at = child(at, name).orElseThrow();
        return at;
    }

    /** The ways to all texts, numbers and truths; of a list's items to the first's alone. */
    static Stream<String> leaves(Json json) {
        return switch (json) {
            case Json.Obj(var members) ->
                members.entrySet().stream()
                        .flatMap(member -> leaves(member.getValue()).map(rest -> path(member.getKey(), rest)));
            case Json.Arr(var items) ->
                items.stream().limit(1).flatMap(Edit::leaves).map(rest -> path("0", rest));
            default -> Stream.of("");
        };
    }

    /** Another value of the same kind. */
    static Json other(Json leaf) {
        return switch (leaf) {
            case Json.Str(var text) -> Json.of(text.matches("[0-9.]+") ? "1" + text : text + "x");
            case Json.Int(var number) -> Json.of(number + 1);
            case Json.Bool(var truth) -> Json.of(!truth);
            default -> Json.of("x");
        };
    }

    private static String path(String name, String rest) {
        return rest.isEmpty() ? name : name + "/" + rest;
    }

    private static Optional<Json> child(Json in, String name) {
        return switch (in) {
            case Json.Obj object -> object.get(name);
            case Json.Arr(var items) ->
                items.stream().skip(Integer.parseInt(name)).findFirst();
            default -> Optional.empty();
        };
    }

    private static Json set(Json in, String path, Optional<Json> value) {
        int slash = path.indexOf('/');
        var name = slash < 0 ? path : path.substring(0, slash);
        var put = slash < 0 ? value : Optional.of(set(child(in, name).orElseThrow(), path.substring(slash + 1), value));
        return switch (in) {
            case Json.Obj(var members) -> {
                var changed = new TreeMap<>(members);
                changed.remove(name);
                put.ifPresent(it -> changed.put(name, it));
                yield new Json.Obj(changed);
            }
            case Json.Arr(var items) -> {
                var changed = new ArrayList<>(items);
                int at = Integer.parseInt(name);
                if (at < items.size()) changed.remove(at);
                put.ifPresent(it -> changed.add(at, it));
                yield new Json.Arr(changed);
            }
            default -> throw new IllegalArgumentException("Nothing is below " + in);
        };
    }
}
