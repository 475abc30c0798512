package org.xiandao.rules.draw;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.json.Json;
import org.xiandao.rules.pack.Text;

/**
 * Where two records part for the first time.
 *
 * @param at the place, list items by their id
 */
record Difference(String at, Optional<Json> recorded, Optional<Json> computed) {

    static Optional<Difference> first(String at, Optional<Json> recorded, Optional<Json> computed) {
        if (recorded.equals(computed)) return Optional.empty();
        if (recorded.orElse(null) instanceof Json.Obj left && computed.orElse(null) instanceof Json.Obj right) {
            var names = new TreeSet<>(left.members().keySet());
            names.addAll(right.members().keySet());
            for (var name : names) {
                var inside = first(at + " › " + name, left.get(name), right.get(name));
                if (inside.isPresent()) return inside;
            }
        }
        if (recorded.orElse(null) instanceof Json.Arr(var left) && computed.orElse(null) instanceof Json.Arr(var right))
            for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
                var inside = first(at + " › " + name(right, left, i), item(left, i), item(right, i));
                if (inside.isPresent()) return inside;
            }
        return Optional.of(new Difference(at, recorded, computed));
    }

    Text text() {
        return new Text(
                at + "：文件记的是 " + recorded.map(Difference::brief).orElse("（无）") + "，重算得 "
                        + computed.map(Difference::brief).orElse("（无）"),
                at + ": the file says " + recorded.map(Difference::brief).orElse("(nothing)") + ", drawn again it is "
                        + computed.map(Difference::brief).orElse("(nothing)"));
    }

    private static Optional<Json> item(List<Json> items, int at) {
        return at < items.size() ? Optional.of(items.get(at)) : Optional.empty();
    }

    private static String name(List<Json> items, List<Json> others, int at) {
        return item(at < items.size() ? items : others, at)
                .filter(Json.Obj.class::isInstance)
                .map(Json.Obj.class::cast)
                .flatMap(it -> it.get("id"))
                .map(Difference::brief)
                .orElse(String.valueOf(at + 1));
    }

    private static String brief(Json json) {
        var text = json instanceof Json.Str(var value) ? value : CanonicalJson.text(json);
        return text.length() > 80 ? text.substring(0, 79) + "…" : text;
    }
}
