package org.xiandao.app.pages.monitoring;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.CourseView;
import org.xiandao.app.view.CourseView.Point;
import org.xiandao.app.view.CourseView.Rule;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TableView.Column;
import org.xiandao.app.web.Words;
import org.xiandao.base.Areas;
import org.xiandao.monitoring.Sides;
import org.xiandao.rules.number.Figures;
import org.xiandao.rules.number.Fraction;

/** How a measure went, at the ends of the last quarters and on the day itself. */
@Component
class CourseShown {
    private static final int QUARTERS = 7;
    private static final int MONTHS_IN_A_QUARTER = 3;
    private static final int WIDTH = 600;
    private static final int HEIGHT = 220;
    private static final int LEFT = 76;
    private static final int RIGHT = WIDTH - 30;
    private static final int TOP = 30;
    private static final int BOTTOM = HEIGHT - 34;
    private static final int RULES = 4;
    /** Points nearer than that to the next have no room for words of their own. */
    private static final int APART = 54;

    private final Sides sides;
    private final Areas areas;

    CourseShown(Sides sides, Areas areas) {
        this.sides = sides;
        this.areas = areas;
    }

    Map<LocalDate, Fraction> course(Chosen chosen) {
        return sides.course(
                chosen.measure(), chosen.glance(), days(chosen.glance().day()));
    }

    /** The ends of the quarters before the day, and the day. */
    static List<LocalDate> days(LocalDate day) {
        var days = new ArrayList<LocalDate>();
        days.add(day);
        var quarter = LocalDate.of(
                day.getYear(), (day.getMonthValue() - 1) / MONTHS_IN_A_QUARTER * MONTHS_IN_A_QUARTER + 1, 1);
        for (int back = 0; back < QUARTERS; back++)
            days.add(quarter.minusMonths((long) back * MONTHS_IN_A_QUARTER).minusDays(1));
        return days.reversed();
    }

    /** Empty where fewer than two days are known: nothing to see in a single point. */
    Optional<CourseView> view(Map<LocalDate, Fraction> course, Chosen chosen, Words w) {
        if (course.size() < 2) return Optional.empty();
        var top = roof(course.values().stream().max(Fraction::compareTo).orElseThrow());
        var days = List.copyOf(course.keySet());
        var first = days.getFirst().toEpochDay();
        var span = Fraction.of(days.getLast().toEpochDay() - first);
        var points = new ArrayList<Point>();
        int free = WIDTH + APART;
        for (var day : days.reversed()) {
            var value = Optional.ofNullable(course.get(day)).orElse(Fraction.ZERO);
            int x = LEFT + part(Fraction.of(day.toEpochDay() - first).over(span), RIGHT - LEFT);
            boolean told = free - x >= APART;
            if (told) free = x;
            points.addFirst(new Point(
                    x,
                    BOTTOM - part(value.over(top), BOTTOM - TOP),
                    told ? day.toString().substring(2) : "",
                    told ? Figures.of(value) : ""));
        }
        return Optional.of(new CourseView(
                title(chosen, w),
                description(course, w),
                WIDTH,
                HEIGHT,
                rules(top),
                points,
                points.stream().map(point -> point.x() + "," + point.y()).collect(Collectors.joining(" "))));
    }

    private static List<Rule> rules(Fraction top) {
        var rules = new ArrayList<Rule>();
        for (int i = 0; i <= RULES; i++) {
            var share = Fraction.of(i, RULES);
            rules.add(new Rule(BOTTOM - part(share, BOTTOM - TOP), Figures.of(top.times(share))));
        }
        return rules;
    }

    private static int part(Fraction share, int whole) {
        return share.times(Fraction.of(whole)).round(0, RoundingMode.HALF_UP).intValueExact();
    }

    /** The next of 4, 8, 20, 40, 80, 200 …, so that a quarter of it is round. */
    private static Fraction roof(Fraction highest) {
        var ten = Fraction.ONE;
        while (true) {
            for (int step : new int[] {4, 8, 20})
                if (ten.times(Fraction.of(step)).compareTo(highest) >= 0) return ten.times(Fraction.of(step));
            ten = ten.times(Fraction.of(10));
        }
    }

    String title(Chosen chosen, Words w) {
        return w.t(
                "monitoring.course.title",
                w.t(chosen.measure().title()),
                w.t(areas.fullName(chosen.glance().area().code())));
    }

    private static String description(Map<LocalDate, Fraction> course, Words w) {
        return course.entrySet().stream()
                .map(one -> w.t("monitoring.course.point", one.getKey(), Figures.of(one.getValue())))
                .collect(Collectors.joining(w.zh() ? "；" : "; "));
    }

    TableView table(Map<LocalDate, Fraction> course, Chosen chosen, Words w) {
        return new TableView(
                title(chosen, w),
                List.of(
                        Column.text(w.t("monitoring.column.day")),
                        Column.number((w.t("monitoring.column.value") + " "
                                        + w.unit(chosen.measure().unit()))
                                .strip())),
                course.entrySet().stream()
                        .map(one -> List.<Cell>of(
                                new Cell.Short(w.date(one.getKey())),
                                new Cell.To(
                                        Figures.of(one.getValue()),
                                        chosen.behind(
                                                chosen.measure().id(),
                                                chosen.glance().area().code(),
                                                one.getKey()))))
                        .toList());
    }

    static List<List<String>> lines(Map<LocalDate, Fraction> course, Chosen chosen, Words w) {
        var lines = new ArrayList<List<String>>();
        lines.add(List.of(w.t("monitoring.column.day"), w.t("monitoring.column.value"), w.t("monitoring.column.unit")));
        course.forEach((day, value) -> lines.add(List.of(
                day.toString(), value.toString(), w.unit(chosen.measure().unit()))));
        return lines;
    }
}
