package org.xiandao.rules.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Predicate.Comparator;
import org.xiandao.rules.targets.Course.State;

class CourseTest {
    private static final LocalDate BASE = LocalDate.of(2030, 12, 31);
    private static final LocalDate BY = LocalDate.of(2033, 12, 31);
    private static final LocalDate NOW = LocalDate.of(2032, 12, 31);

    @Test
    void thirtySixAreMissingWithFourQuartersLeftSoNineAreNeededInEach() {
        var closing = aim(150).closing(Fraction.of(114), NOW).orElseThrow();
        assertThat(closing).isEqualTo(new Aim.Closing(Fraction.of(36), 4, Optional.of(Fraction.of(9)), false));
    }

    @Test
    void aQuarterThatHasBegunIsLeftUntilItsLastDay() {
        assertThat(Quarters.left(NOW, BY)).isEqualTo(4);
        assertThat(Quarters.left(NOW.minusDays(1), BY)).isEqualTo(5);
        assertThat(Quarters.left(BY.minusDays(1), BY)).isEqualTo(1);
        assertThat(Quarters.left(BY, BY)).isZero();
        assertThat(Quarters.left(NOW, LocalDate.of(2033, 4, 1))).isEqualTo(2);
        assertThat(Quarters.end(LocalDate.of(2032, 2, 29))).isEqualTo(LocalDate.of(2032, 3, 31));
        assertThat(Quarters.end(LocalDate.of(2032, 4, 1))).isEqualTo(LocalDate.of(2032, 6, 30));
    }

    @Test
    void moreThanTenTakesElevenOfWhatIsCountedAndALittleMoreThanTenOfTheRest() {
        var counted = new Aim(Comparator.ABOVE, Fraction.of(10), BY, true);
        assertThat(counted.closing(Fraction.of(10), NOW).orElseThrow().missing())
                .isEqualTo(Fraction.ONE);
        var rest = new Aim(Comparator.ABOVE, Fraction.of(10), BY, false)
                .closing(Fraction.of(10), NOW)
                .orElseThrow();
        assertThat(rest.missing()).isEqualTo(Fraction.ZERO);
        assertThat(rest.more()).isTrue();
        var atLeast = new Aim(Comparator.AT_LEAST, Fraction.of(10), BY, false);
        assertThat(atLeast.closing(Fraction.ONE, NOW).orElseThrow().more()).isFalse();
    }

    @Test
    void afterItsDayNothingCanComeInEachQuarter() {
        var closing = aim(150).closing(Fraction.of(114), BY).orElseThrow();
        assertThat(closing.quarters()).isZero();
        assertThat(closing.each()).isEmpty();
        assertThat(closing.missing()).isEqualTo(Fraction.of(36));
    }

    @Test
    void theStateIsSaidInItsOrder() {
        assertThat(course(150, Optional.of(path()), NOW, tooShort()).state()).isEqualTo(State.MET);
        assertThat(course(100, Optional.of(path()), NOW, tooShort()).state()).isEqualTo(State.ON_PATH);
        assertThat(course(99, Optional.of(path()), NOW, tooShort()).state()).isEqualTo(State.BEHIND);
        assertThat(course(99, Optional.empty(), NOW, tooShort()).state()).isEqualTo(State.NO_PATH);
        assertThat(course(149, Optional.of(path()), BY, tooShort()).state()).isEqualTo(State.MISSED);
        assertThat(new Course(aim(150), Optional.of(path()), List.of(), Optional.empty(), NOW, tooShort()).state())
                .isEqualTo(State.NOT_KNOWN);
    }

    @Test
    void aForecastThatFallsShortWarnsAndOneThatCannotReachItEndangers() {
        assertThat(course(99, Optional.of(path()), NOW, upTo(140, 150, 160)).state())
                .isEqualTo(State.BEHIND);
        assertThat(course(99, Optional.of(path()), NOW, upTo(130, 140, 150)).state())
                .isEqualTo(State.BEHIND);
        assertThat(course(99, Optional.of(path()), NOW, upTo(129, 139, 149)).state())
                .isEqualTo(State.IN_DANGER);
        assertThat(course(99, Optional.empty(), NOW, upTo(129, 139, 149)).state())
                .isEqualTo(State.IN_DANGER);
        assertThat(course(99, Optional.empty(), NOW, upTo(130, 140, 150)).state())
                .isEqualTo(State.BEHIND);
        assertThat(course(100, Optional.of(path()), NOW, upTo(129, 139, 149)).state())
                .isEqualTo(State.BEHIND);
        assertThat(course(100, Optional.of(path()), NOW, upTo(140, 150, 160)).state())
                .isEqualTo(State.ON_PATH);
    }

    @Test
    void whereLessIsWantedTheSignsTurn() {
        var aim = new Aim(Comparator.AT_MOST, Fraction.of(20), BY, true);
        var path = new Path(List.of(
                new Point(BASE, Fraction.of(80)), new Point(NOW, Fraction.of(40)), new Point(BY, Fraction.of(20))));
        var course = new Course(aim, Optional.of(path), List.of(), Optional.of(Fraction.of(41)), NOW, upTo(20, 30, 40));
        assertThat(course.lag()).contains(Fraction.of(-1));
        assertThat(course.state()).isEqualTo(State.BEHIND);
        assertThat(aim.keepsUp(Fraction.of(40), Fraction.of(40))).isTrue();
        assertThat(course.closing()).contains(aim.closing(Fraction.of(41), NOW).orElseThrow());
        assertThat(aim.closing(Fraction.of(41), NOW).orElseThrow())
                .isEqualTo(new Aim.Closing(Fraction.of(-21), 4, Optional.of(Fraction.of(-6)), false));
        var hopeless =
                new Course(aim, Optional.of(path), List.of(), Optional.of(Fraction.of(41)), NOW, upTo(21, 30, 40));
        assertThat(hopeless.state()).isEqualTo(State.IN_DANGER);
    }

    /** Five additions 1..5: mean 3, s² = 2.5; four quarters ahead half = 1.533·√(2.5·4·(1+4/5)). */
    @Test
    void theBandIsTheOneOfTheTextbook() {
        var history = new ArrayList<Point>();
        var on = BASE;
        long amount = 0;
        history.add(new Point(on, Fraction.ZERO));
        for (int i = 1; i <= 5; i++) {
            on = Quarters.next(on);
            amount += i;
            history.add(new Point(on, Fraction.of(amount)));
        }
        var made = (Forecast.Made) Forecast.of(history, LocalDate.of(2033, 3, 31), true);
        assertThat(made.quarters()).isEqualTo(5);
        assertThat(made.bands())
                .extracting(Forecast.Band::on)
                .containsExactly(
                        LocalDate.of(2032, 6, 30),
                        LocalDate.of(2032, 9, 30),
                        LocalDate.of(2032, 12, 31),
                        LocalDate.of(2033, 3, 31));
        assertThat(made.last().middle()).isEqualTo(Fraction.of(27));
        assertThat(made.last().high()).isEqualTo(Fraction.parse("33.504"));
        assertThat(made.last().low()).isEqualTo(Fraction.parse("20.496"));
    }

    @Test
    void fewerThanFourQuartersInARowAreTooFew() {
        var points = new ArrayList<>(List.of(
                new Point(LocalDate.of(2030, 3, 31), Fraction.ONE),
                new Point(LocalDate.of(2030, 6, 30), Fraction.ONE),
                new Point(LocalDate.of(2030, 9, 30), Fraction.ONE)));
        for (var on = BASE.plusYears(1); points.size() < 7; on = Quarters.next(on))
            points.add(new Point(on, Fraction.of(points.size())));
        assertThat(Forecast.of(points, BY, true)).isEqualTo(new Forecast.TooShort(3));
        points.add(new Point(Quarters.next(points.getLast().on()), Fraction.of(9)));
        assertThat(Forecast.of(points, BY, true)).isInstanceOf(Forecast.Made.class);
        assertThat(Forecast.of(List.of(), BY, true)).isEqualTo(new Forecast.TooShort(0));
        assertThat(Forecast.of(points, points.getLast().on(), true)).isEqualTo(new Forecast.Over());
    }

    @Test
    void aPathThatGoesBackIsRefused() {
        var point = new Point(BASE, Fraction.ONE);
        assertThatThrownBy(() -> new Path(List.of(point))).hasMessageContaining("beginning and an end");
        assertThatThrownBy(() -> new Path(List.of(point, point))).hasMessageContaining("goes back");
    }

    private static Aim aim(int amount) {
        return new Aim(Comparator.AT_LEAST, Fraction.of(amount), BY, true);
    }

    /** 100 at the end of the second year. */
    private static Path path() {
        return new Path(List.of(
                new Point(BASE, Fraction.ZERO), new Point(NOW, Fraction.of(100)), new Point(BY, Fraction.of(150))));
    }

    private static Course course(int actual, Optional<Path> path, LocalDate asOf, Forecast forecast) {
        return new Course(aim(150), path, List.of(), Optional.of(Fraction.of(actual)), asOf, forecast);
    }

    private static Forecast tooShort() {
        return new Forecast.TooShort(2);
    }

    private static Forecast upTo(int low, int middle, int high) {
        return new Forecast.Made(
                List.of(new Forecast.Band(BY, Fraction.of(low), Fraction.of(middle), Fraction.of(high))),
                Fraction.ONE,
                4);
    }
}
