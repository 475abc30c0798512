package org.xiandao.rules.score;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.ReviewRules;

/** One result out of several marks. {@code dropped} are the values left out: one lowest and one highest. */
record Aggregating(Optional<Fraction> result, List<Fraction> dropped) {

    static Aggregating of(ReviewRules rules, List<Fraction> marks) {
        if (marks.isEmpty()) return new Aggregating(Optional.empty(), List.of());
        var sorted = marks.stream().sorted().toList();
        boolean drops = sorted.size() > 2
                && rules.dropExtremesFrom()
                        .filter(from -> sorted.size() >= from)
                        .isPresent();
        var counting = drops ? sorted.subList(1, sorted.size() - 1) : sorted;
        var dropped = drops ? List.of(sorted.getFirst(), sorted.getLast()) : List.<Fraction>of();
        var result = switch (rules.aggregate()) {
            case MEAN -> mean(counting);
            case MEDIAN -> median(counting);
        };
        return new Aggregating(Optional.of(result), dropped);
    }

    static Optional<Total.Spread> spread(List<Fraction> marks) {
        return marks.isEmpty()
                ? Optional.empty()
                : Optional.of(new Total.Spread(Collections.min(marks), Collections.max(marks)));
    }

    private static Fraction mean(List<Fraction> marks) {
        return marks.stream().reduce(Fraction.ZERO, Fraction::plus).over(Fraction.of(marks.size()));
    }

    private static Fraction median(List<Fraction> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : mean(sorted.subList(middle - 1, middle + 1));
    }
}
