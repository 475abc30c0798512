package org.xiandao.app.pages.ledger;

import java.util.List;
import org.xiandao.app.view.Link;

/**
 * A programme's table of indicators, as of two days.
 *
 * @param day and {@code before}: the heads of the two columns of figures
 */
public record YearTable(String caption, String day, String before, List<Row> rows) {

    /**
     * @param figures on the day, {@code earlier} on the day before it; empty where nothing is known
     * @param words what the area says, empty where nothing is asked or said; {@code told} leads to the record
     * @param asked whether words are asked for
     */
    public record Row(
            String title,
            List<Link> figures,
            List<String> earlier,
            String words,
            String told,
            boolean asked,
            String verified,
            boolean demo) {}
}
