package org.xiandao.app.pages.targets;

import java.util.List;

/**
 * A chart of a course in the units of its own box; every figure of it stands in the table beside it.
 *
 * @param says what the chart shows, for who hears it
 * @param path the points of the way, {@code actual} of what was reached, {@code ahead} of the forecast, as SVG writes them
 * @param band the outline of the forecast's band; empty without a forecast
 */
public record PathView(
        String title,
        String says,
        List<Mark> across,
        List<Mark> along,
        String path,
        String actual,
        List<Dot> dots,
        String ahead,
        String band,
        Dot end,
        List<Key> keys) {

    /** A line of the grid with its label. */
    public record Mark(int at, String text) {}

    public record Dot(int x, int y, String says) {}

    /** An entry of the legend. */
    public record Key(Line line, int x, String text) {}

    public enum Line {
        ACTUAL,
        PATH,
        FORECAST,
        END
    }
}
