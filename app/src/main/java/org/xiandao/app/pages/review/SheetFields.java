package org.xiandao.app.pages.review;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import org.xiandao.app.pages.Drafting;
import org.xiandao.application.life.CaseEvent.ScoresFiled;
import org.xiandao.application.life.Command;
import org.xiandao.application.life.Scores;
import org.xiandao.draft.TextDrafts;
import org.xiandao.rules.score.Sheet;

/**
 * A sheet field by field, as its form posts it: {@code score:}, {@code reason:} and {@code absent:} with the line's id.
 *
 * @param values as typed
 * @param versions of the drafts that the page shows
 */
record SheetFields(Map<String, String> values, Map<String, Integer> versions, Optional<Instant> savedAt) {
    private static final List<String> PARTS = List.of("score:", "reason:", "absent:");

    /** Under which an expert's sheet of a case is kept while it is typed. */
    static String form(String caseId) {
        return "score/" + caseId;
    }

    /** What was typed last, else what was filed. */
    static SheetFields of(List<Sheet.Row> rows, Optional<ScoresFiled> filed, Map<String, TextDrafts.Field> drafts) {
        var values = new LinkedHashMap<String, String>();
        filed.ifPresent(sheet -> values.putAll(filed(rows, sheet)));
        var versions = new HashMap<String, Integer>();
        drafts.forEach((field, draft) -> {
            values.put(field, draft.value());
            versions.put(field, draft.version());
        });
        return new SheetFields(
                values,
                versions,
                drafts.values().stream().map(TextDrafts.Field::savedAt).max(Comparator.naturalOrder()));
    }

    /**
     * As posted, with the versions that the page was served with.
     *
     * @param kept where the form asks for it, the text that was typed elsewhere stands in place of its own
     */
    static SheetFields posted(
            List<Sheet.Row> rows, MultiValueMap<String, String> form, Map<String, TextDrafts.Field> kept) {
        var values = new LinkedHashMap<String, String>();
        var versions = new HashMap<String, Integer>();
        var theirs = form.getOrDefault("theirs", List.of());
        for (var row : rows)
            for (var part : PARTS) {
                var field = part + row.id();
                var other = kept.get(field);
                if (other != null && theirs.contains(field)) {
                    values.put(field, other.value());
                    continue;
                }
                values.put(field, Drafting.keepable(first(form, field)));
                var seen = first(form, "version:" + field);
                if (seen.matches("[0-9]{1,9}")) versions.put(field, Integer.parseInt(seen));
            }
        return new SheetFields(values, versions, Optional.empty());
    }

    private static String first(MultiValueMap<String, String> form, String name) {
        return Objects.requireNonNullElse(form.getFirst(name), "");
    }

    private static Map<String, String> filed(List<Sheet.Row> rows, ScoresFiled sheet) {
        var values = new LinkedHashMap<String, String>();
        for (var row : rows) {
            var absent = sheet.absent().get(row.id());
            values.put("score:" + row.id(), sheet.scores().getOrDefault(row.id(), ""));
            values.put("reason:" + row.id(), absent == null ? sheet.reasons().getOrDefault(row.id(), "") : absent);
            values.put("absent:" + row.id(), absent == null ? "" : "true");
        }
        return values;
    }

    static boolean known(List<Sheet.Row> rows, String field) {
        return rows.stream().anyMatch(row -> PARTS.stream().anyMatch(part -> field.equals(part + row.id())));
    }

    String score(String line) {
        return values.getOrDefault("score:" + line, "");
    }

    String reason(String line) {
        return values.getOrDefault("reason:" + line, "");
    }

    boolean absent(String line) {
        return values.getOrDefault("absent:" + line, "").equals("true");
    }

    int version(String field) {
        return versions.getOrDefault(field, 0);
    }

    /** Whether something else stands in the fields than what was filed. */
    boolean differsFrom(List<Sheet.Row> rows, ScoresFiled filed) {
        var as = filed(rows, filed);
        return rows.stream()
                .flatMap(row -> PARTS.stream().map(part -> part + row.id()))
                .anyMatch(field -> !values.getOrDefault(field, "")
                        .strip()
                        .equals(as.getOrDefault(field, "").strip()));
    }

    /** Lines that have a mark and are said to be beyond judging. */
    List<String> both(List<Sheet.Row> rows) {
        return rows.stream()
                .map(Sheet.Row::id)
                .filter(line -> absent(line) && !score(line).isBlank())
                .toList();
    }

    Command.FileScores command(List<Sheet.Row> rows) {
        var scores = new HashMap<String, String>();
        var reasons = new HashMap<String, String>();
        var absent = new HashMap<String, String>();
        for (var row : rows) {
            var reason = reason(row.id()).strip();
            if (absent(row.id())) absent.put(row.id(), reason);
            else if (!score(row.id()).isBlank()) scores.put(row.id(), Scores.plain(score(row.id())));
            reasons.put(row.id(), reason);
        }
        return new Command.FileScores(scores, reasons, absent);
    }
}
