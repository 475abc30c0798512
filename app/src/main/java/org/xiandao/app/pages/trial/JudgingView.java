package org.xiandao.app.pages.trial;

import java.util.List;
import java.util.stream.Stream;
import org.xiandao.app.view.FieldView;

/** What the rating office says of a year: points, and line by line what the records could not tell; {@code seen} is posted along. */
public record JudgingView(
        String form,
        String title,
        String lead,
        String action,
        List<FieldView> points,
        List<Row> rows,
        FieldView reasons,
        String send,
        String css,
        String seen) {

    /** All that can be written into it. */
    Stream<FieldView> fields() {
        return Stream.of(
                        points.stream(),
                        Stream.of(reasons),
                        rows.stream()
                                .map(row ->
                                        FieldView.of(FieldView.Kind.TEXT, row.path() + YearPages.REASON, row.title())))
                .flatMap(all -> all);
    }

    /** @param chosen "yes", "no" or nothing yet */
    public record Row(
            String id, String path, String title, String required, String chosen, String reason, String error) {}
}
