package org.xiandao.rules.score;

import java.util.ArrayList;
import java.util.List;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.IndicatorTree;
import org.xiandao.rules.pack.IndicatorTree.First;
import org.xiandao.rules.pack.IndicatorTree.Item;
import org.xiandao.rules.pack.ReviewRules;
import org.xiandao.rules.pack.Text;

/** What there is to be scored: by each expert, and by the visit. */
public record Sheet(List<Row> rows) {

    public record Row(String id, Text title, String first, Fraction points, Total.By by) {}

    /** Items that name a stage of their own are the visit's; the rest of a first level is the experts'. */
    public static Sheet of(ReviewRules rules, IndicatorTree tree) {
        var rows = new ArrayList<Row>();
        for (var first : tree.firsts()) {
            switch (rules.grain()) {
                case ITEM ->
                    first.items().stream().filter(item -> !isVisited(item)).forEach(item -> rows.add(row(item, first)));
                case FIRST_LEVEL -> {
                    var points = expertPoints(first);
                    if (points.signum() > 0)
                        rows.add(new Row(first.id(), first.title(), first.id(), points, Total.By.EXPERTS));
                }
            }
            first.items().stream().filter(Sheet::isVisited).forEach(item -> rows.add(row(item, first)));
        }
        return new Sheet(List.copyOf(rows));
    }

    public List<Row> by(Total.By by) {
        return rows.stream().filter(row -> row.by() == by).toList();
    }

    private static Row row(Item item, First first) {
        var by = isVisited(item) ? Total.By.VISIT : Total.By.EXPERTS;
        return new Row(item.id(), item.title(), first.id(), item.points(), by);
    }

    private static Fraction expertPoints(First first) {
        return first.items().stream()
                .filter(Sheet::isVisited)
                .map(Item::points)
                .reduce(first.points(), Fraction::minus);
    }

    private static boolean isVisited(Item item) {
        return item.scoredAt().isPresent();
    }
}
