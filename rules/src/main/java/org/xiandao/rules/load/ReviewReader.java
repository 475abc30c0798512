package org.xiandao.rules.load;

import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.IndicatorTree;
import org.xiandao.rules.pack.RecusalRules;
import org.xiandao.rules.pack.ReviewRules;
import org.xiandao.rules.pack.ReviewRules.Aggregate;
import org.xiandao.rules.pack.ReviewRules.Disagreement;
import org.xiandao.rules.pack.ReviewRules.Harshness;
import org.xiandao.rules.pack.ReviewRules.NobodyJudges;
import org.xiandao.rules.pack.ReviewRules.Reasons;
import org.xiandao.rules.pack.Text;

/** review.yaml. */
final class ReviewReader {
    private static final Kind<IndicatorTree.Rounding> ROUNDING = Kinds.mapping(mapping -> new IndicatorTree.Rounding(
            mapping.get("places", Numbers.wholeFrom(0)), mapping.get("mode", Kinds.word(RoundingMode.class))));

    /** A part of a line's points, or an alpha. */
    private static final Kind<Fraction> SHARE = Kind.of(
            node -> {
                var share = Numbers.NUMBER.read(node);
                if (share.signum() >= 0 && share.compareTo(Fraction.ONE) <= 0) return share;
                node.report(
                        Fault.Code.OUT_OF_RANGE,
                        new Text(share + " 不在 0 至 1 之间", share + " does not lie between 0 and 1"),
                        new Text("请写分值的一部分，如 0.3 或 3/10", "Write a part of the points, such as 0.3 or 3/10"));
                return Fraction.ZERO;
            },
            () -> Fraction.ZERO);

    private static final Kind<Reasons> AT_EXTREMES =
            Kinds.mapping(mapping -> new Reasons.AtExtremes(mapping.get("up-to", SHARE), mapping.get("from", SHARE)));
    private static final Kind<Reasons> REASONS = Kind.of(
            node -> {
                if (node instanceof Mapping) return AT_EXTREMES.read(node);
                if (!(node instanceof Scalar scalar) || !scalar.text().equals("always"))
                    Kinds.unknownWord(node, List.of("always", "{up-to: 0.2, from: 0.9}"));
                return new Reasons.Always();
            },
            Reasons.Always::new);
    private static final Kind<ReviewRules.Panel> PANEL = Kinds.mapping(mapping -> new ReviewRules.Panel(
            mapping.maybe("one-unit", Numbers.wholeFrom(1)), mapping.maybe("one-area", Numbers.wholeFrom(1))));
    private static final Kind<ReviewRules> REVIEW = Kinds.mapping(ReviewReader::review);

    private static final Kind<RecusalRules> RECUSAL = Kinds.mapping(ReviewReader::recusal);

    private ReviewReader() {}

    record Read(ReviewRules review, Optional<RecusalRules> recusal) {}

    static Read read(Mapping mapping) {
        return new Read(mapping.get("review", REVIEW), mapping.maybe("recusal", RECUSAL));
    }

    private static ReviewRules review(Mapping mapping) {
        var aggregate = mapping.get("aggregate", Kinds.word(Aggregate.class));
        return new ReviewRules(
                mapping.get("grain", Kinds.word(ReviewRules.Grain.class)),
                mapping.get("experts", Numbers.wholeFrom(1)),
                mapping.maybe("panel", PANEL).orElse(ReviewRules.Panel.ANYBODY),
                mapping.get("scale", Numbers.wholeFrom(0)),
                aggregate,
                aggregate == Aggregate.TRIMMED_MEAN
                        ? Optional.of(mapping.get("trim-from", Numbers.wholeFrom(3)))
                        : Optional.empty(),
                mapping.get("rounding", ROUNDING),
                mapping.get("reasons", REASONS),
                mapping.get("nobody-judges", Kinds.word(NobodyJudges.class)),
                mapping.maybe("disagreement", Kinds.mapping(ReviewReader::disagreement)),
                mapping.maybe("harshness", Kinds.word(Harshness.class)).orElse(Harshness.SHOWN),
                mapping.list("ties", Kinds.NUMBERING),
                BasisReader.read(mapping));
    }

    private static Disagreement disagreement(Mapping mapping) {
        var range = mapping.maybe("range-above", SHARE);
        var alpha = mapping.maybe("alpha-below", SHARE);
        if (range.isEmpty() && alpha.isEmpty()) mapping.missing("range-above");
        return new Disagreement(range, alpha);
    }

    private static RecusalRules recusal(Mapping mapping) {
        return new RecusalRules(
                mapping.get("same-area", Kinds.word(RecusalRules.Reach.class)),
                mapping.get("same-unit", Kinds.FLAG),
                mapping.get("employer-years", Numbers.wholeFrom(0)),
                mapping.get("family", Kinds.FLAG),
                mapping.get("financial", Kinds.FLAG),
                mapping.get("earlier-involvement", Kinds.FLAG),
                BasisReader.read(mapping));
    }
}
