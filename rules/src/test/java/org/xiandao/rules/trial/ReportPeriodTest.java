package org.xiandao.rules.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.xiandao.rules.judge.AnEdition;
import org.xiandao.rules.pack.RatingRules.ByOwners;
import org.xiandao.rules.pack.RatingRules.Report;

class ReportPeriodTest {
    private static List<ReportPeriod> periods(Period every, boolean calendar, String begins, String ends) {
        var owners = new ByOwners(Period.ofDays(15), calendar);
        var report = new Report(
                "regular",
                AnEdition.text("报送"),
                List.of(),
                every,
                Optional.empty(),
                Optional.of(owners),
                AnEdition.BASIS);
        return ReportPeriod.of(report, owners, LocalDate.parse(begins), LocalDate.parse(ends));
    }

    private static List<String> ends(List<ReportPeriod> periods) {
        return periods.stream().map(period -> period.to().toString()).toList();
    }

    @Test
    void quartersOfTheCalendarAreCutWhereTheTrialBeginsAndEnds() {
        var periods = periods(Period.ofMonths(3), true, "2031-09-16", "2032-05-20");
        assertThat(ends(periods)).containsExactly("2031-09-30", "2031-12-31", "2032-03-31", "2032-05-20");
        assertThat(periods.getFirst().from()).isEqualTo("2031-09-16");
        assertThat(periods.getFirst().due()).isEqualTo("2031-10-15");
        assertThat(periods.getFirst().over(LocalDate.parse("2031-09-30"))).isFalse();
        assertThat(periods.getFirst().over(LocalDate.parse("2031-10-01"))).isTrue();
    }

    @Test
    void aLeapDayEndsItsFebruaryAndAShortMonthShortensNoOther() {
        assertThat(ends(periods(Period.ofMonths(2), true, "2032-01-01", "2032-04-30")))
                .containsExactly("2032-02-29", "2032-04-30");
        assertThat(ends(periods(Period.ofMonths(1), false, "2032-01-31", "2032-04-29")))
                .containsExactly("2032-02-28", "2032-03-30", "2032-04-29");
        assertThat(ends(periods(Period.ofYears(1), false, "2032-02-29", "2035-02-27")))
                .containsExactly("2033-02-27", "2034-02-27", "2035-02-27");
    }

    @Test
    void aPeriodThatFillsNoYearOfTheCalendarRunsFromTheFirstDay() {
        assertThat(ReportPeriod.fitsCalendar(Period.ofMonths(5))).isFalse();
        assertThat(ReportPeriod.fitsCalendar(Period.ofDays(30))).isFalse();
        assertThat(ReportPeriod.fitsCalendar(Period.ofYears(1))).isTrue();
        assertThat(ends(periods(Period.ofMonths(5), true, "2031-01-10", "2031-08-01")))
                .containsExactly("2031-06-09", "2031-08-01");
    }

    @Property(tries = 300)
    void periodsCoverEveryDayOfTheTrialOnce(
            @ForAll @IntRange(min = 0, max = 1500) int offset,
            @ForAll @IntRange(min = 0, max = 1200) int length,
            @ForAll @IntRange(min = 1, max = 14) int months,
            @ForAll boolean calendar) {
        var begins = LocalDate.of(2030, 1, 1).plusDays(offset);
        var ends = begins.plusDays(length);
        var periods = periods(Period.ofMonths(months), calendar, begins.toString(), ends.toString());
        var next = begins;
        for (var period : periods) {
            assertThat(period.from()).isEqualTo(next);
            assertThat(period.to()).isAfterOrEqualTo(period.from());
            next = period.to().plusDays(1);
        }
        assertThat(next).isEqualTo(ends.plusDays(1));
    }
}
