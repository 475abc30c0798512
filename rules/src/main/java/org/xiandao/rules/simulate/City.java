package org.xiandao.rules.simulate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.score.ExpertScores;
import org.xiandao.rules.score.ExpertScores.Score;
import org.xiandao.rules.score.Sheet;
import org.xiandao.rules.score.Total;

/** A made-up city: the same one, year by year, under whatever rules it is judged. */
final class City {
    private static final long APART = 0x9E3779B97F4A7C15L;

    private final Assumptions assumed;
    private final long seed;
    private final double base;

    City(Assumptions assumed, long seed, int number) {
        this.assumed = assumed;
        this.seed = seed + APART * number;
        this.base = assumed.quality() + assumed.spread() * new SplittableRandom(this.seed).nextGaussian();
    }

    /** What this year's panel gives, and the visit. */
    record Year(List<ExpertScores> experts, Map<String, Fraction> visit, boolean incident) {}

    /** @param scale decimal places of a mark */
    Year year(int year, Sheet sheet, int experts, int scale) {
        double quality = base;
        var path = new SplittableRandom(seed ^ APART);
        for (int y = 0; y < year; y++) quality += assumed.growth() + assumed.change() * path.nextGaussian();
        var random = new SplittableRandom(seed + 31L * (year + 1));
        boolean incident = random.nextDouble() < assumed.incident();
        var lines = new HashMap<String, Double>();
        for (var row : sheet.rows()) lines.put(row.id(), quality + assumed.line() * random.nextGaussian());
        var panel = new ArrayList<ExpertScores>();
        for (int e = 0; e < experts; e++) {
            double severity = assumed.severity() * random.nextGaussian();
            var marks = new HashMap<String, Score>();
            for (var row : sheet.by(Total.By.EXPERTS))
                marks.put(
                        row.id(),
                        new Score.Given(
                                mark(row, lines.getOrDefault(row.id(), quality) - severity, random, scale),
                                "simulated"));
            panel.add(new ExpertScores("expert-" + (e + 1), marks));
        }
        var visit = new HashMap<String, Fraction>();
        for (var row : sheet.by(Total.By.VISIT))
            visit.put(row.id(), mark(row, lines.getOrDefault(row.id(), quality), random, scale));
        return new Year(List.copyOf(panel), Map.copyOf(visit), incident);
    }

    private Fraction mark(Sheet.Row row, double share, SplittableRandom random, int scale) {
        double given = Math.clamp(share + assumed.noise() * random.nextGaussian(), 0, 1);
        var part = BigDecimal.valueOf(given).setScale(4, RoundingMode.HALF_UP);
        return Fraction.of(Fraction.of(part).times(row.points()).round(scale, RoundingMode.DOWN));
    }
}
