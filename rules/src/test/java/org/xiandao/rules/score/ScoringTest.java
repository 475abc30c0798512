package org.xiandao.rules.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.RoundingMode;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.judge.AnEdition;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.IndicatorTree;
import org.xiandao.rules.pack.IndicatorTree.First;
import org.xiandao.rules.pack.IndicatorTree.Item;
import org.xiandao.rules.pack.IndicatorTree.Second;
import org.xiandao.rules.pack.RatingRules;
import org.xiandao.rules.pack.RatingRules.Band;
import org.xiandao.rules.pack.ReviewRules;
import org.xiandao.rules.pack.ReviewRules.Aggregate;
import org.xiandao.rules.pack.ReviewRules.Grain;
import org.xiandao.rules.pack.ReviewRules.NobodyJudges;
import org.xiandao.rules.pack.ReviewRules.Reasons;
import org.xiandao.rules.score.ExpertScores.Score;

class ScoringTest {
    /** 1 has 60 points (30, 30); 2 has 40 (25/6 six times: 25, and 15 that the visit gives). */
    private static final IndicatorTree TREE = new IndicatorTree(
            Fraction.of(100),
            List.of(
                    first("1", 60, item("1.1", "30", false), item("1.2", "30", false)),
                    first(
                            "2",
                            40,
                            item("2.1", "25/6", false),
                            item("2.2", "25/6", false),
                            item("2.3", "25/6", false),
                            item("2.4", "25/6", false),
                            item("2.5", "25/6", false),
                            item("2.6", "25/6", false),
                            item("2.7", "15", true))),
            AnEdition.BASIS);

    private static final IndicatorTree PLAIN = new IndicatorTree(
            Fraction.of(100),
            List.of(first("1", 60, item("1.1", "60", false)), first("2", 40, item("2.1", "40", false))),
            AnEdition.BASIS);

    @Test
    void fullPointsEverywhereAreExactlyAHundred() {
        var full = all("1.1", "30", "1.2", "30", "25/6");
        var total = total(rules(Grain.ITEM), TREE, List.of(expert("a", full)), Map.of("2.7", Fraction.of(15)));
        assertThat(total.exact()).isEqualTo(Fraction.of(100));
        assertThat(total.rounded()).isEqualTo("100.00");
        assertThat(total.awaiting()).isEmpty();
        assertThat(total.outOf()).isEqualTo(Fraction.of(100));
    }

    @Test
    void untilTheVisitItsItemsAreAwaited() {
        var total =
                total(rules(Grain.ITEM), TREE, List.of(expert("a", all("1.1", "30", "1.2", "30", "25/6"))), Map.of());
        assertThat(total.exact()).isEqualTo(Fraction.of(85));
        assertThat(total.outOf()).isEqualTo(Fraction.of(85));
        assertThat(total.awaiting()).containsExactly("2.7");
    }

    @Test
    void thePointsAreRoundedOnceAtTheEnd() {
        var experts = List.of(
                expert("a", Map.of("1.1", "50.01", "2.1", "30.01")),
                expert("b", Map.of("1.1", "50", "2.1", "30")),
                expert("c", Map.of("1.1", "50", "2.1", "30")));
        var total = total(rules(Grain.ITEM), PLAIN, experts, Map.of());
        assertThat(total.exact()).isEqualTo(Fraction.parse("80").plus(Fraction.of(2, 300)));
        assertThat(total.rounded()).isEqualTo("80.01");
        assertThat(total.first("1").result().round(2, RoundingMode.HALF_UP)).isEqualTo("50.00");
    }

    @Test
    void theHighestAndTheLowestMarkGoFromFourOn() {
        var marks = List.of("10", "40", "50", "60");
        var experts = new ArrayList<ExpertScores>();
        for (int i = 0; i < 4; i++) experts.add(expert("e" + i, Map.of("1.1", marks.get(i), "2.1", "20")));
        var total = total(rules(Grain.ITEM, Aggregate.TRIMMED_MEAN, 4), PLAIN, experts, Map.of());
        assertThat(total.exact()).isEqualTo(Fraction.of(65));
        var line = total.first("1").lines().getFirst();
        assertThat(line.marks()).extracting(Total.Mark::dropped).containsExactly(true, false, false, true);
        assertThat(line.spread().orElseThrow().width()).isEqualTo(Fraction.of(50));
        assertThat(total.spread().orElseThrow()).isEqualTo(new Total.Spread(Fraction.of(30), Fraction.of(80)));
        assertThat(total.first("2").lines().getFirst().marks())
                .extracting(Total.Mark::dropped)
                .containsOnly(true, false);

        var three = total(rules(Grain.ITEM, Aggregate.TRIMMED_MEAN, 4), PLAIN, experts.subList(0, 3), Map.of());
        assertThat(three.first("1").result()).isEqualTo(Fraction.of(100, 3));
        var two = total(rules(Grain.ITEM, Aggregate.TRIMMED_MEAN, 2), PLAIN, experts.subList(0, 2), Map.of());
        assertThat(two.first("1").result()).isEqualTo(Fraction.of(25));
    }

    @Test
    void theMedianIsTheMiddleOrBetweenTheMiddleTwo() {
        var rules = rules(Grain.ITEM, Aggregate.MEDIAN, 99);
        var experts = List.of(
                expert("a", Map.of("1.1", "60", "2.1", "0")),
                expert("b", Map.of("1.1", "20", "2.1", "0")),
                expert("c", Map.of("1.1", "10", "2.1", "0")));
        assertThat(total(rules, PLAIN, experts, Map.of()).exact()).isEqualTo(Fraction.of(20));
        assertThat(total(rules, PLAIN, experts.subList(0, 2), Map.of()).exact()).isEqualTo(Fraction.of(40));
    }

    @Test
    void whoCannotJudgeLeavesItToTheOthers() {
        var a = expert("a", all("1.1", "20", "1.2", "10", "0"));
        var b = without(expert("b", all("1.1", "20", "1.2", "10", "0")), "1.2");
        var total = total(rules(Grain.ITEM), TREE, List.of(a, b), Map.of());
        assertThat(total.first("1").result()).isEqualTo(Fraction.of(30));
        assertThat(total.first("1").lines().get(1).marks().get(1).points()).isEmpty();
        assertThat(total.spread().orElseThrow().highest()).isEqualTo(Fraction.of(40));
    }

    @Test
    void whatNobodyCouldJudgeIsWeighedByTheRestOfItsFirstLevel() {
        var a = without(expert("a", all("1.1", "20", "1.2", "10", "0")), "1.2");
        var b = without(expert("b", all("1.1", "10", "1.2", "10", "0")), "1.2");
        var total = total(rules(Grain.ITEM), TREE, List.of(a, b), Map.of("2.7", Fraction.of(3)));
        assertThat(total.first("1").result()).isEqualTo(Fraction.of(30));
        assertThat(total.first("1").lines().get(1).result()).isEmpty();
        assertThat(total.first("2").result()).isEqualTo(Fraction.of(3));

        var nothing = without(without(expert("a", all("1.1", "20", "1.2", "10", "0")), "1.2"), "1.1");
        assertThat(problems(rules(Grain.ITEM), TREE, List.of(nothing), Map.of()))
                .containsExactly("1 NOBODY_COULD_JUDGE");
        var half = total(rules(Grain.ITEM), TREE, List.of(nothing, b), Map.of());
        assertThat(half.spread().orElseThrow().lowest()).isEqualTo(Fraction.of(20));
    }

    @Test
    void orByTheRestOfTheWholeSheetOrByNothingWhereThePackSaysSo() {
        var whole = new ARuleBook().nobodyJudges(NobodyJudges.WHOLE).build();
        var a = without(expert("a", Map.of("1.1", "30", "2.1", "20")), "1.1");
        var total = total(whole, PLAIN, List.of(a), Map.of());
        assertThat(total.exact()).isEqualTo(Fraction.of(50));
        assertThat(total.first("1").result()).isEqualTo(Fraction.ZERO);
        assertThat(total.first("2").result()).isEqualTo(Fraction.of(50));
        assertThat(total.spread().orElseThrow().highest()).isEqualTo(Fraction.of(50));
        assertThat(problems(whole, PLAIN, List.of(without(a, "2.1")), Map.of()))
                .containsExactly("1 NOBODY_COULD_JUDGE", "2 NOBODY_COULD_JUDGE");

        var refused = new ARuleBook().nobodyJudges(NobodyJudges.REFUSED).build();
        assertThat(problems(refused, PLAIN, List.of(a), Map.of())).containsExactly("1.1 NOBODY_COULD_JUDGE");
        var b = expert("b", Map.of("1.1", "30", "2.1", "20"));
        assertThat(total(refused, PLAIN, List.of(a, b), Map.of()).exact()).isEqualTo(Fraction.of(50));
    }

    @Test
    void aReasonCanBeAskedForAtExtremesOnly() {
        var rules = new ARuleBook()
                .reasons(new Reasons.AtExtremes(Fraction.of(1, 5), Fraction.of(9, 10)))
                .build();
        assertThat(unexplained(rules, "12", "36")).containsExactly("1.1 REASON_MISSING", "2.1 REASON_MISSING");
        assertThat(unexplained(rules, "12.01", "35.99")).isEmpty();
    }

    private static List<String> unexplained(ReviewRules rules, String one, String two) {
        var marks = Map.<String, Score>of(
                "1.1", new Score.Given(Fraction.parse(one), ""), "2.1", new Score.Given(Fraction.parse(two), " "));
        return Scoring.check(rules, PLAIN, new ExpertScores("a", marks)).stream()
                .map(it -> it.of() + " " + it.code())
                .toList();
    }

    @Test
    void atTheFirstLevelTheVisitsPointsAreNotTheExperts() {
        var rules = rules(Grain.FIRST_LEVEL);
        assertThat(Sheet.of(rules, TREE).rows())
                .extracting(Sheet.Row::id, row -> row.points().toString(), Sheet.Row::by)
                .containsExactly(
                        tuple("1", "60", Total.By.EXPERTS),
                        tuple("2", "25", Total.By.EXPERTS),
                        tuple("2.7", "15", Total.By.VISIT));
        var expert = expert("a", Map.of("1", "50", "2", "20"));
        var total = total(rules, TREE, List.of(expert), Map.of("2.7", Fraction.of(10)));
        assertThat(total.exact()).isEqualTo(Fraction.of(80));
        assertThat(problems(rules, TREE, List.of(expert("a", Map.of("1", "50", "2", "26"))), Map.of()))
                .containsExactly("2 ABOVE_POINTS");
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        var wrong = new TreeMap<String, Score>();
        wrong.put("1.1", new Score.Given(Fraction.parse("60.001"), " "));
        wrong.put("9.9", new Score.Given(Fraction.ONE, "x"));
        var found = problems(
                rules(Grain.ITEM, Aggregate.MEAN, 9, 3),
                PLAIN,
                List.of(new ExpertScores("a", wrong), new ExpertScores("a", Map.of("1.1", new Score.CannotJudge("")))),
                Map.of("3.1", Fraction.ONE));
        assertThat(found)
                .containsExactly(
                        " TOO_FEW_EXPERTS",
                        "1.1 ABOVE_POINTS",
                        "1.1 TOO_MANY_DECIMALS",
                        "1.1 REASON_MISSING",
                        "2.1 MISSING",
                        "9.9 UNKNOWN",
                        " EXPERT_TWICE",
                        "1.1 REASON_MISSING",
                        "2.1 MISSING",
                        "3.1 UNKNOWN");
        assertThat(problems(rules(Grain.ITEM), PLAIN, List.of(expert("a", Map.of("1.1", "-1", "2.1", "0"))), Map.of()))
                .containsExactly("1.1 BELOW_ZERO");
        assertThat(Scoring.checkVisit(rules(Grain.ITEM), TREE, Map.of("2.7", Fraction.of(16))))
                .extracting(ScoreProblem::code)
                .containsExactly(ScoreProblem.Code.ABOVE_POINTS);
    }

    @ParameterizedTest
    @EnumSource(ScoreProblem.Code.class)
    void everyProblemHasASentence(ScoreProblem.Code code) {
        var text = new ScoreProblem("甲", "1.1", code, "3", "2").text();
        assertThat(text.zh()).isNotBlank();
        assertThat(text.en()).isNotBlank();
    }

    @Test
    void equalTotalsAreToldApartByTheFirstLevelsThatThePackNames() {
        var rules = rules(Grain.ITEM);
        var strong = total(rules, PLAIN, List.of(expert("a", Map.of("1.1", "30", "2.1", "40"))), Map.of());
        var weak = total(rules, PLAIN, List.of(expert("a", Map.of("1.1", "40", "2.1", "30"))), Map.of());
        var best = total(rules, PLAIN, List.of(expert("a", Map.of("1.1", "60", "2.1", "30"))), Map.of());
        var ranked = new ArrayList<>(List.of(weak, strong, best));
        ranked.sort(Scoring.ranking(rules));
        assertThat(ranked).containsExactly(best, strong, weak);
        assertThatThrownBy(() -> best.first("7")).hasMessageContaining("No first-level indicator 7");
    }

    @Test
    void theTraceIsJson() {
        var a = without(expert("a", all("1.1", "20", "1.2", "10", "0")), "1.2");
        var total =
                total(rules(Grain.ITEM), TREE, List.of(a, expert("b", all("1.1", "20", "1.2", "10", "0"))), Map.of());
        var json = TotalJson.of(total);
        assertThat(CanonicalJson.parse(CanonicalJson.bytes(json))).isEqualTo(json);
        assertThat(CanonicalJson.text(json))
                .contains("\"rounded\":\"30.00\"", "\"awaiting\":[\"2.7\"]", "\"by\":\"visit\"", "\"dropped\":false")
                .contains("\"reason\":\"不熟悉\"", "\"reason\":\"理由\"")
                .contains("\"spread\":{\"highest\":\"40\",\"lowest\":\"30\",\"width\":\"10\"}");
    }

    @ParameterizedTest
    @CsvSource({"100,5", "90,5", "89.99,4", "80,4", "79.99,1", "0,1"})
    void aBandBeginsWithItsFirstScore(String score, int stars) {
        assertThat(Stars.of(BANDS, Fraction.parse(score)).orElseThrow().stars()).isEqualTo(stars);
    }

    @Test
    void aScoreOutsideEveryBandHasNoStars() {
        assertThat(Stars.of(BANDS, Fraction.of(101))).isEmpty();
        assertThat(Stars.of(BANDS, Fraction.of(-1))).isEmpty();
        assertThat(Stars.of(List.of(), Fraction.of(50))).isEmpty();
    }

    @Test
    void strikesAreCountedInBothReadings() {
        var exclusive = new RatingRules.Strikes(3, false, 2, AnEdition.BASIS);
        assertThat(Strikes.count(List.of(3, 2), exclusive)).isEqualTo(new Strikes(1, false, 2, true));
        assertThat(Strikes.count(List.of(1, 2, 5), exclusive)).isEqualTo(new Strikes(2, true, 2, true));
        var inclusive = new RatingRules.Strikes(3, true, 2, AnEdition.BASIS);
        assertThat(Strikes.count(List.of(3, 2), inclusive)).isEqualTo(new Strikes(2, true, 1, false));
        assertThat(Strikes.count(List.of(), inclusive)).isEqualTo(new Strikes(0, false, 0, false));
    }

    private static final List<Band> BANDS = List.of(band(5, 90, 100), band(4, 80, 90), band(1, 0, 80));

    @Property(tries = 200)
    void theOrderOfTheExpertsNeverMatters(
            @ForAll @Size(min = 1, max = 9) List<@IntRange(max = 60) Integer> marks,
            @ForAll Aggregate aggregate,
            @ForAll int seed) {
        var experts = new ArrayList<ExpertScores>();
        for (int i = 0; i < marks.size(); i++)
            experts.add(expert("e" + i, Map.of("1.1", marks.get(i).toString(), "2.1", "7")));
        var rules = rules(Grain.ITEM, aggregate, 5);
        var before = total(rules, PLAIN, experts, Map.of());
        Collections.shuffle(experts, new Random(seed));
        var after = total(rules, PLAIN, experts, Map.of());
        assertThat(after.exact()).isEqualTo(before.exact());
        assertThat(after.firsts())
                .extracting(Total.FirstLevel::result)
                .isEqualTo(
                        before.firsts().stream().map(Total.FirstLevel::result).toList());
        assertThat(before.exact())
                .isBetween(Fraction.of(Collections.min(marks) + 7), Fraction.of(Collections.max(marks) + 7));
    }

    private static Total total(
            ReviewRules rules, IndicatorTree tree, List<ExpertScores> experts, Map<String, Fraction> visit) {
        var result = Scoring.total(rules, tree, experts, visit);
        assertThat(result).isInstanceOf(Scoring.Result.Scored.class);
        return ((Scoring.Result.Scored) result).total();
    }

    private static List<String> problems(
            ReviewRules rules, IndicatorTree tree, List<ExpertScores> experts, Map<String, Fraction> visit) {
        return ((Scoring.Result.Refused) Scoring.total(rules, tree, experts, visit))
                .problems().stream().map(it -> it.of() + " " + it.code()).toList();
    }

    private static Map<String, String> all(String one, String oneIs, String two, String twoIs, String rest) {
        var scores = new TreeMap<>(Map.of(one, oneIs, two, twoIs));
        for (int i = 1; i <= 6; i++) scores.put("2." + i, rest);
        return scores;
    }

    private static ExpertScores expert(String name, Map<String, String> scores) {
        var given = new TreeMap<String, Score>();
        scores.forEach((id, points) -> given.put(id, new Score.Given(Fraction.parse(points), "理由")));
        return new ExpertScores(name, given);
    }

    private static ExpertScores without(ExpertScores expert, String id) {
        var scores = new TreeMap<>(expert.scores());
        scores.put(id, new Score.CannotJudge("不熟悉"));
        return new ExpertScores(expert.expert(), scores);
    }

    private static ReviewRules rules(Grain grain) {
        return new ARuleBook().grain(grain).build();
    }

    private static ReviewRules rules(Grain grain, Aggregate aggregate, int trimFrom) {
        return new ARuleBook().grain(grain).aggregate(aggregate, trimFrom).build();
    }

    private static ReviewRules rules(Grain grain, Aggregate aggregate, int trimFrom, int experts) {
        return new ARuleBook()
                .grain(grain)
                .aggregate(aggregate, trimFrom)
                .experts(experts)
                .build();
    }

    private static Band band(int stars, long from, long below) {
        return new Band(stars, Fraction.of(from), Fraction.of(below), AnEdition.BASIS);
    }

    private static First first(String id, long points, Item... items) {
        var second = new Second(id + ".0", AnEdition.text(id), List.of(items), AnEdition.BASIS);
        return new First(id, AnEdition.text(id), Fraction.of(points), List.of(second), AnEdition.BASIS);
    }

    private static Item item(String id, String points, boolean visited) {
        return new Item(
                id,
                AnEdition.text(id),
                Fraction.parse(points),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                visited ? Optional.of("visit") : Optional.empty(),
                AnEdition.BASIS);
    }
}
