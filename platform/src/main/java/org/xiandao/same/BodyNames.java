package org.xiandao.same;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xiandao.base.Areas;
import org.xiandao.rules.catalogue.Same.As;

/** Names of organisations that may be of one, as the house compares them. */
public final class BodyNames {
    /** From here on two names are told to be alike; the least that record types ask of names, too. */
    private static final int ALIKE = 85;

    private final Normaliser normaliser;

    BodyNames(Normaliser normaliser) {
        this.normaliser = normaliser;
    }

    /** With the words of the catalogue in this folder. */
    public static BodyNames of(Path catalogue, Areas areas) {
        return new BodyNames(new Normaliser(SameWords.of(catalogue), areas));
    }

    public record Alike(String one, String other, int hundredths) {}

    /** All pairs of one from each side that are alike or equal; only names with two letters in common are looked at. */
    public List<Alike> among(Collection<String> ones, Collection<String> others) {
        var index = new HashMap<String, List<Integer>>();
        var known = new ArrayList<String>();
        var plain = new ArrayList<String>();
        for (var one : new HashSet<>(ones)) {
            var said = normaliser.of(As.ORGANISATION, one);
            for (var pair : pairs(said))
                index.computeIfAbsent(pair, it -> new ArrayList<>()).add(known.size());
            known.add(one);
            plain.add(said);
        }
        var found = new ArrayList<Alike>();
        for (var other : new HashSet<>(others)) {
            var said = normaliser.of(As.ORGANISATION, other);
            var pairs = pairs(said);
            shared(pairs, index).forEach((at, shared) -> {
                if (2 * shared < Math.min(pairs.size(), pairs(plain.get(at)).size())) return;
                if (apart(known.get(at), other)) return;
                int alike = Likeness.of(plain.get(at), said);
                if (alike >= ALIKE) found.add(new Alike(known.get(at), other, alike));
            });
        }
        return found;
    }

    /** The same bureau of two cities is two. */
    private boolean apart(String one, String other) {
        var cities = normaliser.citiesOf(one);
        var others = normaliser.citiesOf(other);
        return !cities.isEmpty() && !others.isEmpty() && Collections.disjoint(cities, others);
    }

    private static Map<Integer, Integer> shared(Set<String> pairs, Map<String, List<Integer>> index) {
        var shared = new HashMap<Integer, Integer>();
        for (var pair : pairs) for (var at : index.getOrDefault(pair, List.of())) shared.merge(at, 1, Integer::sum);
        return shared;
    }

    private static Set<String> pairs(String text) {
        var pairs = new HashSet<String>();
        for (int i = 0; i + 2 <= text.length(); i++) pairs.add(text.substring(i, i + 2));
        if (text.length() == 1) pairs.add(text);
        return pairs;
    }
}
