package org.xiandao.app.pages.trial;

import java.util.List;
import org.xiandao.app.pages.cases.FormView;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.TableView;

/** One part of a trial's page: what to know, in words and tables, and what can be done here. */
public record SectionView(
        String id, String title, List<String> says, List<TableView> tables, List<FormView> forms, List<Link> links) {

    static SectionView of(String id, String title, String... says) {
        return new SectionView(id, title, List.of(says), List.of(), List.of(), List.of());
    }

    /** A section that says nothing but its table is named by the table's caption; forms have headings that need one above. */
    public boolean namedByItsTable() {
        return says.isEmpty()
                && forms.isEmpty()
                && tables.size() == 1
                && tables.getFirst().caption().equals(title);
    }

    SectionView with(TableView shown) {
        return new SectionView(id, title, says, List.of(shown), forms, links);
    }

    SectionView with(List<FormView> shown) {
        return new SectionView(id, title, says, tables, shown, links);
    }

    SectionView leading(List<Link> to) {
        return new SectionView(id, title, says, tables, forms, to);
    }
}
