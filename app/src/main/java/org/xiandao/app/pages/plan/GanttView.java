package org.xiandao.app.pages.plan;

import java.util.List;
import java.util.Optional;
import org.xiandao.app.view.Tone;

/** Bars over the trial's days; places are shares of the whole width, as SVG writes them. */
public record GanttView(List<Tick> ticks, Optional<String> today, List<Row> rows) {

    public record Tick(String x, String text) {}

    /** @param says all that the bar shows, for who hears it */
    public record Row(
            String title,
            String href,
            String stand,
            Tone tone,
            String x,
            String width,
            String done,
            List<Mark> marks,
            String says) {}

    public record Mark(String x, boolean reached, boolean missed, String says) {}
}
