package org.xiandao.app.pages.ledger;

import java.util.List;
import java.util.Optional;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.PagerView;
import org.xiandao.app.view.Problem;

/**
 * An imported file before it is written: what its rows would do, and what is wrong in which cell.
 *
 * @param tabs one for each thing that a row may do
 * @param faulty where the rows with faults can be had, with their notes
 * @param write the questions before writing; empty where there is nothing to write
 */
public record ImportView(
        List<Tab> tabs,
        String caption,
        List<String> columns,
        List<Row> rows,
        PagerView pager,
        Optional<Link> faulty,
        Optional<Write> write,
        String drop,
        List<Problem> problems) {

    public record Tab(String text, String count, String href, boolean current) {}

    /** @param record where the row's record is, empty while there is none */
    public record Row(String line, String record, List<CellView> cells) {}

    /**
     * @param text as typed where it is wrong, else as understood
     * @param before what the record says now, where that is something else
     */
    public record CellView(String column, String text, List<String> faults, Optional<String> before) {}

    public record Write(String action, String button, String lead, List<FieldView> fields) {}
}
