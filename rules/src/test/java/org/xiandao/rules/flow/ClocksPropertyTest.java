package org.xiandao.rules.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.xiandao.rules.flow.WorkingDays.Year;
import org.xiandao.rules.judge.AnEdition;
import org.xiandao.rules.pack.Workflow.Clock;

class ClocksPropertyTest {
    private static final WorkingDays DAYS = new WorkingDays(List.of(
            new Year(
                    2031,
                    AnEdition.text("made up"),
                    Set.of(LocalDate.of(2031, 10, 1)),
                    Set.of(LocalDate.of(2031, 10, 5))),
            new Year(2032, AnEdition.text("made up"), Set.of(LocalDate.of(2032, 1, 1)), Set.of())));

    @Property
    void whatIsAddedIsCountedBack(
            @ForAll @IntRange(max = 500) int start, @ForAll @IntRange(max = 120) int workingDays) {
        var day = LocalDate.of(2031, 1, 1).plusDays(start);
        var end = DAYS.plus(day, workingDays);
        assertThat(DAYS.between(day, end)).isEqualTo(workingDays);
        if (workingDays > 0) assertThat(DAYS.isWorking(end)).isTrue();
    }

    @Property
    void addingInTwoStepsIsAddingAtOnce(
            @ForAll @IntRange(max = 300) int start,
            @ForAll @IntRange(max = 60) int first,
            @ForAll @IntRange(max = 60) int second) {
        var day = LocalDate.of(2031, 1, 1).plusDays(start);
        assertThat(DAYS.plus(DAYS.plus(day, first), second)).isEqualTo(DAYS.plus(day, first + second));
    }

    @Property
    void aLaterBeginningNeverEndsEarlier(
            @ForAll @IntRange(max = 4_000) int start, @ForAll @IntRange(min = 1, max = 60) int months) {
        var day = LocalDate.of(2024, 1, 1).plusDays(start);
        assertThat(ends(day.plusDays(1), months)).isAfterOrEqualTo(ends(day, months));
        assertThat(ends(day, months).getDayOfMonth())
                .isEqualTo(Math.min(day.getDayOfMonth(), ends(day, months).lengthOfMonth()));
    }

    private static LocalDate ends(LocalDate begins, int months) {
        return Clocks.ends(new Clock.Lasts(Period.ofMonths(months)), begins, Map.of(), DAYS)
                .orElseThrow();
    }
}
