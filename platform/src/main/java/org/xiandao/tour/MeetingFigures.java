package org.xiandao.tour;

import java.util.LinkedHashMap;
import java.util.Map;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Measure.Definition;
import org.xiandao.rules.pack.Predicate;

/** Figures and answers with which an application meets every condition of an edition, worked out from the conditions themselves. */
public final class MeetingFigures {
    private final Edition edition;
    private final Fraction base;
    private final Fraction stretch;
    private final Map<String, String> figures = new LinkedHashMap<>();

    private MeetingFigures(Edition edition, int size) {
        this.edition = edition;
        this.base = Fraction.of(6_000_000L + 731_000L * (size % 20));
        this.stretch = Fraction.of(100 + 3 * (size % 17), 100);
    }

    /**
     * By measure id and by answer path, as {@link Filling} takes them.
     *
     * @param size any number from 0 on; the larger, the further beyond the bounds, so that no two applicants look alike
     */
    public static Map<String, String> of(Edition edition, int size) {
        var meeting = new MeetingFigures(edition, size);
        for (var condition : edition.conditions()) {
            meeting.meet(condition.require(), true);
            condition.until().ifPresent(predicate -> meeting.meet(predicate, true));
        }
        return meeting.figures;
    }

    private void meet(Predicate predicate, boolean wanted) {
        switch (predicate) {
            case Predicate.All all -> all.of().forEach(part -> meet(part, wanted));
            case Predicate.Any any -> any.of().forEach(part -> meet(part, wanted));
            case Predicate.Not not -> meet(not.of(), !wanted);
            case Predicate.Compare compare ->
                reach(compare.measure(), target(compare, wanted), upward(compare, wanted));
            case Predicate.AnswerIn answer -> {
                if (wanted)
                    figures.putIfAbsent(
                            answer.field(),
                            answer.values().stream().sorted().findFirst().orElseThrow());
            }
            case Predicate.AnswerGiven answer -> {}
            case Predicate.FindingIs finding -> {}
            case Predicate.AreaLevel level -> {}
            case Predicate.AreaTitle title -> {}
            case Predicate.CallAttribute call -> {}
        }
    }

    private static Fraction target(Predicate.Compare compare, boolean wanted) {
        var bound = compare.bound().amount();
        if (compare.comparator() == Predicate.Comparator.EQUALS) return wanted ? bound : bound.plus(Fraction.ONE);
        if (upward(compare, wanted))
            return Fraction.of(bound.plus(Fraction.ONE).round(0, java.math.RoundingMode.CEILING));
        return Fraction.of(bound.round(0, java.math.RoundingMode.FLOOR))
                                .minus(Fraction.ONE)
                                .compareTo(Fraction.ZERO)
                        < 0
                ? Fraction.ZERO
                : Fraction.of(bound.round(0, java.math.RoundingMode.FLOOR)).minus(Fraction.ONE);
    }

    private static boolean upward(Predicate.Compare compare, boolean wanted) {
        return switch (compare.comparator()) {
            case ABOVE, AT_LEAST -> wanted;
            case BELOW, AT_MOST -> !wanted;
            case EQUALS -> false;
        };
    }

    private void reach(String id, Fraction target, boolean upward) {
        var far = upward ? stretch : Fraction.ONE;
        switch (edition.measure(id).orElseThrow().definition()) {
            case Definition.Ratio ratio -> {
                reach(ratio.per(), base, false);
                var of = target.times(far).times(base).over(ratio.times());
                reach(ratio.of(), upward ? whole(of) : of, false);
            }
            case Definition.Total total -> {
                for (var part : total.of()) reach(part, Fraction.ZERO, false);
                figures.put(total.of().getFirst(), target.toString());
            }
            case Definition.Count c -> figures.put(id, (upward ? whole(target.times(far)) : target).toString());
            case Definition.Sum s -> figures.put(id, target.toString());
            case Definition.Latest l -> figures.put(id, target.toString());
            case Definition.Told t -> figures.put(id, target.toString());
        }
    }

    private static Fraction whole(Fraction amount) {
        return Fraction.of(amount.round(0, java.math.RoundingMode.CEILING));
    }
}
