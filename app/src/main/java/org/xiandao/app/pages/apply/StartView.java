package org.xiandao.app.pages.apply;

import java.util.List;
import java.util.Optional;
import org.xiandao.app.pages.open.CallView.Fact;
import org.xiandao.app.pages.open.ClauseView;
import org.xiandao.app.view.DeadlineView;
import org.xiandao.app.view.NoticeView;

/** What one should know before starting an application, and for whom it can be started. */
public record StartView(
        String callId,
        boolean open,
        Optional<DeadlineView> deadline,
        ClauseView applicants,
        List<Fact> asked,
        List<ClauseView> conditions,
        List<Unit> units) {

    /**
     * An organisation that the visitor may apply for.
     *
     * @param barred who bars it from applying and until when, nothing where nobody does
     * @param living address of the application it already has, empty for none
     */
    public record Unit(
            String organisation, String name, String channel, boolean fits, List<NoticeView> barred, String living) {}
}
