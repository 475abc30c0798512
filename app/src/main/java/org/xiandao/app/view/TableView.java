package org.xiandao.app.view;

import java.util.List;

/**
 * Rows under headings; the first cell of a row names it.
 *
 * @param folded shown only when somebody opens it
 */
public record TableView(String caption, List<Column> columns, List<List<Cell>> rows, boolean folded) {
    public TableView(String caption, List<Column> columns, List<List<Cell>> rows) {
        this(caption, columns, rows, false);
    }

    public TableView folding() {
        return new TableView(caption, columns, rows, true);
    }

    public TableView unfolded() {
        return new TableView(caption, columns, rows);
    }

    public record Column(String title, boolean numeric) {
        public static Column text(String title) {
            return new Column(title, false);
        }

        public static Column number(String title) {
            return new Column(title, true);
        }
    }
}
