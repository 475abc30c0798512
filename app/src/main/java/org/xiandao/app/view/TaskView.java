package org.xiandao.app.view;

import java.util.Locale;

/** Something that waits for the viewer: what, of which case, and by when. */
public record TaskView(String title, String href, String detail, String due, Urgency urgency) {
    public enum Urgency {
        OVERDUE,
        SOON,
        LATER,
        UNDATED;

        public String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
