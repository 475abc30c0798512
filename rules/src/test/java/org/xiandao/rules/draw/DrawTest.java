package org.xiandao.rules.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiandao.rules.draw.ADrawing.areas;
import static org.xiandao.rules.draw.ADrawing.people;
import static org.xiandao.rules.draw.Changed.available;
import static org.xiandao.rules.draw.Changed.declared;
import static org.xiandao.rules.draw.Changed.declined;
import static org.xiandao.rules.draw.Changed.fields;
import static org.xiandao.rules.draw.Changed.load;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.xiandao.rules.draw.Case.Why;
import org.xiandao.rules.draw.Limits.AtLeast;

/** Who is drawn: as many cases for everybody, within the limits, from many areas. */
class DrawTest {
    @Test
    void eachSeatGoesToAnotherPersonAndEverybodyGetsAsManyCases() {
        var sealed = ADrawing.ofTwelve(6, 4).drawn();
        for (var of : sealed.drawing().cases())
            assertThat(Set.copyOf(sealed.experts(of.id()))).hasSize(4);
        assertThat(Balance.of(sealed)).isEqualTo(new Balance(2, 2, 48));
        assertThat(Balance.bound(sealed.drawing())).isEqualTo(Balance.of(sealed));
    }

    @Test
    void whoHasHadFewerCasesIsDrawnFirst() {
        var sealed =
                ADrawing.ofTwelve(1, 11).expert("e05", it -> load(it, 1, 4)).drawn();
        assertThat(sealed.experts("c1")).hasSize(11).doesNotContain("e05");
    }

    @Test
    void nobodyGetsMoreCasesThanAllowed() {
        var drawing = ADrawing.ofTwelve(4, 9).expert("e01", it -> load(it, 0, 1));
        assertThat(drawing.drawn().seats())
                .filteredOn(seat -> seat.expert().equals("e01"))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void ofEquallyLoadedExpertsThoseWhoKnowMoreOfTheFieldsAreDrawn() {
        var sealed = ADrawing.ofTwelve(1, 4)
                .oneCase("c1", it -> fields(it, "networks", "safety"))
                .drawn();
        assertThat(sealed.experts("c1")).containsExactly("e03", "e06", "e09", "e12");
    }

    @Test
    void theExpertsOfACaseComeFromAsManyAreasAsThereAre() {
        for (int number = 0; number < 20; number++) {
            var sealed =
                    ADrawing.ofTwelve(3, 4).with(ADrawing.seed("s" + number)).drawn();
            for (var of : sealed.drawing().cases())
                assertThat(areas(sealed, of.id())).hasSize(4);
        }
    }

    @Test
    void limitsOnAreasAndUnitsAreKept() {
        var drawing = ADrawing.ofTwelve(2, 8).with(new Limits(Optional.of(2), Optional.of(1), List.of()));
        var sealed = drawing.drawn();
        for (var of : sealed.drawing().cases()) {
            var units = new HashMap<String, Integer>();
            var areas = new HashMap<String, Integer>();
            for (var expert : people(sealed, of.id())) {
                units.merge(expert.unit().orElseThrow(), 1, Integer::sum);
                areas.merge(expert.area(), 1, Integer::sum);
            }
            assertThat(units.values()).allMatch(it -> it == 1);
            assertThat(areas.values()).allMatch(it -> it == 2);
        }
    }

    @Test
    void atLeastSoManyKnowAField() {
        for (int number = 0; number < 20; number++) {
            var sealed = ADrawing.ofTwelve(3, 3)
                    .with(new Limits(Optional.empty(), Optional.empty(), List.of(new AtLeast("safety", 2))))
                    .with(ADrawing.seed("s" + number))
                    .drawn();
            for (var of : sealed.drawing().cases())
                assertThat(people(sealed, of.id()))
                        .filteredOn(it -> it.fields().contains("safety"))
                        .hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void anotherSeedGivesOtherPeopleWithTheSameBalance() {
        var drawing = ADrawing.ofTwelve(2, 3);
        var draws = new TreeSet<String>();
        for (int number = 0; number < 30; number++) {
            var sealed = drawing.with(ADrawing.seed("s" + number)).drawn();
            draws.add(sealed.experts("c1") + "");
            assertThat(Balance.of(sealed)).isEqualTo(new Balance(0, 1, 6));
        }
        assertThat(draws).hasSizeGreaterThan(15);
    }

    @Test
    void everyExclusionIsOnRecordWithItsReason() {
        var sealed = ADrawing.ofTwelve(1, 3)
                .expert("e01", it -> available(it, false))
                .expert("e02", it -> declared(it, Optional.empty()))
                .expert("e03", it -> declared(it, Optional.of(ADrawing.DAY.minusDays(1))))
                .expert("e04", it -> load(it, 0, 0))
                .expert(
                        "e05",
                        it -> new Expert(
                                "e05", List.of("law"), "991", Optional.empty(), true, 0, 4, Optional.of(ADrawing.DAY)))
                .with(ADrawing.conflict("e06", "c1"))
                .oneCase("c1", it -> declined(it, "e07", Why.OTHER))
                .drawn();
        assertThat(new String(sealed.bytes(), java.nio.charset.StandardCharsets.UTF_8))
                .contains(
                        "\"out\":{\"declaration-expired\":[\"e03\"],\"full\":[\"e04\"],\"not-declared\":[\"e02\"],\"unavailable\":[\"e01\"]}",
                        "\"out\":{\"conflicted\":[\"e06\"],\"declined\":[\"e07\"],\"wrong-field\":[\"e05\"]}",
                        "\"eligible\":[\"e08\",\"e09\",\"e10\",\"e11\",\"e12\"]");
        assertThat(sealed.experts("c1")).doesNotContain("e01", "e02", "e03", "e04", "e05", "e06", "e07");
    }

    /** So many that not all of them are searched at first: those with fewest cases are found all the same. */
    @Test
    void ofManyExpertsTheBestAreFound() {
        var drawing = ADrawing.ofTwelve(4, 5).oneCase("c1", it -> fields(it, "networks", "safety"));
        for (int i = 13; i <= 600; i++) {
            int load = i % 40 == 0 ? 0 : 2;
            drawing = drawing.and(load(ADrawing.expert(i), load, 4));
        }
        for (int i = 1; i <= 12; i++) drawing = drawing.expert("e%02d".formatted(i), it -> load(it, 2, 4));
        var sealed = drawing.drawn();
        assertThat(sealed.seats())
                .hasSize(20)
                .allSatisfy(seat -> assertThat(expert(sealed, seat).load()).isLessThanOrEqualTo(1));
        assertThat(Balance.of(sealed)).isEqualTo(Balance.bound(sealed.drawing()));
        assertThat(Replay.verify(sealed.bytes())).isInstanceOf(Replay.Identical.class);
    }

    @Test
    void theSeedIsWhatSortedDigestsGiveInAnyOrder() {
        assertThat(ADrawing.seed("b", "a")).isEqualTo(ADrawing.seed("a", "b"));
        var zeros = "0".repeat(64);
        // printf '%064d\n' 0 | sha256sum
        assertThat(Seed.of(List.of(zeros)).value())
                .isEqualTo("827d096d92f3deeaa0e8070d79f45beb176768e57a958a1cd325f5f4b754b048");
    }

    @Test
    void chanceIsTheSameOnEveryMachine() {
        var seed = new Seed("00", List.of());
        // printf '00\ne01\nc1\n' | sha256sum | cut -c1-12
        assertThat(Long.toHexString(new Chance(seed).of(ADrawing.expert(1), ADrawing.of("c1", 1))))
                .isEqualTo("c8f6f7326430");
    }

    private static Expert expert(SealedDraw sealed, Seat seat) {
        return sealed.drawing().experts().stream()
                .filter(it -> it.id().equals(seat.expert()))
                .findFirst()
                .orElseThrow();
    }
}
