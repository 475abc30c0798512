package org.xiandao.app.view;

import java.util.List;

/** Rows under headings; the first cell of a row names it. */
public record TableView(String caption, List<Column> columns, List<List<Cell>> rows) {
    public record Column(String title, boolean numeric) {
        public static Column text(String title) {
            return new Column(title, false);
        }

        public static Column number(String title) {
            return new Column(title, true);
        }
    }
}
