package org.xiandao.app.pages.cases;

import java.util.List;
import org.xiandao.app.view.TableView;

/** What can be done now, by whoever looks: what to know first, then the forms. */
public record PanelView(String lead, List<String> notes, List<TableView> tables, List<FormView> forms) {}
