package org.xiandao.rules.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.xiandao.rules.judge.AnEdition;
import org.xiandao.rules.pack.RatingRules.Bar;

class BanTest {
    private static Bar rule(Optional<Period> lasts) {
        return new Bar(lasts, AnEdition.text("项目"), List.of("city"), AnEdition.BASIS);
    }

    private static Ban decided(LocalDate day) {
        return Ban.of(rule(Optional.of(Period.ofYears(3))), "甲市", day);
    }

    @Test
    void threeYearsEndWithTheDayThatBearsTheDecisionsDate() {
        var ban = decided(LocalDate.of(2026, 3, 1));
        assertThat(ban.holds(LocalDate.of(2026, 2, 28))).isFalse();
        assertThat(ban.holds(LocalDate.of(2026, 3, 1))).isTrue();
        assertThat(ban.holds(LocalDate.of(2029, 3, 1))).isTrue();
        assertThat(ban.holds(LocalDate.of(2029, 3, 2))).isFalse();
        assertThat(ban.admittedFrom()).contains(LocalDate.of(2029, 3, 2));
    }

    @Test
    void aYearWithoutThatDayEndsWithTheMonthsLast() {
        assertThat(decided(LocalDate.of(2028, 2, 29)).last()).contains(LocalDate.of(2031, 2, 28));
        assertThat(decided(LocalDate.of(2029, 2, 28)).last()).contains(LocalDate.of(2032, 2, 28));
    }

    @Test
    void withoutALengthItLastsUntilItIsLifted() {
        var ban = Ban.of(rule(Optional.empty()), "甲市", LocalDate.of(2026, 3, 1));
        assertThat(ban.holds(LocalDate.of(2126, 3, 1))).isTrue();
        assertThat(ban.admittedFrom()).isEmpty();
        var lifted = ban.lifted(LocalDate.of(2027, 1, 1));
        assertThat(lifted.holds(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(lifted.holds(LocalDate.of(2027, 1, 1))).isFalse();
    }

    @Test
    void aBarNeverEndsBeforeItBegins() {
        var day = LocalDate.of(2026, 3, 1);
        assertThatThrownBy(() -> new Ban("甲市", day, Optional.of(day.minusDays(1))))
                .hasMessageContaining("can't begin on 2026-03-01");
    }

    @Property
    void whoMayApplyAgainIsNoLongerBarredAndWasTheDayBefore(@ForAll @IntRange(max = 40_000) int days) {
        var ban = decided(LocalDate.of(2000, 1, 1).plusDays(days));
        var again = ban.admittedFrom().orElseThrow();
        assertThat(ban.holds(again)).isFalse();
        assertThat(ban.holds(again.minusDays(1))).isTrue();
    }
}
