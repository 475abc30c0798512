package org.xiandao.app.pages.monitoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.xiandao.rules.number.Figures;
import org.xiandao.rules.number.Fraction;

/**
 * Shades for values, by the quarters of those that are known: light to dark in one hue, dark ink readable on each. Every
 * shade is said in figures too.
 *
 * @param steps from the lowest, empty where nothing is known
 */
record Scale(List<Step> steps) {
    private static final List<String> FILLS = List.of("#eef3fc", "#cfe0fa", "#9fc1f5", "#69a0ec");

    /** @param from the lowest and {@code to} the highest value that has this shade */
    record Step(Fraction from, Fraction to, String fill) {
        String range() {
            return from.equals(to) ? Figures.of(from) : Figures.of(from) + "–" + Figures.of(to);
        }
    }

    static Scale of(Collection<Fraction> values) {
        var sorted = values.stream().sorted().distinct().toList();
        var steps = new ArrayList<Step>();
        int quarters = Math.min(FILLS.size(), sorted.size());
        for (int i = 0; i < quarters; i++) {
            var from = sorted.get(i * sorted.size() / quarters);
            var to = sorted.get((i + 1) * sorted.size() / quarters - 1);
            steps.add(new Step(from, to, FILLS.get(i + FILLS.size() - quarters)));
        }
        return new Scale(List.copyOf(steps));
    }

    String fill(Fraction value) {
        return steps.stream()
                .filter(step -> step.to().compareTo(value) >= 0)
                .findFirst()
                .orElseThrow()
                .fill();
    }
}
