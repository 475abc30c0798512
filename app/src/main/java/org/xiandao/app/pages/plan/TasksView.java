package org.xiandao.app.pages.plan;

import java.util.List;
import java.util.Optional;
import org.xiandao.app.pages.cases.FormView;
import org.xiandao.app.view.EmptyView;
import org.xiandao.app.view.Problem;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.Tone;

/** All tasks of a plan: as a board, as a Gantt chart, and as the table that says the same. */
public record TasksView(
        List<Problem> problems,
        List<Lane> lanes,
        GanttView gantt,
        TableView all,
        EmptyView none,
        Optional<TableView> dropped,
        Optional<FormView> add,
        boolean adding) {

    public record Lane(String title, Tone tone, List<Card> cards) {}

    /** @param next the next milestone, or the ones that were missed */
    public record Card(String title, String href, String owners, String percent, String next) {}
}
