package org.xiandao.rules.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.xiandao.rules.draw.Limits.AtLeast;
import org.xiandao.rules.draw.Sieve.Sifted;

/**
 * Fills the free seats in rounds: those that ask for a field first, field by field, for all cases at once; then the rest.
 * A round is one flow from cases by their areas (and units, where these are limited) to experts.
 */
final class Seating {
    private final Sieve sieve;
    private final Limits limits;
    private final Map<String, Expert> experts = new HashMap<>();
    private final Map<String, Sifted> sifted = new TreeMap<>();
    private final Map<String, List<Expert>> seated = new HashMap<>();
    private final Map<String, Integer> taken = new HashMap<>();
    private final List<Seat> drawn = new ArrayList<>();
    private final List<Vacancy> vacancies = new ArrayList<>();
    private final Chance chance;

    Seating(Drawing drawing, Sieve sieve) {
        this.sieve = sieve;
        limits = drawing.limits();
        chance = new Chance(drawing.seed());
        drawing.experts().forEach(expert -> experts.put(expert.id(), expert));
        for (var each : sieve.cases()) {
            sifted.put(each.of().id(), each);
            seated.put(each.of().id(), new ArrayList<>());
            for (var kept : each.of().kept()) seat(each.of(), expert(kept));
        }
    }

    /** Fills all seats, or finds every vacancy. */
    void fill() {
        for (var field : limits.atLeast()) round(Optional.of(field));
        round(Optional.empty());
    }

    List<Seat> drawn() {
        return drawn;
    }

    List<Vacancy> vacancies() {
        return vacancies;
    }

    private void round(Optional<AtLeast> field) {
        var round = new Round(limits, taken);
        for (var each : sifted.values()) {
            int wanted = wanted(each.of(), field);
            if (wanted <= 0) continue;
            var pool = pool(each, field);
            int possible = Math.min(wanted, round.possible(pool, seated(each.of())));
            if (possible < wanted) {
                vacancies.add(Vacancy.alone(sieve, each, field.map(AtLeast::field), wanted, pool.size(), possible));
            }
            if (possible > 0) round.add(each.of(), possible, pool, seated(each.of()), chance);
        }
        round.draw();
        for (var group : round.crowded())
            vacancies.add(Vacancy.together(
                    sieve,
                    group.cases().stream().map(it -> sifted(it.id())).toList(),
                    field.map(AtLeast::field),
                    group.wanted(),
                    group.possible()));
        for (var seat : round.seats()) {
            seat(sifted(seat.of()).of(), expert(seat.expert()));
            drawn.add(seat);
        }
    }

    private int wanted(Case of, Optional<AtLeast> field) {
        int free = of.seats() - seated(of).size();
        return field.map(it -> Math.min(free, it.experts() - knowing(of, it.field())))
                .orElse(free);
    }

    private int knowing(Case of, String field) {
        return (int) seated(of).stream()
                .filter(expert -> expert.fields().contains(field))
                .count();
    }

    /** Who could still be seated: of those eligible, who has no seat in the case yet and room for one. */
    private List<Expert> pool(Sifted sifted, Optional<AtLeast> field) {
        var here = seated(sifted.of());
        return sifted.eligible().stream()
                .filter(expert ->
                        field.isEmpty() || expert.fields().contains(field.get().field()))
                .filter(expert -> taken.getOrDefault(expert.id(), 0) < expert.most())
                .filter(expert -> !here.contains(expert))
                .toList();
    }

    private void seat(Case of, Expert expert) {
        seated(of).add(expert);
        taken.merge(expert.id(), 1, Integer::sum);
    }

    private List<Expert> seated(Case of) {
        return Objects.requireNonNull(seated.get(of.id()));
    }

    private Expert expert(String id) {
        return Objects.requireNonNull(experts.get(id));
    }

    private Sifted sifted(String id) {
        return Objects.requireNonNull(sifted.get(id));
    }
}
