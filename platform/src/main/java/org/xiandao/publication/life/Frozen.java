package org.xiandao.publication.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xiandao.rules.pack.Text;

/**
 * What a chapter tells from records: frozen as of a day and as known at a moment.
 *
 * @param leads by the field of the chapter's texts: the sentences made from the figures
 * @param madeUp whether a record behind it is made up, to show how it works
 */
public record Frozen(
        LocalDate asOf, Instant known, Map<String, Text> leads, Table table, Optional<Chart> chart, boolean madeUp) {
    public Frozen {
        leads = Map.copyOf(leads);
    }

    public record Table(Text caption, List<Head> heads, List<Line> lines) {
        public static final Table NONE = new Table(new Text("", ""), List.of(), List.of());
    }

    public record Head(Text title, boolean numeric) {}

    /** The first entry names it; {@code key} stays the same when it is made anew. */
    public record Line(String key, List<Entry> entries) {}

    /**
     * @param source where an office of the area finds what it stands on, or empty
     * @param open where everybody finds what it is measured by, or empty
     */
    public record Entry(Text text, String source, String open) {
        public static Entry of(Text text) {
            return new Entry(text, "", "");
        }
    }

    public static Frozen none(LocalDate asOf, Instant known) {
        return new Frozen(asOf, known, Map.of(), Table.NONE, Optional.empty(), false);
    }

    public Text lead(String field) {
        return leads.getOrDefault(field, new Text("", ""));
    }

    /** One entry that is not what it was; {@code before} or {@code after} is empty where there is no such line. */
    public record Change(Text line, Text column, Optional<Text> before, Optional<Text> after) {}

    /** What is different from earlier figures of the same chapter. */
    public List<Change> since(Frozen earlier) {
        var changes = new ArrayList<Change>();
        for (var line : table.lines())
            earlier.line(line.key())
                    .ifPresentOrElse(
                            old -> compare(old, line, changes),
                            () -> changes.add(
                                    new Change(name(line), caption(), Optional.empty(), Optional.of(value(line)))));
        for (var old : earlier.table.lines())
            if (line(old.key()).isEmpty())
                changes.add(new Change(name(old), caption(), Optional.of(value(old)), Optional.empty()));
        return List.copyOf(changes);
    }

    private void compare(Line old, Line line, List<Change> changes) {
        for (int i = 1; i < Math.min(old.entries().size(), line.entries().size()); i++) {
            var before = old.entries().get(i).text();
            var after = line.entries().get(i).text();
            if (!before.equals(after))
                changes.add(
                        new Change(name(line), table.heads().get(i).title(), Optional.of(before), Optional.of(after)));
        }
    }

    private Optional<Line> line(String key) {
        return table.lines().stream().filter(one -> one.key().equals(key)).findFirst();
    }

    private Text caption() {
        return table.caption();
    }

    private static Text name(Line line) {
        return line.entries().getFirst().text();
    }

    private static Text value(Line line) {
        return line.entries().getLast().text();
    }
}
