package org.xiandao.rules.lint;

import org.xiandao.rules.load.Fault;
import org.xiandao.rules.load.Faults;
import org.xiandao.rules.load.Loaded;
import org.xiandao.rules.pack.ReviewRules;
import org.xiandao.rules.pack.Text;

/** Experts score the indicator tree; equal scores are told apart by first-level indicators; extremes lie apart; ties are ruled on. */
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
            if (review.reasons() instanceof ReviewRules.Reasons.AtExtremes(var upTo, var from)
                    && upTo.compareTo(from) >= 0)
                faults.report(
                        pack.places().of(review, "reasons"),
                        Fault.Code.OUT_OF_RANGE,
                        new Text("低分界限 " + upTo + " 不低于高分界限 " + from, "up-to " + upTo + " is not below from " + from),
                        new Text("若每项都要理由，请写 always", "Write \"always\" if every mark needs a reason"));
            if (pack.edition().recusal().isEmpty())
                faults.report(
                        pack.places().of(review, "grain"),
                        Fault.Code.MISSING_KEY,
                        new Text("没有写明谁须回避", "Nothing says who is kept from reviewing"),
                        new Text("请在 review.yaml 写 recusal", "Write \"recusal\" in review.yaml"));
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
