package org.xiandao.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the cells of a table lie once those that reach over several rows are followed down. */
final class Merged {

    /** {@code cell} in one row: {@code row} of its rows, from 0; {@code column} is where it begins. */
    record Place(Document.Cell cell, int row, int column) {

        boolean begins() {
            return row == 0;
        }

        boolean ends() {
            return row == cell.rows() - 1;
        }
    }

    private Merged() {}

    static List<List<Place>> rows(Document.Table table) {
        @Nullable Place[] above = new Place[table.widths().size()];
        List<List<Place>> rows = new ArrayList<>();
        for (Document.Row row : table.rows()) {
            rows.add(row(table, new ArrayDeque<>(row.cells()), above));
        }
        return rows;
    }

    private static List<Place> row(Document.Table table, Deque<Document.Cell> cells, @Nullable Place[] above) {
        List<Place> places = new ArrayList<>();
        int column = 0;
        while (column < above.length) {
            Place over = above[column];
            Place place;
            if (over != null && !over.ends()) {
                place = new Place(over.cell(), over.row() + 1, column);
            } else if (cells.isEmpty()) {
                throw uneven(table, column);
            } else {
                place = new Place(cells.removeFirst(), 0, column);
            }
            int end = column + place.cell().columns();
            if (end > above.length) {
                throw uneven(table, column);
            }
            Arrays.fill(above, column, end, place);
            places.add(place);
            column = end;
        }
        if (!cells.isEmpty()) {
            throw uneven(table, column);
        }
        return places;
    }

    private static IllegalArgumentException uneven(Document.Table table, int column) {
        return new IllegalArgumentException("A row of the printed table \"" + table.summary()
                + "\" doesn't fill its " + table.widths().size() + " columns exactly (at column " + (column + 1)
                + ").\nMaybe correct the columns or rows of its cells in document.yaml.");
    }
}
