package org.xiandao.app.pages.trial;

import java.util.List;
import org.xiandao.app.view.FieldView;

/** What the rating office says of a year: points, and line by line what the records could not tell; {@code seen} is posted along. */
public record JudgingView(
        String title,
        String lead,
        String action,
        List<FieldView> points,
        List<Row> rows,
        FieldView reasons,
        String send,
        String css,
        String seen) {

    /** @param chosen "yes", "no" or nothing yet */
    public record Row(
            String id, String path, String title, String required, String chosen, String reason, String error) {}
}
