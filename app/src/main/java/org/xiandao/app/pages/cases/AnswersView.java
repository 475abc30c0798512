package org.xiandao.app.pages.cases;

import java.util.List;

/** The answers of a form, to be read. */
public record AnswersView(List<Section> sections) {

    public record Section(String title, List<Row> rows) {}

    /** @param source of a public figure, else empty */
    public record Row(String label, String value, String unit, String source, boolean demo, boolean figure) {
        public boolean isLong() {
            return value.length() > 60 || value.contains("\n");
        }
    }
}
