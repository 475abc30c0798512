package org.xiandao.rules.draw;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.xiandao.rules.draw.DrawFault.Code;

/** All faults of a drawing at once. */
final class DrawCheck {
    private static final int LARGEST = 10_000;

    private final List<DrawFault> faults = new ArrayList<>();
    private final Drawing drawing;
    private final Set<String> experts = new HashSet<>();
    private final Set<String> cases = new HashSet<>();

    private DrawCheck(Drawing drawing) {
        this.drawing = drawing;
    }

    static List<DrawFault> faults(Drawing drawing) {
        var check = new DrawCheck(drawing);
        check.experts();
        check.cases();
        check.conflicts();
        check.limits();
        check.seed();
        return List.copyOf(check.faults);
    }

    private void experts() {
        for (var expert : drawing.experts()) {
            id(expert.id());
            if (!experts.add(expert.id())) fault(Code.EXPERT_TWICE, expert.id(), "", "");
            within(expert.id() + " load", expert.load(), 0, LARGEST);
            within(expert.id() + " most", expert.most(), 0, LARGEST);
        }
    }

    private void cases() {
        for (var of : drawing.cases()) {
            id(of.id());
            if (!cases.add(of.id())) fault(Code.CASE_TWICE, of.id(), "", "");
            within(of.id() + " seats", of.seats(), 1, LARGEST);
            if (of.kept().size() > of.seats())
                fault(Code.KEPT_TOO_MANY, of.id(), of.kept().size() + "", of.seats() + "");
            of.kept().forEach(kept -> known(of.id(), kept));
            for (var declined : of.declined()) {
                known(of.id(), declined.expert());
                if (of.kept().contains(declined.expert()))
                    fault(Code.KEPT_AND_DECLINED, of.id(), declined.expert(), "");
            }
        }
        long free =
                drawing.cases().stream().mapToLong(of -> Math.max(0, of.free())).sum();
        if (free == 0) fault(Code.NOTHING_TO_DRAW, "", "", "");
        if (free > Network.MOST_SEATS) fault(Code.TOO_MANY_SEATS, "", free + "", Network.MOST_SEATS + "");
    }

    private void conflicts() {
        var kept = new HashSet<List<String>>();
        for (var of : drawing.cases()) of.kept().forEach(expert -> kept.add(List.of(of.id(), expert)));
        for (var conflict : drawing.conflicts()) {
            known("conflicts", conflict.expert());
            if (!cases.contains(conflict.of())) fault(Code.UNKNOWN_CASE, "conflicts", conflict.of(), "");
            if (kept.remove(List.of(conflict.of(), conflict.expert())))
                fault(Code.KEPT_IN_CONFLICT, conflict.of(), conflict.expert(), "");
        }
    }

    private void limits() {
        var limits = drawing.limits();
        limits.perArea().ifPresent(most -> within("perArea", most, 1, LARGEST));
        limits.perUnit().ifPresent(most -> within("perUnit", most, 1, LARGEST));
        limits.atLeast().forEach(each -> within(each.field(), each.experts(), 1, LARGEST));
        long asked =
                limits.atLeast().stream().mapToLong(Limits.AtLeast::experts).sum();
        for (var of : drawing.cases())
            if (asked > of.seats()) fault(Code.FIELDS_EXCEED_SEATS, of.id(), asked + "", of.seats() + "");
        if (limits.perArea().isEmpty() || limits.perUnit().isEmpty()) return;
        var areas = new TreeMap<String, Set<String>>();
        for (var expert : drawing.experts())
            expert.unit()
                    .ifPresent(unit ->
                            areas.computeIfAbsent(unit, _ -> new TreeSet<>()).add(expert.area()));
        areas.forEach((unit, of) -> {
            if (of.size() > 1) fault(Code.UNIT_IN_TWO_AREAS, unit, String.join(", ", of), "");
        });
    }

    private void seed() {
        var seed = drawing.seed();
        var seen = new HashSet<String>();
        for (var digest : seed.submissions()) {
            if (!digest.matches("[0-9a-f]{64}")) fault(Code.DIGEST_UNFIT, "seed", digest, "");
            if (!seen.add(digest)) fault(Code.DIGEST_TWICE, "seed", digest, "");
        }
        if (seen.isEmpty()) fault(Code.NO_SUBMISSIONS, "seed", "", "");
        var value = Seed.of(seed.submissions()).value();
        if (!seed.value().equals(value)) fault(Code.SEED_UNFIT, "seed", seed.value(), value);
    }

    private void id(String id) {
        boolean fit = !id.isBlank() && id.length() <= 100 && id.chars().noneMatch(Character::isISOControl);
        if (!fit) fault(Code.ID_UNFIT, "", id, "");
    }

    private void known(String at, String expert) {
        if (!experts.contains(expert)) fault(Code.UNKNOWN_EXPERT, at, expert, "");
    }

    private void within(String at, int found, int least, int most) {
        if (found < least || found > most) fault(Code.NUMBER_UNFIT, at, found + "", least + "–" + most);
    }

    private void fault(Code code, String at, String found, String limit) {
        faults.add(new DrawFault(code, at, found, limit));
    }
}
