package org.xiandao.app.pages.open;

import java.util.List;
import java.util.Optional;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.Problem;

/**
 * A public notice (公示), and the form to object while it runs.
 *
 * @param others the other cases of the same notice
 * @param objections whether the programme takes any
 * @param fields empty once the notice is over
 * @param files how many an objection may bring
 * @param answered within what time objections are answered
 * @param key what the form is known by when it is sent twice
 * @param unsent what was written in it after the notice had ended
 */
public record NoticeDetail(
        String caseId,
        List<CallView.Fact> facts,
        List<Link> others,
        Optional<Link> letter,
        boolean objections,
        boolean running,
        List<FieldView> fields,
        int files,
        String answered,
        String key,
        List<CallView.Fact> unsent,
        List<Problem> problems) {
    public List<String> filesErrors() {
        return problems.stream()
                .filter(problem -> problem.path().equals("files"))
                .map(Problem::message)
                .toList();
    }
}
