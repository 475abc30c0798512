package org.xiandao.rules.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xiandao.rules.flow.WorkingDays.Unknown;
import org.xiandao.rules.flow.WorkingDays.Year;
import org.xiandao.rules.judge.AnEdition;
import org.xiandao.rules.pack.Workflow.Clock;

class ClocksTest {
    /** 2031-01-01 is a Wednesday; Thursday and Friday are off, the Sunday after is worked. */
    private static final WorkingDays DAYS = new WorkingDays(List.of(new Year(
            2031,
            AnEdition.text("made up"),
            Set.of(day("2031-01-01"), day("2031-01-02"), day("2031-01-03")),
            Set.of(day("2031-01-05")))));

    @Test
    void holidaysAndSwappedWeekendsAreKnown() {
        assertThat(DAYS.isWorking(day("2031-01-01"))).isFalse();
        assertThat(DAYS.isWorking(day("2031-01-04"))).isFalse();
        assertThat(DAYS.isWorking(day("2031-01-05"))).isTrue();
        assertThat(DAYS.isWorking(day("2031-01-06"))).isTrue();
        assertThat(DAYS.isWorking(day("2031-01-12"))).isFalse();
        assertThat(DAYS.years()).containsExactly(2031);
    }

    @Test
    void theDayOfPublicationDoesNotCount() {
        assertThat(DAYS.plus(day("2031-01-06"), 5)).isEqualTo(day("2031-01-13"));
        assertThat(DAYS.plus(day("2031-01-01"), 1)).isEqualTo(day("2031-01-05"));
        assertThat(DAYS.plus(day("2031-01-04"), 0)).isEqualTo(day("2031-01-04"));
        assertThat(DAYS.between(day("2031-01-06"), day("2031-01-13"))).isEqualTo(5);
        assertThat(DAYS.between(day("2031-01-13"), day("2031-01-06"))).isZero();
        assertThatThrownBy(() -> DAYS.plus(day("2031-01-06"), -1)).hasMessageContaining("forward only");
    }

    @Test
    void aYearThatIsNotKnownIsAskedFor() {
        assertThatThrownBy(() -> DAYS.plus(day("2031-12-30"), 5))
                .isInstanceOfSatisfying(Unknown.class, it -> {
                    assertThat(it.year()).isEqualTo(2032);
                    assertThat(it.file()).isEqualTo("catalogue/working-days/2032.yaml");
                })
                .hasMessageContaining("The working days of 2032 are not known (known: [2031]).\nAdd catalogue/");
        assertThat(DAYS.plus(day("2031-12-30"), 1)).isEqualTo(day("2031-12-31"));
    }

    @Test
    void aCalendarThatContradictsItselfIsRefused() {
        var off = day("2031-01-04");
        assertThatThrownBy(() -> new Year(2031, AnEdition.text(""), Set.of(off), Set.of(off)))
                .hasMessageContaining("can't be");
        assertThatThrownBy(() -> new Year(2031, AnEdition.text(""), Set.of(), Set.of(day("2031-01-06"))))
                .hasMessageContaining("is no weekend");
        assertThatThrownBy(() -> new Year(2032, AnEdition.text(""), Set.of(off), Set.of()))
                .hasMessageContaining("isn't in 2032");
        assertThatThrownBy(() -> new Year(2032, AnEdition.text(""), Set.of(), Set.of(off)))
                .hasMessageContaining("isn't in 2032");
        var year = new Year(2031, AnEdition.text(""), Set.of(), Set.of());
        assertThatThrownBy(() -> new WorkingDays(List.of(year, year))).hasMessageContaining("given twice");
    }

    @Test
    void periodsEndOnTheDayOfTheSameNumber() {
        assertThat(ends(new Clock.Lasts(Period.ofYears(3)), "2024-12-01")).contains(day("2027-12-01"));
        assertThat(ends(new Clock.Lasts(Period.ofMonths(1)), "2031-01-31")).contains(day("2031-02-28"));
        assertThat(ends(new Clock.Lasts(Period.ofDays(10)), "2031-01-01")).contains(day("2031-01-11"));
    }

    @Test
    void threeYearsFromALeapDayEndWithFebruary() {
        assertThat(ends(new Clock.Lasts(Period.ofYears(3)), "2024-02-29")).contains(day("2027-02-28"));
        assertThat(ends(new Clock.Lasts(Period.ofYears(4)), "2024-02-29")).contains(day("2028-02-29"));
    }

    @Test
    void otherClocksEndAsTheySay() {
        assertThat(ends(new Clock.Until("close"), "2031-01-01")).contains(day("2031-03-20"));
        assertThat(ends(new Clock.Until("other"), "2031-01-01")).isEmpty();
        assertThat(ends(new Clock.WorkingDays(5), "2031-01-06")).contains(day("2031-01-13"));
        assertThat(ends(new Clock.On(day("2031-12-31")), "2031-01-01")).contains(day("2031-12-31"));
        assertThat(ends(new Clock.Open(AnEdition.text("why")), "2031-01-01")).isEmpty();
    }

    private static java.util.Optional<LocalDate> ends(Clock clock, String begins) {
        return Clocks.ends(clock, day(begins), Map.of("close", day("2031-03-20")), DAYS);
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
