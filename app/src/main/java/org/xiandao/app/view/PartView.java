package org.xiandao.app.view;

import java.util.List;
import org.xiandao.app.pages.cases.FormView;

/** One part of a page: what to know, in words and tables, and what can be done here. */
public record PartView(
        String id, String title, List<String> says, List<TableView> tables, List<FormView> forms, List<Link> links) {

    public static PartView of(String id, String title, String... says) {
        return new PartView(id, title, List.of(says), List.of(), List.of(), List.of());
    }

    /** A part that says nothing but its table is named by the table's caption; forms have headings that need one above. */
    public boolean namedByItsTable() {
        return says.isEmpty()
                && forms.isEmpty()
                && tables.size() == 1
                && tables.getFirst().caption().equals(title);
    }

    public PartView with(TableView shown) {
        return new PartView(id, title, says, List.of(shown), forms, links);
    }

    public PartView with(List<FormView> shown) {
        return new PartView(id, title, says, tables, shown, links);
    }

    public PartView leading(List<Link> to) {
        return new PartView(id, title, says, tables, forms, to);
    }
}
