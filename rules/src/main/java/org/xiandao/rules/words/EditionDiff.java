package org.xiandao.rules.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.xiandao.rules.pack.Clause;
import org.xiandao.rules.pack.Clauses;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow;

/** What the later of two editions says differently: clauses added, removed and changed, in the later one's order. */
public record EditionDiff(List<Change> changes) {
    private static final Text NOTHING = new Text("", "");

    private record Key(Clause.Kind kind, String id) {}

    public static EditionDiff between(Edition before, Edition after) {
        var old = byKey(before);
        var now = byKey(after);
        var changes = new ArrayList<Change>();
        now.forEach((key, clause) -> {
            var was = old.get(key);
            if (was == null) changes.add(new Change.Added(clause));
            else {
                var differences = differences(was, before, clause, after);
                if (!differences.isEmpty()) changes.add(new Change.Changed(clause, differences));
            }
        });
        old.forEach((key, clause) -> {
            if (!now.containsKey(key)) changes.add(new Change.Removed(clause));
        });
        return new EditionDiff(List.copyOf(changes));
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    public List<Text> lines() {
        return changes.stream().flatMap(change -> change.lines().stream()).toList();
    }

    private static Map<Key, Clause> byKey(Edition edition) {
        var byKey = new LinkedHashMap<Key, Clause>();
        for (var clause : Clauses.of(edition)) byKey.putIfAbsent(new Key(clause.kind(), clause.id()), clause);
        return byKey;
    }

    private static List<Change.Difference> differences(Clause was, Edition before, Clause is, Edition after) {
        var old = said(was, before);
        var now = said(is, after);
        var names = new LinkedHashSet<>(now.keySet());
        names.addAll(old.keySet());
        return names.stream()
                .map(name ->
                        new Change.Difference(name, old.getOrDefault(name, NOTHING), now.getOrDefault(name, NOTHING)))
                .filter(difference -> !difference.before().equals(difference.after()))
                .toList();
    }

    private static Map<Text, Text> said(Clause clause, Edition edition) {
        var said = new LinkedHashMap<Text, Text>();
        said.put(new Text("名称", "title"), clause.title());
        for (var facet : Facets.of(clause, edition)) said.put(facet.name(), facet.value());
        said.put(new Text("位置", "place"), place(clause, edition));
        said.put(new Text("依据", "rests on"), Facets.basis(clause.basis(), edition));
        return said;
    }

    /** Stages are in order, and fields stand in a section; elsewhere the order says nothing. */
    private static Text place(Clause clause, Edition edition) {
        return switch (clause.kind()) {
            case STAGE -> {
                var ids = edition.workflow().stages().stream()
                        .map(Workflow.Stage::id)
                        .toList();
                int at = ids.indexOf(clause.id());
                yield at <= 0
                        ? new Text("最先", "first")
                        : new Text("在 " + ids.get(at - 1) + " 之后", "after " + ids.get(at - 1));
            }
            case FIELD ->
                edition.form().sections().stream()
                        .filter(section -> section.fields().stream()
                                .anyMatch(field -> field.id().equals(clause.id())))
                        .findFirst()
                        .map(section -> section.title())
                        .orElse(NOTHING);
            case APPLICANTS,
                    CHANNEL,
                    DATE,
                    CHOICE,
                    CHECK,
                    OBJECTIONS,
                    MEASURE,
                    POINTS,
                    FIRST,
                    SECOND,
                    ITEM,
                    CONDITION,
                    REVIEW,
                    RECUSAL,
                    BAND,
                    REPORT,
                    STRIKES,
                    GROUND,
                    BAR,
                    YEAR,
                    RATE,
                    HEARING,
                    FINAL_CHECK,
                    TARGET,
                    WAY,
                    PURSUIT,
                    TASK,
                    WATCH,
                    SPECIAL_AUDIT,
                    LETTER,
                    DOCUMENT -> NOTHING;
        };
    }
}
