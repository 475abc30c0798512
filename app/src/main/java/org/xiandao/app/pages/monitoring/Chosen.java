package org.xiandao.app.pages.monitoring;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.xiandao.app.view.Problem;
import org.xiandao.base.Actor;
import org.xiandao.monitoring.Glance;
import org.xiandao.rules.pack.Measure;

/**
 * What a visitor looks at, and the way to look at something else.
 *
 * @param measure the one that the map and the course show
 * @param problems with what was asked; what could not be read is as if it had not been asked
 */
record Chosen(Glance glance, Measure measure, List<Actor> actors, List<Problem> problems) {

    /** The same look on another page. */
    String on(String page) {
        return href(page, glance.area().code(), measure.id());
    }

    String in(String area) {
        return href("/monitoring", area, measure.id());
    }

    String by(String otherMeasure) {
        return href("/monitoring", glance.area().code(), otherMeasure) + "#map";
    }

    /** The records behind a measure's value. */
    String behind(String whose, String area) {
        return behind(whose, area, glance.day());
    }

    String behind(String whose, String area, LocalDate day) {
        return "/ledger/measures?" + asked(area, day) + "&open=" + encoded(whose) + "#measure-" + encoded(whose);
    }

    /** All of them, a page at a time. */
    String list(String whose, String area) {
        return "/ledger/measures/" + encoded(whose) + "?" + asked(area, glance.day());
    }

    private String asked(String area, LocalDate day) {
        return "edition=" + encoded(glance.edition().id()) + "&area=" + area + "&day=" + day;
    }

    private String href(String page, String area, String of) {
        return page + "?edition=" + encoded(glance.edition().id()) + "&area=" + area + "&day=" + glance.day()
                + "&since=" + glance.since() + "&measure=" + encoded(of);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
