package org.xiandao.app.pages.publication;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.xiandao.app.web.Words;
import org.xiandao.document.Sketch;
import org.xiandao.document.Sketch.Anchor;
import org.xiandao.document.Sketch.Box;
import org.xiandao.document.Sketch.Fill;
import org.xiandao.document.Sketch.Rule;
import org.xiandao.document.Sketch.Shape;
import org.xiandao.publication.life.Chart;
import org.xiandao.publication.life.Chart.Group;
import org.xiandao.publication.life.Chart.Mark;

/** Lays a chart out. What it shows stands as a table beside it; parts are told apart by pattern and by words. */
final class ChartSketch {
    private static final int NARROW = 480;
    private static final int WIDE = 720;
    private static final int TEXT = 14;
    private static final int SMALL = 12;
    private static final int LINE = 19;
    private static final List<Fill> FILLS = List.of(Fill.SOLID, Fill.HATCHED, Fill.DOTTED, Fill.CROSSED, Fill.BLANK);

    private final Chart chart;
    private final Words w;
    private final int width;
    private final List<Shape> shapes = new ArrayList<>();
    private int y = 4;

    private ChartSketch(Chart chart, Words w, boolean wide) {
        this.chart = chart;
        this.w = w;
        this.width =
                wide && chart.form() == Chart.Form.COLUMNS && chart.groups().size() > 2 ? WIDE : NARROW;
    }

    /** @param wide for a page of paper; otherwise narrow enough for a phone */
    static Sketch of(Chart chart, Words w, boolean wide) {
        return new ChartSketch(chart, w, wide).drawn();
    }

    private Sketch drawn() {
        switch (chart.form()) {
            case PROGRESS -> chart.groups().forEach(this::progress);
            case SHARES -> chart.groups().forEach(this::shares);
            case BARS -> bars();
            case COLUMNS -> columns();
        }
        var title = w.t(chart.title());
        return new Sketch(width, y + 6, title, w.t("publication.chart", title), List.copyOf(shapes));
    }

    private void progress(Group group) {
        for (var mark : group.marks()) {
            var shown = w.t(mark.shown());
            int taken = Sketch.width(shown, SMALL) + 12;
            var lines = wrapped(w.t(group.label()), TEXT, width - taken);
            for (int i = 0; i < lines.size(); i++) {
                y += LINE;
                words(0, TEXT, Anchor.START, lines.get(i));
                if (i == 0) words(width, SMALL, Anchor.END, shown);
            }
            y += 7;
            int room = width - 50;
            int length = mark.value()
                    .map(value -> part(value, BigDecimal.valueOf(100), room))
                    .orElse(0);
            shapes.add(new Box(0, y, room, 12, Fill.TRACK));
            if (length > 0) shapes.add(new Box(0, y, length, 12, Fill.SOLID));
            y += 11;
            words(
                    width,
                    SMALL,
                    Anchor.END,
                    mark.value().map(value -> value.toPlainString() + "%").orElse("—"));
            y += 9;
        }
    }

    private void shares(Group group) {
        var sum =
                group.marks().stream().flatMap(mark -> mark.value().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        y += 4;
        if (sum.signum() > 0) {
            int x = 0;
            for (int i = 0; i < group.marks().size(); i++) {
                int end = part(
                        group.marks().subList(0, i + 1).stream()
                                .flatMap(mark -> mark.value().stream())
                                .reduce(BigDecimal.ZERO, BigDecimal::add),
                        sum,
                        width - 1);
                if (end > x) shapes.add(new Box(x, y, end - x, 34, fill(i)));
                x = end;
            }
        }
        y += 44;
        for (int i = 0; i < group.marks().size(); i++) {
            var mark = group.marks().get(i);
            shapes.add(new Box(0, y + 3, 22, 14, fill(i)));
            y += LINE - 3;
            words(32, TEXT, Anchor.START, w.t(mark.label()));
            words(width, TEXT, Anchor.END, w.t(mark.shown()));
            y += 8;
        }
    }

    private void bars() {
        boolean keyed = chart.groups().size() > 1;
        var most = most(
                chart.groups().stream().flatMap(group -> group.marks().stream()).toList());
        if (keyed && !chart.groups().isEmpty()) keys(chart.groups().getFirst().marks());
        int side = keyed ? 0 : 220;
        for (var group : chart.groups()) {
            if (keyed) {
                y += LINE;
                words(0, TEXT, Anchor.START, w.t(group.label()));
                y += 5;
            }
            for (int i = 0; i < group.marks().size(); i++) bar(group.marks().get(i), keyed ? i : 0, side, most);
            y += keyed ? 6 : 0;
        }
    }

    private void keys(List<Mark> marks) {
        int x = 0;
        for (int i = 0; i < marks.size(); i++) {
            var label = w.t(marks.get(i).label());
            int taken = 28 + Sketch.width(label, SMALL) + 18;
            if (x > 0 && x + taken > width) {
                x = 0;
                y += LINE;
            }
            shapes.add(new Box(x, y + 3, 20, 12, fill(i)));
            shapes.add(new Sketch.Words(x + 28, y + 14, SMALL, Anchor.START, true, label));
            x += taken;
        }
        y += LINE + 4;
    }

    private void bar(Mark mark, int n, int side, BigDecimal most) {
        int room = width - side - 60;
        if (side > 0) {
            var lines = wrapped(w.t(mark.label()), SMALL, side - 12);
            words(y + 12, 0, SMALL, lines.getFirst() + (lines.size() > 1 ? "…" : ""));
        }
        int length = mark.value().map(value -> part(value, most, room)).orElse(0);
        if (length > 0) shapes.add(new Box(side, y + 1, length, 14, fill(n)));
        words(y + 12, side + length + 8, SMALL, w.t(mark.shown()));
        y += 20;
    }

    /** A small picture a group, with its own scale: what is not known has no column. */
    private void columns() {
        int across = Math.min(width == WIDE ? 3 : 2, Math.max(1, chart.groups().size()));
        int each = (width - (across - 1) * 14) / across;
        for (int i = 0; i < chart.groups().size(); i += across) {
            int top = y;
            var row = chart.groups()
                    .subList(i, Math.min(i + across, chart.groups().size()));
            int heads = row.stream()
                    .mapToInt(group -> wrapped(w.t(group.label()), SMALL, each).size())
                    .max()
                    .orElse(1);
            for (int n = 0; n < row.size(); n++) panel(row.get(n), n * (each + 14), top, each, heads);
            y = top + heads * 16 + 118;
        }
    }

    private void panel(Group group, int left, int top, int each, int heads) {
        var lines = wrapped(w.t(group.label()), SMALL, each);
        for (int i = 0; i < lines.size(); i++) words(top + 14 + i * 16, left, SMALL, lines.get(i));
        int foot = top + heads * 16 + 88;
        int tall = 62;
        var most = most(group.marks());
        int slot = each / Math.max(1, group.marks().size());
        int thick = Math.min(26, slot - 10);
        for (int i = 0; i < group.marks().size(); i++) {
            var mark = group.marks().get(i);
            int middle = left + i * slot + slot / 2;
            int length = mark.value().map(value -> part(value, most, tall)).orElse(0);
            if (length > 0) shapes.add(new Box(middle - thick / 2, foot - length, thick, length, Fill.SOLID));
            var shown = mark.value().isPresent() ? w.t(mark.shown()) : "—";
            centred(middle, foot - length - 4, shown);
            centred(middle, foot + 15, w.t(mark.label()));
        }
        shapes.add(new Rule(left, foot, left + each, foot));
    }

    private void centred(int x, int at, String text) {
        shapes.add(new Sketch.Words(x, at, 11, Anchor.MIDDLE, true, text));
    }

    private void words(int x, int size, Anchor anchor, String text) {
        shapes.add(new Sketch.Words(x, y, size, anchor, anchor == Anchor.END, text));
    }

    private void words(int at, int x, int size, String text) {
        shapes.add(new Sketch.Words(x, at, size, Anchor.START, false, text));
    }

    private static Fill fill(int n) {
        return FILLS.get(n % FILLS.size());
    }

    private static BigDecimal most(List<Mark> marks) {
        return marks.stream()
                .flatMap(mark -> mark.value().stream())
                .max(BigDecimal::compareTo)
                .filter(value -> value.signum() > 0)
                .orElse(BigDecimal.ONE);
    }

    /** Something that is there is at least a line thick. */
    private static int part(BigDecimal value, BigDecimal whole, int room) {
        if (value.signum() <= 0) return 0;
        int length = value.multiply(BigDecimal.valueOf(room))
                .divide(whole, 0, RoundingMode.HALF_UP)
                .intValueExact();
        return Math.min(room, Math.max(2, length));
    }

    /** Broken between words where there are blanks, else between characters. */
    private static List<String> wrapped(String text, int size, int width) {
        var lines = new ArrayList<String>();
        var rest = text;
        while (Sketch.width(rest, size) > width && rest.length() > 1) {
            int end = rest.length();
            while (end > 1 && Sketch.width(rest.substring(0, end), size) > width) end--;
            int blank = rest.lastIndexOf(' ', end);
            if (blank > 0) end = blank;
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        lines.add(rest);
        return lines;
    }
}
