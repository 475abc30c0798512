package org.xiandao.app.pages.open;

import java.util.List;
import java.util.Optional;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.StepView;

/**
 * A call, all of it.
 *
 * @param apply where to apply, while the call is open
 */
public record CallView(
        CallRow row,
        List<String> paragraphs,
        List<Fact> facts,
        List<StepView> stages,
        ClauseView applicants,
        List<ClauseView> conditions,
        Optional<Link> apply,
        Link rules) {

    public record Fact(String name, String value) {}
}
