package org.xiandao.rules.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xiandao.rules.fund.Books.Party;
import org.xiandao.rules.fund.Books.Payment;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Basis;
import org.xiandao.rules.pack.FundRules.SpecialAudit;

class SampleTest {
    private static final SpecialAudit RULE =
            new SpecialAudit(Fraction.of(100), 3, Period.ofDays(30), new Basis(List.of(), Optional.of("D-1")));

    @Test
    void allThatReachTheAmountAreLookedAtAndOfTheRestThoseWithTheSmallestLots() {
        var sample = Sample.of(RULE, payments(), "seed");
        assertThat(sample.large()).containsExactly(10, 11, 12);
        assertThat(sample.drawn()).hasSize(3).allMatch(number -> number < 10).isSorted();
        var largestDrawn = sample.drawn().stream()
                .map(number -> Sample.lot("seed", number))
                .sorted()
                .toList()
                .getLast();
        assertThat(IntStream.rangeClosed(1, 9).filter(number -> !sample.holds(number)))
                .allMatch(number -> Sample.lot("seed", number).compareTo(largestDrawn) > 0);
    }

    @Test
    void theSameSeedDrawsTheSameAndAnotherSeedAnother() {
        assertThat(Sample.of(RULE, payments().reversed(), "seed")).isEqualTo(Sample.of(RULE, payments(), "seed"));
        assertThat(IntStream.range(0, 20)
                        .mapToObj(n -> Sample.of(RULE, payments(), "seed" + n).drawn())
                        .distinct())
                .hasSizeGreaterThan(5);
    }

    @Test
    void whereThereAreFewerAllOfThemAreDrawn() {
        assertThat(Sample.of(RULE, payments().subList(0, 2), "seed").drawn()).containsExactly(1, 2);
    }

    private static List<Payment> payments() {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(n -> new Payment(
                        n,
                        1,
                        1,
                        new Party("甲", Optional.empty()),
                        "i" + n,
                        BigDecimal.valueOf(n < 10 ? 99 : n == 10 ? 100 : 101),
                        LocalDate.of(2026, 5, n)))
                .toList();
    }
}
