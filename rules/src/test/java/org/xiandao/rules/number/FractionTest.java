package org.xiandao.rules.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;

class FractionTest {
    @Test
    void sixSixthsOfTwentyFiveAreTwentyFive() {
        var sum = Fraction.ZERO;
        for (int i = 0; i < 6; i++) sum = sum.plus(Fraction.parse("25/6"));
        assertThat(sum).isEqualTo(Fraction.of(25));
    }

    @Test
    void aFractionPrintsAsADecimalWhereTheDecimalEnds() {
        assertThat(Fraction.of(17, 4)).hasToString("4.25");
        assertThat(Fraction.of(25, 6)).hasToString("25/6");
        assertThat(Fraction.of(-1, 8)).hasToString("-0.125");
        assertThat(Fraction.of(40, -4)).hasToString("-10");
        assertThat(Fraction.of(100)).hasToString("100");
    }

    @Test
    void aDecimalIsReadExactly() {
        assertThat(Fraction.parse("0.10")).isEqualTo(Fraction.of(1, 10));
        assertThat(Fraction.of(new BigDecimal("1E+3"))).isEqualTo(Fraction.of(1000));
        assertThat(Fraction.of(new BigDecimal("-2.50"))).isEqualTo(Fraction.of(-5, 2));
    }

    @Test
    void anythingElseIsNoNumber() {
        for (var text : List.of("", " 1", "1e3", "1.", ".5", "1/0", "1/-2", "+1", "1,000", "一", "１", "0x1"))
            assertThatThrownBy(() -> Fraction.parse(text)).as(text).isInstanceOf(NumberFormatException.class);
    }

    @Test
    void nothingIsDividedByZero() {
        assertThatThrownBy(() -> Fraction.ONE.over(Fraction.ZERO)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Fraction.of(1, 0)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void roundingIsAsked() {
        assertThat(Fraction.of(25, 6).round(2, RoundingMode.HALF_UP)).isEqualTo("4.17");
        assertThat(Fraction.of(25, 6).round(2, RoundingMode.DOWN)).isEqualTo("4.16");
        assertThat(Fraction.of(1, 200).round(2, RoundingMode.HALF_UP)).isEqualTo("0.01");
    }

    @Test
    void figuresAreGroupedAndCutWithASign() {
        assertThat(Figures.of(Fraction.of(14_870_000))).isEqualTo("14,870,000");
        assertThat(Figures.of(Fraction.of(-41_230))).isEqualTo("-41,230");
        assertThat(Figures.of(Fraction.of(41_230_0000L, 14_870_000L))).isEqualTo("27.72…");
        assertThat(Figures.of(Fraction.of(-1, 3))).isEqualTo("-0.33…");
        assertThat(Figures.of(Fraction.parse("1234.5678"))).isEqualTo("1,234.5678");
        assertThat(Figures.of(Fraction.parse("0.123456"))).isEqualTo("0.123456");
        assertThat(Figures.of(Fraction.parse("0.1234567"))).isEqualTo("0.12…");
        assertThat(Figures.of(Fraction.parse("123456.5"))).isEqualTo("123,456.5");
        assertThat(Figures.of(Fraction.ZERO)).isEqualTo("0");
        assertThat(Figures.of(Fraction.of(999))).isEqualTo("999");
    }

    @Test
    void aQuantityShowsItsUnit() {
        assertThat(Quantity.of(30, "个/万人")).hasToString("30 个/万人");
        assertThat(Quantity.of(30, "")).hasToString("30");
    }
}
