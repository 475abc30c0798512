package org.xiandao.app.view;

import java.util.Locale;

/** One stage in the picture of a case's progress. */
public record StepView(String name, State state, String when, String who, String note, String href) {
    public enum State {
        DONE,
        CURRENT,
        UPCOMING,
        RETURNED,
        ENDED;

        public String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static StepView upcoming(String name) {
        return new StepView(name, State.UPCOMING, "", "", "", "");
    }

    public boolean here() {
        return switch (state) {
            case CURRENT, RETURNED, ENDED -> true;
            case DONE, UPCOMING -> false;
        };
    }
}
