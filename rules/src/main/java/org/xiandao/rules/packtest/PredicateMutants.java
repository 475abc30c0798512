package org.xiandao.rules.packtest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.xiandao.rules.load.Kinds;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.number.Quantity;
import org.xiandao.rules.pack.Predicate;
import org.xiandao.rules.pack.Predicate.Comparator;

/** Every predicate that is one slip away from a given one. */
final class PredicateMutants {
    record Changed<T>(T to, String change) {
        <U> Changed<U> map(Function<T, U> into) {
            return new Changed<>(into.apply(to), change);
        }
    }

    private PredicateMutants() {}

    static List<Changed<Predicate>> of(Predicate predicate) {
        return switch (predicate) {
            case Predicate.All(var of) -> several(of, Predicate.All::new, Predicate.Any::new, "all → any");
            case Predicate.Any(var of) -> several(of, Predicate.Any::new, Predicate.All::new, "any → all");
            case Predicate.Not(var of) -> {
                var mutants = new ArrayList<Changed<Predicate>>();
                mutants.add(new Changed<>(of, "not → nothing"));
                of(of).forEach(inner -> mutants.add(inner.map(Predicate.Not::new)));
                yield mutants;
            }
            case Predicate.Compare(var measure, var comparator, var bound) -> compare(measure, comparator, bound);
            case Predicate.FindingIs(var finding, var expected) ->
                List.of(new Changed<>(
                        new Predicate.FindingIs(finding, !expected), finding + " is " + expected + " → " + !expected));
            case Predicate.AnswerIn it -> negated(predicate, "answer " + it.field());
            case Predicate.AnswerGiven(var field) -> negated(predicate, "answer " + field);
            case Predicate.AreaLevel _ -> negated(predicate, "area-level");
            case Predicate.AreaTitle(var title) -> negated(predicate, "area-title " + title);
            case Predicate.CallAttribute it -> negated(predicate, "call " + it.attribute());
        };
    }

    private static List<Changed<Predicate>> negated(Predicate predicate, String what) {
        return List.of(new Changed<>(new Predicate.Not(predicate), what + " → not"));
    }

    static Comparator loosened(Comparator comparator) {
        return switch (comparator) {
            case ABOVE -> Comparator.AT_LEAST;
            case AT_LEAST -> Comparator.ABOVE;
            case BELOW -> Comparator.AT_MOST;
            case AT_MOST -> Comparator.BELOW;
            case EQUALS -> Comparator.AT_LEAST;
        };
    }

    private static List<Changed<Predicate>> several(
            List<Predicate> of,
            Function<List<Predicate>, Predicate> same,
            Function<List<Predicate>, Predicate> other,
            String change) {
        var mutants = new ArrayList<Changed<Predicate>>();
        if (of.size() > 1) mutants.add(new Changed<>(other.apply(of), change));
        for (int i = 0; i < of.size(); i++) {
            int at = i;
            of(of.get(i))
                    .forEach(inner -> mutants.add(inner.map(part -> {
                        var parts = new ArrayList<>(of);
                        parts.set(at, part);
                        return same.apply(parts);
                    })));
        }
        return mutants;
    }

    private static List<Changed<Predicate>> compare(String measure, Comparator comparator, Quantity bound) {
        var mutants = new ArrayList<Changed<Predicate>>();
        var other = loosened(comparator);
        mutants.add(new Changed<>(
                new Predicate.Compare(measure, other, bound),
                measure + " " + Kinds.spell(comparator) + " → " + Kinds.spell(other)));
        for (var step : List.of(Fraction.ONE, Fraction.ONE.negate())) {
            var moved = new Quantity(bound.amount().plus(step), bound.unit());
            mutants.add(new Changed<>(
                    new Predicate.Compare(measure, comparator, moved), measure + " " + bound + " → " + moved));
        }
        return mutants;
    }
}
