package org.xiandao.app.pages.monitoring;

/**
 * A measure in one line.
 *
 * @param value empty where it isn't known, for the {@code reason}
 * @param then what it came to on the earlier day; "—" where it was not known
 * @param behind what it rests on; {@code thenBehind} on the earlier day
 * @param list all its records; {@code proved} says how many of them are confirmed
 * @param map the same page with this measure on the map; empty for the one that is there
 */
public record StandingView(
        String title,
        String value,
        String unit,
        String reason,
        String then,
        String change,
        String behind,
        String thenBehind,
        String list,
        String proved,
        boolean demonstration,
        String map) {
    static final String NOTHING = "—";

    public boolean isKnownThen() {
        return !then.equals(NOTHING);
    }

    public boolean isProved() {
        return !proved.equals(NOTHING);
    }
}
