package org.xiandao.targets;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.xiandao.base.Actor;
import org.xiandao.base.ChinaTime;
import org.xiandao.base.stream.Author;
import org.xiandao.rules.form.Answers;
import org.xiandao.rules.form.FormCheck;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.PlanRules.Kind;
import org.xiandao.rules.pack.PlanRules.Target;
import org.xiandao.rules.pack.Workflow.Duty;
import org.xiandao.rules.targets.OwnWay;
import org.xiandao.rules.targets.Point;
import org.xiandao.targets.WayRefusal.Code;

/** The door through which an area sets its own baseline and yearly points of a target; every version is kept. */
@Component
public class Ways {
    private final WayStore store;
    private final ApprovedEnds ends;

    Ways(WayStore store, ApprovedEnds ends) {
        this.store = store;
        this.ends = ends;
    }

    public sealed interface Result {
        record Done(SetWay way) implements Result {}

        record Refused(List<WayRefusal> refusals) implements Result {}
    }

    /** All that an area has set for a target, the first first. */
    public List<SetWay> history(Edition edition, Target target, String area) {
        return store.all(edition.id(), target.id(), area);
    }

    /** What holds as known at a moment; empty where the plan's way is followed. */
    public Optional<OwnWay> known(Edition edition, Target target, String area, Instant known) {
        return history(edition, target, area).stream()
                .filter(version -> !version.known().isAfter(known))
                .reduce((earlier, later) -> later)
                .filter(version -> !version.isPlans())
                .map(version -> new OwnWay(
                        version.base(),
                        version.points().entrySet().stream()
                                .map(point -> new Point(point.getKey(), point.getValue()))
                                .toList()));
    }

    /** Those who fill for the area itself, and its offices' handlers and deciders. */
    public boolean maySet(String area, Actor actor) {
        boolean office = actor.office().isPresent()
                && (actor.duties().contains(Duty.HANDLER) || actor.duties().contains(Duty.DECIDER));
        return actor.area().equals(area) && (actor.fills() || office);
    }

    /**
     * @param typed by the paths of {@link WayForm}; with nothing in it the plan's way is followed again
     * @param told the baseline where none is typed, see {@link Targets#base}
     * @param seen the number of the last version that the author saw, 0 for none
     */
    public Result set(
            Edition edition,
            Target target,
            String area,
            Map<String, String> typed,
            Optional<Fraction> told,
            String reason,
            int seen,
            Actor actor,
            Instant at) {
        var plans = edition.plan().way(target);
        if (!maySet(area, actor) || plans.isEmpty()) return refused(Code.NOT_YOURS);
        var last = history(edition, target, area);
        if (last.size() != seen) return refused(Code.STALE);
        var refusals = new ArrayList<WayRefusal>();
        var answers = new Answers(typed);
        var problems = FormCheck.check(WayForm.of(edition, target), Optional.empty(), typed, Map.of());
        if (!problems.isEmpty()) refusals.add(new WayRefusal(Code.FIELDS, "", problems));
        var points = new TreeMap<LocalDate, Fraction>();
        for (var year : WayForm.years(plans.get().base(), target.by()))
            answers.number(WayForm.path(year)).ifPresent(amount -> points.put(year, amount));
        var base = target.kind() == Kind.WITHIN ? Optional.<Fraction>empty() : answers.number(WayForm.BASE);
        refusals.addAll(WayCheck.of(ends.aimed(edition, target, area, ChinaTime.day(at), at), base, told, points));
        if (reason.isBlank()) refusals.add(WayRefusal.of(Code.REASON_MISSING));
        if (!refusals.isEmpty()) return new Result.Refused(refusals);
        var way = new SetWay(
                seen + 1,
                base,
                points,
                reason.strip(),
                at.truncatedTo(ChronoUnit.MILLIS),
                new Author(actor.account(), actor.name(), actor.organisationName()));
        if (last.isEmpty() ? way.isPlans() : way.saysAs(last.getLast())) return refused(Code.NOTHING_NEW);
        try {
            store.add(edition.id(), target.id(), area, way);
        } catch (DuplicateKeyException atOnce) {
            return refused(Code.STALE);
        }
        return new Result.Done(way);
    }

    private static Result refused(Code code) {
        return new Result.Refused(List.of(WayRefusal.of(code)));
    }
}
