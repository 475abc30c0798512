package org.xiandao.rules.bundle;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xiandao.rules.json.Look;
import org.xiandao.rules.number.Fraction;

/** The case's place follows from the totals of all, and the pack's words on ties. */
final class RankStep implements BundleCheck.Step {
    private record Ranked(BigDecimal rounded, Map<String, Fraction> firsts) {}

    @Override
    public void check(Bundle bundle, Report report) {
        var rank = bundle.json(BundleNames.RANK);
        var rules = bundle.edition().review();
        if (rank.isEmpty()) return;
        if (rules.isEmpty() || !rank.get().texts("ties").equals(rules.get().ties())) {
            report.fault("rank.json 的并列规则不是规则包的", "The ties in rank.json are not the pack's");
            return;
        }
        var order = order(rules.get().ties());
        var mine = read(rank.get().object("this"));
        var others = rank.get().objects("others").stream().map(RankStep::read).toList();
        own(bundle, rules.get().ties(), mine, report);
        long place = 1
                + others.stream()
                        .filter(other -> order.compare(other, mine) < 0)
                        .count();
        if (place != rank.get().number("place"))
            report.fault(
                    "rank.json：名次应为 " + place + "，写的是 " + rank.get().number("place"),
                    "rank.json: the place should be " + place + ", it says "
                            + rank.get().number("place"));
        else
            report.proved(
                    "名次第 " + place + "，共 " + (others.size() + 1) + " 个案件，由各案总分重新排列",
                    "rank " + place + " of " + (others.size() + 1) + ", put in order again by the totals");
    }

    /** The total and the first levels for ties are those of the last total. */
    private static void own(Bundle bundle, List<String> ties, Ranked mine, Report report) {
        var total = bundle.json(BundleNames.TOTAL)
                .map(it -> it.objects("totals"))
                .filter(totals -> !totals.isEmpty())
                .map(List::getLast)
                .map(last -> ranked(last, ties));
        if (!total.equals(Optional.of(mine)))
            report.fault(
                    "rank.json 的本案得分不是 total.json 最后一次合计的",
                    "The case's own points in rank.json are not those of the last total in total.json");
    }

    private static Ranked ranked(Look total, List<String> ties) {
        var firsts = new HashMap<String, Fraction>();
        for (var first : total.object("trace").objects("firsts"))
            if (ties.contains(first.text("id"))) firsts.put(first.text("id"), first.fraction("result"));
        return new Ranked(total.decimal("rounded"), firsts);
    }

    private static Ranked read(Look ranked) {
        return new Ranked(ranked.decimal("rounded"), ranked.fractions("firsts"));
    }

    private static Comparator<Ranked> order(List<String> ties) {
        Comparator<Ranked> order = Comparator.comparing(Ranked::rounded).reversed();
        for (var tie : ties)
            order = order.thenComparing(Comparator.comparing((Ranked ranked) ->
                            Optional.ofNullable(ranked.firsts().get(tie)).orElse(Fraction.ZERO))
                    .reversed());
        return order;
    }
}
