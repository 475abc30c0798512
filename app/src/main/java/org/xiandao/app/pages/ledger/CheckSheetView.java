package org.xiandao.app.pages.ledger;

import java.util.List;
import java.util.Optional;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FilterView;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.PagerView;
import org.xiandao.app.view.Problem;
import org.xiandao.app.view.TableView;

/**
 * What of an area's ledger is confirmed, and what is not.
 *
 * @param headline so many of so many confirmed
 * @param here what was asked for, posted along
 * @param steps those that may be taken for all that is ticked; none: the reader only reads
 */
public record CheckSheetView(
        List<Problem> problems,
        FilterView filters,
        String headline,
        TableView counts,
        List<Hidden> here,
        String caption,
        List<Missing> missing,
        PagerView pager,
        FieldView reason,
        List<Step> steps,
        String csv) {

    public record Hidden(String name, String value) {}

    /** @param verb posted by the button */
    public record Step(String verb, String text) {}

    /**
     * @param id of the tick
     * @param key the record and version, posted by the tick
     * @param step by a button of its own, where it waits for the reader's office
     * @param way where the reader, who keeps it, goes on
     * @param waits for whom it waits, where there is neither
     */
    public record Missing(
            String id,
            String key,
            boolean tickable,
            Link record,
            String type,
            String area,
            String keeper,
            Cell.Tag why,
            Optional<Step> step,
            Optional<Link> way,
            String waits) {}
}
