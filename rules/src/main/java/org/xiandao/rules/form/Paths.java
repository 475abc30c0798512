package org.xiandao.rules.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xiandao.rules.pack.Form;
import org.xiandao.rules.pack.Form.Field;
import org.xiandao.rules.pack.Form.Section;
import org.xiandao.rules.pack.IndicatorTree;

/** The paths that a form's answers may have: found by walking down, for a table alone has hundreds. */
final class Paths {
    private static final Pattern IN_ENTRY = Pattern.compile("([^\\[\\].]+)\\[([1-9]\\d{0,3})]\\.(.+)");

    private final Set<String> items;
    private final Map<String, Field> once = new HashMap<>();
    private final Map<String, Section> repeated = new HashMap<>();

    Paths(Form form, Optional<IndicatorTree> tree) {
        this.items = tree.map(IndicatorTree::items).orElse(List.of()).stream()
                .map(IndicatorTree.Item::id)
                .collect(Collectors.toUnmodifiableSet());
        for (var section : form.sections())
            if (section.repeats().isPresent()) repeated.put(section.id(), section);
            else for (var field : section.fields()) once.put(field.id(), field);
    }

    static String prefix(String section, int number) {
        return section + "[" + number + "].";
    }

    /** The number of the entry that a path stands in, 0 where it stands in none of this section. */
    static int entry(String path, String section) {
        var match = IN_ENTRY.matcher(path);
        return match.matches() && match.group(1).equals(section) ? Integer.parseInt(match.group(2)) : 0;
    }

    /** Whether the form has this path; an entry beyond the section's limit has its paths, the count is what is wrong. */
    boolean knows(String path) {
        var field = once.get(head(path));
        if (field != null && has(field, tail(path))) return true;
        var match = IN_ENTRY.matcher(path);
        if (!match.matches()) return false;
        var within = match.group(3);
        return Optional.ofNullable(repeated.get(match.group(1))).stream()
                .flatMap(section -> section.fields().stream())
                .anyMatch(asked -> asked.id().equals(head(within)) && has(asked, tail(within)));
    }

    /** As {@link #knows}, and the entry within its section's limit. */
    boolean admits(String path) {
        if (!knows(path)) return false;
        var match = IN_ENTRY.matcher(path);
        if (!match.matches()) return true;
        var section = repeated.get(match.group(1));
        return section != null
                && section.repeats()
                        .map(repeats -> Integer.parseInt(match.group(2)) <= repeats.atMost())
                        .orElse(true);
    }

    private boolean has(Field field, String rest) {
        return switch (field.type()) {
            case INDICATOR_TABLE -> cell(field, rest);
            case DATE_RANGE -> rest.isEmpty() || rest.equals("from") || rest.equals("to");
            case CHOICE -> rest.isEmpty() || rest.equals("text");
            case TEXT, LONG_TEXT, RICH_TEXT, NUMBER, INTEGER, PERCENT, DATE, CODE, AREA, PHONE, EMAIL, YES_NO ->
                part(field, rest);
            case ATTACHMENTS, EVIDENCE_LIST, SEAL -> rest.isEmpty();
        };
    }

    /** An item's own id has dots in it, the id of a part has none. */
    private boolean cell(Field field, String rest) {
        if (field.parts().isEmpty()) return items.contains(rest);
        int dot = rest.lastIndexOf('.');
        return dot > 0 && items.contains(rest.substring(0, dot)) && part(field, rest.substring(dot + 1));
    }

    private static boolean part(Field field, String rest) {
        return field.parts().isEmpty()
                ? rest.isEmpty()
                : field.parts().stream().anyMatch(part -> part.id().equals(rest));
    }

    private static String head(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }

    /** What follows the first dot; a dot with nothing behind it stays, so that it matches nothing. */
    private static String tail(String path) {
        int dot = path.indexOf('.');
        if (dot < 0) return "";
        return dot == path.length() - 1 ? "." : path.substring(dot + 1);
    }
}
