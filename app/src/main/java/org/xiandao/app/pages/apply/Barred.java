package org.xiandao.app.pages.apply;

import java.util.List;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.NoticeView;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;

/** That somebody is barred from applying, with the way to the list that says why. */
final class Barred {
    private Barred() {}

    static NoticeView notice(String sentence, Words w) {
        return new NoticeView(
                Tone.BAD, w.t("apply.barred"), sentence, List.of(new Link(w.t("apply.barred.list"), "/bars")));
    }
}
