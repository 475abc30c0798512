package org.xiandao.app.pages.targets;

import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.targets.Forecast;
import org.xiandao.rules.targets.Point;

/** The figures of a target's chart as CSV: exact, ungrouped, with a mark that spreadsheets know UTF-8 by. */
final class FiguresCsv {
    private static final int PLACES = 6;

    private FiguresCsv() {}

    static String of(TargetWords words) {
        var w = words.w();
        var course = words.tracked().course();
        var actual = PathChart.actual(course).stream().collect(Collectors.toMap(Point::on, Point::amount));
        var bands = course.forecast() instanceof Forecast.Made made ? made.bands() : List.<Forecast.Band>of();
        var out = new StringBuilder("\uFEFF");
        out.append(String.join(
                        ",",
                        w.t("targets.figures.on"),
                        w.t("targets.line.ACTUAL"),
                        w.t("targets.line.PATH"),
                        w.t("targets.line.FORECAST"),
                        w.t("targets.figures.low"),
                        w.t("targets.figures.high"),
                        w.t("targets.figures.unit")))
                .append("\r\n");
        for (var day : TargetShown.days(course)) {
            var band = bands.stream().filter(it -> it.on().equals(day)).findFirst();
            out.append(String.join(
                            ",",
                            day.toString(),
                            Optional.ofNullable(actual.get(day))
                                    .map(FiguresCsv::plain)
                                    .orElse(""),
                            course.path().map(path -> plain(path.on(day))).orElse(""),
                            band.map(it -> plain(it.middle())).orElse(""),
                            band.map(it -> plain(it.low())).orElse(""),
                            band.map(it -> plain(it.high())).orElse(""),
                            words.unit()))
                    .append("\r\n");
        }
        return out.toString();
    }

    /** A decimal that ends as it is; one that never does to six places. */
    private static String plain(Fraction amount) {
        var exact = amount.toString();
        return exact.indexOf('/') < 0
                ? exact
                : amount.round(PLACES, RoundingMode.HALF_UP).toPlainString();
    }
}
