package org.xiandao.rules.draw;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All that a draw depends on. Everything is kept in order, so that nobody sways the draw by the order of a list.
 *
 * @param date the day on which declarations must hold
 * @param replaces the digest of the sealed draw of which only free seats are drawn anew
 */
public record Drawing(
        LocalDate date,
        List<Expert> experts,
        List<Case> cases,
        List<Conflict> conflicts,
        Limits limits,
        Seed seed,
        Optional<String> replaces) {
    public Drawing {
        experts = experts.stream().sorted(Comparator.comparing(Expert::id)).toList();
        cases = cases.stream().sorted(Comparator.comparing(Case::id)).toList();
        conflicts = conflicts.stream()
                .distinct()
                .sorted(Comparator.comparing(Conflict::of)
                        .thenComparing(Conflict::expert)
                        .thenComparing(Conflict::kind)
                        .thenComparing(Conflict::source)
                        .thenComparing(Conflict::why))
                .toList();
    }

    /** A seat given up: by whom, in which case, and why. */
    public record GivenUp(String of, String expert, Case.Why why) {}

    /**
     * The drawing by which those who declined are replaced: all others keep their seats, chance is the same as before.
     * What has changed since (a conflict, who is available) can be put into it before it is drawn.
     */
    public static Drawing replacing(SealedDraw earlier, List<GivenUp> givenUp, LocalDate date) {
        var before = earlier.drawing();
        var cases = before.cases().stream()
                .map(it -> {
                    var gone = givenUp.stream()
                            .filter(each -> each.of().equals(it.id()))
                            .toList();
                    var kept = new ArrayList<>(earlier.experts(it.id()));
                    var declined = new ArrayList<>(it.declined());
                    for (var each : gone) {
                        if (!kept.remove(each.expert()))
                            throw new IllegalArgumentException("The expert " + each.expert() + " has no seat in case "
                                    + it.id() + ".\nMaybe the seat was already given up.");
                        declined.add(new Case.Declined(each.expert(), each.why()));
                    }
                    return new Case(it.id(), it.area(), it.fields(), it.seats(), it.organisations(), kept, declined);
                })
                .toList();
        return new Drawing(
                date,
                before.experts(),
                cases,
                before.conflicts(),
                before.limits(),
                before.seed(),
                Optional.of(earlier.digest()));
    }
}
