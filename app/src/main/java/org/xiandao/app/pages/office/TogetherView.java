package org.xiandao.app.pages.office;

import java.util.List;
import org.xiandao.app.pages.cases.CaseView.Fact;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.Problem;
import org.xiandao.app.view.TableView;

/**
 * Cases of a call that wait at one stage, to be decided in one step.
 *
 * @param once what is said once for all: who took part, or a document number for each verdict that takes one
 * @param documents lists and minutes of the stage
 */
public record TogetherView(
        String action,
        String stage,
        List<Row> rows,
        TableView regions,
        List<FieldView> once,
        List<Link> documents,
        List<Problem> problems) {

    /** One case: what it scored, what stands beside, and what is said of it; nothing is chosen beforehand. */
    public record Row(
            String caseId,
            String title,
            String applicant,
            String place,
            String score,
            boolean demo,
            List<Fact> circumstances,
            FieldView verdict,
            FieldView reasons,
            List<FieldView> grounds) {
        public boolean wrong() {
            return verdict.wrong() || reasons.wrong() || grounds.stream().anyMatch(FieldView::wrong);
        }
    }
}
