package org.xiandao.rules.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xiandao.rules.judge.AnEdition;
import org.xiandao.rules.judge.Verdict;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.RatingRules.Band;
import org.xiandao.rules.pack.RatingRules.Of;
import org.xiandao.rules.pack.RatingRules.Part;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.trial.YearScore.Holds;
import org.xiandao.rules.trial.YearScore.Line;
import org.xiandao.rules.trial.YearScore.Scored;

class YearScoreTest {
    private static final Text TEXT = new Text("某项", "something");
    private static final LocalDate END = LocalDate.of(2025, 12, 31);
    private static final List<Band> BANDS = List.of(
            new Band(3, Fraction.of(70), Fraction.of(100), AnEdition.BASIS),
            new Band(2, Fraction.of(60), Fraction.of(70), AnEdition.BASIS),
            new Band(1, Fraction.of(0), Fraction.of(60), AnEdition.BASIS));

    @Test
    void linesShareTheirPartsPointsExactlyAndAreRoundedOnceAtTheEnd() {
        var score = new YearScore(2025, END, List.of(lines(Of.TARGETS, 50, 1, 2), judged(50, "20.33")));
        assertThat(score.exact().orElseThrow()).isEqualTo(Fraction.of(50, 3).plus(Fraction.parse("20.33")));
        assertThat(score.rounded()).contains(new BigDecimal("37.00"));
        assertThat(score.outOf()).isEqualTo(Fraction.of(100));
    }

    @Test
    void halfACentIsRoundedUp() {
        var score = new YearScore(2025, END, List.of(lines(Of.TARGETS, 1, 1, 199)));
        assertThat(score.exact().orElseThrow()).isEqualTo(Fraction.of(1, 200));
        assertThat(score.rounded()).contains(new BigDecimal("0.01"));
    }

    @Test
    void aLineThatNobodyKnowsLeavesTheYearWithoutAScore() {
        var open = new Scored(
                part(Of.CONDITIONS, 30), List.of(line("a", Holds.YES), line("b", Holds.NOT_KNOWN)), Optional.empty());
        var score = new YearScore(2025, END, List.of(open, judged(70, "70")));
        assertThat(score.exact()).isEmpty();
        assertThat(score.rounded()).isEmpty();
        assertThat(open.unsettled()).extracting(Line::id).containsExactly("b");
        assertThat(NextStar.of(score, BANDS)).isEmpty();
    }

    @Test
    void aPartThatNobodyHasJudgedLeavesTheYearWithoutAScore() {
        var unjudged = new Scored(part(Of.JUDGEMENT, 50), List.of(), Optional.empty());
        assertThat(new YearScore(2025, END, List.of(lines(Of.TARGETS, 50, 1, 0), unjudged)).exact())
                .isEmpty();
    }

    @Test
    void whereNothingWasAskedNothingIsMissed() {
        var score = new YearScore(2025, END, List.of(lines(Of.TARGETS, 50, 0, 0), judged(50, "10")));
        assertThat(score.exact()).contains(Fraction.of(60));
    }

    @Test
    void theNextStarTellsWhatWasMissingAndWhichLinesWouldHaveGivenIt() {
        var score = new YearScore(2025, END, List.of(lines(Of.TARGETS, 50, 2, 2), judged(50, "40")));
        var next = NextStar.of(score, BANDS).orElseThrow();
        assertThat(next.stars()).isEqualTo(3);
        assertThat(next.missing()).isEqualTo(Fraction.of(5));
        assertThat(next.open()).hasSize(2).allMatch(open -> open.worth().equals(Fraction.of(25, 2)));
        assertThat(next.inReach()).isTrue();
    }

    @Test
    void theNextStarIsOutOfReachWhereAllOpenLinesTogetherAreTooLittle() {
        var score = new YearScore(2025, END, List.of(lines(Of.TARGETS, 10, 4, 1), judged(90, "50")));
        var next = NextStar.of(score, BANDS).orElseThrow();
        assertThat(next.stars()).isEqualTo(2);
        assertThat(next.missing()).isEqualTo(Fraction.of(2));
        assertThat(next.inReach()).isTrue();
        var lower = new YearScore(2025, END, List.of(lines(Of.TARGETS, 10, 4, 1), judged(90, "49.99")));
        assertThat(NextStar.of(lower, BANDS).orElseThrow().inReach()).isFalse();
    }

    @Test
    void atTheTopThereIsNoNextStar() {
        var score = new YearScore(2025, END, List.of(lines(Of.TARGETS, 50, 1, 0), judged(50, "20")));
        assertThat(NextStar.of(score, BANDS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-29, 2027-02-28, 2024, 2024-12-31, 1",
        "2024-02-29, 2027-02-28, 2027, 2027-02-28, 4",
        "2024-12-31, 2027-12-31, 2024, 2024-12-31, 1",
        "2024-01-01, 2024-12-31, 2024, 2024-12-31, 1",
    })
    void aYearOfATrialEndsWithTheCalendarOrWithTheTrial(
            LocalDate from, LocalDate until, int year, LocalDate last, int number) {
        var years = new TrialYears(from, Optional.of(until));
        assertThat(years.lastDay(year)).isEqualTo(last);
        assertThat(years.over(year, last)).isFalse();
        assertThat(years.over(year, last.plusDays(1))).isTrue();
        assertThat(years.number(year)).isEqualTo(number);
    }

    @Test
    void onlyYearsOfTheTrialBelongToIt() {
        var years = new TrialYears(LocalDate.of(2024, 5, 1), Optional.of(LocalDate.of(2027, 5, 1)));
        assertThat(years.contains(2023)).isFalse();
        assertThat(years.contains(2024)).isTrue();
        assertThat(years.contains(2027)).isTrue();
        assertThat(years.contains(2028)).isFalse();
        assertThat(years.begun(LocalDate.of(2025, 1, 1))).containsExactly(2024, 2025);
        assertThat(years.begun(LocalDate.of(2030, 1, 1))).containsExactly(2024, 2025, 2026, 2027);
        assertThat(new TrialYears(LocalDate.of(2024, 5, 1), Optional.empty()).contains(2090))
                .isTrue();
    }

    private static Scored lines(Of of, long points, int yes, int no) {
        var lines = new java.util.ArrayList<Line>();
        IntStream.range(0, yes).forEach(n -> lines.add(line("yes-" + n, Holds.YES)));
        IntStream.range(0, no).forEach(n -> lines.add(line("no-" + n, Holds.NO)));
        return new Scored(part(of, points), List.copyOf(lines), Optional.empty());
    }

    private static Scored judged(long points, String given) {
        return new Scored(part(Of.JUDGEMENT, points), List.of(), Optional.of(Fraction.parse(given)));
    }

    private static Part part(Of of, long points) {
        return new Part(of.name(), TEXT, of, Fraction.of(points));
    }

    private static Line line(String id, Holds holds) {
        return new Line(id, TEXT, TEXT, TEXT, Optional.of(new Criterion.Told("test", verdict(holds))), List.of());
    }

    private static Verdict verdict(Holds holds) {
        return switch (holds) {
            case YES -> Verdict.MET;
            case NO -> Verdict.NOT_MET;
            case NOT_KNOWN -> Verdict.UNDETERMINED;
        };
    }
}
