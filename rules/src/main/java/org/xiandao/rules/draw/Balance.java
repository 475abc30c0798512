package org.xiandao.rules.draw;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;

/**
 * How evenly cases lie over the experts who could be drawn for some case or have a seat in one, earlier load included.
 *
 * @param least cases of whoever has fewest; {@code most} of whoever has most
 * @param squares the sum of the squares of all loads
 */
public record Balance(int least, int most, long squares) {

    public int spread() {
        return most - least;
    }

    /** What a draw came to. */
    public static Balance of(SealedDraw draw) {
        return of(draw.drawing(), Sieve.of(draw.drawing()), draw.seats());
    }

    /**
     * The most even that there could be if everybody knew every field and nobody had a conflict: each free seat goes to
     * who has fewest cases. No draw has a lower sum of squares, nor less between most and fewest.
     */
    public static Balance bound(Drawing drawing) {
        return bound(drawing, Sieve.of(drawing));
    }

    static Balance of(Drawing drawing, Sieve sieve, List<Seat> seats) {
        var loads = before(drawing, sieve);
        seats.forEach(seat -> loads.merge(seat.expert(), 1, Integer::sum));
        return of(loads);
    }

    static Balance bound(Drawing drawing, Sieve sieve) {
        var loads = before(drawing, sieve);
        var room = new HashMap<String, Integer>();
        drawing.experts().forEach(expert -> room.put(expert.id(), expert.most()));
        for (var of : drawing.cases()) of.kept().forEach(expert -> room.merge(expert, -1, Integer::sum));
        var next = new PriorityQueue<Map.Entry<String, Integer>>(
                Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()));
        loads.forEach((expert, load) -> next.add(Map.entry(expert, load)));
        int free = drawing.cases().stream().mapToInt(Case::free).sum();
        while (free > 0 && !next.isEmpty()) {
            var lowest = next.remove();
            if (Objects.requireNonNull(room.merge(lowest.getKey(), -1, Integer::sum)) < 0) continue;
            int load = lowest.getValue() + 1;
            loads.put(lowest.getKey(), load);
            next.add(Map.entry(lowest.getKey(), load));
            free--;
        }
        return of(loads);
    }

    private static Balance of(Map<String, Integer> loads) {
        return new Balance(
                loads.values().stream().min(Comparator.naturalOrder()).orElse(0),
                loads.values().stream().max(Comparator.naturalOrder()).orElse(0),
                loads.values().stream().mapToLong(it -> (long) it * it).sum());
    }

    private static Map<String, Integer> before(Drawing drawing, Sieve sieve) {
        var earlier = new HashMap<String, Integer>();
        drawing.experts().forEach(expert -> earlier.put(expert.id(), expert.load()));
        var loads = new HashMap<String, Integer>();
        for (var each : sieve.cases()) {
            each.eligible().forEach(expert -> loads.putIfAbsent(expert.id(), expert.load()));
            each.of().kept().forEach(expert -> loads.putIfAbsent(expert, earlier.getOrDefault(expert, 0)));
        }
        for (var of : drawing.cases()) of.kept().forEach(expert -> loads.merge(expert, 1, Integer::sum));
        return loads;
    }
}
