package org.xiandao.rules.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.IndicatorTree;
import org.xiandao.rules.pack.ReviewRules;
import org.xiandao.rules.score.ExpertScores.Score;

/** The points of one case as often as they are asked for: by the whole panel, and without one of its experts. */
final class Tally {
    private final ReviewRules rules;
    private final IndicatorTree tree;
    private final List<Sheet.Row> rows;
    private final ScoredCase scored;
    /** By line, the lowest first. */
    private final List<List<Mark>> marks = new ArrayList<>();

    /** @param expert by number in the panel */
    private record Mark(int expert, Fraction points) {}

    Tally(ReviewRules rules, IndicatorTree tree, List<Sheet.Row> rows, ScoredCase scored) {
        this.rules = rules;
        this.tree = tree;
        this.rows = rows;
        this.scored = scored;
        for (var row : rows) {
            var given = new ArrayList<Mark>();
            for (int expert = 0; expert < scored.experts().size(); expert++)
                if (scored.experts().get(expert).scores().get(row.id()) instanceof Score.Given it)
                    given.add(new Mark(expert, it.points()));
            given.sort(Comparator.comparing(Mark::points));
            marks.add(given);
        }
    }

    /** What decides a place: the rounded total, then the first levels that the pack names. */
    record Points(Fraction exact, Standing standing) {}

    Optional<Points> whole() {
        return points(-1);
    }

    /** Empty where the others could not judge enough. */
    Optional<Points> without(int expert) {
        return points(expert);
    }

    private Optional<Points> points(int left) {
        var lines = new ArrayList<Sharing.Judged>();
        for (int line = 0; line < rows.size(); line++) {
            var counting = new ArrayList<Fraction>();
            for (var mark : marks.get(line)) if (mark.expert() != left) counting.add(mark.points());
            var row = rows.get(line);
            lines.add(new Sharing.Judged(
                    row.id(),
                    row.first(),
                    row.points(),
                    Aggregating.ofSorted(rules, counting).result()));
        }
        return new Sharing(rules.nobodyJudges(), lines).parts().map(this::points);
    }

    private Points points(Map<String, Fraction> parts) {
        var exact = Fraction.ZERO;
        var firsts = new ArrayList<Fraction>();
        for (var part : parts.values()) exact = exact.plus(part);
        for (var visited : scored.visit().values()) exact = exact.plus(visited);
        for (var tie : rules.ties())
            firsts.add(parts.getOrDefault(tie, Fraction.ZERO).plus(visited(tie)));
        return new Points(exact, Standing.of(rules, exact, firsts));
    }

    private Fraction visited(String first) {
        return tree.firsts().stream()
                .filter(it -> it.id().equals(first))
                .flatMap(it -> it.items().stream())
                .flatMap(item -> Optional.ofNullable(scored.visit().get(item.id())).stream())
                .reduce(Fraction.ZERO, Fraction::plus);
    }
}
