package org.xiandao.app.pages.targets;

import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.BehindWords;
import org.xiandao.app.pages.cases.CaseView.Fact;
import org.xiandao.app.pages.open.RuleWords;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TableView.Column;
import org.xiandao.base.ChinaTime;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.judge.Facts.Operand;
import org.xiandao.rules.pack.Basis;
import org.xiandao.rules.pack.PlanRules;
import org.xiandao.rules.targets.Course;
import org.xiandao.rules.targets.Forecast;
import org.xiandao.rules.targets.Point;
import org.xiandao.targets.ApprovedEnds;
import org.xiandao.targets.SetWay;
import org.xiandao.targets.Ways;

/** One target for its page: words, figures, chart and the way to the records. */
@Component
class TargetShown {
    private static final int RECORDS = 12;

    private final Ways ways;
    private final ApprovedEnds ends;
    private final Catalogue catalogue;
    private final Clock clock;

    TargetShown(Ways ways, ApprovedEnds ends, Catalogue catalogue, Clock clock) {
        this.ways = ways;
        this.ends = ends;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** A target's own address, as of a day. */
    static String href(String edition, String target, String area, LocalDate day, String further) {
        return "/targets/" + target + further + "?edition=" + URLEncoder.encode(edition, StandardCharsets.UTF_8)
                + "&area=" + area + "&day=" + day;
    }

    TargetView of(TargetSeats.Asked asked, TargetWords words, boolean maySet) {
        var w = words.w();
        var tracked = words.tracked();
        var target = tracked.target();
        var day = tracked.course().asOf();
        var rules = RuleWords.of(asked.edition(), w);
        var bases = bases(asked);
        var counted = tracked.counted();
        return new TargetView(
                words.state(),
                words.tone(),
                counted.stream().anyMatch(Operand::demonstration),
                words.says(),
                words.forecast(),
                facts(asked, words),
                PathChart.of(words),
                figures(words),
                List.of(
                        new Link(w.t("targets.export.svg"), href(asked, day, "/chart.svg")),
                        new Link(w.t("targets.export.csv"), href(asked, day, "/figures.csv"))),
                counted.stream()
                        .limit(RECORDS)
                        .map(operand -> BehindWords.link(operand, catalogue, w))
                        .toList(),
                target.measure()
                        .filter(measure -> counted.size() > RECORDS)
                        .map(measure -> new Link(
                                w.t("targets.records.more", counted.size() - RECORDS), all(measure, asked, day))),
                w.t("targets.records." + target.kind(), counted.size()),
                bases.stream().flatMap(basis -> rules.quotes(basis).stream()).toList(),
                bases.stream().flatMap(basis -> rules.choice(basis).stream()).toList(),
                ways.history(asked.edition(), target, asked.area()).stream()
                        .map(way -> set(way, words))
                        .toList()
                        .reversed(),
                maySet ? Optional.of(new Link(w.t("targets.path.go"), href(asked, day, "/path"))) : Optional.empty());
    }

    private static String href(TargetSeats.Asked asked, LocalDate day, String further) {
        return href(asked.edition().id(), asked.target().id(), asked.area(), day, further);
    }

    private static String unit(TargetWords words) {
        var unit = words.w().unit(words.unit());
        return unit.isEmpty() ? "" : words.w().t("targets.figures.in", unit);
    }

    private static String all(String measure, TargetSeats.Asked asked, LocalDate day) {
        return "/ledger/measures/" + measure + "?edition="
                + URLEncoder.encode(asked.edition().id(), StandardCharsets.UTF_8) + "&area=" + asked.area() + "&day="
                + day;
    }

    /** Of the target itself, of its path and of who pursues it. */
    private static List<Basis> bases(TargetSeats.Asked asked) {
        var plan = asked.edition().plan();
        return Stream.of(
                        Optional.of(asked.target().basis()),
                        plan.way(asked.target()).map(PlanRules.Way::basis),
                        plan.pursuit().map(PlanRules.Pursuit::basis))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private List<Fact> facts(TargetSeats.Asked asked, TargetWords words) {
        var w = words.w();
        var course = words.tracked().course();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(w.t("targets.kind"), words.kind()));
        facts.add(new Fact(w.t("targets.base"), words.base()));
        facts.add(new Fact(w.t("targets.now"), words.amount(course.now())));
        facts.add(new Fact(
                w.t("targets.year"), words.thisYear().map(words::amount).orElse(w.t("targets.unknown"))));
        facts.add(new Fact(w.t("targets.end", course.aim().by()), words.end()));
        words.printed()
                .ifPresent(printed -> facts.add(new Fact(
                        w.t("targets.printed"),
                        ends.of(asked.edition(), asked.target(), asked.area(), clock.instant())
                                .map(end -> w.t(
                                        "targets.printed.changed",
                                        printed,
                                        w.date(ChinaTime.day(end.known())),
                                        end.by()))
                                .orElse(printed))));
        facts.add(new Fact(w.t("targets.way"), way(words)));
        facts.add(new Fact(
                w.t("targets.owners"), words.owners().isEmpty() ? w.t("targets.owners.none") : words.owners()));
        return facts;
    }

    private static String way(TargetWords words) {
        var w = words.w();
        if (words.tracked().own()) return w.t("targets.way.own");
        boolean curved = words.edition()
                .plan()
                .way(words.tracked().target())
                .filter(way -> !way.points().isEmpty())
                .isPresent();
        return w.t(curved ? "targets.way.plan" : "targets.way.straight");
    }

    /** Every figure of the chart: what there was, what there should be, and where the forecast leads. */
    private static TableView figures(TargetWords words) {
        var w = words.w();
        var rows = new ArrayList<List<Cell>>();
        for (var row : rows(words))
            rows.add(List.of(
                    new Cell.Short(row.on().toString()),
                    number(row.actual()),
                    number(row.path()),
                    number(row.forecast()),
                    number(row.band())));
        return new TableView(
                w.t("targets.figures") + unit(words),
                List.of(
                        Column.text(w.t("targets.figures.on")),
                        Column.number(w.t("targets.line.ACTUAL")),
                        Column.number(w.t("targets.line.PATH")),
                        Column.number(w.t("targets.line.FORECAST")),
                        Column.number(w.t("targets.figures.band"))),
                rows);
    }

    private static Cell number(String text) {
        return text.isEmpty() ? new Cell.Plain("—") : new Cell.Number(text, "");
    }

    /** @param band "low–high" */
    private record Row(LocalDate on, String actual, String path, String forecast, String low, String high) {
        String band() {
            return low.isEmpty() ? "" : low + "–" + high;
        }
    }

    /** The days that the chart has a figure of. */
    static SortedSet<LocalDate> days(Course course) {
        var days = new TreeSet<LocalDate>();
        PathChart.actual(course).forEach(point -> days.add(point.on()));
        if (course.forecast() instanceof Forecast.Made made) made.bands().forEach(band -> days.add(band.on()));
        course.path().ifPresent(path -> path.points().forEach(point -> days.add(point.on())));
        days.add(course.aim().by());
        return days;
    }

    private static List<Row> rows(TargetWords words) {
        var course = words.tracked().course();
        var actual = PathChart.actual(course).stream().collect(Collectors.toMap(Point::on, Point::amount));
        var bands = course.forecast() instanceof Forecast.Made made ? made.bands() : List.<Forecast.Band>of();
        var ahead = bands.stream().collect(Collectors.toMap(Forecast.Band::on, band -> band));
        return days(course).stream()
                .map(day -> {
                    var band = Optional.ofNullable(ahead.get(day));
                    return new Row(
                            day,
                            Optional.ofNullable(actual.get(day))
                                    .map(words::figure)
                                    .orElse(""),
                            course.path()
                                    .map(path -> words.figure(course.aim().whole(path.on(day))))
                                    .orElse(""),
                            band.map(it -> words.rounded(it.middle(), RoundingMode.HALF_UP))
                                    .orElse(""),
                            band.map(it -> words.rounded(it.low(), RoundingMode.FLOOR))
                                    .orElse(""),
                            band.map(it -> words.rounded(it.high(), RoundingMode.CEILING))
                                    .orElse(""));
                })
                .toList();
    }

    private static TargetView.Set set(SetWay way, TargetWords words) {
        var w = words.w();
        var says = new ArrayList<String>();
        way.base().ifPresent(base -> says.add(w.t("targets.set.base", words.amount(base))));
        way.points().forEach((on, amount) -> says.add(w.t("targets.set.point", on, words.amount(amount))));
        if (way.isPlans()) says.add(w.t("targets.set.plan"));
        return new TargetView.Set(
                w.t("targets.set.number", way.number()),
                w.time(way.known()),
                way.author().organisationName() + " " + way.author().name(),
                way.reason(),
                String.join(w.t("apply.hint.and"), says));
    }

    /** A record without a name goes by its type and the day it speaks of. */
}
