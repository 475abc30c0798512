package org.xiandao.app.pages.apply;

import java.util.Optional;
import java.util.regex.Pattern;
import org.xiandao.application.life.Paths;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Form;

/** The section and field of a form that an answer path belongs to. */
record Asked(Form.Section section, Form.Field field) {
    private static final Pattern ENTRY = Pattern.compile("([^\\[\\].]+)\\[\\d+]\\.(.+)");

    static Optional<Asked> at(Edition edition, String path) {
        var bare = Paths.of(path).path();
        var entry = ENTRY.matcher(bare);
        var inside = entry.matches() ? entry.group(2) : bare;
        return edition.form().sections().stream()
                .filter(section -> section.repeats().isPresent() == entry.matches())
                .flatMap(section -> section.fields().stream()
                        .filter(field -> inside.equals(field.id()) || inside.startsWith(field.id() + "."))
                        .map(field -> new Asked(section, field)))
                .findFirst();
    }

    /** Also for a path that names a whole section (too few entries). */
    static Optional<String> section(Edition edition, String path) {
        return at(edition, path)
                .map(asked -> asked.section().id())
                .or(() -> edition.form().sections().stream()
                        .map(Form.Section::id)
                        .filter(id -> id.equals(Paths.of(path).path()))
                        .findFirst());
    }
}
