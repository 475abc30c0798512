package org.xiandao.rules.packtest;

import static org.xiandao.rules.packtest.Slips.replaced;
import static org.xiandao.rules.packtest.Slips.with;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.xiandao.rules.flow.WorkingDays;
import org.xiandao.rules.load.Kinds;
import org.xiandao.rules.load.PackTest;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Condition;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Measure;
import org.xiandao.rules.pack.Measure.Definition;
import org.xiandao.rules.pack.Measure.Filter;
import org.xiandao.rules.pack.Predicate;
import org.xiandao.rules.pack.RatingRules;
import org.xiandao.rules.pack.ReviewRules;
import org.xiandao.rules.pack.Workflow;
import org.xiandao.rules.packtest.PredicateMutants.Changed;

/**
 * Editions that are one slip away from a given one: 30 for 31, "at least" for "above", "any" for "all", another period.
 * A slip that all the pack's tests still pass is one that nobody would notice.
 */
public final class PackMutants {
    private PackMutants() {}

    /** The mutants that pass every test; empty is what a pack aims at. The edition itself must pass. */
    public static List<Mutant> survivors(Edition edition, List<PackTest> tests, WorkingDays workingDays) {
        if (!passes(edition, tests, workingDays))
            throw new IllegalArgumentException(
                    "The tests of " + edition.id() + " fail already.\nMaybe run them first.");
        return of(edition).stream()
                .filter(mutant -> passes(mutant.edition(), tests, workingDays))
                .toList();
    }

    public static List<Mutant> of(Edition edition) {
        var mutants = new ArrayList<Mutant>();
        each(
                edition.conditions(),
                PackMutants::condition,
                Condition::id,
                "condition",
                mutants,
                conditions -> with(
                        edition,
                        edition.workflow(),
                        edition.measures(),
                        conditions,
                        edition.review(),
                        edition.rating()));
        each(
                edition.measures(),
                PackMutants::measure,
                Measure::id,
                "measure",
                mutants,
                measures -> with(
                        edition,
                        edition.workflow(),
                        measures,
                        edition.conditions(),
                        edition.review(),
                        edition.rating()));
        each(
                edition.workflow().channels(),
                PackMutants::channel,
                Workflow.Channel::id,
                "channel",
                mutants,
                channels -> with(edition, channels, edition.workflow().stages()));
        each(
                edition.workflow().stages(),
                PackMutants::stage,
                Workflow.Stage::id,
                "stage",
                mutants,
                stages -> with(edition, edition.workflow().channels(), stages));
        edition.review()
                .ifPresent(rules -> review(rules)
                        .forEach(changed -> mutants.add(new Mutant(
                                "review",
                                changed.change(),
                                with(
                                        edition,
                                        edition.workflow(),
                                        edition.measures(),
                                        edition.conditions(),
                                        Optional.of(changed.to()),
                                        edition.rating())))));
        rating(edition.rating())
                .forEach(changed -> mutants.add(new Mutant(
                        "rating",
                        changed.change(),
                        with(
                                edition,
                                edition.workflow(),
                                edition.measures(),
                                edition.conditions(),
                                edition.review(),
                                changed.to()))));
        return List.copyOf(mutants);
    }

    private static boolean passes(Edition edition, List<PackTest> tests, WorkingDays workingDays) {
        return PackTests.run(edition, tests, workingDays).stream().allMatch(TestResult::passed);
    }

    private static <T> void each(
            List<T> clauses,
            Function<T, List<Changed<T>>> slips,
            Function<T, String> id,
            String kind,
            List<Mutant> mutants,
            Function<List<T>, Edition> into) {
        for (int i = 0; i < clauses.size(); i++)
            for (var changed : slips.apply(clauses.get(i)))
                mutants.add(new Mutant(
                        kind + " " + id.apply(clauses.get(i)),
                        changed.change(),
                        into.apply(replaced(clauses, i, changed.to()))));
    }

    private static List<Changed<Condition>> condition(Condition condition) {
        var mutants = new ArrayList<Changed<Condition>>();
        PredicateMutants.of(condition.require())
                .forEach(changed -> mutants.add(changed.map(require -> with(condition, require, condition.joint()))));
        if (compares(condition.require()))
            for (var pool : Measure.Pool.values())
                if (pool != condition.joint())
                    mutants.add(new Changed<>(
                            with(condition, condition.require(), pool),
                            "joint " + Kinds.spell(condition.joint()) + " → " + Kinds.spell(pool)));
        return mutants;
    }

    /** Whether pooling can matter: only measures are pooled. */
    private static boolean compares(Predicate predicate) {
        return switch (predicate) {
            case Predicate.All(var of) -> of.stream().anyMatch(PackMutants::compares);
            case Predicate.Any(var of) -> of.stream().anyMatch(PackMutants::compares);
            case Predicate.Not(var of) -> compares(of);
            case Predicate.Compare _ -> true;
            case Predicate.AnswerIn _,
                    Predicate.AnswerGiven _,
                    Predicate.FindingIs _,
                    Predicate.AreaLevel _,
                    Predicate.AreaTitle _,
                    Predicate.CallAttribute _ -> false;
        };
    }

    private static List<Changed<Measure>> measure(Measure measure) {
        return switch (measure.definition()) {
            case Definition.Count(var type, var where) ->
                filters(where).stream()
                        .map(it -> it.map(filters -> with(measure, new Definition.Count(type, filters))))
                        .toList();
            case Definition.Sum(var type, var field, var where) ->
                filters(where).stream()
                        .map(it -> it.map(filters -> with(measure, new Definition.Sum(type, field, filters))))
                        .toList();
            case Definition.Latest(var type, var field, var where) ->
                filters(where).stream()
                        .map(it -> it.map(filters -> with(measure, new Definition.Latest(type, field, filters))))
                        .toList();
            case Definition.Ratio(var of, var per, var times) ->
                List.of(new Changed<>(
                        with(measure, new Definition.Ratio(of, per, times.times(Fraction.of(10)))),
                        "times " + times + " → " + times.times(Fraction.of(10))));
            case Definition.Total(var of) ->
                List.of(new Changed<>(
                        with(measure, new Definition.Total(of.subList(1, of.size()))), "without " + of.getFirst()));
            case Definition.Told _ -> List.of();
        };
    }

    private static List<Changed<List<Filter>>> filters(List<Filter> where) {
        var mutants = new ArrayList<Changed<List<Filter>>>();
        for (int i = 0; i < where.size(); i++) {
            int at = i;
            var filter = where.get(i);
            var without = new ArrayList<>(where);
            without.remove(at);
            mutants.add(new Changed<>(List.copyOf(without), "without the filter on " + named(filter)));
            switch (filter) {
                case Filter.FieldIn _ -> {}
                case Filter.FieldCompare(var field, var comparator, var bound) ->
                    mutants.add(new Changed<>(
                            replaced(
                                    where,
                                    at,
                                    new Filter.FieldCompare(field, PredicateMutants.loosened(comparator), bound)),
                            field + " " + Kinds.spell(comparator) + " → "
                                    + Kinds.spell(PredicateMutants.loosened(comparator))));
                case Filter.DistinctAtLeast it -> {
                    for (var step : List.of(Fraction.ONE, Fraction.ONE.negate())) {
                        var moved = it.atLeast().plus(step);
                        mutants.add(new Changed<>(
                                replaced(
                                        where,
                                        at,
                                        new Filter.DistinctAtLeast(
                                                it.field(), it.recordType(), it.by(), it.where(), moved)),
                                "distinct at least " + it.atLeast() + " → " + moved));
                    }
                }
            }
        }
        return mutants;
    }

    private static String named(Filter filter) {
        return switch (filter) {
            case Filter.FieldIn it -> it.field();
            case Filter.FieldCompare it -> it.field();
            case Filter.DistinctAtLeast it -> "distinct " + it.field();
        };
    }

    private static List<Changed<Workflow.Channel>> channel(Workflow.Channel channel) {
        return PredicateMutants.of(channel.when()).stream()
                .map(it -> it.map(
                        (Predicate when) -> new Workflow.Channel(channel.id(), channel.title(), when, channel.basis())))
                .toList();
    }

    private static List<Changed<Workflow.Stage>> stage(Workflow.Stage stage) {
        var mutants = new ArrayList<Changed<Workflow.Stage>>();
        stage.when()
                .ifPresent(when -> PredicateMutants.of(when)
                        .forEach(it ->
                                mutants.add(it.map(changed -> with(stage, Optional.of(changed), stage.clock())))));
        switch (stage.clock()) {
            case Workflow.Clock.WorkingDays(var days) ->
                mutants.add(new Changed<>(
                        with(stage, stage.when(), new Workflow.Clock.WorkingDays(days + 1)),
                        days + " → " + (days + 1) + " working days"));
            case Workflow.Clock.Lasts(var period) -> {
                var longer = longer(period);
                mutants.add(new Changed<>(
                        with(stage, stage.when(), new Workflow.Clock.Lasts(longer)), period + " → " + longer));
            }
            case Workflow.Clock.On(var day) ->
                mutants.add(new Changed<>(
                        with(stage, stage.when(), new Workflow.Clock.On(day.plusDays(1))),
                        day + " → " + day.plusDays(1)));
            case Workflow.Clock.Until _, Workflow.Clock.Open _ -> {}
        }
        return mutants;
    }

    private static Period longer(Period period) {
        return period.getYears() > 0
                ? period.plusYears(1)
                : period.getMonths() > 0 ? period.plusMonths(1) : period.plusDays(1);
    }

    private static List<Changed<ReviewRules>> review(ReviewRules rules) {
        return Stream.of(ReviewRules.Aggregate.values())
                .filter(other -> other != rules.aggregate())
                .map(other ->
                        new Changed<>(with(rules, other), Kinds.spell(rules.aggregate()) + " → " + Kinds.spell(other)))
                .toList();
    }

    private static List<Changed<RatingRules>> rating(RatingRules rating) {
        var mutants = new ArrayList<Changed<RatingRules>>();
        var bands = rating.bands();
        for (int i = 0; i < bands.size(); i++) {
            var edge = bands.get(i).from();
            if (bands.stream().noneMatch(band -> band.below().equals(edge))) continue;
            for (var moved : List.of(edge.plus(Fraction.ONE), edge.minus(Fraction.ONE)))
                mutants.add(new Changed<>(
                        with(
                                rating,
                                bands.stream()
                                        .map(band -> moved(band, edge, moved))
                                        .toList(),
                                rating.strikes()),
                        "band from " + edge + " → " + moved));
        }
        rating.strikes().ifPresent(strikes -> {
            mutants.add(new Changed<>(
                    with(
                            rating,
                            bands,
                            Optional.of(new RatingRules.Strikes(
                                    strikes.star(), !strikes.inclusive(), strikes.at(), strikes.basis()))),
                    "strikes inclusive " + strikes.inclusive() + " → " + !strikes.inclusive()));
            mutants.add(new Changed<>(
                    with(
                            rating,
                            bands,
                            Optional.of(new RatingRules.Strikes(
                                    strikes.star() + 1, strikes.inclusive(), strikes.at(), strikes.basis()))),
                    "strikes star " + strikes.star() + " → " + (strikes.star() + 1)));
        });
        return mutants;
    }

    private static RatingRules.Band moved(RatingRules.Band band, Fraction edge, Fraction to) {
        return new RatingRules.Band(
                band.stars(),
                band.from().equals(edge) ? to : band.from(),
                band.below().equals(edge) ? to : band.below(),
                band.basis());
    }
}
