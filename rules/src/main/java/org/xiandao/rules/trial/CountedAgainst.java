package org.xiandao.rules.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Condition;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Predicate.Comparator;
import org.xiandao.rules.pack.RatingRules.ProposedBy;
import org.xiandao.rules.trial.Criterion.Combined;
import org.xiandao.rules.trial.Criterion.Compared;
import org.xiandao.rules.trial.Criterion.Word;

/**
 * Measures that speak against a condition once anything is counted since the trial began, whatever was found at the
 * application: those of an indicator that names the condition, as far as they also bring a sanction up.
 */
public final class CountedAgainst {
    private CountedAgainst() {}

    public static List<String> measures(Edition edition, Condition condition) {
        var proposing = edition.rating().grounds().stream()
                .flatMap(ground -> ground.proposedBy().stream())
                .flatMap(by -> by instanceof ProposedBy.Measured(var id) ? Stream.of(id) : Stream.empty())
                .toList();
        return edition.indicators().stream()
                .flatMap(tree -> tree.items().stream())
                .filter(item -> item.condition().filter(condition.id()::equals).isPresent())
                .flatMap(item -> item.measures().stream())
                .filter(proposing::contains)
                .distinct()
                .toList();
    }

    /** The condition as it was asked for, and nothing counted. */
    public static Criterion with(Criterion asked, List<Compared> counted) {
        if (counted.isEmpty()) return asked;
        var all = new ArrayList<Criterion>();
        all.add(asked);
        all.addAll(counted);
        return new Combined(Word.ALL, all);
    }

    public static Compared none(String measure, Fraction counted) {
        return new Compared(measure, Comparator.AT_MOST, Fraction.ZERO, Optional.of(counted));
    }

    /** What was asked for, without what is counted against it. */
    static Criterion asked(Criterion criterion, Edition edition, Condition condition) {
        return criterion instanceof Combined(var word, var of)
                        && word == Word.ALL
                        && of.size() > 1
                        && of.stream().skip(1).allMatch(one -> isNone(one, measures(edition, condition)))
                ? of.getFirst()
                : criterion;
    }

    private static boolean isNone(Criterion criterion, List<String> measures) {
        return criterion instanceof Compared(var measure, var comparator, var bound, var _)
                && measures.contains(measure)
                && comparator == Comparator.AT_MOST
                && bound.signum() == 0;
    }
}
