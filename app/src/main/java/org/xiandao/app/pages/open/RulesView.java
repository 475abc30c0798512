package org.xiandao.app.pages.open;

import java.util.List;
import org.xiandao.app.view.StepView;
import org.xiandao.app.view.TableView;

/** The rules of a programme's edition, readable: groups of clauses, the picture of its stages, the tables of its points. */
public record RulesView(
        List<CallView.Fact> facts,
        List<Document> documents,
        List<StepView> stages,
        List<Group> groups,
        List<TableView> indicators) {

    public record Document(String title, String number, int articles) {}

    public record Group(String id, String title, List<ClauseView> clauses) {}
}
