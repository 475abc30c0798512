package org.xiandao.app.pages.cases;

import java.util.List;
import java.util.Optional;
import org.xiandao.app.view.FieldView;

/**
 * A form of the action panel; each of its buttons posts a {@code verb} to {@code action}.
 *
 * @param kept where what is typed is kept before it is posted; most forms do without
 * @param seen what of it the page shows, a stage or a count, posted along so that a page out of date is noticed
 * @param key posted along so that what is sent twice is done once; empty where that is known otherwise
 */
public record FormView(
        String id,
        String title,
        String lead,
        String action,
        String seen,
        List<FieldView> fields,
        List<Button> buttons,
        Optional<Kept> kept,
        String key) {

    public FormView(
            String id,
            String title,
            String lead,
            String action,
            String seen,
            List<FieldView> fields,
            List<Button> buttons) {
        this(id, title, lead, action, seen, fields, buttons, Optional.empty(), "");
    }

    /** The same, keeping what is typed into it. */
    public FormView kept(Kept where) {
        return new FormView(id, title, lead, action, seen, fields, buttons, Optional.of(where), key);
    }

    /** The same where another form of the page has fields of the same names: told apart by their ids. */
    public FormView apart() {
        var named = fields.stream().map(field -> field.in(id)).toList();
        return new FormView(id, title, lead, action, seen, named, buttons, kept, key);
    }

    public FormView keyed(String by) {
        return new FormView(id, title, lead, action, seen, fields, buttons, kept, by);
    }

    /** @param at when something was last kept; empty for never */
    public record Kept(String url, String at) {}

    public record Button(String verb, String text, String css) {}
}
