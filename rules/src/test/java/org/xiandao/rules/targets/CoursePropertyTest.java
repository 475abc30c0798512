package org.xiandao.rules.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Predicate.Comparator;

class CoursePropertyTest {
    private static final LocalDate BASE = LocalDate.of(2030, 12, 31);
    private static final LocalDate BY = LocalDate.of(2033, 12, 31);

    @Property
    void aPathPassesThroughItsPointsAndRunsStraightBetweenThem(
            @ForAll @Size(min = 2, max = 6) List<@IntRange(min = -500, max = 500) Integer> amounts,
            @ForAll @IntRange(min = 1, max = 200) int gap,
            @ForAll @IntRange(max = 1200) int off) {
        var points = new ArrayList<Point>();
        for (int i = 0; i < amounts.size(); i++)
            points.add(new Point(BASE.plusDays((long) gap * i), Fraction.of(amounts.get(i))));
        var path = new Path(points);
        for (var point : points) assertThat(path.on(point.on())).isEqualTo(point.amount());
        var day = BASE.plusDays(off % (gap * (amounts.size() - 1L)));
        int leg = (off % (gap * (amounts.size() - 1))) / gap;
        var slope = points.get(leg + 1).amount().minus(points.get(leg).amount()).over(Fraction.of(gap));
        assertThat(path.on(day.plusDays(1)).minus(path.on(day))).isEqualTo(slope);
        assertThat(path.on(BASE.minusDays(off + 1L))).isEqualTo(path.start().amount());
        assertThat(path.on(path.end().on().plusDays(off))).isEqualTo(path.end().amount());
    }

    @Property
    void whatIsNeededEachQuarterReachesTheTargetAndOneLessDoesNot(
            @ForAll @IntRange(max = 400) int actual,
            @ForAll @IntRange(max = 400) int wanted,
            @ForAll @IntRange(max = 1094) int day,
            @ForAll Comparator comparator) {
        if (comparator == Comparator.EQUALS) return;
        var aim = new Aim(comparator, Fraction.of(wanted), BY, true);
        var asOf = BASE.plusDays(day);
        var closing = aim.closing(Fraction.of(actual), asOf);
        assertThat(closing.isEmpty()).isEqualTo(aim.reached(Fraction.of(actual)));
        closing.ifPresent(it -> {
            int quarters = it.quarters();
            var each = it.each().orElseThrow();
            assertThat(quarters).isEqualTo(Quarters.ends(asOf.plusDays(1), BY).size());
            assertThat(aim.reached(Fraction.of(actual).plus(each.times(Fraction.of(quarters)))))
                    .isTrue();
            assertThat(aim.reached(Fraction.of(actual).plus(it.missing()))).isTrue();
            var step = Fraction.of(aim.rising() ? 1 : -1);
            assertThat(aim.reached(Fraction.of(actual).plus(each.minus(step).times(Fraction.of(quarters)))))
                    .isFalse();
            assertThat(aim.reached(Fraction.of(actual).plus(it.missing().minus(step))))
                    .isFalse();
            assertThat(it.more()).isFalse();
        });
    }

    @Property
    void whatIsNotCountedIsClosedExactly(
            @ForAll @IntRange(max = 400) int actual,
            @ForAll @IntRange(min = 401, max = 800) int wanted,
            @ForAll @IntRange(max = 1094) int day) {
        var aim = new Aim(Comparator.AT_LEAST, Fraction.of(wanted, 7), BY, false);
        var closing = aim.closing(Fraction.of(actual, 7), BASE.plusDays(day)).orElseThrow();
        assertThat(closing.each().orElseThrow().times(Fraction.of(closing.quarters())))
                .isEqualTo(Fraction.of(wanted - (long) actual, 7));
    }

    @Property
    void itWarnsWhenMoreIsNeededFromHereThanThePathAsksFromHere(
            @ForAll @IntRange(max = 100) int base,
            @ForAll @IntRange(min = 101, max = 300) int wanted,
            @ForAll @IntRange(max = 300) int actual,
            @ForAll @IntRange(max = 1094) int day) {
        var asOf = BASE.plusDays(day);
        var path = new Path(List.of(new Point(BASE, Fraction.of(base)), new Point(BY, Fraction.of(wanted))));
        var aim = new Aim(Comparator.AT_LEAST, Fraction.of(wanted), BY, true);
        var course = new Course(
                aim, Optional.of(path), List.of(), Optional.of(Fraction.of(actual)), asOf, new Forecast.TooShort(0));
        var needed = Fraction.of(wanted).minus(Fraction.of(actual));
        var asked = Fraction.of(wanted).minus(path.on(asOf));
        boolean behind = needed.compareTo(asked) > 0;
        assertThat(course.state().warns()).isEqualTo(behind);
        assertThat(course.lag())
                .isEqualTo(behind ? Optional.of(Fraction.of(needed.minus(asked).ceiling())) : Optional.empty());
    }

    @Property
    void aForecastGoesOnAsBeforeAndItsBandOnlyWidens(
            @ForAll @Size(min = 4, max = 11) List<@IntRange(max = 60) Integer> added,
            @ForAll @IntRange(min = 1, max = 300) int rest) {
        var history = history(added);
        var last = history.getLast();
        var mean = Fraction.of(added.stream().mapToInt(it -> it).sum(), added.size());
        var forecast = Forecast.of(history, last.on().plusDays(rest), true);
        if (added.stream().distinct().count() == 1) {
            assertThat(forecast).isEqualTo(new Forecast.Alike(mean, added.size()));
            return;
        }
        var made = (Forecast.Made) forecast;
        assertThat(made.each()).isEqualTo(mean);
        assertThat(made.last().on()).isEqualTo(last.on().plusDays(rest));
        var width = Fraction.ZERO;
        for (var band : made.bands()) {
            assertThat(band.middle().minus(band.low())).isEqualTo(band.high().minus(band.middle()));
            assertThat(band.high().minus(band.middle())).isGreaterThanOrEqualTo(width);
            width = band.high().minus(band.middle());
        }
        assertThat(width.signum()).isPositive();
    }

    @Property
    void whatHasFallenWithinAPeriodIsForecastNoLessThanItIs(
            @ForAll @Size(min = 4, max = 11) List<@IntRange(max = 60) Integer> added) {
        if (added.stream().distinct().count() == 1) return;
        var history = history(added);
        var made = (Forecast.Made) Forecast.of(history, history.getLast().on().plusDays(200), false);
        assertThat(made.bands())
                .allSatisfy(band -> assertThat(band.low())
                        .isGreaterThanOrEqualTo(history.getLast().amount())
                        .isLessThanOrEqualTo(band.middle()));
    }

    private static List<Point> history(List<Integer> added) {
        var history = new ArrayList<Point>();
        var on = BASE;
        var amount = Fraction.of(5);
        history.add(new Point(on, amount));
        for (int one : added) {
            on = Quarters.next(on);
            amount = amount.plus(Fraction.of(one));
            history.add(new Point(on, amount));
        }
        return history;
    }
}
