package org.xiandao.app.pages.cases;

import java.util.List;

/** The answers of a form, to be read. */
public record AnswersView(List<Section> sections) {

    public record Section(String title, List<Row> rows) {
        /** Said once for the section where it is true of every answer in it. */
        public boolean demo() {
            return rows.stream().allMatch(Row::demo);
        }
    }

    /**
     * @param source of a public figure, else empty
     * @param differs why it is another than the ledger's, where it is
     */
    public record Row(
            String label, String value, String unit, String source, boolean demo, boolean figure, String differs) {}
}
