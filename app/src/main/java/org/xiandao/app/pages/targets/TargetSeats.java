package org.xiandao.app.pages.targets;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.app.security.Visitor;
import org.xiandao.base.Actor;
import org.xiandao.base.Audit;
import org.xiandao.ledger.RecordDirectory;
import org.xiandao.people.Member;
import org.xiandao.programme.Editions;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.PlanRules.Target;

/** Whose targets a visitor sees: their own areas', and for an office those of any area below. */
@Component
class TargetSeats {
    private final Editions editions;
    private final RecordDirectory directory;
    private final Audit audit;

    TargetSeats(Editions editions, RecordDirectory directory, Audit audit) {
        this.editions = editions;
        this.directory = directory;
        this.audit = audit;
    }

    /** A target as one visitor asks for it. */
    record Asked(Edition edition, Target target, String area) {}

    /** Of the areas to choose from, those that have targets come first. */
    List<String> areas(Visitor visitor) {
        var codes = directory.choices(actors(visitor));
        if (codes.isEmpty()) throw hidden(visitor, "targets");
        return codes.stream()
                .sorted((one, other) ->
                        Boolean.compare(plans(one).isEmpty(), plans(other).isEmpty()))
                .toList();
    }

    boolean opens(Visitor visitor, String area) {
        return directory.opens(area, actors(visitor));
    }

    private static List<Actor> actors(Visitor visitor) {
        return visitor.memberships().stream()
                .map(Member::actor)
                .filter(RecordDirectory::opensTo)
                .toList();
    }

    List<Edition> plans(String area) {
        return editions.plans(area);
    }

    Asked asked(Visitor visitor, String edition, String target, String area) {
        if (!opens(visitor, area)) throw hidden(visitor, area);
        return plans(area).stream()
                .filter(plan -> plan.id().equals(edition))
                .findFirst()
                .flatMap(plan -> plan.plan().target(target).map(it -> new Asked(plan, it, area)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** To be thrown where a visitor asks for what is not theirs: it is put on record and answered as not there. */
    ResponseStatusException hidden(Visitor visitor, String subject) {
        audit.refused(visitor.caller(), "targets.see", subject, Map.of());
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** Puts on record that a way was not taken. */
    void refused(Visitor visitor, Member member, Asked asked, Collection<? extends Enum<?>> codes) {
        audit.refused(
                visitor.callerFor(member),
                "targets.set",
                asked.edition().id() + "/" + asked.target().id(),
                codes);
    }

    static Optional<Member> setter(Visitor visitor, Predicate<Actor> may) {
        return visitor.memberships().stream()
                .filter(member -> may.test(member.actor()))
                .findFirst();
    }
}
