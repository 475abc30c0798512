package org.xiandao.rules.draw;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DirectedWeightedMultigraph;

/**
 * A network through which one unit flows for each seat. It is solved wish by wish: after each, every step whose price
 * shows that it can't change without harm to the wish is held fast, so that the next one chooses among equals only.
 */
final class Network {
    /** The library's name and version, as the record of a draw tells them. */
    static final String LIBRARY = "JGraphT 1.5.2, CapacityScalingMinimumCostFlow";

    /** Above this, the library's costs would come near the one that it takes for infinite. */
    static final int MOST_SEATS = 15_000;

    /**
     * Among equals the library's search goes astray, a hundredfold slower. So a cost bears a trace of chance, too small
     * to weigh against a whole number: sixteen bits of it over 2³⁶, for each of at most {@link #MOST_SEATS} steps that a
     * change undoes.
     */
    private static final long TRACE = 1L << 36;

    static final class Step {
        private final int from;
        private final int to;
        private final int most;
        private final Wish.Cost cost;
        private int flow;
        private boolean spare;
        private boolean held;

        private Step(int from, int to, int most, Wish.Cost cost) {
            this.from = from;
            this.to = to;
            this.most = most;
            this.cost = cost;
        }

        /** Leaves it aside until it is needed; it must lead to a node from which all flows on to the end. */
        void spare() {
            spare = true;
        }

        boolean isTaken() {
            return flow > 0;
        }

        int flow() {
            return flow;
        }
    }

    private final List<Integer> supplies = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    /** @param supply how much begins here; negative where it ends */
    int node(int supply) {
        supplies.add(supply);
        return supplies.size() - 1;
    }

    Step step(int from, int to, int most, Wish.Cost cost) {
        var step = new Step(from, to, most, cost);
        steps.add(step);
        return step;
    }

    void solve() {
        for (var wish : Wish.values()) please(wish);
    }

    /**
     * Spare steps stay out of the search, which is many times faster then, until their price calls them in; few are not
     * worth searching twice. It changes how long it takes, not what comes of it.
     */
    private void please(Wish wish) {
        if (spare() < steps.size() / 8) steps.forEach(step -> step.spare = false);
        long[] prices;
        do prices = search(wish);
        while (callIn(wish, prices));
        hold(wish, prices);
    }

    private long spare() {
        return steps.stream().filter(step -> step.spare && !step.held).count();
    }

    private long[] search(Wish wish) {
        var supply = supplies.stream().mapToInt(Integer::intValue).toArray();
        var graph = new DirectedWeightedMultigraph<Integer, Step>(Step.class);
        for (int node = 0; node < supply.length; node++) graph.addVertex(node);
        for (var step : steps)
            if (step.held) {
                supply[step.from] -= step.flow;
                supply[step.to] += step.flow;
            } else if (!step.spare) {
                graph.addEdge(step.from, step.to, step);
                graph.setEdgeWeight(step, wish.of(step.cost) + trace(wish, step));
            }
        var algorithm = new CapacityScalingMinimumCostFlow<Integer, Step>(1);
        var flow = algorithm.getMinimumCostFlow(
                new MinimumCostFlowProblemImpl<>(graph, node -> supply[node], step -> step.most));
        for (var step : graph.edgeSet()) step.flow = (int) flow.getFlow(step);
        return prices(algorithm.getDualSolution());
    }

    private static double trace(Wish wish, Step step) {
        return wish.isChance() ? 0 : (double) Wish.CHANCE.of(step.cost) / TRACE;
    }

    /** Whole numbers again: the traces are rounded away. */
    private long[] prices(Map<Integer, ? extends Number> dual) {
        var prices = new long[supplies.size()];
        dual.forEach((node, price) -> prices[node] = Math.round(price.doubleValue()));
        return prices;
    }

    /** Whether a spare step is worth its price, with where it leads to at the highest that the others' prices allow. */
    private boolean callIn(Wish wish, long[] prices) {
        var highest = new long[prices.length];
        Arrays.fill(highest, Long.MAX_VALUE / 2);
        for (var step : steps) {
            if (step.held || step.spare) continue;
            if (step.flow < step.most) atMost(highest, step.from, wish.of(step.cost) + prices[step.to]);
            if (step.flow > 0) atMost(highest, step.to, prices[step.from] - wish.of(step.cost));
        }
        for (var step : steps) if (step.spare && !step.held) prices[step.to] = highest[step.to];
        boolean called = false;
        for (var step : steps) {
            if (!step.spare || step.held || reduced(wish, step, prices) >= 0) continue;
            step.spare = false;
            called = true;
        }
        return called;
    }

    private static void atMost(long[] highest, int node, long price) {
        highest[node] = Math.min(highest[node], price);
    }

    private static long reduced(Wish wish, Step step, long[] prices) {
        return wish.of(step.cost) + prices[step.to] - prices[step.from];
    }

    /** Complementary slackness, checked as well as used: it proves that the flow is the best one for the wish. */
    private void hold(Wish wish, long[] prices) {
        for (var step : steps) {
            if (step.held) continue;
            long reduced = reduced(wish, step, prices);
            if (reduced > 0 && step.flow > 0 || reduced < 0 && step.flow < step.most)
                throw new IllegalStateException("The prices don't prove that the draw is the best by " + wish
                        + ".\nMaybe report this drawing as a fault of the programme.");
            step.held = reduced != 0;
        }
    }

    /** Where what begins here could flow instead, not by one node: over steps with room left, and back over those taken. */
    boolean[] reach(int start, int without) {
        var ahead = new ArrayList<List<Step>>();
        var back = new ArrayList<List<Step>>();
        for (int node = 0; node < supplies.size(); node++) {
            ahead.add(new ArrayList<>());
            back.add(new ArrayList<>());
        }
        for (var step : steps) {
            if (step.flow < step.most) ahead.get(step.from).add(step);
            if (step.flow > 0) back.get(step.to).add(step);
        }
        var reached = new boolean[supplies.size()];
        reached[without] = true;
        var waiting = new ArrayDeque<Integer>();
        waiting.add(start);
        while (!waiting.isEmpty()) {
            int node = waiting.remove();
            if (reached[node]) continue;
            reached[node] = true;
            for (var step : ahead.get(node)) waiting.add(step.to);
            for (var step : back.get(node)) waiting.add(step.from);
        }
        return reached;
    }
}
