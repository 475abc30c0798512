package org.xiandao.rules.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.xiandao.rules.pack.Text;

/**
 * A mapping of a pack's YAML, read key by key. The keys that a reader asked for are the known ones; what is left over
 * when it has finished is unknown. A blank mapping stands in where nothing usable was written: it answers every key with
 * a blank and reports nothing, so that one fault doesn't breed others.
 */
public final class Mapping implements Node {
    /** One key of a mapping with its own place. */
    record Entry(Place key, Node value) {}

    private final Scope scope;
    private final Place place;
    private final Map<String, Entry> entries;
    private final boolean blank;
    private final Set<String> asked = new LinkedHashSet<>();

    private Mapping(Scope scope, Place place, Map<String, Entry> entries, boolean blank) {
        this.scope = scope;
        this.place = place;
        this.entries = entries;
        this.blank = blank;
    }

    static Mapping of(Scope scope, Place place, Map<String, Entry> entries) {
        return new Mapping(scope, place, entries, false);
    }

    static Mapping blank() {
        return new Mapping(new Scope("", new Faults(), new Places()), Place.startOf(""), Map.of(), true);
    }

    @Override
    public Scope scope() {
        return scope;
    }

    @Override
    public Place place() {
        return place;
    }

    boolean isBlank() {
        return blank;
    }

    Optional<Node> node(String key) {
        return Optional.ofNullable(entries.get(key)).map(Entry::value);
    }

    List<String> keys() {
        return List.copyOf(entries.keySet());
    }

    public boolean has(String key) {
        asked.add(key);
        return entries.containsKey(key);
    }

    public <T> Optional<T> maybe(String key, Kind<T> kind) {
        asked.add(key);
        return node(key).map(kind::read);
    }

    public <T> T get(String key, Kind<T> kind) {
        return maybe(key, kind).orElseGet(() -> {
            missing(key);
            return kind.blank();
        });
    }

    /** The entries of a list; a key that is not written is an empty list. */
    public <T> List<T> list(String key, Kind<T> kind) {
        return maybe(key, Kinds.listOf(kind)).orElse(List.of());
    }

    public <T> List<T> needList(String key, Kind<T> kind) {
        return get(key, Kinds.listOf(kind));
    }

    /** Keys that the pack's author chose (ids of measures, codes of areas), each with its value, in written order. */
    public <T> Map<String, T> map(Kind<T> kind) {
        var read = new LinkedHashMap<String, T>();
        for (var entry : entries.entrySet())
            maybe(entry.getKey(), kind).ifPresent(value -> read.put(entry.getKey(), value));
        return read;
    }

    void missing(String key) {
        if (blank) return;
        report(
                Fault.Code.MISSING_KEY,
                new Text("缺少键 " + key, "The key \"" + key + "\" is missing"),
                new Text("请补上 " + key, "Add \"" + key + ": …\" here"));
    }

    /** Which one of these keys is written; none or several is a fault. */
    Optional<String> oneOf(List<String> keys) {
        asked.addAll(keys);
        var written = keys.stream().filter(entries::containsKey).toList();
        if (written.size() == 1) return Optional.of(written.getFirst());
        if (blank) return Optional.empty();
        var words = String.join("、", keys);
        var list = String.join(", ", keys);
        if (written.isEmpty())
            report(
                    Fault.Code.MISSING_KEY,
                    new Text("这里应写 " + words + " 之一", "One of these keys is missing: " + list),
                    new Text("请写上其中一个", "Write one of them"));
        else
            report(
                    Fault.Code.WRONG_TYPE,
                    new Text(
                            "这里只能写一个：" + String.join("、", written),
                            "Only one of these may stand here: " + String.join(", ", written)),
                    new Text("请只留一个", "Keep one of them"));
        return Optional.empty();
    }

    <T> T read(Function<Mapping, T> reader) {
        var read = reader.apply(this);
        if (blank) return read;
        refuseLeftOver();
        if (read instanceof Record) scope.places().remember(read, this);
        return read;
    }

    private void refuseLeftOver() {
        for (var entry : entries.entrySet()) {
            var key = entry.getKey();
            if (asked.contains(key)) continue;
            var known = new ArrayList<>(asked);
            var nearest = Nearest.to(key, known);
            scope.faults()
                    .report(
                            entry.getValue().key(),
                            Fault.Code.UNKNOWN_KEY,
                            new Text("不认识的键 " + key, "Unknown key \"" + key + "\""),
                            nearest.map(near -> new Text("是不是 " + near + "？", "Did you mean \"" + near + "\"?"))
                                    .orElseGet(() -> new Text(
                                            "请删去它；这里可用的键：" + String.join("、", known),
                                            "Remove it; known here: " + String.join(", ", known))));
        }
    }

    @Override
    public String toString() {
        return "mapping at " + place;
    }
}
