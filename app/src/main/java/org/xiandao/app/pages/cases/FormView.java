package org.xiandao.app.pages.cases;

import java.util.List;
import org.xiandao.app.view.FieldView;

/**
 * A form of the action panel; each of its buttons posts a {@code verb} to {@code action}.
 *
 * @param stage the stage that the page shows, posted along so that a page out of date is noticed
 */
public record FormView(
        String id,
        String title,
        String lead,
        String action,
        String stage,
        List<FieldView> fields,
        List<Button> buttons) {

    public record Button(String verb, String text, String css) {}
}
