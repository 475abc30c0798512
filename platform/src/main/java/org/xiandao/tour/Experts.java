package org.xiandao.tour;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.xiandao.base.Actor;
import org.xiandao.base.Caller;
import org.xiandao.base.ChinaTime;
import org.xiandao.expert.ExpertPool;
import org.xiandao.expert.Profile;
import org.xiandao.people.Body;
import org.xiandao.people.Interest;
import org.xiandao.people.Interests;
import org.xiandao.people.PersonId;

/** The pools of the tour: made-up people, who declare their interests every year. */
final class Experts {
    private static final Caller TOUR = Caller.system("tour");
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 8);
    private static final int YEARLY = 300;
    private static final int MOST = 20;

    private final ExpertPool pool;
    private final Interests interests;
    private final Cast cast;
    private final World world;
    private final LocalDate last;

    Experts(ExpertPool pool, Interests interests, Cast cast, World world, LocalDate last) {
        this.pool = pool;
        this.interests = interests;
        this.cast = cast;
        this.world = world;
        this.last = last;
    }

    void enter() {
        for (var plan : world.experts())
            if (plan.login().isEmpty()) {
                var person = person(pool.enter(profile(plan), keeper(plan), TOUR, at(FIRST)));
                for (var day = FIRST; !day.isAfter(last); day = day.plusDays(YEARLY)) declare(person, plan, day);
            }
    }

    /** Only now, so that they are the ones with the fewest cases when the last panel is drawn. */
    void enterThoseOfTheLoginPage() {
        for (var plan : world.experts())
            plan.login().ifPresent(login -> {
                var day = last.minusDays(20);
                var person = person(pool.enter(cast.known(login), profile(plan), keeper(plan), TOUR, at(day)));
                declare(person, plan, day);
            });
    }

    private Actor keeper(World.ExpertPlan plan) {
        return cast.of(cast.unit(plan.pool(), Optional.empty()), false);
    }

    private void declare(PersonId person, World.ExpertPlan plan, LocalDate day) {
        var named = plan.employed().stream()
                .map(name -> new Interest(
                        Interest.Kind.EARLIER_INVOLVEMENT,
                        new Body(name, Optional.empty()),
                        Optional.empty(),
                        "演示：曾为其提供咨询"))
                .toList();
        interests.declare(person, named, named.isEmpty(), TOUR, at(day)).orThrow();
    }

    private static Profile profile(World.ExpertPlan plan) {
        return new Profile(
                plan.name(),
                plan.title(),
                new Body(plan.unit(), plan.unitCode()),
                plan.fields(),
                plan.area(),
                List.of(),
                List.of("中文"),
                List.of(),
                MOST,
                "13800000000",
                "");
    }

    private static PersonId person(ExpertPool.Result result) {
        return switch (result) {
            case ExpertPool.Result.Done(var person) -> person;
            case ExpertPool.Result.Refused(var faults) ->
                throw new IllegalStateException("The tour's expert is refused: " + faults);
            case ExpertPool.Result.Stale _ -> throw new IllegalStateException("The tour's expert is there already.");
        };
    }

    private static Instant at(LocalDate day) {
        return day.atTime(LocalTime.of(8, 0)).atZone(ChinaTime.ZONE).toInstant();
    }
}
