package org.xiandao.rules.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xiandao.rules.number.Fraction;

class AlphaTest {

    /** Krippendorff 2011, section C: four observers, twelve units, missing values; and the three coders of his earlier texts. */
    @ParameterizedTest
    @CsvSource({
        "1 2 3 3 2 1 4 1 2 . . .|1 2 3 3 2 2 4 1 2 5 . 3|. 3 3 3 2 3 4 2 2 5 1 .|1 2 3 3 2 4 4 1 2 5 1 ., 0.849",
        ". . . . . 3 4 1 2 1 1 3 3 . 3|1 . 2 1 3 3 4 3 . . . . . . .|. . 2 1 3 4 4 . 2 1 1 3 3 . 4, 0.811"
    })
    void thePublishedExamplesComeOut(String observers, String alpha) {
        var found = Alpha.interval(units(observers)).orElseThrow();
        assertThat(found.round(3, RoundingMode.HALF_UP)).isEqualTo(alpha);
    }

    @Test
    void whereNothingDiffersThereIsNothingToTellApart() {
        assertThat(Alpha.interval(units("2 2|2 2"))).isEmpty();
        assertThat(Alpha.interval(units("2 . 3|. 4 ."))).isEmpty();
        assertThat(Alpha.interval(List.of())).isEmpty();
    }

    @Test
    void contradictionIsWorseThanChance() {
        assertThat(Alpha.interval(units("1 2|2 1")).orElseThrow()).isEqualTo(Fraction.of(-1, 2));
    }

    @Test
    void partsOfPointsAreExactToo() {
        var third = Fraction.of(1, 3);
        var half = Fraction.of(1, 2);
        var found = Alpha.interval(List.of(List.of(third, half), List.of(half, third)));
        assertThat(found).contains(Fraction.of(-1, 2));
    }

    @Property(tries = 100)
    void agreementIsOneWhateverTheUnits(@ForAll @Size(min = 2, max = 9) List<@IntRange(max = 100) Integer> marks) {
        var units = marks.stream()
                .map(mark -> Collections.nCopies(3, Fraction.of(mark)))
                .toList();
        if (marks.stream().distinct().count() > 1)
            assertThat(Alpha.interval(units)).contains(Fraction.ONE);
    }

    @Property(tries = 100)
    void neitherOrderNorUnitOfMeasureMatter(
            @ForAll @Size(min = 2, max = 6) List<@Size(min = 1, max = 5) List<@IntRange(max = 20) Integer>> marks,
            @ForAll int seed) {
        var before = marks.stream()
                .map(unit -> unit.stream().map(Fraction::of).toList())
                .toList();
        var random = new Random(seed);
        var after = new ArrayList<List<Fraction>>();
        for (var unit : before) {
            var shuffled = new ArrayList<>(unit.stream()
                    .map(mark -> mark.times(Fraction.of(7, 3)).plus(Fraction.of(11)))
                    .toList());
            Collections.shuffle(shuffled, random);
            after.add(shuffled);
        }
        Collections.shuffle(after, random);
        assertThat(Alpha.interval(after)).isEqualTo(Alpha.interval(before));
    }

    private static List<List<Fraction>> units(String observers) {
        var units = new ArrayList<List<Fraction>>();
        for (var observer : observers.split("\\|")) {
            var marks = observer.split(" ");
            while (units.size() < marks.length) units.add(new ArrayList<>());
            for (int unit = 0; unit < marks.length; unit++)
                if (!marks[unit].equals(".")) units.get(unit).add(Fraction.parse(marks[unit]));
        }
        return units;
    }
}
