package org.xiandao.rules.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FractionPropertyTest {
    @Property
    void whatIsPrintedIsReadBack(@ForAll("fractions") Fraction a) {
        assertThat(Fraction.parse(a.toString())).isEqualTo(a);
    }

    @Property
    void additionAndMultiplicationAreThoseOfSchool(
            @ForAll("fractions") Fraction a, @ForAll("fractions") Fraction b, @ForAll("fractions") Fraction c) {
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.times(b)).isEqualTo(b.times(a));
        assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
        assertThat(a.times(b.plus(c))).isEqualTo(a.times(b).plus(a.times(c)));
        assertThat(a.minus(b).plus(b)).isEqualTo(a);
        if (b.signum() != 0) assertThat(a.over(b).times(b)).isEqualTo(a);
    }

    @Property
    void orderAgreesWithDifference(@ForAll("fractions") Fraction a, @ForAll("fractions") Fraction b) {
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(a.minus(b).signum());
    }

    @Property
    void roundingHalfUpIsNeverFurtherThanHalfAUnit(@ForAll("fractions") Fraction a) {
        var rounded = Fraction.of(a.round(2, RoundingMode.HALF_UP));
        var error = a.minus(rounded);
        assertThat(error.compareTo(Fraction.of(1, 200))).isLessThanOrEqualTo(0);
        assertThat(error.compareTo(Fraction.of(-1, 200))).isGreaterThanOrEqualTo(0);
    }

    @Property
    void theFloorIsTheLargestWholeNumberNotAbove(@ForAll("fractions") Fraction a) {
        var floor = Fraction.of(a.floor());
        assertThat(floor).isLessThanOrEqualTo(a);
        assertThat(floor.plus(Fraction.ONE)).isGreaterThan(a);
        assertThat(a.negate().ceiling()).isEqualTo(a.floor().negate());
    }

    @Provide
    Arbitrary<Fraction> fractions() {
        return Combinators.combine(
                        Arbitraries.longs().between(-1_000_000, 1_000_000),
                        Arbitraries.longs().between(1, 10_000))
                .as(Fraction::of);
    }
}
