package org.xiandao.rules.load;

import java.math.RoundingMode;
import org.xiandao.rules.pack.IndicatorTree;
import org.xiandao.rules.pack.ReviewRules;

/** review.yaml. */
final class ReviewReader {
    private static final Kind<IndicatorTree.Rounding> ROUNDING = Kinds.mapping(mapping -> new IndicatorTree.Rounding(
            mapping.get("places", Numbers.wholeFrom(0)), mapping.get("mode", Kinds.word(RoundingMode.class))));
    private static final Kind<ReviewRules> REVIEW = Kinds.mapping(ReviewReader::review);

    private ReviewReader() {}

    static ReviewRules read(Mapping mapping) {
        return mapping.get("review", REVIEW);
    }

    private static ReviewRules review(Mapping mapping) {
        return new ReviewRules(
                mapping.get("grain", Kinds.word(ReviewRules.Grain.class)),
                mapping.get("experts", Numbers.wholeFrom(1)),
                mapping.get("scale", Numbers.wholeFrom(0)),
                mapping.get("aggregate", Kinds.word(ReviewRules.Aggregate.class)),
                mapping.maybe("drop-extremes-from", Numbers.wholeFrom(3)),
                mapping.get("rounding", ROUNDING),
                mapping.get("reason-required", Kinds.FLAG),
                mapping.list("ties", Kinds.NUMBERING),
                BasisReader.read(mapping));
    }
}
