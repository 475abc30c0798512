package org.xiandao.app.pages.cases;

import java.util.List;
import java.util.Optional;
import org.xiandao.app.view.FieldView;

/**
 * A form of the action panel; each of its buttons posts a {@code verb} to {@code action}.
 *
 * @param kept where what is typed is kept before it is posted; most forms do without
 * @param stage the stage that the page shows, posted along so that a page out of date is noticed
 * @param key posted along so that what is sent twice is done once; empty where that is known otherwise
 */
public record FormView(
        String id,
        String title,
        String lead,
        String action,
        String stage,
        List<FieldView> fields,
        List<Button> buttons,
        Optional<Kept> kept,
        String key) {

    public FormView(
            String id,
            String title,
            String lead,
            String action,
            String stage,
            List<FieldView> fields,
            List<Button> buttons) {
        this(id, title, lead, action, stage, fields, buttons, Optional.empty(), "");
    }

    /** The same, keeping what is typed into it. */
    public FormView kept(Kept where) {
        return new FormView(id, title, lead, action, stage, fields, buttons, Optional.of(where), key);
    }

    public FormView keyed(String by) {
        return new FormView(id, title, lead, action, stage, fields, buttons, kept, by);
    }

    /** @param at when something was last kept; empty for never */
    public record Kept(String url, String at) {}

    public record Button(String verb, String text, String css) {}
}
