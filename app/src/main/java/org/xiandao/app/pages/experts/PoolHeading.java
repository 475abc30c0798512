package org.xiandao.app.pages.experts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.NoticeView;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;

/** What stands above each page of a pool. */
final class PoolHeading {
    private PoolHeading() {}

    static Heading heading(String title, Words w, Link... more) {
        var crumbs = new ArrayList<>(List.of(new Link(w.t("nav.desk"), "/desk")));
        crumbs.addAll(List.of(more));
        return Heading.of(title, crumbs.toArray(Link[]::new));
    }

    static List<NoticeView> done(String done, Words w) {
        var key = "experts.done." + done;
        return Arrays.asList("entered", "changed", "retired", "imported").contains(done)
                ? List.of(NoticeView.of(Tone.GOOD, w.t(key), ""))
                : List.of();
    }
}
