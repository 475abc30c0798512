package org.xiandao.tour;

import java.util.LinkedHashMap;
import java.util.Map;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Measure.Definition;
import org.xiandao.rules.pack.Predicate;

/** Figures and answers with which an application meets every condition of an edition, worked out from the conditions themselves. */
public final class MeetingFigures {
    /** What a ratio is taken per: ten million residents, a hundred thousand factories. */
    private static final Fraction BASE = Fraction.of(10_000_000);

    private final Edition edition;
    private final Map<String, String> figures = new LinkedHashMap<>();

    private MeetingFigures(Edition edition) {
        this.edition = edition;
    }

    /** By measure id and by answer path, as {@link Filling} takes them. */
    public static Map<String, String> of(Edition edition) {
        var meeting = new MeetingFigures(edition);
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
            case Predicate.Compare compare -> reach(compare.measure(), target(compare, wanted));
            case Predicate.AnswerIn answer -> {
                if (wanted) figures.putIfAbsent(answer.field(), answer.values().stream().sorted().findFirst().orElseThrow());
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
        boolean upward = switch (compare.comparator()) {
            case ABOVE, AT_LEAST -> true;
            case BELOW, AT_MOST, EQUALS -> false;
        };
        if (compare.comparator() == Predicate.Comparator.EQUALS) return wanted ? bound : bound.plus(Fraction.ONE);
        if (upward == wanted) return Fraction.of(bound.plus(Fraction.ONE).round(0, java.math.RoundingMode.CEILING));
        return Fraction.of(bound.round(0, java.math.RoundingMode.FLOOR)).minus(Fraction.ONE).compareTo(Fraction.ZERO) < 0
                ? Fraction.ZERO
                : Fraction.of(bound.round(0, java.math.RoundingMode.FLOOR)).minus(Fraction.ONE);
    }

    private void reach(String id, Fraction target) {
        switch (edition.measure(id).orElseThrow().definition()) {
            case Definition.Ratio ratio -> {
                reach(ratio.per(), BASE);
                reach(ratio.of(), target.times(BASE).over(ratio.times()));
            }
            case Definition.Total total -> {
                for (var part : total.of()) reach(part, Fraction.ZERO);
                figures.put(total.of().getFirst(), target.toString());
            }
            case Definition.Count c -> figures.put(id, target.toString());
            case Definition.Sum s -> figures.put(id, target.toString());
            case Definition.Latest l -> figures.put(id, target.toString());
            case Definition.Told t -> figures.put(id, target.toString());
        }
    }
}
