package org.xiandao.rules.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.load.Loaded;
import org.xiandao.rules.load.Packs;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.RatingRules;

class SimulationTest {
    private static final Edition NATIONAL = edition("national/2023");
    private static final Assumptions USUAL = Assumptions.MADE_UP;
    private static final Assumptions CALM = new Assumptions(0.74, 0.08, 0.01, 0.04, 0.10, 0.03, 0.06, 0);

    private static Edition edition(String id) {
        var folder = Path.of(System.getProperty("xiandao.root"), "programmes").resolve(id);
        return ((Loaded) Packs.load(folder)).edition();
    }

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherOneOtherCities() {
        var once = json(Simulation.of(NATIONAL, 40, 4, 1, USUAL));
        assertThat(json(Simulation.of(NATIONAL, 40, 4, 1, USUAL))).isEqualTo(once);
        assertThat(json(Simulation.of(NATIONAL, 40, 4, 2, USUAL))).isNotEqualTo(once);
    }

    private static String json(Outcome outcome) {
        return CanonicalJson.text(OutcomeJson.of(outcome));
    }

    @Test
    void whoIsNotRatedIsBarredAsLongAsNoBarHasEnded() {
        for (var years : both(Simulation.of(NATIONAL, 60, 4, 3, USUAL)))
            for (int year = 0; year < years.size(); year++) {
                int barred = year == 0 ? 0 : years.get(year - 1).barred();
                assertThat(years.get(year).rated()).isEqualTo(60 - barred);
            }
    }

    private static List<List<Outcome.Year>> both(Outcome outcome) {
        return List.of(outcome.asRead(), outcome.otherwise());
    }

    @Test
    void theStricterReadingStrikesNoFewerCitiesInAnyFirstTwoYears() {
        var outcome = Simulation.of(NATIONAL, 100, 2, 5, CALM);
        for (int year = 0; year < 2; year++) {
            var mild = outcome.asRead().get(year);
            var strict = outcome.otherwise().get(year);
            assertThat(strict.stars()).as("stars are the same under both").isEqualTo(mild.stars());
            assertThat(strict.struck()).isGreaterThanOrEqualTo(mild.struck());
            assertThat(strict.proposed()).isGreaterThanOrEqualTo(mild.proposed());
        }
        assertThat(outcome.otherwise().get(1).proposed())
                .isGreaterThan(outcome.asRead().get(1).proposed());
        assertThat(outcome.asRead().getFirst().proposed())
                .as("one rating is no two")
                .isZero();
    }

    @Test
    void whoIsRevokedIsBarredForThreeYearsAndThenBeginsAgain() {
        var grave = new Assumptions(0.9, 0, 0, 0, 0, 0, 0, 1);
        var years = Simulation.of(NATIONAL, 10, 9, 1, grave).asRead();
        assertThat(years).extracting(Outcome.Year::rated).containsExactly(10, 0, 0, 0, 10, 0, 0, 0, 10);
        assertThat(years).extracting(Outcome.Year::barred).containsExactly(10, 10, 10, 10, 10, 10, 10, 10, 10);
        assertThat(years.getFirst().incidents()).isEqualTo(10);
    }

    @Test
    void lowRatingsAddUpWithinOneTrialOnly() {
        var middling = new Assumptions(0.75, 0, 0, 0, 0, 0, 0, 0);
        var outcome = Simulation.of(NATIONAL, 5, 6, 1, middling);
        assertThat(outcome.asRead()).allMatch(year -> year.stars().getOrDefault(3, 0) == 5);
        assertThat(outcome.asRead()).extracting(Outcome.Year::revoked).containsOnly(0);
        assertThat(outcome.asRead()).extracting(Outcome.Year::completed).containsExactly(0, 0, 5, 0, 0, 5);
        assertThat(outcome.otherwise())
                .extracting(Outcome.Year::revoked)
                .as("three stars count under the other reading")
                .containsExactly(0, 5, 0, 0, 0, 0);
    }

    @Test
    void bandsAreThePacksOwn() {
        var top = NATIONAL.rating().bands().getFirst();
        assertThat(top).extracting(RatingRules.Band::stars).isEqualTo(5);
        var excellent = Simulation.of(NATIONAL, 3, 1, 1, new Assumptions(1, 0, 0, 0, 0, 0, 0, 0));
        assertThat(excellent.asRead().getFirst().stars()).containsEntry(5, 3);
        var poor = Simulation.of(NATIONAL, 3, 1, 1, new Assumptions(0, 0, 0, 0, 0, 0, 0, 0));
        assertThat(poor.asRead().getFirst().stars()).containsEntry(1, 3);
    }

    @Test
    void anEditionWithoutStarsIsNotSimulated() {
        var guangdong = edition("guangdong/2020");
        assertThat(Simulation.possible(guangdong)).isFalse();
        assertThatThrownBy(() -> Simulation.of(guangdong, 1, 1, 1, USUAL)).hasMessageContaining("gives no stars");
    }

    @Test
    void thePageTellsFiguresAndAssumptionsInBothLanguages() {
        var outcome = Simulation.of(NATIONAL, 20, 3, 1, USUAL);
        assertThat(OutcomePage.of(List.of(outcome), "zh"))
                .contains(
                        "20 个城市、3 年的推演",
                        "按另一种读法（乙）",
                        "<svg",
                        "首年中等城市的得分率",
                        "0.74",
                        "五星",
                        "年末限制申报中",
                        "规则所定的年度得分（year）取决于台账")
                .doesNotContain("null", "5 星", "禁止期", "规则没有规定年度得分");
        assertThat(OutcomePage.of(List.of(outcome, outcome), "en"))
                .contains("20 cities over 3 years", "Under the other reading (B)", "Assumptions")
                .doesNotContainPattern("\\p{IsHan}");
    }
}
