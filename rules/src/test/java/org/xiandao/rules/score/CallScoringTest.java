package org.xiandao.rules.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.judge.AnEdition;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.IndicatorTree;
import org.xiandao.rules.pack.IndicatorTree.First;
import org.xiandao.rules.pack.IndicatorTree.Item;
import org.xiandao.rules.pack.IndicatorTree.Second;
import org.xiandao.rules.pack.ReviewRules;
import org.xiandao.rules.pack.ReviewRules.Aggregate;
import org.xiandao.rules.pack.ReviewRules.NobodyJudges;
import org.xiandao.rules.score.CallStatistics.Ranked;
import org.xiandao.rules.score.ExpertScores.Score;

class CallScoringTest {
    private static final IndicatorTree TREE =
            new IndicatorTree(Fraction.of(100), List.of(first("1", 60), first("2", 40)), AnEdition.BASIS);
    private static final ReviewRules RULES = new ARuleBook().build();

    @Test
    void placesFollowTheTotalsAndEqualOnesArePutInOrderByThePacksList() {
        var found = statistics(
                RULES,
                2,
                scored("甲", marks("a", 30, 30), marks("b", 30, 30)),
                scored("乙", marks("a", 40, 20), marks("b", 40, 20)),
                scored("丙", marks("a", 50, 30), marks("b", 50, 30)),
                scored("丁", marks("a", 30, 30), marks("b", 30, 30)));
        assertThat(found.ranked())
                .extracting(Ranked::id, Ranked::place)
                .containsExactly(tuple("丙", 1), tuple("丁", 2), tuple("甲", 2), tuple("乙", 4));
        assertThat(found.ties())
                .containsExactly(
                        new CallStatistics.Tie("丁", "甲", Optional.empty()),
                        new CallStatistics.Tie("甲", "乙", Optional.of("2")));
        var cut = found.cut().orElseThrow();
        assertThat(cut.shared()).isTrue();
        assertThat(cut.gap()).isEqualTo(Fraction.ZERO);
        assertThat(cut.clear()).isFalse();
    }

    @Test
    void leavingAnExpertOutShowsHowMuchHangsOnThem() {
        var found = statistics(
                RULES,
                1,
                scored("甲", marks("a", 50, 20), marks("b", 50, 20), marks("c", 20, 20)),
                scored("乙", marks("a", 45, 20), marks("b", 45, 20), marks("c", 45, 20)));
        var first = found.ranked().getFirst();
        assertThat(first.id()).isEqualTo("乙");
        assertThat(first.widestShift().orElseThrow().shift()).isEqualTo(Fraction.ZERO);
        var second = found.ranked().getLast();
        assertThat(second.leftOut())
                .containsExactly(
                        new CallStatistics.LeftOut("a", Fraction.of(-5), 2),
                        new CallStatistics.LeftOut("b", Fraction.of(-5), 2),
                        new CallStatistics.LeftOut("c", Fraction.of(10), 1));
        assertThat(second.widestShift().orElseThrow().expert()).isEqualTo("c");
        assertThat(second.error().orElseThrow()).as("that of a mean: s/√n").isEqualTo("10.000000");
        assertThat(second.deviation().orElseThrow()).isEqualTo("17.320508");
        assertThat(first.error().orElseThrow()).isEqualTo("0.000000");
        var cut = found.cut().orElseThrow();
        assertThat(cut.gap()).isEqualTo(Fraction.of(5));
        assertThat(cut.noise().orElseThrow()).isEqualTo("10.000000");
        assertThat(cut.clear()).isFalse();
        assertThat(cut.near()).containsExactly("乙", "甲");
    }

    @Test
    void aLineFarFromTheNoiseIsClear() {
        var found = statistics(
                RULES,
                1,
                scored("甲", marks("a", 50, 30), marks("b", 51, 30)),
                scored("乙", marks("a", 40, 20), marks("b", 41, 20)),
                scored("丙", marks("a", 40, 20), marks("b", 40, 20)));
        var cut = found.cut().orElseThrow();
        assertThat(cut.gap()).isEqualTo(Fraction.of(20));
        assertThat(cut.noise().orElseThrow()).isEqualTo("0.707107");
        assertThat(cut.clear()).isTrue();
        assertThat(cut.near()).isEmpty();
        assertThat(cut.last()).isEqualTo("甲");
        assertThat(cut.first()).isEqualTo("乙");
    }

    @Test
    void withoutALineOrBeyondItsEndThereIsNoCut() {
        var one = scored("甲", marks("a", 50, 30), marks("b", 50, 30));
        assertThat(statistics(RULES, 1, one).cut()).isEmpty();
        assertThat(statistics(RULES, 0, one, one("乙")).cut()).isEmpty();
        assertThat(CallScoring.of(RULES, TREE, List.of(one), Optional.empty()).cut())
                .isEmpty();
        assertThat(statistics(RULES, 1).ranked()).isEmpty();
    }

    @Test
    void harshnessIsToldAndTheRankingItWouldGiveBesideTheOneThatCounts() {
        var cases = new ScoredCase[] {
            scored("甲", marks("mild", 50, 30), marks("even", 40, 30)),
            scored("乙", marks("even", 44, 30), marks("harsh", 38, 30)),
            scored("丙", marks("mild", 50, 20), marks("harsh", 32, 20))
        };
        var found = statistics(RULES, 1, cases);
        assertThat(found.experts())
                .containsExactly(
                        new CallStatistics.Expert("even", 2, Fraction.of(-1)),
                        new CallStatistics.Expert("harsh", 2, Fraction.of(-6)),
                        new CallStatistics.Expert("mild", 2, Fraction.of(7)));
        assertThat(found.ranked()).extracting(Ranked::id).containsExactly("甲", "乙", "丙");
        assertThat(found.ranked())
                .extracting(it -> it.corrected().exact(), it -> it.corrected().place())
                .containsExactly(
                        tuple(Fraction.of(72), 2), tuple(Fraction.parse("74.5"), 1), tuple(Fraction.parse("60.5"), 3));
        assertThat(found.ranked().getFirst().total().exact()).isEqualTo(Fraction.of(75));

        var corrected = statistics(new ARuleBook().corrected().build(), 1, cases);
        assertThat(corrected.ranked()).extracting(Ranked::id).containsExactly("乙", "甲", "丙");
        assertThat(corrected.ranked().get(1).total().exact()).isEqualTo(Fraction.of(75));
        assertThat(corrected.cut().orElseThrow().gap()).isEqualTo(Fraction.parse("2.5"));
        assertThat(corrected.ranked().get(1).leftOut())
                .extracting(CallStatistics.LeftOut::place)
                .containsExactly(2, 1);
    }

    @Test
    void agreementIsToldPerCaseAndPerIndicator() {
        var found = statistics(
                RULES,
                1,
                scored("甲", marks("a", 60, 10), marks("b", 60, 10)),
                scored("乙", marks("a", 30, 20), marks("b", 30, 30)));
        assertThat(found.indicators())
                .extracting(
                        CallStatistics.Indicator::id,
                        it -> it.alpha().map(Fraction::toString).orElse("none"))
                .containsExactly(tuple("1.1", "1"), tuple("2.1", "8/11"));
        assertThat(found.indicators().getLast().range()).contains(Fraction.of(1, 8));
        var first = found.ranked().getFirst();
        assertThat(first.id()).isEqualTo("甲");
        assertThat(first.alpha()).contains(Fraction.ONE);
    }

    @Test
    void whoCouldNotJudgeIsCountedAsAbsentAndMayBeMissedWhereNobodyElseCould() {
        var only = new ExpertScores(
                "a",
                Map.of(
                        "1.1", new Score.Given(Fraction.of(30), "理由"),
                        "2.1", new Score.Given(Fraction.of(20), "理由")));
        var other = new ExpertScores(
                "b",
                Map.of(
                        "1.1", new Score.Given(Fraction.of(30), "理由"),
                        "2.1", new Score.CannotJudge("不熟悉")));
        var found = statistics(RULES, 1, scored("甲", only, other));
        var one = found.ranked().getFirst();
        assertThat(one.leftOut()).extracting(CallStatistics.LeftOut::expert).containsExactly("b");
        assertThat(one.error()).isEmpty();
        assertThat(one.deviation()).isEmpty();
        assertThat(found.experts()).isEmpty();
        assertThat(found.indicators().getLast())
                .isEqualTo(new CallStatistics.Indicator("2.1", Optional.empty(), Optional.empty(), 1, 1));
    }

    @Test
    void aCaseThatCanNotBeCountedIsNoPartOfARanking() {
        var rules = new ARuleBook().experts(2).build();
        assertThatThrownBy(() -> statistics(rules, 1, one("甲"))).hasMessageContaining("Case 甲 can't be counted");
    }

    @Test
    void aPanelThatLiesApartIsToldWhere() {
        var apart = List.of(marks("a", 60, 10), marks("b", 30, 11));
        assertThat(Dispute.of(RULES, TREE, apart).due()).isFalse();
        assertThat(dispute(Optional.of(Fraction.of(1, 2)), Optional.empty(), apart)
                        .lines())
                .isEmpty();
        assertThat(dispute(Optional.of(Fraction.of(2, 5)), Optional.empty(), apart)
                        .lines())
                .containsExactly("1.1");
        assertThat(dispute(Optional.empty(), Optional.of(Fraction.ONE), apart).lines())
                .containsExactly("1.1", "2.1");
        var agreed = List.of(marks("a", 60, 10), marks("b", 60, 10));
        assertThat(dispute(Optional.of(Fraction.ZERO), Optional.of(Fraction.ONE), agreed)
                        .due())
                .isFalse();
    }

    @Test
    void agreementExactlyAtTheLimitAsksForNoRoundAndALineThatIsTooWideNamesNoOther() {
        var apart = List.of(marks("a", 60, 10), marks("b", 30, 11));
        var alpha = dispute(Optional.empty(), Optional.empty(), apart).alpha();
        assertThat(alpha).isPresent();
        assertThat(dispute(Optional.empty(), alpha, apart).due()).isFalse();
        var more = alpha.map(limit -> limit.plus(Fraction.of(1, 1000)));
        assertThat(dispute(Optional.empty(), more, apart).lines()).containsExactly("1.1", "2.1");
        assertThat(dispute(Optional.of(Fraction.of(2, 5)), more, apart).lines()).containsExactly("1.1");
        var one = List.of(marks("a", 60, 10));
        assertThat(dispute(Optional.empty(), Optional.of(Fraction.ONE), one).due())
                .as("one expert alone can't disagree")
                .isFalse();
        var half = List.of(marks("a", 60, 10), marks("b", 60, 20));
        assertThat(dispute(Optional.empty(), Optional.of(Fraction.ONE), half).lines())
                .as("where all agree there is nothing to discuss")
                .containsExactly("2.1");
    }

    @Test
    void pointsOfTheVisitTellEqualTotalsApartWhenAnExpertIsLeftOut() {
        var visited = new IndicatorTree(
                Fraction.of(100), List.of(first("1", 60), first("2", 40, Optional.of("visit"))), AnEdition.BASIS);
        var cases = List.of(
                new ScoredCase("甲", List.of(only("a", 30), only("b", 30)), Map.of("2.1", Fraction.of(20))),
                new ScoredCase("乙", List.of(only("a", 40), only("b", 10)), Map.of("2.1", Fraction.of(10))));
        var found = CallScoring.of(RULES, visited, cases, Optional.of(1));
        assertThat(found.ranked()).extracting(Ranked::id).containsExactly("甲", "乙");
        var second = found.ranked().getLast();
        assertThat(second.leftOut())
                .as("without b 乙 has 50 as 甲 has, and less of the second first level, which ties go by")
                .anySatisfy(left -> {
                    assertThat(left.expert()).isEqualTo("b");
                    assertThat(left.place()).isEqualTo(2);
                });
    }

    private static ExpertScores only(String expert, int one) {
        return new ExpertScores(expert, Map.of("1.1", new Score.Given(Fraction.of(one), "理由")));
    }

    private static Dispute dispute(Optional<Fraction> range, Optional<Fraction> alpha, List<ExpertScores> experts) {
        return Dispute.of(new ARuleBook().disagreement(range, alpha).build(), TREE, experts);
    }

    @Test
    void itAllIsJson() {
        var json = CallStatisticsJson.of(statistics(
                RULES,
                1,
                scored("甲", marks("a", 50, 20), marks("b", 40, 20)),
                scored("乙", marks("a", 45, 20), marks("b", 45, 20))));
        assertThat(CanonicalJson.parse(CanonicalJson.bytes(json))).isEqualTo(json);
        assertThat(CanonicalJson.text(json))
                .contains("\"case\":\"乙\"", "\"place\":1", "\"error\":\"5.000000\"", "\"alpha\":\"")
                .contains("\"ties\":[{\"above\":\"乙\",\"below\":\"甲\"}]", "\"deviation\":\"2.5\"", "\"shared\":true");
    }

    @Property(tries = 50)
    void theTallyAgreesWithTheTotalWhoeverIsLeftOut(
            @ForAll @Size(min = 2, max = 6) List<@IntRange(max = 40) Integer> marks,
            @ForAll Aggregate aggregate,
            @ForAll NobodyJudges nobody,
            @ForAll @IntRange(max = 5) int silent) {
        var rules = new ARuleBook().aggregate(aggregate, 3).nobodyJudges(nobody).build();
        var experts = new ArrayList<ExpertScores>();
        for (int i = 0; i < marks.size(); i++) {
            var scores =
                    new TreeMap<>(marks("e" + i, marks.get(i), marks.get(i) / 2).scores());
            if (i == silent) scores.put("2.1", new Score.CannotJudge("不熟悉"));
            experts.add(new ExpertScores("e" + i, scores));
        }
        var tally = new Tally(
                rules, TREE, Sheet.of(rules, TREE).by(Total.By.EXPERTS), new ScoredCase("甲", experts, Map.of()));
        for (int left = 0; left < experts.size(); left++) {
            var others = new ArrayList<>(experts);
            others.remove(left);
            assertThat(tally.without(left).map(Tally.Points::exact)).isEqualTo(total(rules, others));
        }
        assertThat(tally.whole().map(Tally.Points::exact)).isEqualTo(total(rules, experts));
    }

    @Property(tries = 50)
    void theOrderOfCasesAndExpertsNeverMatters(
            @ForAll @Size(min = 2, max = 6) List<@IntRange(max = 40) Integer> marks, @ForAll int seed) {
        var cases = new ArrayList<ScoredCase>();
        for (int i = 0; i < marks.size(); i++) {
            var experts = new ArrayList<ExpertScores>();
            for (int e = 0; e < 3; e++) experts.add(marks("e" + (i + e) % 4, (marks.get(i) + 7 * e) % 41, 20));
            cases.add(new ScoredCase("c" + i, experts, Map.of()));
        }
        var before = CallScoring.of(RULES, TREE, cases, Optional.of(1));
        var random = new Random(seed);
        var shuffled = new ArrayList<ScoredCase>();
        for (var scored : cases) {
            var experts = new ArrayList<>(scored.experts());
            Collections.shuffle(experts, random);
            shuffled.add(new ScoredCase(scored.id(), experts, Map.of()));
        }
        Collections.shuffle(shuffled, random);
        var after = CallScoring.of(RULES, TREE, shuffled, Optional.of(1));
        assertThat(after.experts()).isEqualTo(before.experts());
        assertThat(after.indicators()).isEqualTo(before.indicators());
        assertThat(after.cut()).isEqualTo(before.cut());
        assertThat(after.ranked())
                .extracting(Ranked::id, Ranked::place, Ranked::error, Ranked::alpha, Ranked::corrected)
                .containsExactlyElementsOf(before.ranked().stream()
                        .map(it -> tuple(it.id(), it.place(), it.error(), it.alpha(), it.corrected()))
                        .toList());
    }

    private static Optional<Fraction> total(ReviewRules rules, List<ExpertScores> experts) {
        return switch (Scoring.total(rules, TREE, experts, Map.of())) {
            case Scoring.Result.Scored(var total) -> Optional.of(total.exact());
            case Scoring.Result.Refused refused -> Optional.empty();
        };
    }

    private static CallStatistics statistics(ReviewRules rules, int places, ScoredCase... cases) {
        return CallScoring.of(rules, TREE, List.of(cases), Optional.of(places));
    }

    private static ScoredCase one(String id) {
        return scored(id, marks("a", 10, 10));
    }

    private static ScoredCase scored(String id, ExpertScores... experts) {
        return new ScoredCase(id, List.of(experts), Map.of());
    }

    private static ExpertScores marks(String expert, int one, int two) {
        return new ExpertScores(
                expert,
                Map.of(
                        "1.1", new Score.Given(Fraction.of(one), "理由"),
                        "2.1", new Score.Given(Fraction.of(two), "理由")));
    }

    private static First first(String id, long points) {
        return first(id, points, Optional.empty());
    }

    private static First first(String id, long points, Optional<String> scoredAt) {
        var item = new Item(
                id + ".1",
                AnEdition.text(id),
                Fraction.of(points),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                scoredAt,
                AnEdition.BASIS);
        var second = new Second(id + ".0", AnEdition.text(id), List.of(item), AnEdition.BASIS);
        return new First(id, AnEdition.text(id), Fraction.of(points), List.of(second), AnEdition.BASIS);
    }
}
