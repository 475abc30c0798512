package org.xiandao.rules.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.IndicatorTree;
import org.xiandao.rules.pack.ReviewRules;
import org.xiandao.rules.score.ExpertScores.Score;

/**
 * How far a panel lies apart.
 *
 * @param lines whose range is wider than the pack allows; where only the whole sheet agrees too little, all that are not
 *     unanimous
 * @param alpha agreement over the sheet, each mark as a share of its line's points
 */
public record Dispute(List<String> lines, Optional<Fraction> alpha) {

    public static Dispute of(ReviewRules rules, IndicatorTree tree, List<ExpertScores> experts) {
        return of(rules, Sheet.of(rules, tree).by(Total.By.EXPERTS), experts);
    }

    static Dispute of(ReviewRules rules, List<Sheet.Row> rows, List<ExpertScores> experts) {
        var wide = new ArrayList<String>();
        var open = new ArrayList<String>();
        var shares = new ArrayList<List<Fraction>>();
        var limit = rules.disagreement().flatMap(ReviewRules.Disagreement::rangeAbove);
        for (var row : rows) {
            var given = experts.stream()
                    .flatMap(expert -> expert.scores().get(row.id()) instanceof Score.Given it
                            ? java.util.stream.Stream.of(it.points().over(row.points()))
                            : java.util.stream.Stream.empty())
                    .toList();
            shares.add(given);
            var width = Aggregating.spread(given).map(Total.Spread::width).orElse(Fraction.ZERO);
            if (width.signum() > 0) open.add(row.id());
            if (limit.filter(most -> width.compareTo(most) > 0).isPresent()) wide.add(row.id());
        }
        var alpha = Alpha.interval(shares);
        boolean apart = rules.disagreement()
                .flatMap(ReviewRules.Disagreement::alphaBelow)
                .filter(least ->
                        alpha.filter(found -> found.compareTo(least) < 0).isPresent())
                .isPresent();
        return new Dispute(List.copyOf(wide.isEmpty() && apart ? open : wide), alpha);
    }

    /** Whether the pack asks the panel to discuss. */
    public boolean due() {
        return !lines.isEmpty();
    }
}
