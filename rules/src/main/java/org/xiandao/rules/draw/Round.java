package org.xiandao.rules.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.xiandao.rules.draw.Network.Step;
import org.xiandao.rules.draw.Wish.Cost;

/** One flow: for each case some seats, a pool, and who sits there already. */
final class Round {
    private static final String NOWHERE = "";
    private static final int FIRST = 100;

    private final Limits limits;
    private final Map<String, Integer> taken;
    private final List<Lot> lots = new ArrayList<>();
    private final Network network = new Network();
    private final List<Pair> pairs = new ArrayList<>();
    private final List<Asking> askings = new ArrayList<>();
    private int end;

    private record Lot(Case of, int seats, List<Expert> pool, List<Expert> seated, Chance chance) {}

    private record Pair(Case of, Expert expert, Step step, int missing, long chance) {}

    private record Asking(Case of, int seats, int node, Step empty) {}

    /** Cases whose pools hold enough for each, but not for all of them together. */
    record Crowd(List<Case> cases, int wanted, int possible) {}

    /** @param taken how many cases each expert has by now */
    Round(Limits limits, Map<String, Integer> taken) {
        this.limits = limits;
        this.taken = taken;
    }

    void add(Case of, int seats, List<Expert> pool, List<Expert> seated, Chance chance) {
        lots.add(new Lot(of, seats, pool, List.copyOf(seated), chance));
    }

    /** How many of a pool the limits let sit together beside those who sit there already. */
    int possible(List<Expert> pool, List<Expert> seated) {
        int possible = 0;
        for (var area : by(pool, Expert::area).entrySet()) {
            int people = 0;
            for (var unit : by(area.getValue(), Round::unit).entrySet())
                people += Math.min(unit.getValue().size(), roomOfUnit(unit.getKey(), seated));
            possible += Math.min(people, roomOfArea(area.getKey(), seated));
        }
        return possible;
    }

    void draw() {
        int wanted = lots.stream().mapToInt(Lot::seats).sum();
        if (wanted == 0) return;
        end = network.node(-wanted);
        var nodes = experts();
        int empty = 1
                + lots.stream()
                        .flatMap(lot -> lot.pool().stream())
                        .mapToInt(expert -> step(expert.load() + expert.most()))
                        .max()
                        .orElse(0);
        for (var lot : lots) {
            int node = network.node(lot.seats());
            askings.add(
                    new Asking(lot.of(), lot.seats(), node, network.step(node, end, lot.seats(), Cost.load(empty))));
            int before = pairs.size();
            by(lot.pool(), Expert::area).forEach((area, people) -> area(lot, node, area, people, nodes));
            spare(pairs.subList(before, pairs.size()));
        }
        network.solve();
    }

    List<Seat> seats() {
        return pairs.stream()
                .filter(pair -> pair.step().isTaken())
                .map(pair -> new Seat(pair.of().id(), pair.expert().id(), pair.missing(), pair.chance()))
                .toList();
    }

    /** From each case with an empty seat, all that compete with it for the same people. */
    List<Crowd> crowded() {
        var crowds = new ArrayList<Crowd>();
        var told = new ArrayList<Case>();
        for (var asking : askings) {
            if (!asking.empty().isTaken() || told.contains(asking.of())) continue;
            var reached = network.reach(asking.node(), end);
            var group = askings.stream().filter(it -> reached[it.node()]).toList();
            int wanted = group.stream().mapToInt(Asking::seats).sum();
            int missing = group.stream().mapToInt(it -> it.empty().flow()).sum();
            var cases = group.stream().map(Asking::of).toList();
            told.addAll(cases);
            crowds.add(new Crowd(cases, wanted, wanted - missing));
        }
        return crowds;
    }

    private Map<String, Integer> experts() {
        var asked = new TreeMap<String, Integer>();
        var people = new TreeMap<String, Expert>();
        for (var lot : lots)
            for (var expert : lot.pool()) {
                people.put(expert.id(), expert);
                asked.merge(expert.id(), 1, Integer::sum);
            }
        var nodes = new HashMap<String, Integer>();
        people.forEach((id, expert) -> {
            int node = network.node(0);
            nodes.put(id, node);
            int had = taken.getOrDefault(id, 0);
            int room = Math.min(expert.most() - had, asked.getOrDefault(id, 0));
            for (int n = 1; n <= room; n++) network.step(node, end, 1, Cost.load(step(expert.load() + had + n)));
        });
        return nodes;
    }

    private void area(Lot lot, int from, String area, List<Expert> people, Map<String, Integer> nodes) {
        int here = seatedIn(area, lot.seated());
        int room = Math.min(Math.min(people.size(), lot.seats()), roomOfArea(area, lot.seated()));
        if (room <= 0) return;
        int node = network.node(0);
        for (int n = 0; n < room; n++) network.step(from, node, 1, Cost.area(here + n));
        by(people, Round::unit).forEach((unit, colleagues) -> {
            int left = roomOfUnit(unit, lot.seated());
            if (left <= 0) return;
            int gate = node;
            if (left < colleagues.size()) {
                gate = network.node(0);
                network.step(node, gate, left, Cost.NONE);
            }
            for (var expert : colleagues) {
                long chance = lot.chance().of(expert, lot.of());
                int missing = lot.of().missing(expert);
                int to = nodes.getOrDefault(expert.id(), -1);
                var step = network.step(gate, to, 1, new Cost(0, missing, 0, chance));
                pairs.add(new Pair(lot.of(), expert, step, missing, chance));
            }
        });
    }

    /** Of a large pool, those most likely to be drawn go first. */
    private static void spare(List<Pair> pairs) {
        pairs.stream()
                .sorted(Comparator.comparingInt((Pair pair) -> pair.missing()).thenComparing(Pair::chance))
                .skip(FIRST)
                .forEach(pair -> pair.step().spare());
    }

    private int roomOfArea(String area, List<Expert> seated) {
        return limits.perArea().map(most -> most - seatedIn(area, seated)).orElse(Integer.MAX_VALUE);
    }

    private int roomOfUnit(String unit, List<Expert> seated) {
        if (unit.equals(NOWHERE)) return Integer.MAX_VALUE;
        int here = (int) seated.stream().filter(it -> unit(it).equals(unit)).count();
        return limits.perUnit().map(most -> most - here).orElse(Integer.MAX_VALUE);
    }

    private static int seatedIn(String area, List<Expert> seated) {
        return (int) seated.stream().filter(it -> it.area().equals(area)).count();
    }

    private static String unit(Expert expert) {
        return expert.unit().orElse(NOWHERE);
    }

    /** What the n-th case adds to the sum of squares. */
    private static int step(int n) {
        return 2 * n - 1;
    }

    private static Map<String, List<Expert>> by(List<Expert> people, Function<Expert, String> key) {
        var groups = new TreeMap<String, List<Expert>>();
        for (var expert : people)
            groups.computeIfAbsent(key.apply(expert), _ -> new ArrayList<>()).add(expert);
        return groups;
    }
}
