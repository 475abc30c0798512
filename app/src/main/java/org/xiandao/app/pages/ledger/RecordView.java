package org.xiandao.app.pages.ledger;

import java.util.List;
import java.util.Optional;
import org.xiandao.app.pages.cases.CaseView;
import org.xiandao.app.pages.cases.FormView;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.Problem;
import org.xiandao.app.view.TableView;

/**
 * A record as it stands today, and its whole history.
 *
 * @param about who keeps it, from when it holds, since when that is known
 * @param actions for who keeps it
 * @param form for an office whose turn it may be
 */
public record RecordView(
        Cell.Tag state,
        Cell origin,
        List<Fact> fields,
        List<CaseView.Fact> about,
        List<Link> actions,
        Optional<FormView> form,
        String formNote,
        List<Problem> problems,
        List<Said> history) {

    public record Fact(String name, Cell value) {}

    /**
     * A version.
     *
     * @param corrected by which version, where it was wrong
     * @param changes against the version before, or the one that it corrects
     */
    public record Said(
            int number,
            String title,
            Optional<String> corrected,
            String from,
            String known,
            String who,
            String reason,
            String source,
            Cell origin,
            Optional<TableView> changes,
            List<Fact> fields,
            List<Taken> steps,
            Optional<Link> correct) {}

    public record Taken(Cell.Tag kind, String when, String who, String reason) {}
}
