package org.xiandao.app.pages.ledger;

import java.util.List;
import java.util.Optional;
import org.xiandao.app.pages.cases.FormView;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.Problem;
import org.xiandao.app.view.TableView;

/**
 * Two records that may speak of one thing.
 *
 * @param why they were found, in words
 * @param beside both, side by side; empty for a unit that sees its own only
 * @param own the records of a unit that is asked
 */
public record SameView(
        Cell.Tag state,
        String why,
        Optional<TableView> beside,
        List<Link> own,
        Optional<FormView> form,
        String formNote,
        List<Problem> problems,
        List<Told> decisions) {

    /** What somebody made of it. */
    public record Told(String title, String when, String who, String reason) {}
}
