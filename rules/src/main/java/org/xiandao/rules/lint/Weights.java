package org.xiandao.rules.lint;

import java.util.List;
import java.util.function.Function;
import org.xiandao.rules.load.Fault;
import org.xiandao.rules.load.Faults;
import org.xiandao.rules.load.Loaded;
import org.xiandao.rules.load.Place;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.IndicatorTree;
import org.xiandao.rules.pack.Text;

/** Points of items add up to their first level, and first levels to the total: exactly. */
final class Weights implements Check {
    @Override
    public void check(Loaded pack, Faults faults) {
        pack.edition().indicators().ifPresent(tree -> {
            compare(
                    sum(tree.firsts(), IndicatorTree.First::points),
                    tree.total(),
                    pack.places().of(tree, "total"),
                    new Text("一级指标", "First-level indicators"),
                    faults);
            for (var first : tree.firsts())
                compare(
                        sum(first.items(), IndicatorTree.Item::points),
                        first.points(),
                        pack.places().of(first, "points"),
                        new Text("指标 " + first.id() + " 的各项", "Items of " + first.id()),
                        faults);
        });
    }

    private static <T> Fraction sum(List<T> parts, Function<T, Fraction> points) {
        return parts.stream().map(points).reduce(Fraction.ZERO, Fraction::plus);
    }

    private static void compare(Fraction sum, Fraction printed, Place place, Text parts, Faults faults) {
        if (sum.equals(printed)) return;
        faults.report(
                place,
                Fault.Code.WEIGHTS,
                new Text(
                        parts.zh() + "合计 " + sum + " 分，而不是 " + printed + " 分",
                        parts.en() + " add up to " + sum + " points, not " + printed),
                new Text("请核对各项分值", "Check the points of each"));
    }
}
