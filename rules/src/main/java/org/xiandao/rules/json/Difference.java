package org.xiandao.rules.json;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xiandao.rules.pack.Text;

/**
 * A place where what a file says parts from what is computed again.
 *
 * @param at the place, list items by their id
 */
public record Difference(String at, Optional<Json> recorded, Optional<Json> computed) {

    public static Optional<Difference> first(String at, Optional<Json> recorded, Optional<Json> computed) {
        return each(at, recorded, computed).findFirst();
    }

    public static List<Difference> all(String at, Json recorded, Json computed) {
        return each(at, Optional.of(recorded), Optional.of(computed)).toList();
    }

    private static Stream<Difference> each(String at, Optional<Json> recorded, Optional<Json> computed) {
        if (recorded.equals(computed)) return Stream.empty();
        if (recorded.orElse(null) instanceof Json.Obj left && computed.orElse(null) instanceof Json.Obj right) {
            var names = new TreeSet<>(left.members().keySet());
            names.addAll(right.members().keySet());
            return names.stream().flatMap(name -> each(inside(at, name), left.get(name), right.get(name)));
        }
        if (recorded.orElse(null) instanceof Json.Arr(var left) && computed.orElse(null) instanceof Json.Arr(var right))
            return items(at, left, right);
        return Stream.of(new Difference(at, recorded, computed));
    }

    /** By their ids where some are only in one of the two, so that what follows them is not told as well; else by place. */
    private static Stream<Difference> items(String at, List<Json> left, List<Json> right) {
        var lefts = byId(left);
        var rights = byId(right);
        var ids = new TreeSet<>(lefts.keySet());
        ids.addAll(rights.keySet());
        boolean named = lefts.size() == left.size() && rights.size() == right.size();
        if (named && !lefts.keySet().equals(rights.keySet()))
            return ids.stream()
                    .flatMap(id -> each(
                            inside(at, id), Optional.ofNullable(lefts.get(id)), Optional.ofNullable(rights.get(id))));
        return IntStream.range(0, Math.max(left.size(), right.size()))
                .boxed()
                .flatMap(i -> each(inside(at, name(right, left, i)), item(left, i), item(right, i)));
    }

    private static Map<String, Json> byId(List<Json> items) {
        var named = new HashMap<String, Json>();
        for (var item : items) id(item).ifPresent(id -> named.put(id, item));
        return named;
    }

    private static Optional<String> id(Json item) {
        return item instanceof Json.Obj object ? object.get("id").map(Difference::brief) : Optional.empty();
    }

    private static String inside(String at, String name) {
        return at.isEmpty() ? name : at + " › " + name;
    }

    public Text text() {
        return new Text(
                at + "：文件记的是 " + recorded.map(Difference::brief).orElse("（无）") + "，重算得 "
                        + computed.map(Difference::brief).orElse("（无）"),
                at + ": the file says " + recorded.map(Difference::brief).orElse("(nothing)")
                        + ", computed again it is "
                        + computed.map(Difference::brief).orElse("(nothing)"));
    }

    private static Optional<Json> item(List<Json> items, int at) {
        return at < items.size() ? Optional.of(items.get(at)) : Optional.empty();
    }

    private static String name(List<Json> items, List<Json> others, int at) {
        return item(at < items.size() ? items : others, at)
                .flatMap(Difference::id)
                .orElse(String.valueOf(at + 1));
    }

    private static String brief(Json json) {
        var text = json instanceof Json.Str(var value) ? value : CanonicalJson.text(json);
        return text.length() > 80 ? text.substring(0, 79) + "…" : text;
    }
}
