package org.xiandao.rules.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.xiandao.rules.json.CanonicalJson;

class DrawPropertyTest {

    @Property(tries = 200)
    void theOrderOfTheListsNeverMatters(@ForAll long number, @ForAll long shuffle) {
        var drawing = ADrawing.any(number).drawing();
        var random = new Random(shuffle);
        var shuffled = new Drawing(
                drawing.date(),
                shuffled(drawing.experts(), random),
                shuffled(drawing.cases(), random),
                shuffled(drawing.conflicts(), random),
                drawing.limits(),
                new Seed(drawing.seed().value(), shuffled(drawing.seed().submissions(), random)),
                Optional.empty());
        assertThat(Draw.of(shuffled)).isEqualTo(Draw.of(drawing));
    }

    @Property(tries = 200)
    void nobodyIsDrawnAgainstAConflictALimitOrAnExclusion(@ForAll long number) {
        var drawing = ADrawing.any(number).drawing();
        if (!(Draw.of(drawing) instanceof Draw.Drawn(var sealed))) return;
        var cases = new HashMap<String, Integer>();
        for (var of : drawing.cases()) {
            var people = sealed.experts(of.id());
            assertThat(people).hasSize(of.seats()).doesNotHaveDuplicates();
            var areas = new HashMap<String, Integer>();
            for (var id : people) {
                var expert = expert(drawing, id);
                assertThat(drawing.conflicts())
                        .noneMatch(it -> it.expert().equals(id) && it.of().equals(of.id()));
                assertThat(expert.available()).isTrue();
                assertThat(expert.declaredUntil().orElseThrow()).isAfterOrEqualTo(drawing.date());
                cases.merge(id, 1, Integer::sum);
                areas.merge(expert.area(), 1, Integer::sum);
            }
            drawing.limits()
                    .perArea()
                    .ifPresent(most -> assertThat(areas.values()).allMatch(it -> it <= most));
        }
        cases.forEach((id, many) ->
                assertThat(many).isLessThanOrEqualTo(expert(drawing, id).most()));
    }

    /** All ways to fill the seats are tried: none is better by the wishes in their order. */
    @Property(tries = 150)
    void noOtherWayToFillTheSeatsIsBetter(@ForAll long number) {
        var any = ADrawing.any(number);
        var small = new ADrawing(
                any.experts().subList(0, 5),
                any.cases().subList(0, Math.min(3, any.cases().size())).stream()
                        .map(it -> new Case(
                                it.id(),
                                it.area(),
                                List.of("networks", "safety"),
                                Math.min(2, it.seats()),
                                List.of(),
                                List.of(),
                                List.of()))
                        .toList(),
                any.conflicts().stream()
                        .filter(it -> it.expert().compareTo("e05") <= 0
                                && it.of().compareTo("c3") <= 0
                                && any.cases().stream()
                                        .limit(3)
                                        .anyMatch(of -> of.id().equals(it.of())))
                        .toList(),
                any.limits(),
                any.seed());
        var drawing = small.drawing();
        var best = new Exhaustive(drawing).best();
        switch (Draw.of(drawing)) {
            case Draw.Drawn(var sealed) ->
                assertThat(Optional.of(new Exhaustive(drawing).wishes(sealed.seats())))
                        .isEqualTo(best);
            case Draw.Short(var vacancies) -> {
                assertThat(best).isEmpty();
                assertThat(vacancies).isNotEmpty();
            }
            case Draw.Refused(var faults) -> throw new AssertionError(faults);
        }
    }

    @Property(tries = 30)
    void anotherSeedNeverChangesTheBalance(@ForAll long number, @ForAll long other) {
        var drawing = ADrawing.any(number);
        if (!(Draw.of(drawing.drawing()) instanceof Draw.Drawn(var first))) return;
        var second = drawing.with(ADrawing.seed("other " + other)).drawn();
        assertThat(Balance.of(second)).isEqualTo(Balance.of(first));
        assertThat(Balance.of(first).squares())
                .isGreaterThanOrEqualTo(Balance.bound(first.drawing()).squares());
    }

    @Property(tries = 50)
    void aDrawingIsReadBackAsItWasWritten(@ForAll long number) {
        var drawing = ADrawing.any(number).drawing();
        var json = CanonicalJson.parse(CanonicalJson.bytes(DrawingJson.of(drawing)));
        assertThat(DrawingReader.read(json)).isEqualTo(new DrawingReader.Reading.Read(drawing));
    }

    private static <T> List<T> shuffled(List<T> items, Random random) {
        var all = new ArrayList<>(items);
        Collections.shuffle(all, random);
        return all;
    }

    private static Expert expert(Drawing drawing, String id) {
        return drawing.experts().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Fills the seats in every way there is. */
    private record Exhaustive(Drawing drawing, Chance chance) {
        Exhaustive(Drawing drawing) {
            this(drawing, new Chance(drawing.seed()));
        }

        /** What each wish sums up to: load, missing fields, the same area, and the three parts of chance. */
        List<Long> wishes(List<Seat> seats) {
            var loads = new HashMap<String, Integer>();
            var here = new HashMap<String, Integer>();
            var sums = new long[Wish.values().length];
            for (var seat : seats) {
                var expert = expert(drawing, seat.expert());
                int n = loads.merge(seat.expert(), 1, Integer::sum) + expert.load();
                int same = here.merge(seat.of() + expert.area(), 1, Integer::sum) - 1;
                for (var wish : Wish.values())
                    sums[wish.ordinal()] += wish.of(new Wish.Cost(2 * n - 1, seat.missing(), same, seat.chance()));
            }
            var all = new ArrayList<Long>();
            for (long sum : sums) all.add(sum);
            return all;
        }

        Optional<List<Long>> best() {
            var found = new ArrayList<List<Long>>();
            fill(Sieve.of(drawing).cases(), 0, 0, 0, new ArrayList<>(), found);
            return found.stream().min((left, right) -> {
                for (int i = 0; i < left.size(); i++)
                    if (!left.get(i).equals(right.get(i))) return Long.compare(left.get(i), right.get(i));
                return 0;
            });
        }

        private void fill(
                List<Sieve.Sifted> cases, int at, int from, int filled, List<Seat> seats, List<List<Long>> found) {
            if (at == cases.size()) {
                found.add(wishes(seats));
                return;
            }
            var of = cases.get(at).of();
            if (filled == of.seats()) {
                fill(cases, at + 1, 0, 0, seats, found);
                return;
            }
            var pool = cases.get(at).eligible();
            for (int i = from; i < pool.size(); i++) {
                var expert = pool.get(i);
                if (!fits(of, expert, seats)) continue;
                seats.add(new Seat(of.id(), expert.id(), of.missing(expert), chance.of(expert, of)));
                fill(cases, at, i + 1, filled + 1, seats, found);
                seats.removeLast();
            }
        }

        private boolean fits(Case of, Expert expert, List<Seat> seats) {
            long many = seats.stream()
                    .filter(seat -> seat.expert().equals(expert.id()))
                    .count();
            long same = seats.stream()
                    .filter(seat -> seat.of().equals(of.id()))
                    .filter(seat -> expert(drawing, seat.expert()).area().equals(expert.area()))
                    .count();
            return many < expert.most()
                    && drawing.limits().perArea().map(most -> same < most).orElse(true);
        }
    }
}
