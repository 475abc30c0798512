package org.xiandao.application.life;

import java.util.LinkedHashSet;
import java.util.Set;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Predicate;

/** The findings that the edition's conditions ask for. */
public final class Findings {
    private Findings() {}

    public static Set<String> of(Edition edition) {
        var found = new LinkedHashSet<String>();
        for (var condition : edition.conditions()) {
            collect(condition.require(), found);
            condition.until().ifPresent(predicate -> collect(predicate, found));
        }
        return found;
    }

    /** Those that conditions decided at a stage ask for. */
    public static Set<String> decidedAt(Edition edition, String stage) {
        var found = new LinkedHashSet<String>();
        for (var condition : edition.conditions())
            if (condition.decidedAt().equals(stage)) collect(condition.require(), found);
        return found;
    }

    public static Set<String> in(Predicate predicate) {
        var found = new LinkedHashSet<String>();
        collect(predicate, found);
        return found;
    }

    private static void collect(Predicate predicate, Set<String> found) {
        switch (predicate) {
            case Predicate.All all -> all.of().forEach(part -> collect(part, found));
            case Predicate.Any any -> any.of().forEach(part -> collect(part, found));
            case Predicate.Not not -> collect(not.of(), found);
            case Predicate.FindingIs finding -> found.add(finding.finding());
            case Predicate.Compare c -> {}
            case Predicate.AnswerIn a -> {}
            case Predicate.AnswerGiven a -> {}
            case Predicate.AreaLevel a -> {}
            case Predicate.AreaTitle a -> {}
            case Predicate.CallAttribute a -> {}
        }
    }
}
