package org.xiandao.app.pages.cases;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xiandao.application.CaseCard;
import org.xiandao.application.Cases;
import org.xiandao.application.life.CaseEvent.ScoreComputed;
import org.xiandao.application.life.ScoredFirsts;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.ReviewRules;

/** The places of a call's cases: by their totals, equal ones by the pack's list for ties; what is equal even so shares one. */
@Component
public class Places {
    private final Cases cases;

    Places(Cases cases) {
        this.cases = cases;
    }

    /**
     * What a place is decided by; the better comes first.
     *
     * @param firsts points of the first levels that the pack names for ties
     * @param ties the same in the pack's order
     */
    public record Standing(BigDecimal rounded, Map<String, Fraction> firsts, List<Fraction> ties)
            implements Comparable<Standing> {
        public static Standing of(ScoreComputed score, ReviewRules rules) {
            var firsts = ScoredFirsts.results(score);
            firsts.keySet().retainAll(rules.ties());
            var ties = rules.ties().stream()
                    .map(tie -> firsts.getOrDefault(tie, Fraction.ZERO))
                    .toList();
            return new Standing(new BigDecimal(score.rounded()), firsts, ties);
        }

        @Override
        public int compareTo(Standing other) {
            int order = other.rounded.compareTo(rounded);
            for (int tie = 0; order == 0 && tie < Math.min(ties.size(), other.ties.size()); tie++)
                order = other.ties.get(tie).compareTo(ties.get(tie));
            return order;
        }
    }

    /** A scored case and its place. */
    public record Placed(CaseCard card, int place) {}

    /** Those of the cases that have points, the best first; cases under one call's several editions are put in one order. */
    public List<Placed> of(List<CaseCard> cards) {
        var standings = new HashMap<CaseCard, Standing>();
        for (var card : cards) {
            var state = cases.get(card.caseId());
            var rules = cases.edition(state).review();
            if (card.score().isPresent() && rules.isPresent())
                state.score().ifPresent(score -> standings.put(card, Standing.of(score, rules.get())));
        }
        var order = Map.Entry.<CaseCard, Standing>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.comparing(CaseCard::title)));
        return standings.entrySet().stream()
                .sorted(order)
                .map(one -> new Placed(one.getKey(), 1 + better(one.getValue(), standings)))
                .toList();
    }

    private static int better(Standing than, Map<CaseCard, Standing> all) {
        return (int)
                all.values().stream().filter(one -> one.compareTo(than) < 0).count();
    }
}
