package org.xiandao.rules.simulate;

import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.IndicatorTree;
import org.xiandao.rules.pack.RatingRules;
import org.xiandao.rules.pack.ReviewRules;
import org.xiandao.rules.pack.Workflow.Clock;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.rules.score.Scoring;
import org.xiandao.rules.score.Sheet;
import org.xiandao.rules.score.Stars;
import org.xiandao.rules.score.Strikes;
import org.xiandao.rules.trial.Ban;

/**
 * Runs an edition's scoring, bands, strikes and bars over made-up cities. All begin a trial in the first year, are rated
 * every year by a panel as the review's, are revoked in the year in which that is proposed, and begin again as soon as
 * they may. The same seed gives the same cities and the same marks under every edition whose sheet is the same.
 */
public final class Simulation {
    private static final int FIRST = 2001;

    private final Edition edition;
    private final ReviewRules review;
    private final IndicatorTree tree;
    private final RatingRules rating;
    private final Period trial;

    private Simulation(Edition edition, RatingRules rating) {
        this.edition = edition;
        this.review = edition.review().orElseThrow();
        this.tree = edition.indicators().orElseThrow();
        this.rating = rating;
        this.trial = edition.workflow().stages().stream()
                .filter(stage -> stage.kind() == Kind.TRIAL)
                .flatMap(stage -> stage.clock() instanceof Clock.Lasts(var period)
                        ? Optional.of(period).stream()
                        : Optional.<Period>empty().stream())
                .findFirst()
                .orElse(Period.ofYears(FOR_EVER));
    }

    private static final int FOR_EVER = 1_000;

    /** Whether the edition says how a year is scored and what stars that earns. */
    public static boolean possible(Edition edition) {
        return edition.review().isPresent()
                && edition.indicators().isPresent()
                && !edition.rating().bands().isEmpty();
    }

    public static Outcome of(Edition edition, int cities, int years, long seed, Assumptions assumed) {
        return of(edition, edition.rating(), cities, years, seed, assumed);
    }

    /** What the edition would do with other bands, strikes or bars; the cities and their marks are the same. */
    public static Outcome of(
            Edition edition, RatingRules rating, int cities, int years, long seed, Assumptions assumed) {
        if (!possible(edition))
            throw new IllegalArgumentException("The edition " + edition.id() + " gives no stars.\nMaybe name another.");
        var simulation = new Simulation(edition, rating);
        var scored = new ArrayList<List<Scored>>();
        for (int city = 0; city < cities; city++)
            scored.add(simulation.scored(new City(assumed, seed, city + 1), years));
        return new Outcome(
                edition.id(),
                cities,
                years,
                seed,
                assumed,
                simulation.run(scored, years, false),
                simulation.run(scored, years, true),
                rating.year().isPresent());
    }

    private record Scored(int stars, boolean incident) {}

    /** What a city would be given in each year, were it in a trial then. */
    private List<Scored> scored(City city, int years) {
        var sheet = Sheet.of(review, tree);
        var scored = new ArrayList<Scored>();
        for (int year = 0; year < years; year++) {
            var of = city.year(year, sheet, review.experts(), review.scale());
            var total = switch (Scoring.total(review, tree, of.experts(), of.visit())) {
                case Scoring.Result.Scored it -> it.total().rounded();
                case Scoring.Result.Refused refused ->
                    throw new IllegalStateException("A simulated sheet was refused: " + refused.problems());
            };
            var stars = Stars.of(rating.bands(), Fraction.of(total))
                    .orElseThrow(() -> new IllegalStateException("No band for " + total));
            scored.add(new Scored(stars.stars(), of.incident()));
        }
        return scored;
    }

    /** One city on its way. */
    private static final class Way {
        private List<Integer> ratings = new ArrayList<>();
        private int begun;
        private @Nullable Ban ban;
    }

    private List<Outcome.Year> run(List<List<Scored>> cities, int years, boolean otherReading) {
        var ways = cities.stream().map(city -> new Way()).toList();
        var outcome = new ArrayList<Outcome.Year>();
        for (int year = 0; year < years; year++) outcome.add(year(cities, ways, year, otherReading));
        return List.copyOf(outcome);
    }

    private Outcome.Year year(List<List<Scored>> cities, List<Way> ways, int year, boolean otherReading) {
        var stars = new TreeMap<Integer, Integer>();
        rating.bands().forEach(band -> stars.put(band.stars(), 0));
        int struck = 0;
        int proposed = 0;
        int incidents = 0;
        int revoked = 0;
        int completed = 0;
        for (int city = 0; city < ways.size(); city++) {
            var way = ways.get(city);
            if (way.ban != null && way.ban.holds(begins(year))) continue;
            if (way.ban != null || ended(way, year)) {
                way.ban = null;
                way.ratings = new ArrayList<>();
                way.begun = year;
            }
            var of = cities.get(city).get(year);
            stars.merge(of.stars(), 1, Integer::sum);
            way.ratings.add(of.stars());
            var strikes = rating.strikes().map(rules -> Strikes.count(way.ratings, rules));
            int count = strikes.map(it -> otherReading ? it.otherReading() : it.count())
                    .orElse(0);
            boolean reached = strikes.map(it -> otherReading ? it.otherReached() : it.reached())
                    .orElse(false);
            boolean grave = of.incident() && !rating.grounds().isEmpty();
            if (count > 0) struck++;
            if (reached) proposed++;
            if (grave) incidents++;
            if (reached || grave) {
                revoked++;
                way.ban = bar(city, year);
            } else if (ended(way, year + 1)) completed++;
        }
        int barred = (int) ways.stream()
                .filter(way -> way.ban != null && way.ban.holds(ends(year)))
                .count();
        return new Outcome.Year(year + 1, stars, struck, proposed, incidents, revoked, barred, completed);
    }

    private boolean ended(Way way, int year) {
        return !begins(way.begun).plus(trial).isAfter(begins(year));
    }

    /** Decided on the year's last day; without a bar in the rules the city may apply again at once. */
    private Ban bar(int city, int year) {
        var subject = edition.id() + "/" + (city + 1);
        return rating.bar()
                .map(rule -> Ban.of(rule, subject, ends(year)))
                .orElseGet(() -> new Ban(subject, ends(year), Optional.of(ends(year))));
    }

    private static LocalDate begins(int year) {
        return LocalDate.of(FIRST + year, Month.JANUARY, 1);
    }

    private static LocalDate ends(int year) {
        return LocalDate.of(FIRST + year, Month.DECEMBER, 31);
    }
}
