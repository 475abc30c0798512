package org.xiandao.rules.lint;

import org.xiandao.rules.load.Fault;
import org.xiandao.rules.load.Faults;
import org.xiandao.rules.load.Loaded;
import org.xiandao.rules.pack.Text;

/** Experts score the indicator tree; equal scores are told apart by first-level indicators. */
final class ReviewFits implements Check {
    @Override
    public void check(Loaded pack, Faults faults) {
        pack.edition().review().ifPresent(review -> {
            if (pack.edition().indicators().isEmpty())
                faults.report(
                        pack.places().of(review, "grain"),
                        Fault.Code.UNKNOWN_REFERENCE,
                        new Text("没有指标体系可供评分", "There is no indicator tree to score"),
                        new Text("请在 indicators.yaml 写 tree", "Write \"tree\" in indicators.yaml"));
            for (int index = 0; index < review.ties().size(); index++)
                new References(faults)
                        .known(
                                new Text("一级指标", "first-level indicator"),
                                review.ties().get(index),
                                Ids.firsts(pack.edition()),
                                pack.places().of(review, "ties", index));
        });
    }
}
