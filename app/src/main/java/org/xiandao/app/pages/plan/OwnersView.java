package org.xiandao.app.pages.plan;

import java.util.List;
import org.xiandao.app.pages.cases.FormView;
import org.xiandao.app.view.Problem;
import org.xiandao.app.view.Tone;

/**
 * Who answers for each owner as printed.
 *
 * @param organisations offered while a name is typed
 */
public record OwnersView(List<Problem> problems, List<String> organisations, List<Row> rows, String openForm) {

    /** @param history who answered for it before, and why that changed */
    public record Row(
            String id,
            String name,
            String state,
            Tone tone,
            String tasks,
            List<String> history,
            List<FormView> offers,
            List<FormView> forms) {}
}
