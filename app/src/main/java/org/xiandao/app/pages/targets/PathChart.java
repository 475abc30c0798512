package org.xiandao.app.pages.targets;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xiandao.app.pages.targets.PathView.Dot;
import org.xiandao.app.pages.targets.PathView.Key;
import org.xiandao.app.pages.targets.PathView.Line;
import org.xiandao.app.pages.targets.PathView.Mark;
import org.xiandao.rules.number.Figures;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.targets.Course;
import org.xiandao.rules.targets.Forecast;
import org.xiandao.rules.targets.Path;
import org.xiandao.rules.targets.Point;

/** Draws a course: days across, amounts up, from a round amount below all to one above. */
final class PathChart {
    static final int LEFT = 64;
    static final int RIGHT = 444;
    static final int TOP = 40;
    static final int BOTTOM = 260;
    private static final int LINES = 5;

    private final TargetWords words;
    private final Course course;
    private final List<Point> actual;
    private final List<Forecast.Band> bands;
    private final LocalDate first;
    private final LocalDate last;
    private final Fraction step;
    private final Fraction low;
    private final Fraction high;

    private PathChart(TargetWords words) {
        this.words = words;
        this.course = words.tracked().course();
        this.actual = actual(course);
        this.bands = course.forecast() instanceof Forecast.Made made ? made.bands() : List.of();
        var days = Stream.concat(
                        actual.stream().map(Point::on),
                        course.path().stream().map(Path::start).map(Point::on))
                .toList();
        this.first = days.stream().min(LocalDate::compareTo).orElse(course.asOf());
        var end = course.asOf().isAfter(course.aim().by())
                ? course.asOf()
                : course.aim().by();
        this.last = end.isAfter(first) ? end : first.plusDays(1);
        var amounts = amounts();
        var least = amounts.stream().min(Fraction::compareTo).orElse(Fraction.ZERO);
        var most = amounts.stream().max(Fraction::compareTo).orElse(Fraction.ONE);
        boolean fromZero = least.signum() >= 0 && least.times(Fraction.of(2)).compareTo(most) < 0;
        var from = fromZero ? Fraction.ZERO : least;
        this.step = step(most.minus(from), course.aim().counted());
        this.low = Fraction.of(from.over(step).floor()).times(step);
        this.high = Fraction.of(most.over(step).ceiling()).times(step);
    }

    static PathView of(TargetWords words) {
        return new PathChart(words).view();
    }

    /** The ends of quarters, and today. */
    static List<Point> actual(Course course) {
        var points = new ArrayList<>(course.history());
        course.now()
                .filter(now -> points.isEmpty() || points.getLast().on().isBefore(course.asOf()))
                .ifPresent(now -> points.add(new Point(course.asOf(), now)));
        return points;
    }

    private List<Fraction> amounts() {
        var amounts = new ArrayList<Fraction>();
        amounts.add(course.aim().amount());
        actual.forEach(point -> amounts.add(point.amount()));
        course.path().ifPresent(path -> path.points().forEach(point -> amounts.add(point.amount())));
        bands.forEach(band -> amounts.addAll(List.of(band.low(), band.high())));
        return amounts;
    }

    /** 1, 2 or 5 times a power of ten, so that at most so many lines are needed. */
    private static Fraction step(Fraction span, boolean whole) {
        if (span.signum() <= 0) return Fraction.ONE;
        var step = whole ? Fraction.ONE : Fraction.of(1, 1_000);
        for (int i = 0; step.times(Fraction.of(LINES)).compareTo(span) < 0; i++)
            step = step.times(i % 3 == 1 ? Fraction.of(5, 2) : Fraction.of(2));
        return step;
    }

    private PathView view() {
        var w = words.w();
        var keys = new ArrayList<Key>();
        int at = LEFT;
        for (var line : Line.values()) {
            boolean drawn = switch (line) {
                case ACTUAL -> !actual.isEmpty();
                case PATH -> course.path().isPresent();
                case FORECAST -> !bands.isEmpty();
                case END -> true;
            };
            if (!drawn) continue;
            keys.add(new Key(line, at, w.t("targets.line." + line)));
            at += w.zh() ? 84 : 100;
        }
        var end = new Point(course.aim().by(), course.aim().amount());
        return new PathView(
                words.title(),
                String.join(w.zh() ? "" : " ", says()),
                across(),
                along(),
                course.path()
                        .map(path -> points(path.points(), Point::on, Point::amount))
                        .orElse(""),
                points(actual, Point::on, Point::amount),
                actual.stream().map(this::dot).toList(),
                ahead(),
                band(),
                dot(end),
                keys);
    }

    private List<String> says() {
        var says = new ArrayList<String>();
        says.add(words.state() + words.w().t("targets.stop"));
        says.addAll(words.says());
        says.add(words.forecast());
        return says;
    }

    private List<Mark> across() {
        var marks = new ArrayList<Mark>();
        for (var at = low; at.compareTo(high) <= 0; at = at.plus(step)) marks.add(new Mark(y(at), Figures.of(at)));
        return marks;
    }

    /** The ends of years, and the first day. */
    private List<Mark> along() {
        var marks = new ArrayList<Mark>();
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            var end = LocalDate.of(year, 12, 31);
            if (!end.isBefore(first) && !end.isAfter(last)) marks.add(new Mark(x(end), year + "-12"));
        }
        return marks;
    }

    private Dot dot(Point point) {
        return new Dot(
                x(point.on()),
                y(point.amount()),
                words.w().date(point.on()) + words.w().t("targets.colon") + words.amount(point.amount()));
    }

    /** From the last end of a quarter on. */
    private String ahead() {
        if (bands.isEmpty()) return "";
        var from = course.history().getLast();
        return x(from.on()) + "," + y(from.amount()) + " " + points(bands, Forecast.Band::on, Forecast.Band::middle);
    }

    private String band() {
        if (bands.isEmpty()) return "";
        var from = course.history().getLast();
        return x(from.on()) + "," + y(from.amount()) + " "
                + points(bands, Forecast.Band::on, Forecast.Band::high) + " "
                + points(bands.reversed(), Forecast.Band::on, Forecast.Band::low);
    }

    private <T> String points(List<T> of, Function<T, LocalDate> on, Function<T, Fraction> amount) {
        return of.stream()
                .map(one -> x(on.apply(one)) + "," + y(amount.apply(one)))
                .collect(Collectors.joining(" "));
    }

    private int x(LocalDate day) {
        return scaled(
                Fraction.of(ChronoUnit.DAYS.between(first, day), ChronoUnit.DAYS.between(first, last)), LEFT, RIGHT);
    }

    private int y(Fraction amount) {
        var span = high.minus(low);
        return span.signum() == 0 ? BOTTOM : scaled(amount.minus(low).over(span), BOTTOM, TOP);
    }

    private static int scaled(Fraction share, int from, int to) {
        return from
                + share.times(Fraction.of(to - (long) from))
                        .round(0, RoundingMode.HALF_UP)
                        .intValueExact();
    }
}
