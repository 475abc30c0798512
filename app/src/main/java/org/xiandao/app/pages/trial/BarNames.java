package org.xiandao.app.pages.trial;

import org.springframework.stereotype.Component;
import org.xiandao.app.web.Words;
import org.xiandao.bar.Bar;
import org.xiandao.base.Areas;

/** Whom a bar keeps from applying, in the reader's language where there is a name in it. */
@Component
class BarNames {
    private final Areas areas;

    BarNames(Areas areas) {
        this.areas = areas;
    }

    String open(Bar bar, Words w) {
        return told(bar, bar.publicName(), w);
    }

    /** For the office that lifts it. */
    String whole(Bar bar, Words w) {
        return told(bar, bar.subject().name(), w);
    }

    private String told(Bar bar, String kept, Words w) {
        if (w.zh() || bar.subject().kind() != Bar.Kind.AREA) return kept;
        return areas.find(bar.subject().key()).map(area -> w.t(area.name())).orElse(kept);
    }
}
