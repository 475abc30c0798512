package org.xiandao.app.pages.open;

import java.util.List;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.Problem;

/**
 * A public notice (公示), and the form to object while it runs.
 *
 * @param objections whether the programme takes any
 * @param fields empty once the notice is over
 */
public record NoticeDetail(
        String caseId,
        List<CallView.Fact> facts,
        boolean objections,
        boolean running,
        List<FieldView> fields,
        List<Problem> problems) {}
