package org.xiandao.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.load.Packs;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.ReviewRules;
import org.xiandao.rules.score.CallScoring;
import org.xiandao.rules.score.CallStatistics;
import org.xiandao.rules.score.CallStatisticsJson;
import org.xiandao.rules.score.ExpertScores;
import org.xiandao.rules.score.ExpertScores.Score;
import org.xiandao.rules.score.ScoredCase;
import org.xiandao.rules.score.Sheet;
import org.xiandao.rules.score.Total;

/**
 * The ranking of a call with all its statistics: {@code xiandao.bench.cases} cases, each judged by 7 of 60 experts line
 * by line, by the edition whose sheet has the most lines. Beside it the limit: one sum over the same marks.
 */
final class Rankings {
    private static final int EXPERTS = 60;
    private static final int PANEL = 7;

    private Rankings() {}

    static void measure(Path home) throws IOException {
        int cases = Integer.getInteger("xiandao.bench.cases", 333);
        int times = Integer.getInteger("xiandao.bench.times", 10);
        var edition = editions(home.resolve("programmes")).stream()
                .filter(one -> one.review().isPresent() && one.indicators().isPresent())
                .max(java.util.Comparator.comparingInt(one -> rows(one).size()))
                .orElseThrow();
        var call = call(edition, cases, new Random(1));
        System.out.printf(
                Locale.ROOT,
                "ranking: %s, %d cases, %d lines, %d experts a case, %s%n",
                edition.id(),
                cases,
                rows(edition).size(),
                PANEL,
                edition.review().map(ReviewRules::aggregate).orElseThrow());
        for (int time = 1; time <= times; time++) {
            long began = System.nanoTime();
            long busy = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            var statistics = CallScoring.of(
                    edition.review().orElseThrow(), edition.indicators().orElseThrow(), call, Optional.of(cases / 2));
            busy = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - busy;
            long took = System.nanoTime() - began;
            began = System.nanoTime();
            sum(call);
            long limit = System.nanoTime() - began;
            System.out.printf(
                    Locale.ROOT,
                    "  run %2d: %5.0f ms, %5.0f ms of a processor; limit: one exact sum %4.0f ms%n",
                    time,
                    took / 1e6,
                    busy / 1e6,
                    limit / 1e6);
            if (time == times) told(statistics);
        }
    }

    private static List<Edition> editions(Path programmes) throws IOException {
        try (var files = Files.walk(programmes, 2)) {
            return files.filter(folder -> Files.exists(folder.resolve("pack.yaml")))
                    .map(folder -> Packs.load(folder).orThrow())
                    .toList();
        }
    }

    private static void told(CallStatistics statistics) {
        var cut = statistics.cut().orElseThrow();
        System.out.printf(
                Locale.ROOT,
                "  as JSON %.1f MB; at the line: gap %s, noise %s, %d cases near%n",
                CanonicalJson.bytes(CallStatisticsJson.of(statistics)).length / 1e6,
                cut.gap().round(2, RoundingMode.HALF_UP),
                cut.noise().map(Object::toString).orElse("?"),
                cut.near().size());
    }

    private static List<Sheet.Row> rows(Edition edition) {
        return Sheet.of(edition.review().orElseThrow(), edition.indicators().orElseThrow())
                .by(Total.By.EXPERTS);
    }

    /** Each case has its worth and each expert a harshness; marks lie around both, and one in fifty is absent. */
    private static List<ScoredCase> call(Edition edition, int cases, Random random) {
        var review = edition.review().orElseThrow();
        var harshness = random.doubles(EXPERTS, -0.08, 0.08).toArray();
        var all = new ArrayList<ScoredCase>();
        for (int number = 0; number < cases; number++) {
            double worth = 0.55 + 0.35 * random.nextDouble();
            var panel = random.ints(0, EXPERTS).distinct().limit(PANEL).toArray();
            var experts = new ArrayList<ExpertScores>();
            for (int expert : panel) {
                Map<String, Score> scores = new HashMap<>();
                for (var row : rows(edition))
                    scores.put(
                            row.id(),
                            random.nextInt(50) == 0
                                    ? new Score.CannotJudge("x")
                                    : new Score.Given(
                                            mark(row, review.scale(), worth + harshness[expert], random), "x"));
                experts.add(new ExpertScores("e" + expert, scores));
            }
            all.add(new ScoredCase("c" + number, experts, visit(edition, random)));
        }
        return all;
    }

    private static Fraction mark(Sheet.Row row, int scale, double around, Random random) {
        double share = Math.clamp(around + 0.1 * random.nextGaussian(), 0, 1);
        return Fraction.of(
                row.points().times(Fraction.of(Math.round(share * 1000), 1000)).round(scale, RoundingMode.DOWN));
    }

    private static Map<String, Fraction> visit(Edition edition, Random random) {
        var visit = new HashMap<String, Fraction>();
        for (var row : Sheet.of(
                        edition.review().orElseThrow(), edition.indicators().orElseThrow())
                .by(Total.By.VISIT)) visit.put(row.id(), mark(row, 1, 0.8, random));
        return visit;
    }

    private static Fraction sum(List<ScoredCase> call) {
        var sum = Fraction.ZERO;
        for (var scored : call)
            for (var expert : scored.experts())
                for (var score : expert.scores().values())
                    if (score instanceof Score.Given(var points, var reason)) sum = sum.plus(points);
        return sum;
    }
}
