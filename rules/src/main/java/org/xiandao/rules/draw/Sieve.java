package org.xiandao.rules.draw;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Who can be drawn for which case, and why the others can't. */
public final class Sieve {

    /**
     * @param eligible in the order of their ids
     * @param out under each reason the experts it keeps from this case; an expert may stand under several
     */
    public record Sifted(Case of, List<Expert> eligible, SortedMap<Reason, List<String>> out) {}

    private final SortedMap<Reason, List<String>> out = new TreeMap<>();
    private final List<Sifted> cases = new ArrayList<>();

    private Sieve() {}

    public static Sieve of(Drawing drawing) {
        var sieve = new Sieve();
        var conflicted = new HashMap<String, Set<String>>();
        for (var conflict : drawing.conflicts())
            conflicted.computeIfAbsent(conflict.of(), _ -> new HashSet<>()).add(conflict.expert());
        var general = sieve.general(drawing);
        for (var of : drawing.cases())
            sieve.cases.add(sift(of, drawing.experts(), general, conflicted.getOrDefault(of.id(), Set.of())));
        return sieve;
    }

    /** Experts whom a reason keeps from every case. */
    public SortedMap<Reason, List<String>> out() {
        return Collections.unmodifiableSortedMap(out);
    }

    public List<Sifted> cases() {
        return Collections.unmodifiableList(cases);
    }

    private Set<String> general(Drawing drawing) {
        var seats = new HashMap<String, Integer>();
        var gone = new HashSet<String>();
        for (var of : drawing.cases()) {
            of.kept().forEach(expert -> seats.merge(expert, 1, Integer::sum));
            for (var declined : of.declined()) if (declined.why().holdsForAll()) gone.add(declined.expert());
        }
        var all = new HashSet<String>();
        for (var expert : drawing.experts()) {
            var reasons = EnumSet.noneOf(Reason.class);
            if (!expert.available() || gone.contains(expert.id())) reasons.add(Reason.UNAVAILABLE);
            if (expert.declaredUntil().isEmpty()) reasons.add(Reason.NOT_DECLARED);
            if (expert.declaredUntil()
                    .filter(until -> until.isBefore(drawing.date()))
                    .isPresent()) reasons.add(Reason.DECLARATION_EXPIRED);
            if (seats.getOrDefault(expert.id(), 0) >= expert.most()) reasons.add(Reason.FULL);
            note(expert, reasons, out);
            if (!reasons.isEmpty()) all.add(expert.id());
        }
        return all;
    }

    private static Sifted sift(Case of, List<Expert> experts, Set<String> general, Set<String> conflicted) {
        var kept = Set.copyOf(of.kept());
        var declined = new HashSet<String>();
        of.declined().forEach(each -> declined.add(each.expert()));
        var eligible = new ArrayList<Expert>();
        var out = new TreeMap<Reason, List<String>>();
        for (var expert : experts) {
            var reasons = EnumSet.noneOf(Reason.class);
            if (conflicted.contains(expert.id())) reasons.add(Reason.CONFLICTED);
            if (!of.fields().isEmpty() && of.missing(expert) == of.fields().size()) reasons.add(Reason.WRONG_FIELD);
            if (kept.contains(expert.id())) reasons.add(Reason.ALREADY_DRAWN);
            if (declined.contains(expert.id())) reasons.add(Reason.DECLINED);
            note(expert, reasons, out);
            if (reasons.isEmpty() && !general.contains(expert.id())) eligible.add(expert);
        }
        return new Sifted(of, eligible, out);
    }

    private static void note(Expert expert, Set<Reason> reasons, Map<Reason, List<String>> out) {
        for (var reason : reasons)
            out.computeIfAbsent(reason, _ -> new ArrayList<>()).add(expert.id());
    }
}
