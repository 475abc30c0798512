package org.xiandao.app.pages.plan;

import java.util.List;
import org.xiandao.app.view.EmptyView;
import org.xiandao.app.view.FilterView;
import org.xiandao.app.view.Problem;
import org.xiandao.app.view.Tone;

/** What all owners owe for a period: who is due, late, returned, signed off. */
public record ReportsView(
        List<Problem> problems,
        FilterView filters,
        String title,
        String lead,
        List<Count> counts,
        List<Row> rows,
        EmptyView none) {

    public record Count(String text, int number, Tone tone) {}

    /**
     * @param own who signed off a report of its own, where somebody did
     * @param remind where a reminder is recorded; empty where none can be
     * @param reminded on which days
     */
    public record Row(
            String owner,
            String ownerId,
            String href,
            String state,
            Tone tone,
            String filed,
            String own,
            String reminded,
            String remind) {}
}
