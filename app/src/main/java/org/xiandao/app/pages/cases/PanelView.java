package org.xiandao.app.pages.cases;

import java.util.List;
import java.util.Optional;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.TableView;

/** What can be done now, by whoever looks: what to know first, then the forms. {@code together}: where several are decided at once. */
public record PanelView(
        String lead, List<String> notes, List<TableView> tables, List<FormView> forms, Optional<Link> together) {
    public PanelView(String lead, List<String> notes, List<TableView> tables, List<FormView> forms) {
        this(lead, notes, tables, forms, Optional.empty());
    }
}
