package org.xiandao.rules.score;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.ReviewRules.NobodyJudges;

/** How the points of lines that nobody could judge are shared among the others. */
record Sharing(NobodyJudges rule, List<Judged> lines) {

    /** @param result empty where nobody could judge */
    record Judged(String id, String first, Fraction points, Optional<Fraction> result) {}

    /** What can't be made up for: lines, or first levels of which nothing was judged. */
    List<String> stuck() {
        var unjudged = lines.stream().filter(line -> line.result().isEmpty()).toList();
        return switch (rule) {
            case REFUSED -> unjudged.stream().map(Judged::id).toList();
            case WHOLE ->
                unjudged.size() == lines.size() ? firsts().keySet().stream().toList() : List.of();
            case FIRST_LEVEL ->
                firsts().entrySet().stream()
                        .filter(first -> first.getValue().stream()
                                .allMatch(line -> line.result().isEmpty()))
                        .map(Map.Entry::getKey)
                        .toList();
        };
    }

    /** The experts' part of each first level that they score; empty where something is stuck. */
    Optional<Map<String, Fraction>> parts() {
        if (lines.stream().allMatch(line -> line.result().isPresent())) return Optional.of(scaled(Fraction.ONE));
        if (!stuck().isEmpty()) return Optional.empty();
        if (rule == NobodyJudges.WHOLE) return Optional.of(scaled(factor(lines)));
        var parts = new LinkedHashMap<String, Fraction>();
        firsts().forEach((first, of) -> parts.put(first, sum(of).times(factor(of))));
        return Optional.of(parts);
    }

    private Map<String, Fraction> scaled(Fraction factor) {
        var parts = new LinkedHashMap<String, Fraction>();
        firsts().forEach((first, of) -> parts.put(first, sum(of).times(factor)));
        return parts;
    }

    private Map<String, List<Judged>> firsts() {
        return lines.stream().collect(Collectors.groupingBy(Judged::first, LinkedHashMap::new, Collectors.toList()));
    }

    private static Fraction factor(List<Judged> of) {
        var all = Fraction.ZERO;
        var judged = Fraction.ZERO;
        for (var line : of) {
            all = all.plus(line.points());
            if (line.result().isPresent()) judged = judged.plus(line.points());
        }
        return all.equals(judged) ? Fraction.ONE : all.over(judged);
    }

    private static Fraction sum(List<Judged> of) {
        var sum = Fraction.ZERO;
        for (var line : of)
            if (line.result().isPresent()) sum = sum.plus(line.result().get());
        return sum;
    }
}
