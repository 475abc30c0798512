package org.xiandao.rules.packtest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.xiandao.rules.flow.Clocks;
import org.xiandao.rules.flow.Flow;
import org.xiandao.rules.flow.WorkingDays;
import org.xiandao.rules.judge.Judge;
import org.xiandao.rules.judge.Judgement;
import org.xiandao.rules.load.Kinds;
import org.xiandao.rules.load.PackTest;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.number.Quantity;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.IndicatorTree;
import org.xiandao.rules.pack.Measure;
import org.xiandao.rules.pack.Measure.Definition;
import org.xiandao.rules.pack.ReviewRules;
import org.xiandao.rules.pack.Workflow;
import org.xiandao.rules.packtest.TestResult.Check;
import org.xiandao.rules.score.ExpertScores;
import org.xiandao.rules.score.ScoreProblem;
import org.xiandao.rules.score.Scoring;
import org.xiandao.rules.score.Sheet;
import org.xiandao.rules.score.Stars;
import org.xiandao.rules.score.Strikes;
import org.xiandao.rules.score.Total.By;
import org.xiandao.rules.targets.Course;
import org.xiandao.rules.targets.Tracking;

/** One test of a pack, each of its expectations checked. */
final class TestRun {
    private static final String NOTHING = "none";

    private final Edition edition;
    private final PackTest test;
    private final WorkingDays workingDays;
    private final List<Check> checks = new ArrayList<>();

    TestRun(Edition edition, PackTest test, WorkingDays workingDays) {
        this.edition = edition;
        this.test = test;
        this.workingDays = workingDays;
    }

    List<Check> checks() {
        var expect = test.expect();
        given();
        if (!test.given().subjects().isEmpty())
            test.given().asOf().ifPresent(asOf -> {
                judged(expect, asOf);
                if (!expect.targets().isEmpty()) targets(expect.targets(), asOf);
            });
        expect.stars().ifPresent(this::stars);
        expect.strikes().ifPresent(this::strikes);
        expect.score().ifPresent(this::score);
        if (!test.given().subjects().isEmpty()) flow(expect);
        expect.period().ifPresent(this::period);
        return List.copyOf(checks);
    }

    /** A figure for a measure that the pack lacks, or computes itself, would be silently without effect. */
    private void given() {
        test.given().values().values().stream()
                .flatMap(figures -> figures.keySet().stream())
                .distinct()
                .filter(id -> edition.measure(id).filter(TestRun::isTold).isEmpty())
                .forEach(id -> checks.add(new Check(
                        "value " + id,
                        "a measure that can be declared",
                        edition.measure(id).isPresent() ? "it is computed from others" : NOTHING,
                        false)));
    }

    private static boolean isTold(Measure measure) {
        return switch (measure.definition()) {
            case Definition.Ratio _, Definition.Total _ -> false;
            case Definition.Count _, Definition.Sum _, Definition.Latest _, Definition.Told _ -> true;
        };
    }

    private void judged(PackTest.Expect expect, LocalDate asOf) {
        var judge = new Judge(edition, CaseFacts.of(test.given()));
        expect.conditions().forEach((id, expected) -> {
            var judgement = edition.conditions().stream()
                    .filter(condition -> condition.id().equals(id))
                    .findFirst()
                    .map(condition -> judge.judge(condition, asOf));
            checks.add(Check.equal(
                    "condition " + id,
                    Kinds.spell(expected.verdict()),
                    judgement.map(it -> Kinds.spell(it.verdict())).orElse(NOTHING)));
            expected.shortfall().ifPresent(quantity -> shortfall(id, quantity, judgement));
        });
        expect.measures()
                .forEach((id, expected) -> checks.add(Check.equal(
                        "measure " + id,
                        expected.toString(),
                        edition.measure(id)
                                .flatMap(measure -> judge.value(measure, Optional.empty(), asOf)
                                        .relied())
                                .map(Fraction::toString)
                                .orElse(NOTHING))));
    }

    private void targets(Map<String, PackTest.ExpectedTarget> expected, LocalDate asOf) {
        var tracking = new Tracking(edition, CaseFacts.of(test.given()));
        expected.forEach((id, amounts) -> {
            var course = edition.plan()
                    .target(id)
                    .map(target -> tracking.of(target, Optional.empty(), asOf).course());
            amounts.actual().ifPresent(amount -> target("actual of " + id, amount, course.flatMap(Course::now)));
            amounts.onPath().ifPresent(amount -> target("path of " + id, amount, course.flatMap(Course::expected)));
        });
    }

    private void target(String what, Fraction expected, Optional<Fraction> found) {
        checks.add(Check.equal(
                what, expected.toString(), found.map(Fraction::toString).orElse(NOTHING)));
    }

    /** Where several things could close the gap, the test names one of them. */
    private void shortfall(String id, Quantity expected, Optional<Judgement> judgement) {
        var missing = judgement.map(Judgement::shortfalls).orElse(List.of()).stream()
                .map(Judgement.Shortfall::missing)
                .toList();
        checks.add(new Check(
                "shortfall of " + id,
                expected.toString(),
                missing.isEmpty()
                        ? NOTHING
                        : missing.stream().map(Quantity::toString).collect(Collectors.joining(", ")),
                missing.contains(expected)));
    }

    private void stars(PackTest.Stars expected) {
        checks.add(Check.equal(
                "stars of " + expected.score(),
                String.valueOf(expected.is()),
                Stars.of(edition.rating().bands(), expected.score())
                        .map(band -> String.valueOf(band.stars()))
                        .orElse(NOTHING)));
    }

    private void strikes(PackTest.Strikes expected) {
        var counted = edition.rating().strikes().map(rules -> Strikes.count(expected.ratings(), rules));
        checks.add(Check.equal(
                "strikes of " + expected.ratings(),
                String.valueOf(expected.is()),
                counted.map(it -> String.valueOf(it.count())).orElse(NOTHING)));
        expected.otherReading()
                .ifPresent(other -> checks.add(Check.equal(
                        "strikes of " + expected.ratings() + " in the other reading",
                        String.valueOf(other),
                        counted.map(it -> String.valueOf(it.otherReading())).orElse(NOTHING))));
    }

    private void score(PackTest.Score expected) {
        var actual = edition.review()
                .flatMap(rules -> edition.indicators().map(tree -> scored(rules, tree, expected)))
                .orElse(NOTHING);
        checks.add(Check.equal("score", expected.is().toString(), actual));
    }

    /** Points of the visit's items stand in the test beside the experts'. */
    private static String scored(ReviewRules rules, IndicatorTree tree, PackTest.Score expected) {
        var visited =
                Sheet.of(rules, tree).by(By.VISIT).stream().map(Sheet.Row::id).toList();
        var visit = new HashMap<String, Fraction>();
        var experts = new ArrayList<ExpertScores>();
        for (var sheet : expected.experts()) {
            var scores = new TreeMap<String, ExpertScores.Score>();
            sheet.forEach((id, points) -> {
                if (visited.contains(id)) visit.put(id, points);
                else scores.put(id, new ExpertScores.Score.Given(points, "test"));
            });
            experts.add(new ExpertScores("expert " + (experts.size() + 1), scores));
        }
        return switch (Scoring.total(rules, tree, experts, visit)) {
            case Scoring.Result.Scored(var total) ->
                Fraction.of(total.rounded()).toString();
            case Scoring.Result.Refused(var problems) ->
                problems.stream().map(ScoreProblem::text).map(text -> text.en()).collect(Collectors.joining(" "));
        };
    }

    private void flow(PackTest.Expect expect) {
        if (expect.channel().isEmpty() && expect.path().isEmpty()) return;
        var flow =
                Flow.of(edition, CaseFacts.of(test.given()), test.given().asOf().orElse(LocalDate.EPOCH));
        expect.channel()
                .ifPresent(expected -> checks.add(Check.equal(
                        "channel",
                        expected,
                        switch (flow.channel()) {
                            case Flow.Channelling.Through(var channel) -> channel.id();
                            case Flow.Channelling.Closed _ -> NOTHING;
                            case Flow.Channelling.Unclear(var why) -> "unclear at " + why.id();
                        })));
        if (!expect.path().isEmpty())
            checks.add(Check.equal(
                    "path",
                    String.join(" ", expect.path()),
                    switch (flow.path()) {
                        case Flow.Path.Clear clear ->
                            clear.stages().stream().map(Workflow.Stage::id).collect(Collectors.joining(" "));
                        case Flow.Path.Closed _ -> NOTHING;
                        case Flow.Path.Unclear(var why) -> "unclear at " + why.id();
                    }));
    }

    private void period(PackTest.StagePeriod expected) {
        checks.add(Check.equal(
                "end of " + expected.stage() + " begun " + expected.begins(),
                expected.ends().toString(),
                edition.workflow().stages().stream()
                        .filter(stage -> stage.id().equals(expected.stage()))
                        .findFirst()
                        .map(stage -> ends(stage, expected.begins()))
                        .orElse(NOTHING)));
    }

    private String ends(Workflow.Stage stage, LocalDate begins) {
        try {
            return Clocks.ends(stage.clock(), begins, Map.of(), workingDays)
                    .map(LocalDate::toString)
                    .orElse("open");
        } catch (WorkingDays.UnknownYear unknown) {
            return "unknown: " + unknown.file() + " is missing";
        }
    }
}
