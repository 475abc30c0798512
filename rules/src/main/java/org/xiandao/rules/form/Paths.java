package org.xiandao.rules.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.xiandao.rules.pack.Form;
import org.xiandao.rules.pack.IndicatorTree;

/** The paths that a form's answers may have. */
final class Paths {
    private static final Pattern IN_ENTRY = Pattern.compile("([^\\[\\].]+)\\[([1-9]\\d{0,3})]\\.(.+)");

    private final Map<String, Form.Section> repeated = new LinkedHashMap<>();
    private final Map<String, Set<String>> inSection = new LinkedHashMap<>();
    private final Set<String> bare = new TreeSet<>();

    Paths(Form form, Optional<IndicatorTree> tree) {
        for (var section : form.sections()) {
            if (section.repeats().isPresent()) repeated.put(section.id(), section);
            var paths = section.repeats().isPresent()
                    ? inSection.computeIfAbsent(section.id(), _ -> new TreeSet<>())
                    : bare;
            for (var field : section.fields()) paths.addAll(of(field, tree));
        }
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
        if (bare.contains(path)) return true;
        var match = IN_ENTRY.matcher(path);
        return match.matches()
                && inSection.getOrDefault(match.group(1), Set.of()).contains(match.group(3));
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

    /** The paths of one field's answers, as they stand without a section's prefix. */
    static List<String> of(Form.Field field, Optional<IndicatorTree> tree) {
        var parts = field.parts().stream().map(Form.Part::id).toList();
        return switch (field.type()) {
            case INDICATOR_TABLE ->
                tree.map(IndicatorTree::items).orElse(List.of()).stream()
                        .flatMap(item -> cells(field.id() + "." + item.id(), parts).stream())
                        .toList();
            case DATE_RANGE -> List.of(field.id(), field.id() + ".from", field.id() + ".to");
            case CHOICE -> List.of(field.id(), field.id() + ".text");
            case TEXT, LONG_TEXT, RICH_TEXT, NUMBER, INTEGER, PERCENT, DATE, CODE, AREA, PHONE, EMAIL, YES_NO ->
                cells(field.id(), parts);
            case ATTACHMENTS, EVIDENCE_LIST, SEAL -> List.of(field.id());
        };
    }

    private static List<String> cells(String path, List<String> parts) {
        return parts.isEmpty()
                ? List.of(path)
                : parts.stream().map(part -> path + "." + part).toList();
    }
}
