package org.xiandao.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.xiandao.rules.load.Packs;
import org.xiandao.rules.simulate.Assumptions;
import org.xiandao.rules.simulate.Simulation;

/**
 * Three years of 333 made-up cities, scored by a panel and rated as the edition says. Beside it the limit: ten seconds
 * are asked, one processor's time is told.
 */
final class Years {
    private static final double ASKED = 10_000;

    private Years() {}

    static void measure(Path home) throws IOException {
        int cities = Integer.getInteger("xiandao.bench.cities", 333);
        int years = Integer.getInteger("xiandao.bench.years", 3);
        int times = Integer.getInteger("xiandao.bench.times", 5);
        var edition = Packs.load(home.resolve("programmes/national/2023")).orThrow();
        System.out.printf(Locale.ROOT, "simulate: %s, %d cities, %d years%n", edition.id(), cities, years);
        for (int time = 1; time <= times; time++) {
            long began = System.nanoTime();
            var outcome = Simulation.of(edition, cities, years, time, Assumptions.MADE_UP);
            double took = (System.nanoTime() - began) / 1e6;
            System.out.printf(
                    Locale.ROOT,
                    "  run %d: %6.0f ms, %.3f of what is asked; %d ratings%n",
                    time,
                    took,
                    took / ASKED,
                    outcome.asRead().stream().mapToInt(year -> year.rated()).sum());
        }
    }
}
