package org.xiandao.app.pages.office;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xiandao.app.pages.Percents;
import org.xiandao.app.pages.office.ScoresView.Meaning;
import org.xiandao.app.pages.office.ScoresView.Part;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TableView.Column;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;
import org.xiandao.application.life.Scores;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.IndicatorTree.First;
import org.xiandao.rules.pack.ReviewRules.Harshness;
import org.xiandao.rules.score.CallStatistics;
import org.xiandao.rules.score.CallStatistics.Cut;
import org.xiandao.rules.score.CallStatistics.Ranked;
import org.xiandao.rules.score.Sheet;

/** A call's statistics as tables for officials. */
final class ScoresShown {
    /** Krippendorff's own bounds for what may be relied on, and what at most tentatively. */
    private static final Fraction RELIABLE = Fraction.of(4, 5);

    private static final Fraction TENTATIVE = Fraction.of(667, 1000);

    private final CallStatistics statistics;
    private final Edition edition;
    private final Map<String, String> titles;
    private final Map<String, String> names;
    private final Words w;

    /** @param titles of cases; {@code names} of experts, both by id */
    ScoresShown(
            CallStatistics statistics,
            Edition edition,
            Map<String, String> titles,
            Map<String, String> names,
            Words w) {
        this.statistics = statistics;
        this.edition = edition;
        this.titles = titles;
        this.names = names;
        this.w = w;
    }

    List<Part> parts() {
        return List.of(ranking(), sureness(), indicators(), experts());
    }

    Optional<String> cut() {
        return statistics.cut().map(this::cut);
    }

    private String cut(Cut cut) {
        if (cut.shared()) return w.t("scores.cut.shared", cut.places(), title(cut.last()), title(cut.first()));
        var near = cut.near().stream().map(this::title).collect(Collectors.joining(w.comma()));
        return cut.noise()
                .map(noise -> w.t(
                        cut.clear() ? "scores.cut.clear" : "scores.cut.unclear",
                        cut.places(),
                        title(cut.last()),
                        title(cut.first()),
                        figure(cut.gap()),
                        noise.setScale(2, RoundingMode.HALF_UP).toPlainString(),
                        near))
                .orElse(w.t(
                        "scores.cut.unknown", cut.places(), title(cut.last()), title(cut.first()), figure(cut.gap())));
    }

    private Part ranking() {
        var rows = new ArrayList<List<Cell>>();
        for (var one : statistics.ranked())
            rows.add(List.of(
                    to(one),
                    new Cell.Number(String.valueOf(one.place()), ""),
                    new Cell.Number(one.total().rounded().toPlainString(), ""),
                    line(one),
                    new Cell.Plain(tie(one))));
        return part(
                "ranking",
                rows,
                List.of(
                        Column.text(w.t("case.column.title")),
                        Column.number(w.t("case.column.place")),
                        Column.number(w.t("case.column.score")),
                        Column.text(w.t("scores.line")),
                        Column.text(w.t("scores.tie"))),
                "place",
                "line",
                "tie");
    }

    private Cell line(Ranked one) {
        if (statistics.cut().isEmpty()) return new Cell.Plain("—");
        var cut = statistics.cut().get();
        boolean inside = statistics.ranked().indexOf(one) < cut.places();
        return cut.near().contains(one.id())
                ? new Cell.Tag(w.t(inside ? "scores.line.inside.near" : "scores.line.outside.near"), Tone.WARN)
                : new Cell.Tag(
                        w.t(inside ? "scores.line.inside" : "scores.line.outside"), inside ? Tone.GOOD : Tone.PLAIN);
    }

    private String tie(Ranked one) {
        return statistics.ties().stream()
                .flatMap(tie -> {
                    if (!tie.above().equals(one.id()) && !tie.below().equals(one.id())) return Stream.<String>empty();
                    var other = title(tie.above().equals(one.id()) ? tie.below() : tie.above());
                    return Stream.of(tie.by()
                            .map(first -> w.t(
                                    tie.above().equals(one.id()) ? "scores.tie.above" : "scores.tie.below",
                                    other,
                                    first(first)))
                            .orElse(w.t("scores.tie.open", other)));
                })
                .collect(Collectors.joining(w.zh() ? "；" : "; "));
    }

    private String first(String id) {
        return edition.indicators().orElseThrow().firsts().stream()
                .filter(first -> first.id().equals(id))
                .map(First::title)
                .map(w::t)
                .findFirst()
                .orElse(id);
    }

    private Part sureness() {
        var rows = new ArrayList<List<Cell>>();
        for (var one : statistics.ranked()) {
            var widest = one.widestShift();
            rows.add(List.of(
                    to(one),
                    new Cell.Plain(one.total()
                            .spread()
                            .map(spread -> w.t("case.score.between", figure(spread.lowest()), figure(spread.highest())))
                            .orElse("—")),
                    new Cell.Number(one.deviation().map(ScoresShown::places).orElse("—"), ""),
                    new Cell.Number(one.error().map(ScoresShown::places).orElse("—"), ""),
                    agreement(one.alpha()),
                    new Cell.Plain(widest.map(it -> w.t("scores.leftOut", signed(it.shift()), it.place()))
                            .orElse("—")),
                    new Cell.Plain(corrected(one))));
        }
        return part(
                "sureness",
                rows,
                List.of(
                        Column.text(w.t("case.column.title")),
                        Column.text(w.t("scores.range")),
                        Column.number(w.t("scores.deviation")),
                        Column.number(w.t("scores.error")),
                        Column.text(w.t("scores.alpha")),
                        Column.text(w.t("scores.shift")),
                        Column.text(w.t("scores.corrected"))),
                "range",
                "deviation",
                "error",
                "alpha",
                "shift",
                corrects() ? "corrected.applied" : "corrected");
    }

    private boolean corrects() {
        return edition.review()
                .filter(rules -> rules.harshness() == Harshness.CORRECTED)
                .isPresent();
    }

    private String corrected(Ranked one) {
        return w.t(
                "scores.corrected.to",
                one.corrected().rounded().toPlainString(),
                one.corrected().place());
    }

    private Part indicators() {
        var rows = new ArrayList<List<Cell>>();
        for (var one : statistics.indicators())
            rows.add(List.of(
                    new Cell.To(line(one.id()), "/programmes/" + edition.id() + "#indicators"),
                    agreement(one.alpha()),
                    new Cell.Number(one.range().map(Percents::of).orElse("—"), ""),
                    new Cell.Number(w.number(one.marks()), ""),
                    new Cell.Number(w.number(one.absent()), "")));
        return part(
                "indicators",
                rows,
                List.of(
                        Column.text(w.t("scores.indicator")),
                        Column.text(w.t("scores.alpha")),
                        Column.number(w.t("scores.indicator.range")),
                        Column.number(w.t("scores.indicator.marks")),
                        Column.number(w.t("scores.indicator.absent"))),
                "indicator.alpha",
                "indicator.range",
                "indicator.absent");
    }

    private String line(String id) {
        return Scores.sheet(edition).stream()
                .filter(row -> row.id().equals(id))
                .map(Sheet.Row::title)
                .map(title -> id + " " + w.t(title))
                .findFirst()
                .orElse(id);
    }

    private Part experts() {
        var rows = new ArrayList<List<Cell>>();
        for (var one : statistics.experts())
            rows.add(List.of(
                    new Cell.Plain(names.getOrDefault(one.id(), one.id())),
                    new Cell.Number(signed(one.deviation()), ""),
                    new Cell.Number(w.number(one.cases()), "")));
        return part(
                "experts",
                rows,
                List.of(
                        Column.text(w.t("say.experts.name")),
                        Column.number(w.t("scores.expert.deviation")),
                        Column.number(w.t("scores.expert.cases"))),
                "expert.deviation");
    }

    private Part part(String id, List<List<Cell>> rows, List<Column> columns, String... figures) {
        return new Part(
                id,
                new TableView(w.t("scores.part." + id), columns, rows),
                Stream.of(figures)
                        .map(figure -> new Meaning(w.t("scores.term." + figure), w.t("scores.means." + figure)))
                        .toList());
    }

    private Cell agreement(Optional<Fraction> alpha) {
        if (alpha.isEmpty()) return new Cell.Plain(w.t("scores.alpha.none"));
        var value = alpha.get();
        var key = value.compareTo(RELIABLE) >= 0 ? "high" : value.compareTo(TENTATIVE) >= 0 ? "middle" : "low";
        return new Cell.Tag(
                w.t("scores.alpha." + key, figure(value)),
                key.equals("high") ? Tone.GOOD : key.equals("low") ? Tone.WARN : Tone.PLAIN);
    }

    private Cell to(Ranked one) {
        return new Cell.To(title(one.id()), "/cases/" + one.id() + "/why#points");
    }

    private String title(String id) {
        return titles.getOrDefault(id, id);
    }

    private static String places(java.math.BigDecimal root) {
        return root.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static String figure(Fraction value) {
        return value.round(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static String signed(Fraction value) {
        return (value.signum() > 0 ? "+" : "") + figure(value);
    }
}
