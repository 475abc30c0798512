package org.xiandao.app.pages.plan;

import java.util.List;
import org.xiandao.app.pages.cases.FormView;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.Problem;
import org.xiandao.app.view.Tone;

/** One supervision sheet: what was asked, answered and asked again, until it is closed. */
public record SheetView(
        List<Problem> problems,
        String state,
        Tone tone,
        Link task,
        String owner,
        List<Round> rounds,
        String closedTitle,
        String closed,
        List<Link> documents,
        List<FormView> forms) {

    /** @param answer empty while there is none */
    public record Round(String asks, String asked, String due, String answer, String answered) {}
}
