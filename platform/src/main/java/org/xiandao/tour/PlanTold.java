package org.xiandao.tour;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.xiandao.base.Actor;
import org.xiandao.base.ChinaTime;
import org.xiandao.people.Organisation;
import org.xiandao.plan.Plans;
import org.xiandao.plan.life.Owed;
import org.xiandao.plan.life.PlanCommand;
import org.xiandao.plan.life.PlanTrial;
import org.xiandao.tour.World.Part;

/** The plan of work of one trial, told through the same door that users go through. */
final class PlanTold {
    private final Plans plans;
    private final Cast cast;
    private final String caseId;
    private final Part told;
    private final Actor office;
    private final LocalDate last;
    private final Map<String, Organisation> units = new HashMap<>();

    private PlanTold(Plans plans, Cast cast, Part told, LocalDate last) {
        this.plans = plans;
        this.cast = cast;
        this.told = told;
        this.last = last;
        var plan = told.part("case");
        this.caseId = Tour.caseId(plan.text("call"), plan.text("unit"));
        this.office = cast.of(cast.unit(plan.text("unit"), Optional.empty()), false);
    }

    static void tell(Plans plans, Cast cast, LocalDate last) {
        var told = new PlanTold(plans, cast, World.file("plan.yaml"), last);
        plans.trial(told.caseId)
                .filter(trial -> trial.begins().plusDays(1).isBefore(last))
                .ifPresent(told::tell);
    }

    private void tell(PlanTrial trial) {
        var first = trial.begins().plusDays(1);
        told.part("owners").values().keySet().forEach(owner -> bind(owner, first));
        dissolve(told.part("dissolved"));
        told.parts("milestones")
                .forEach(one -> act(
                        new PlanCommand.SetMilestone(one.text("task"), "", one.text("title"), one.text("on"), ""),
                        office,
                        first));
        told.parts("deliverables")
                .forEach(
                        one -> act(new PlanCommand.AskDeliverable(one.text("task"), one.text("title")), office, first));
        told.parts("reports").forEach(one -> report(one, trial));
        var sheet = told.part("sheet");
        var day = last.minusDays(2);
        act(
                new PlanCommand.IssueSheet(
                        sheet.text("task"),
                        sheet.text("owner"),
                        sheet.text("asks"),
                        last.plusDays(5).toString()),
                office,
                day);
    }

    private void bind(String owner, LocalDate day) {
        var unit = unit(told.part("owners").text(owner));
        units.put(owner, unit);
        act(new PlanCommand.BindOwner(owner, unit.id().toString(), ""), office, day);
    }

    private void dissolve(Part ended) {
        var on = LocalDate.parse(ended.text("on"));
        if (on.isAfter(last)) return;
        var follows = unit(ended.text("successor"));
        act(
                new PlanCommand.DissolveOwner(
                        ended.text("owner"),
                        on.toString(),
                        "演示：赛事结束，机构撤销",
                        follows.id().toString(),
                        on.plusDays(1).toString()),
                office,
                on);
    }

    /** For the last period that was due before the tour's day. */
    private void report(Part told, PlanTrial trial) {
        var state = plans.state(caseId);
        var owner = told.text("owner");
        var slot = Owed.of(state, trial).stream()
                .filter(owed ->
                        owed.owner().id().equals(owner) && owed.period().due().isBefore(last))
                .reduce((earlier, later) -> later);
        if (slot.isEmpty()) return;
        var period = slot.get().period();
        var entries = Owed.tasks(state, trial, owner, period).stream()
                .map(task -> {
                    var reached = new HashMap<String, String>();
                    this.told
                            .parts("milestones")
                            .filter(one ->
                                    one.yes("reached") && one.text("task").equals(task.id()))
                            .forEach(one -> task.milestones().values().stream()
                                    .filter(milestone -> milestone.title().equals(one.text("title"))
                                            && milestone.on().isBefore(period.to()))
                                    .forEach(milestone -> reached.put(
                                            milestone.id(), milestone.on().toString())));
                    return new PlanCommand.Typed(task.id(), told.text("percent"), told.text("text"), reached, Map.of());
                })
                .toList();
        var by = cast.of(java.util.Objects.requireNonNull(units.get(owner)), true);
        act(new PlanCommand.FileReport(slot.get().slot(), entries, "tour"), by, period.due());
        act(
                told.yes("signed")
                        ? new PlanCommand.SignReport(slot.get().slot(), 1, "")
                        : new PlanCommand.ReturnReport(slot.get().slot(), 1, "演示：请补充设备数量和投用时间"),
                office,
                period.due().plusDays(1));
    }

    private Organisation unit(String written) {
        return written.contains(":")
                ? cast.unit(written, Optional.empty())
                : cast.unit(written, Optional.of(told.text("area")));
    }

    private void act(PlanCommand command, Actor actor, LocalDate day) {
        if (plans.handle(caseId, command, actor, at(day)) instanceof Plans.Result.Refused refused)
            throw new IllegalStateException("The tour's plan can't go on at " + command + " on " + day + ": "
                    + refused.refusals() + "\nMaybe tour/plan.yaml no longer fits the pack.");
    }

    private static Instant at(LocalDate day) {
        return day.atTime(LocalTime.of(10, 0)).atZone(ChinaTime.ZONE).toInstant();
    }
}
