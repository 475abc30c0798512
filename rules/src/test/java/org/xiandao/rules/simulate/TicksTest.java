package org.xiandao.rules.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TicksTest {
    @Test
    void aScaleHasRoundValuesAndSixLinesAtMost() {
        assertThat(Ticks.upTo(333)).containsExactly(0, 100, 200, 300);
        assertThat(Ticks.upTo(10)).containsExactly(0, 2, 4, 6, 8, 10);
        assertThat(Ticks.upTo(1)).containsExactly(0, 1);
        for (int most = 1; most <= 10_000; most++) assertThat(Ticks.upTo(most)).hasSizeBetween(2, 6);
    }
}
