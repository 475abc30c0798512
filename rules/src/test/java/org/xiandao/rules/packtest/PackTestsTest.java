package org.xiandao.rules.packtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xiandao.rules.flow.WorkingDays;
import org.xiandao.rules.load.ASamplePack;
import org.xiandao.rules.load.Loaded;
import org.xiandao.rules.packtest.TestResult.Check;

class PackTestsTest {
    private static final WorkingDays NO_CALENDAR = new WorkingDays(List.of());

    @Test
    void thePackPassesItsOwnTests() {
        var loaded = pack("");
        assertThat(PackTests.run(loaded.edition(), loaded.tests()))
                .hasSize(9)
                .allSatisfy(result -> assertThat(result.failures()).isEmpty());
    }

    @Test
    void aFailedTestShowsWhatWasExpectedAndWhatCame() {
        var result = only("""
                as-of: 2031-09-30
                subjects: [{area: "990100", level: city, titles: []}]
                values: {stations: 30001, residents: 10000000, stations-per-10k: 9, towers: 1}
                expect:
                  conditions:
                    base-stations: {verdict: not-met, shortfall: 1 个}
                    nothing-such: met
                  measures: {stations-per-10k: 31, nothing-such: 1}
                  channel: own
                  path: [draft]
                  stars: {score: 101, is: 5}
                  strikes: {ratings: [3, 2], is: 2, other-reading: 3}
                  score: {experts: [{"1.1.1": 99}], is: 1}
                  period: {stage: nowhere, begins: 2031-12-01, ends: 2034-12-01}
                """);
        assertThat(result.passed()).isFalse();
        assertThat(result.failures())
                .extracting(Check::what, Check::expected, Check::actual)
                .contains(
                        tuple("value stations-per-10k", "a measure that can be declared", "it is computed from others"),
                        tuple("value towers", "a measure that can be declared", "none"),
                        tuple("condition base-stations", "not-met", "met"),
                        tuple("shortfall of base-stations", "1 个", "none"),
                        tuple("condition nothing-such", "met", "none"),
                        tuple("measure stations-per-10k", "31", "30.001"),
                        tuple("measure nothing-such", "1", "none"),
                        tuple("channel", "own", "province"),
                        tuple("stars of 101", "5", "none"),
                        tuple("strikes of [3, 2]", "2", "1"),
                        tuple("strikes of [3, 2] in the other reading", "3", "2"),
                        tuple("end of nowhere begun 2031-12-01", "2034-12-01", "none"));
        assertThat(result.failures())
                .filteredOn(check -> check.what().equals("score"))
                .singleElement()
                .satisfies(check -> assertThat(check.actual())
                        .contains(
                                "At least 3 experts must score; there are 1.", "is above", "2.1.1 has no score yet."));
        assertThat(result.place().file()).isEqualTo("tests/more.yaml");
        assertThat(result.name().zh()).isEqualTo("又一个");
    }

    @Test
    void aTestThatNeedsTheCalendarSaysWhichYearItLacks() {
        var result = only("expect: {period: {stage: opinion, begins: 2031-12-01, ends: 2031-12-15}}\n");
        assertThat(result.failures())
                .extracting(Check::actual)
                .containsExactly("unknown: catalogue/working-days/2031.yaml is missing");
    }

    @Test
    void whatNoTestWouldNoticeIsNamed() {
        var loaded = pack("");
        var survivors = PackMutants.survivors(loaded.edition(), loaded.tests(), NO_CALENDAR);
        assertThat(survivors)
                .extracting(Mutant::where, Mutant::change)
                .contains(
                        tuple("stage opinion", "10 → 11 working days"),
                        tuple("review", "trimmed-mean → mean"),
                        tuple("condition cities-only", "answer joint-reason → not"));
        assertThat(survivors)
                .extracting(mutant -> mutant.where() + " " + mutant.change())
                .doesNotContain(
                        "condition base-stations stations-per-10k above → at-least",
                        "stage trial P3Y → P4Y",
                        "channel own area-title separately-planned → not",
                        "rating strikes inclusive false → true");
    }

    @Test
    void aTestMoreAndTheSlipIsNoticed() {
        var slip = "factories-with-ten-scenes 2 家 → 1 家";
        var loaded = pack("");
        assertThat(PackMutants.survivors(loaded.edition(), loaded.tests(), NO_CALENDAR))
                .extracting(Mutant::change)
                .contains(slip);
        var more = pack("""
                tests:
                  - name: {zh: 一家不够, en: One factory is not enough}
                    as-of: 2031-09-30
                    subjects: [{area: "990100", level: city, titles: []}]
                    values: {factories-with-ten-scenes: 1}
                    expect: {conditions: {factories: {verdict: not-met, shortfall: 1 家}}}
                """);
        assertThat(PackMutants.survivors(more.edition(), more.tests(), NO_CALENDAR))
                .extracting(Mutant::change)
                .doesNotContain(slip);
    }

    @Test
    void mutantsAreOnlyMadeOfAPackThatPasses() {
        var loaded = pack("""
                tests:
                  - {name: {zh: 错, en: Wrong}, expect: {stars: {score: 0, is: 5}}}
                """);
        assertThatThrownBy(() -> PackMutants.survivors(loaded.edition(), loaded.tests(), NO_CALENDAR))
                .hasMessageContaining("fail already");
    }

    private static TestResult only(String test) {
        var loaded = pack("tests:\n  - name: {zh: 又一个, en: One more}\n" + test.indent(4));
        var more = loaded.tests().stream()
                .filter(it -> it.place().file().equals("tests/more.yaml"))
                .toList();
        return PackTests.run(loaded.edition(), more, NO_CALENDAR).getFirst();
    }

    private static Loaded pack(String moreTests) {
        var pack = ASamplePack.asItIs();
        if (!moreTests.isEmpty()) pack.write("tests/more.yaml", moreTests.getBytes(StandardCharsets.UTF_8));
        return pack.loaded();
    }
}
