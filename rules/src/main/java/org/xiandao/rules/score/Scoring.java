package org.xiandao.rules.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.IndicatorTree;
import org.xiandao.rules.pack.ReviewRules;
import org.xiandao.rules.pack.ReviewRules.NobodyJudges;
import org.xiandao.rules.score.ExpertScores.Score;
import org.xiandao.rules.score.Total.By;
import org.xiandao.rules.score.Total.FirstLevel;
import org.xiandao.rules.score.Total.Line;
import org.xiandao.rules.score.Total.Mark;

/**
 * Adds up a review. Each line (an item, or a first level) is put together by itself, as the pack says: mean, median or
 * trimmed mean of its marks. So the order of the experts never matters, and the total is the sum of what the trace shows.
 *
 * <p>An expert who can't judge a line says why and leaves it to the others. What stands in for a line that nobody could
 * judge, the pack says.
 */
public final class Scoring {
    private final ReviewRules rules;
    private final IndicatorTree tree;
    private final List<Sheet.Row> expertRows;
    private final List<Sheet.Row> visitRows;
    private final Map<String, String> firstOf = new HashMap<>();

    Scoring(ReviewRules rules, IndicatorTree tree) {
        this.rules = rules;
        this.tree = tree;
        var sheet = Sheet.of(rules, tree);
        this.expertRows = sheet.by(By.EXPERTS);
        this.visitRows = sheet.by(By.VISIT);
        for (var row : sheet.rows()) firstOf.put(row.id(), row.first());
    }

    public sealed interface Result {
        record Scored(Total total) implements Result {}

        record Refused(List<ScoreProblem> problems) implements Result {}
    }

    /** @param visitScores by item; items that the visit has not scored yet count nothing and are named as awaited */
    public static Result total(
            ReviewRules rules, IndicatorTree tree, List<ExpertScores> experts, Map<String, Fraction> visitScores) {
        return new Scoring(rules, tree).total(experts, visitScores);
    }

    Result total(List<ExpertScores> experts, Map<String, Fraction> visitScores) {
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
            problems.addAll(new ScoreCheck(rules, expert.expert()).sheet(expertRows, expert.scores()));
        }
        problems.addAll(new ScoreCheck(rules, "").visit(visitRows, visitScores));
        if (!problems.isEmpty()) return new Result.Refused(List.copyOf(problems));
        var lines = expertRows.stream().map(row -> line(row, experts)).toList();
        var sharing = sharing(rules.nobodyJudges(), lines);
        return sharing.parts()
                .<Result>map(parts -> new Result.Scored(total(experts, lines, parts, visitScores)))
                .orElseGet(() -> new Result.Refused(sharing.stuck().stream()
                        .map(of -> new ScoreProblem("", of, ScoreProblem.Code.NOBODY_COULD_JUDGE, "", ""))
                        .toList()));
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
        return Comparator.comparing(total -> Standing.of(rules, total.exact(), total));
    }

    /** The experts' own totals, each scaled to what that expert could judge; empty where that can't be. */
    List<Optional<Fraction>> ownTotals(List<ExpertScores> experts) {
        return experts.stream().map(this::ownTotal).toList();
    }

    private Total total(
            List<ExpertScores> experts,
            List<Line> reviewed,
            Map<String, Fraction> parts,
            Map<String, Fraction> visitScores) {
        var firsts = tree.firsts().stream()
                .map(first -> firstLevel(first, reviewed, parts, visitScores))
                .toList();
        var exact = firsts.stream().map(FirstLevel::result).reduce(Fraction.ZERO, Fraction::plus);
        var awaiting = visitRows.stream()
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
            IndicatorTree.First first,
            List<Line> reviewed,
            Map<String, Fraction> parts,
            Map<String, Fraction> visitScores) {
        var lines = new ArrayList<Line>();
        for (var line : reviewed) if (first.id().equals(firstOf.get(line.id()))) lines.add(line);
        for (var row : visitRows)
            if (row.first().equals(first.id())) lines.add(visited(row, visitScores.get(row.id())));
        var visit = sum(lines.stream()
                .filter(line -> line.by() == By.VISIT)
                .flatMap(line -> line.result().stream())
                .toList());
        return new FirstLevel(
                first.id(),
                first.points(),
                visit.plus(parts.getOrDefault(first.id(), Fraction.ZERO)),
                List.copyOf(lines));
    }

    private Sharing sharing(NobodyJudges rule, List<Line> lines) {
        return new Sharing(
                rule,
                lines.stream()
                        .map(line -> new Sharing.Judged(
                                line.id(), firstOf.getOrDefault(line.id(), ""), line.points(), line.result()))
                        .toList());
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

    /** An expert's own total, scaled to what this expert could judge; empty where that can't be. */
    private Optional<Fraction> ownTotal(ExpertScores expert) {
        var own = expertRows.stream()
                .map(row -> new Sharing.Judged(row.id(), row.first(), row.points(), given(expert, row)))
                .toList();
        var rule = rules.nobodyJudges() == NobodyJudges.WHOLE ? NobodyJudges.WHOLE : NobodyJudges.FIRST_LEVEL;
        return new Sharing(rule, own).parts().map(parts -> sum(List.copyOf(parts.values())));
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
