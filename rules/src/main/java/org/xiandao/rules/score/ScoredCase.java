package org.xiandao.rules.score;

import java.util.List;
import java.util.Map;
import org.xiandao.rules.number.Fraction;

/** One case of a call with all that its panel and its visit gave. */
public record ScoredCase(String id, List<ExpertScores> experts, Map<String, Fraction> visit) {
    public ScoredCase {
        experts = List.copyOf(experts);
        visit = Map.copyOf(visit);
    }
}
