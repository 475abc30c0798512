package org.xiandao.rules.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xiandao.rules.draw.ADrawing.areas;
import static org.xiandao.rules.draw.ADrawing.people;
import static org.xiandao.rules.draw.Changed.kept;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.xiandao.rules.draw.Case.Why;
import org.xiandao.rules.draw.Drawing.GivenUp;
import org.xiandao.rules.draw.Limits.AtLeast;

/** A seat given up is drawn again, and all others stay. */
class DrawReplacingTest {
    @Test
    void whoDeclinedIsReplacedAndAllOthersKeepTheirSeats() {
        var first = ADrawing.ofTwelve(3, 3).drawn();
        var gone = first.experts("c2").getFirst();
        var second = ADrawing.drawn(
                Drawing.replacing(first, List.of(new GivenUp("c2", gone, Why.NOT_MY_FIELD)), ADrawing.DAY));
        assertThat(second.seats()).hasSize(1);
        assertThat(second.drawing().replaces()).contains(first.digest());
        assertThat(second.experts("c1")).isEqualTo(first.experts("c1"));
        assertThat(second.experts("c3")).isEqualTo(first.experts("c3"));
        var rest = new ArrayList<>(first.experts("c2"));
        rest.remove(gone);
        assertThat(second.experts("c2")).hasSize(3).containsAll(rest).doesNotContain(gone);
        assertThat(Replay.followed(first, second)).isEmpty();
        assertThat(Replay.verify(second.bytes())).isInstanceOf(Replay.Identical.class);
    }

    @Test
    void aReplacementKeepsTheLimitsTogetherWithThoseWhoStay() {
        for (int number = 0; number < 20; number++) {
            var sealed = ADrawing.ofTwelve(2, 4)
                    .with(new Limits(Optional.of(2), Optional.of(1), List.of(new AtLeast("safety", 1))))
                    .with(ADrawing.seed("s" + number))
                    .drawn();
            var safe = people(sealed, "c1").stream()
                    .filter(it -> it.fields().contains("safety"))
                    .map(it -> new GivenUp("c1", it.id(), Why.CONFLICT))
                    .toList();
            var next = ADrawing.drawn(Drawing.replacing(sealed, safe, ADrawing.DAY));
            for (var area : areas(next, "c1"))
                assertThat(people(next, "c1"))
                        .filteredOn(it -> it.area().equals(area))
                        .hasSizeLessThanOrEqualTo(2);
            assertThat(people(next, "c1"))
                    .filteredOn(it -> it.fields().contains("safety"))
                    .isNotEmpty();
            assertThat(next.seats()).hasSameSizeAs(safe);
        }
    }

    @Test
    void whoKnowsTheFieldAndStaysCountsForTheLeastNumber() {
        var drawing = ADrawing.ofTwelve(1, 2)
                .oneCase("c1", it -> kept(it, "e03"))
                .with(ADrawing.conflict("e06", "c1"), ADrawing.conflict("e09", "c1"), ADrawing.conflict("e12", "c1"))
                .with(new Limits(Optional.empty(), Optional.empty(), List.of(new AtLeast("safety", 1))));
        assertThat(drawing.drawn().experts("c1")).hasSize(2).contains("e03");
    }

    @Test
    void thoseWhoStayCountForTheLimitOfAUnit() {
        var drawing = ADrawing.ofTwelve(1, 7)
                .oneCase("c1", it -> kept(it, "e01", "e02"))
                .with(new Limits(Optional.empty(), Optional.of(1), List.of()));
        var units = new ArrayList<String>();
        people(drawing.drawn(), "c1").forEach(it -> units.add(it.unit().orElseThrow()));
        assertThat(units).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void aReplacementCanBeReplacedAndNobodyWhoDeclinedComesBack() {
        var sealed = ADrawing.ofTwelve(1, 3).drawn();
        var gone = new TreeSet<String>();
        for (int round = 0; round < 9; round++) {
            gone.add(sealed.experts("c1").getFirst());
            var drawing = Drawing.replacing(
                    sealed, List.of(new GivenUp("c1", sealed.experts("c1").getFirst(), Why.OTHER)), ADrawing.DAY);
            var next = ADrawing.drawn(drawing);
            assertThat(Replay.followed(sealed, next)).isEmpty();
            sealed = next;
            assertThat(sealed.experts("c1")).hasSize(3).doesNotContainAnyElementsOf(gone);
        }
        var last = Drawing.replacing(
                sealed, List.of(new GivenUp("c1", sealed.experts("c1").getFirst(), Why.OTHER)), ADrawing.DAY);
        assertThat(Draw.of(last)).isInstanceOf(Draw.Short.class);
    }

    @Test
    void whoHasNoTimeIsNotDrawnForAnotherFreeSeat() {
        var first = ADrawing.ofTwelve(2, 6).drawn();
        var all = first.experts("c1").stream()
                .map(it -> new GivenUp("c1", it, Why.NO_TIME))
                .toList();
        var one = new GivenUp("c2", first.experts("c2").getFirst(), Why.CONFLICT);
        var given = new ArrayList<>(all);
        given.add(one);
        var drawing = Drawing.replacing(first, given, ADrawing.DAY);
        assertThat(Draw.of(drawing)).isInstanceOf(Draw.Short.class);
        assertThat(Sieve.of(drawing).out().get(Reason.UNAVAILABLE)).isEqualTo(first.experts("c1"));
    }

    @Test
    void aSeatThatIsNotHeldCannotBeGivenUp() {
        var first = ADrawing.ofTwelve(1, 3).drawn();
        assertThatThrownBy(
                        () -> Drawing.replacing(first, List.of(new GivenUp("c1", "nobody", Why.HEALTH)), ADrawing.DAY))
                .hasMessageContaining("has no seat in case c1");
    }

    @Test
    void aReplacementThatTakesASeatFromWhoDidNotDeclineIsCaught() {
        var first = ADrawing.ofTwelve(2, 3).drawn();
        var stranger = first.drawing().experts().stream()
                .map(Expert::id)
                .filter(it -> !first.experts("c1").contains(it))
                .findFirst()
                .orElseThrow();
        var honest = Drawing.replacing(
                first, List.of(new GivenUp("c1", first.experts("c1").getFirst(), Why.OTHER)), ADrawing.DAY);
        var cases = honest.cases().stream()
                .map(it -> it.id().equals("c1") ? kept(it, stranger) : it)
                .toList();
        var forged = ADrawing.drawn(new Drawing(
                honest.date(),
                honest.experts(),
                cases,
                honest.conflicts(),
                honest.limits(),
                ADrawing.seed("other"),
                Optional.of("0".repeat(64))));
        assertThat(Replay.verify(forged.bytes())).isInstanceOf(Replay.Identical.class);
        assertThat(Replay.followed(first, forged))
                .extracting(it -> it.en().replaceAll("e\\d\\d", "E"))
                .containsExactly(
                        "The replacement doesn't name this earlier draw.",
                        "The two draws have different seeds.",
                        "In case c1 E, E lost the seat without declining.",
                        "In case c1 E has a seat for which nobody drew them.");
    }
}
