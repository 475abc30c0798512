package org.xiandao.rules.score;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.IndicatorTree;
import org.xiandao.rules.pack.ReviewRules;
import org.xiandao.rules.pack.ReviewRules.Harshness;
import org.xiandao.rules.score.CallStatistics.Corrected;
import org.xiandao.rules.score.CallStatistics.Cut;
import org.xiandao.rules.score.CallStatistics.Expert;
import org.xiandao.rules.score.CallStatistics.Indicator;
import org.xiandao.rules.score.CallStatistics.LeftOut;
import org.xiandao.rules.score.CallStatistics.Ranked;
import org.xiandao.rules.score.CallStatistics.Tie;
import org.xiandao.rules.score.ExpertScores.Score;

/** Ranks the cases of a call and says how sure the ranking is. Everything is exact but square roots. */
public final class CallScoring {
    private static final Fraction CLEAR = Fraction.of(2);

    private final ReviewRules rules;
    private final IndicatorTree tree;
    private final List<Sheet.Row> rows;
    private final Scoring scoring;

    private CallScoring(ReviewRules rules, IndicatorTree tree) {
        this.rules = rules;
        this.tree = tree;
        this.rows = Sheet.of(rules, tree).by(Total.By.EXPERTS);
        this.scoring = new Scoring(rules, tree);
    }

    /** A case as far as it can be said without the others. */
    private record Alone(
            ScoredCase scored,
            Total total,
            List<Optional<Fraction>> own,
            Optional<Fraction> alpha,
            List<Optional<Tally.Points>> without,
            Optional<Fraction> variance) {
        String id() {
            return scored.id();
        }
    }

    /**
     * @param cases each of which can be counted ({@link Scoring#total}); one that can't is no part of a ranking
     * @param places how many will be taken; empty: no line is drawn
     */
    public static CallStatistics of(
            ReviewRules rules, IndicatorTree tree, List<ScoredCase> cases, Optional<Integer> places) {
        return new CallScoring(rules, tree).of(cases, places);
    }

    private CallStatistics of(List<ScoredCase> cases, Optional<Integer> places) {
        var alone = cases.stream().map(this::alone).toList();
        var experts = experts(alone);
        var harshness = experts.stream().collect(toMap(Expert::id, Expert::deviation));
        var given = new HashMap<String, Standing>();
        var corrected = new HashMap<String, Standing>();
        for (var one : alone) {
            given.put(one.id(), Standing.of(rules, one.total().exact(), one.total()));
            corrected.put(one.id(), Standing.of(rules, corrected(one, harshness), one.total()));
        }
        boolean asCorrected = rules.harshness() == Harshness.CORRECTED;
        var other = new Order(corrected);
        var order = asCorrected ? other : new Order(given);
        var ranked = alone.stream()
                .map(one -> new Ranked(
                        one.id(),
                        order.place(one.id()),
                        one.total(),
                        deviation(one.own()),
                        one.alpha(),
                        leftOut(one, order, asCorrected ? panel(one.scored(), harshness) : Fraction.ZERO),
                        one.variance().map(Roots::of),
                        new Corrected(
                                corrected(one, harshness),
                                other.standing(one.id()).rounded(),
                                other.place(one.id()))))
                .sorted(Comparator.comparingInt(Ranked::place).thenComparing(Ranked::id))
                .toList();
        var variances = new HashMap<String, Fraction>();
        for (var one : alone) one.variance().ifPresent(variance -> variances.put(one.id(), variance));
        return new CallStatistics(
                ranked,
                ties(ranked, order),
                indicators(cases),
                experts,
                places.flatMap(line -> cut(ranked, line, order, asCorrected, variances)));
    }

    private Alone alone(ScoredCase scored) {
        var result = scoring.total(scored.experts(), scored.visit());
        if (!(result instanceof Scoring.Result.Scored(var total)))
            throw new IllegalArgumentException("Case " + scored.id() + " can't be counted: " + result
                    + "\nMaybe leave it out until its review is closed.");
        var tally = new Tally(rules, tree, rows, scored);
        var without = new ArrayList<Optional<Tally.Points>>();
        for (int expert = 0; expert < scored.experts().size(); expert++)
            without.add(scored.experts().size() > 1 ? tally.without(expert) : Optional.empty());
        return new Alone(
                scored,
                total,
                scoring.ownTotals(scored.experts()),
                Dispute.of(rules, rows, scored.experts()).alpha(),
                without,
                jackknife(without));
    }

    /** The jackknife's variance of a total (Efron and Stein 1981); empty where an expert can't be left out. */
    private static Optional<Fraction> jackknife(List<Optional<Tally.Points>> without) {
        if (without.size() < 2 || without.stream().anyMatch(Optional::isEmpty)) return Optional.empty();
        var totals = without.stream().map(it -> it.orElseThrow().exact()).toList();
        return Optional.of(squares(totals).times(Fraction.of(totals.size() - 1, totals.size())));
    }

    private static Fraction squares(List<Fraction> values) {
        var mean = Aggregating.mean(values);
        var sum = Fraction.ZERO;
        for (var value : values) {
            var off = value.minus(mean);
            sum = sum.plus(off.times(off));
        }
        return sum;
    }

    private static Optional<BigDecimal> deviation(List<Optional<Fraction>> own) {
        var known = own.stream().flatMap(Optional::stream).toList();
        if (known.size() < 2) return Optional.empty();
        return Optional.of(Roots.of(squares(known).over(Fraction.of(known.size() - 1))));
    }

    private List<LeftOut> leftOut(Alone one, Order order, Fraction correction) {
        var leftOut = new ArrayList<LeftOut>();
        for (int expert = 0; expert < one.without().size(); expert++) {
            var name = one.scored().experts().get(expert).expert();
            one.without().get(expert).ifPresent(points -> {
                var standing = Standing.of(
                        rules,
                        points.exact().minus(correction),
                        points.standing().ties());
                leftOut.add(new LeftOut(
                        name, points.exact().minus(one.total().exact()), order.placeAs(one.id(), standing)));
            });
        }
        return List.copyOf(leftOut);
    }

    /** Mean distance of each expert's own totals from their panels' means, over cases that at least two have judged. */
    private static List<Expert> experts(List<Alone> cases) {
        var distances = new TreeMap<String, List<Fraction>>();
        for (var one : cases) {
            var known = one.own().stream().flatMap(Optional::stream).toList();
            if (known.size() < 2) continue;
            var mean = Aggregating.mean(known);
            for (int expert = 0; expert < one.own().size(); expert++) {
                var name = one.scored().experts().get(expert).expert();
                one.own()
                        .get(expert)
                        .ifPresent(total -> distances
                                .computeIfAbsent(name, it -> new ArrayList<>())
                                .add(total.minus(mean)));
            }
        }
        return distances.entrySet().stream()
                .map(it -> new Expert(it.getKey(), it.getValue().size(), Aggregating.mean(it.getValue())))
                .toList();
    }

    private static Fraction corrected(Alone one, Map<String, Fraction> harshness) {
        return one.total().exact().minus(panel(one.scored(), harshness));
    }

    /** What a case's total owes to the harshness of who judged it. */
    private static Fraction panel(ScoredCase scored, Map<String, Fraction> harshness) {
        var of = scored.experts().stream()
                .map(expert -> harshness.getOrDefault(expert.expert(), Fraction.ZERO))
                .toList();
        return Aggregating.mean(of);
    }

    private List<Tie> ties(List<Ranked> ranked, Order order) {
        var ties = new ArrayList<Tie>();
        for (int i = 0; i + 1 < ranked.size(); i++) {
            var above = order.standing(ranked.get(i).id());
            var below = order.standing(ranked.get(i + 1).id());
            if (above.rounded().compareTo(below.rounded()) != 0) continue;
            int by = above.toldApartBy(below);
            ties.add(new Tie(
                    ranked.get(i).id(),
                    ranked.get(i + 1).id(),
                    by < 0 ? Optional.empty() : Optional.of(rules.ties().get(by))));
        }
        return List.copyOf(ties);
    }

    private List<Indicator> indicators(List<ScoredCase> cases) {
        return rows.stream().map(row -> indicator(row, cases)).toList();
    }

    private static Indicator indicator(Sheet.Row row, List<ScoredCase> cases) {
        var units = new ArrayList<List<Fraction>>();
        var ranges = new ArrayList<Fraction>();
        int marks = 0;
        int absent = 0;
        for (var scored : cases) {
            var given = new ArrayList<Fraction>();
            for (var expert : scored.experts())
                if (expert.scores().get(row.id()) instanceof Score.Given mark) given.add(mark.points());
            units.add(given);
            marks += given.size();
            absent += scored.experts().size() - given.size();
            if (given.size() > 1) ranges.add(Collections.max(given).minus(Collections.min(given)));
        }
        return new Indicator(
                row.id(),
                Alpha.interval(units),
                ranges.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Aggregating.mean(ranges).over(row.points())),
                marks,
                absent);
    }

    private Optional<Cut> cut(
            List<Ranked> ranked, int line, Order order, boolean asCorrected, Map<String, Fraction> variances) {
        if (line < 1 || line >= ranked.size()) return Optional.empty();
        var last = ranked.get(line - 1);
        var first = ranked.get(line);
        var noise = noise(last, first, variances);
        var near = new ArrayList<String>();
        for (int i = 0; i < ranked.size(); i++) {
            var across = i < line ? first : last;
            if (!clear(ranked.get(i), across, asCorrected, variances))
                near.add(ranked.get(i).id());
        }
        return Optional.of(new Cut(
                line,
                last.id(),
                first.id(),
                exact(last, asCorrected).minus(exact(first, asCorrected)),
                noise.map(Roots::of),
                clear(last, first, asCorrected, variances),
                List.copyOf(near),
                order.standing(last.id()).compareTo(order.standing(first.id())) == 0));
    }

    private static Fraction exact(Ranked ranked, boolean asCorrected) {
        return asCorrected ? ranked.corrected().exact() : ranked.total().exact();
    }

    private static Optional<Fraction> noise(Ranked one, Ranked other, Map<String, Fraction> variances) {
        return Optional.ofNullable(variances.get(one.id()))
                .flatMap(own -> Optional.ofNullable(variances.get(other.id())).map(own::plus));
    }

    /** Farther apart than twice the noise; compared as squares, so exactly. Unknown noise is not clear. */
    private static boolean clear(Ranked one, Ranked other, boolean asCorrected, Map<String, Fraction> variances) {
        var gap = exact(one, asCorrected).minus(exact(other, asCorrected));
        return noise(one, other, variances)
                .filter(noise -> gap.times(gap).compareTo(noise.times(CLEAR).times(CLEAR)) > 0)
                .isPresent();
    }

    /** The standings of a call, the best first. */
    private record Order(Map<String, Standing> of, List<Standing> sorted) {
        Order(Map<String, Standing> of) {
            this(of, of.values().stream().sorted().toList());
        }

        Standing standing(String id) {
            return Optional.ofNullable(of.get(id)).orElseThrow();
        }

        int place(String id) {
            return better(standing(id)) + 1;
        }

        /** Where the case would be if it stood so and all others as they do. */
        int placeAs(String id, Standing standing) {
            int better = better(standing);
            return standing(id).compareTo(standing) < 0 ? better : better + 1;
        }

        private int better(Standing than) {
            int from = 0;
            int to = sorted.size();
            while (from < to) {
                int middle = (from + to) >>> 1;
                if (sorted.get(middle).compareTo(than) < 0) from = middle + 1;
                else to = middle;
            }
            return from;
        }
    }
}
