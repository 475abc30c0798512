package org.xiandao.rules.score;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.ReviewRules;
import org.xiandao.rules.score.ExpertScores.Score;
import org.xiandao.rules.score.ScoreProblem.Code;

/** Finds all that is wrong with one sheet of scores. */
record ScoreCheck(ReviewRules rules, String expert) {

    List<ScoreProblem> sheet(List<Sheet.Row> rows, Map<String, Score> scores) {
        var problems = new ArrayList<ScoreProblem>();
        for (var row : rows) {
            var score = scores.get(row.id());
            switch (score) {
                case null -> problems.add(problem(row.id(), Code.MISSING, "", ""));
                case Score.Given(var points, var reason) -> {
                    problems.addAll(points(row, points));
                    if (reason.isBlank() && rules.reasons().needed(points, row.points()))
                        problems.add(problem(row.id(), Code.REASON_MISSING, "", ""));
                }
                case Score.CannotJudge(var reason) -> {
                    if (reason.isBlank()) problems.add(problem(row.id(), Code.REASON_MISSING, "", ""));
                }
            }
        }
        problems.addAll(unknown(rows, scores));
        return problems;
    }

    List<ScoreProblem> visit(List<Sheet.Row> rows, Map<String, Fraction> scores) {
        var problems = new ArrayList<ScoreProblem>();
        for (var row : rows) {
            var points = scores.get(row.id());
            if (points != null) problems.addAll(points(row, points));
        }
        problems.addAll(unknown(rows, scores));
        return problems;
    }

    /** Full points may be given also where they are a fraction such as 25/6 that no decimal reaches. */
    private List<ScoreProblem> points(Sheet.Row row, Fraction points) {
        var problems = new ArrayList<ScoreProblem>();
        var found = points.toString();
        if (points.signum() < 0) problems.add(problem(row.id(), Code.BELOW_ZERO, found, "0"));
        if (points.compareTo(row.points()) > 0)
            problems.add(
                    problem(row.id(), Code.ABOVE_POINTS, found, row.points().toString()));
        if (!points.equals(row.points()) && !hasAtMost(rules.scale(), points))
            problems.add(problem(row.id(), Code.TOO_MANY_DECIMALS, found, String.valueOf(rules.scale())));
        return problems;
    }

    private List<ScoreProblem> unknown(List<Sheet.Row> rows, Map<String, ?> scores) {
        var unknown = new TreeSet<>(scores.keySet());
        rows.forEach(row -> unknown.remove(row.id()));
        return unknown.stream().map(id -> problem(id, Code.UNKNOWN, "", "")).toList();
    }

    private ScoreProblem problem(String id, Code code, String found, String limit) {
        return new ScoreProblem(expert, id, code, found, limit);
    }

    private static boolean hasAtMost(int places, Fraction points) {
        return Fraction.of(points.round(places, RoundingMode.DOWN)).equals(points);
    }
}
