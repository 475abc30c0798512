package org.xiandao.rules.score;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.ReviewRules;

/** One result out of several marks. {@code dropped} are the values left out: one lowest and one highest. */
record Aggregating(Optional<Fraction> result, List<Fraction> dropped) {

    static Aggregating of(ReviewRules rules, List<Fraction> marks) {
        return ofSorted(rules, marks.stream().sorted().toList());
    }

    static Aggregating ofSorted(ReviewRules rules, List<Fraction> sorted) {
        if (sorted.isEmpty()) return new Aggregating(Optional.empty(), List.of());
        return switch (rules.aggregate()) {
            case MEAN -> kept(mean(sorted));
            case MEDIAN -> kept(median(sorted));
            case TRIMMED_MEAN -> trimmed(sorted, rules.trimFrom().orElse(3));
        };
    }

    private static Aggregating kept(Fraction result) {
        return new Aggregating(Optional.of(result), List.of());
    }

    private static Aggregating trimmed(List<Fraction> sorted, int from) {
        if (sorted.size() < Math.max(from, 3)) return kept(mean(sorted));
        return new Aggregating(
                Optional.of(mean(sorted.subList(1, sorted.size() - 1))), List.of(sorted.getFirst(), sorted.getLast()));
    }

    static Optional<Total.Spread> spread(List<Fraction> marks) {
        return marks.isEmpty()
                ? Optional.empty()
                : Optional.of(new Total.Spread(Collections.min(marks), Collections.max(marks)));
    }

    static Fraction mean(List<Fraction> marks) {
        var sum = Fraction.ZERO;
        for (var mark : marks) sum = sum.plus(mark);
        return sum.over(Fraction.of(marks.size()));
    }

    private static Fraction median(List<Fraction> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : mean(sorted.subList(middle - 1, middle + 1));
    }
}
