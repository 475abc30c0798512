package org.xiandao.rules.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.IndicatorTree;
import org.xiandao.rules.pack.ReviewRules;
import org.xiandao.rules.score.ExpertScores.Score;
import org.xiandao.rules.score.Total.By;
import org.xiandao.rules.score.Total.FirstLevel;
import org.xiandao.rules.score.Total.Line;
import org.xiandao.rules.score.Total.Mark;

/**
 * Adds up a review. Each line (an item, or a first level) is put together by itself: the highest and the lowest mark go
 * where the pack says so, and the mean or median of the others is the line's result. So the order of the experts never
 * matters, and the total is the sum of what the trace shows.
 *
 * <p>An expert who can't judge a line says why and leaves it to the others. Where nobody could judge a line, the other
 * lines of its first level are scaled up to its points.
 */
public final class Scoring {
    private final ReviewRules rules;
    private final IndicatorTree tree;
    private final Sheet sheet;

    private Scoring(ReviewRules rules, IndicatorTree tree) {
        this.rules = rules;
        this.tree = tree;
        this.sheet = Sheet.of(rules, tree);
    }

    public sealed interface Result {
        record Scored(Total total) implements Result {}

        record Refused(List<ScoreProblem> problems) implements Result {}
    }

    /** @param visitScores by item; items that the visit has not scored yet count nothing and are named as awaited */
    public static Result total(
            ReviewRules rules, IndicatorTree tree, List<ExpertScores> experts, Map<String, Fraction> visitScores) {
        var scoring = new Scoring(rules, tree);
        var problems = new ArrayList<ScoreProblem>();
        if (experts.size() < rules.experts())
            problems.add(new ScoreProblem(
                    "",
                    "",
                    ScoreProblem.Code.TOO_FEW_EXPERTS,
                    String.valueOf(experts.size()),
                    String.valueOf(rules.experts())));
        var seen = new HashSet<String>();
        for (var expert : experts) {
            if (!seen.add(expert.expert()))
                problems.add(new ScoreProblem(expert.expert(), "", ScoreProblem.Code.EXPERT_TWICE, "", ""));
            problems.addAll(check(rules, tree, expert));
        }
        problems.addAll(checkVisit(rules, tree, visitScores));
        if (problems.isEmpty()) problems.addAll(scoring.unjudged(experts));
        return problems.isEmpty()
                ? new Result.Scored(scoring.total(experts, visitScores))
                : new Result.Refused(List.copyOf(problems));
    }

    /** What is wrong with one expert's sheet, missing lines included. */
    public static List<ScoreProblem> check(ReviewRules rules, IndicatorTree tree, ExpertScores expert) {
        return new ScoreCheck(rules, expert.expert())
                .sheet(Sheet.of(rules, tree).by(By.EXPERTS), expert.scores());
    }

    /** What is wrong with the visit's points as far as they are given. */
    public static List<ScoreProblem> checkVisit(
            ReviewRules rules, IndicatorTree tree, Map<String, Fraction> visitScores) {
        return new ScoreCheck(rules, "").visit(Sheet.of(rules, tree).by(By.VISIT), visitScores);
    }

    /** The best first: by the rounded total, then by the first levels that the pack names for ties. */
    public static Comparator<Total> ranking(ReviewRules rules) {
        Comparator<Total> order = Comparator.comparing(Total::rounded).reversed();
        for (var tie : rules.ties())
            order = order.thenComparing(
                    Comparator.comparing((Total total) -> total.first(tie).result())
                            .reversed());
        return order;
    }

    private List<ScoreProblem> unjudged(List<ExpertScores> experts) {
        return tree.firsts().stream()
                .filter(first -> {
                    var rows = expertRows(first.id());
                    return !rows.isEmpty()
                            && rows.stream()
                                    .allMatch(row -> experts.stream()
                                            .allMatch(
                                                    expert -> given(expert, row).isEmpty()));
                })
                .map(first -> new ScoreProblem("", first.id(), ScoreProblem.Code.NOBODY_COULD_JUDGE, "", ""))
                .toList();
    }

    private Total total(List<ExpertScores> experts, Map<String, Fraction> visitScores) {
        var firsts = tree.firsts().stream()
                .map(first -> firstLevel(first, experts, visitScores))
                .toList();
        var exact = firsts.stream().map(FirstLevel::result).reduce(Fraction.ZERO, Fraction::plus);
        var awaiting = sheet.by(By.VISIT).stream()
                .filter(row -> !visitScores.containsKey(row.id()))
                .toList();
        var outOf = awaiting.stream().map(Sheet.Row::points).reduce(tree.total(), Fraction::minus);
        var own = experts.stream().flatMap(expert -> ownTotal(expert).stream()).toList();
        return new Total(
                exact,
                exact.round(rules.rounding().places(), rules.rounding().mode()),
                outOf,
                firsts,
                Aggregating.spread(own),
                awaiting.stream().map(Sheet.Row::id).toList());
    }

    private FirstLevel firstLevel(
            IndicatorTree.First first, List<ExpertScores> experts, Map<String, Fraction> visitScores) {
        var lines = new ArrayList<Line>();
        for (var row : expertRows(first.id())) lines.add(line(row, experts));
        for (var row : sheet.by(By.VISIT))
            if (row.first().equals(first.id())) lines.add(visited(row, visitScores.get(row.id())));
        var visit = sum(lines.stream()
                .filter(line -> line.by() == By.VISIT)
                .flatMap(line -> line.result().stream())
                .toList());
        return new FirstLevel(first.id(), first.points(), visit.plus(reviewed(lines)), List.copyOf(lines));
    }

    /** The experts' part of a first level, scaled to its points where some line has no result. */
    private static Fraction reviewed(List<Line> lines) {
        var byExperts = lines.stream().filter(line -> line.by() == By.EXPERTS).toList();
        var judged =
                byExperts.stream().filter(line -> line.result().isPresent()).toList();
        var sum = sum(judged.stream().flatMap(line -> line.result().stream()).toList());
        if (judged.size() == byExperts.size()) return sum;
        return sum.times(sum(byExperts.stream().map(Line::points).toList()))
                .over(sum(judged.stream().map(Line::points).toList()));
    }

    private Line line(Sheet.Row row, List<ExpertScores> experts) {
        var given =
                experts.stream().flatMap(expert -> given(expert, row).stream()).toList();
        var aggregating = Aggregating.of(rules, given);
        var dropped = new ArrayList<>(aggregating.dropped());
        var marks = experts.stream()
                .map(expert -> {
                    var points = given(expert, row);
                    boolean drop = points.isPresent() && dropped.remove(points.get());
                    var score = expert.scores().get(row.id());
                    return new Mark(expert.expert(), points, drop, score == null ? "" : score.reason());
                })
                .toList();
        return new Line(row.id(), row.points(), By.EXPERTS, marks, aggregating.result(), Aggregating.spread(given));
    }

    private static Line visited(Sheet.Row row, @Nullable Fraction points) {
        return new Line(row.id(), row.points(), By.VISIT, List.of(), Optional.ofNullable(points), Optional.empty());
    }

    /** An expert's own total, each first level scaled to what this expert could judge of it. */
    private Optional<Fraction> ownTotal(ExpertScores expert) {
        var total = Fraction.ZERO;
        for (var first : tree.firsts()) {
            var rows = expertRows(first.id());
            var judged =
                    rows.stream().filter(row -> given(expert, row).isPresent()).toList();
            if (rows.isEmpty()) continue;
            if (judged.isEmpty()) return Optional.empty();
            var sum = sum(
                    judged.stream().flatMap(row -> given(expert, row).stream()).toList());
            total = total.plus(
                    sum.times(sum(rows.stream().map(Sheet.Row::points).toList()))
                            .over(sum(judged.stream().map(Sheet.Row::points).toList())));
        }
        return Optional.of(total);
    }

    private List<Sheet.Row> expertRows(String first) {
        return sheet.by(By.EXPERTS).stream()
                .filter(row -> row.first().equals(first))
                .toList();
    }

    private static Optional<Fraction> given(ExpertScores expert, Sheet.Row row) {
        return expert.scores().get(row.id()) instanceof Score.Given given
                ? Optional.of(given.points())
                : Optional.empty();
    }

    private static Fraction sum(List<Fraction> parts) {
        return parts.stream().reduce(Fraction.ZERO, Fraction::plus);
    }
}
