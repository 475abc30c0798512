package org.xiandao.rules.pack;

import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.xiandao.rules.number.Fraction;

/** The indicator system: points at the first level sum to the total, items sum to their first level. */
public record IndicatorTree(Fraction total, List<First> firsts, Basis basis) {

    /** 一级指标. */
    public record First(String id, Text title, Fraction points, List<Second> seconds, Basis basis) {
        public List<Item> items() {
            return seconds.stream().flatMap(second -> second.items().stream()).toList();
        }
    }

    /** 二级指标. */
    public record Second(String id, Text title, List<Item> items, Basis basis) {}

    /**
     * 三级指标, the leaf that experts judge.
     *
     * @param measures computed values shown beside it
     * @param topic what its words tell of, as the catalogue's list of topics names it
     * @param condition the mandatory condition that hangs on it
     * @param basis the article that names it; its decision also says where the points come from if no article prints them
     * @param scoredAt id of the stage at which it is scored where that is not the review (现场考察)
     */
    public record Item(
            String id,
            Text title,
            Fraction points,
            List<String> measures,
            Optional<String> topic,
            Optional<String> condition,
            Optional<String> scoredAt,
            Basis basis) {}

    public List<Item> items() {
        return firsts.stream().flatMap(first -> first.items().stream()).toList();
    }

    /** Rounded once, at the end, for printing and ranking. */
    public record Rounding(int places, RoundingMode mode) {}
}
