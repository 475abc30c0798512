package org.xiandao.plan.life;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.xiandao.plan.life.PlanEvent.*;

/** Folds events into a state. */
final class PlanFolding {
    private int number;
    private final Map<String, PlanOwner> owners;
    private final LinkedHashMap<String, PlanTask.Set> tasks;
    private final Map<String, Reporting> reports;
    private final LinkedHashMap<String, Sheet> sheets;
    private final List<Proof> proofs;

    PlanFolding(PlanState from) {
        number = from.number();
        owners = new HashMap<>(from.owners());
        tasks = new LinkedHashMap<>(from.tasks());
        reports = new HashMap<>(from.reports());
        sheets = new LinkedHashMap<>(from.sheets());
        proofs = new ArrayList<>(from.proofs());
    }

    PlanState state() {
        return new PlanState(number, owners, tasks, reports, sheets, List.copyOf(proofs));
    }

    void apply(PlanRecorded recorded) {
        number = recorded.number();
        var said = recorded.said();
        switch (recorded.event()) {
            case OwnerAdded e ->
                owners.put(e.owner(), new PlanOwner(e.owner(), Optional.of(e.name()), List.of(), List.of()));
            case OwnerBound e ->
                owner(
                        e.owner(),
                        it -> it.with(new PlanOwner.Tenure(
                                e.organisation(), e.organisationName(), e.from(), e.reason(), false, said)));
            case OwnerDissolved e ->
                owner(
                        e.owner(),
                        it -> it.with(new PlanOwner.Ended(
                                e.on(), e.reason(), it.tenures().size(), said)));
            case OwnerSucceeded e ->
                owner(
                        e.owner(),
                        it -> it.with(new PlanOwner.Tenure(
                                e.organisation(), e.organisationName(), e.from(), e.reason(), true, said)));
            case TaskAdded e ->
                task(
                        e.task(),
                        it -> new PlanTask.Set(
                                Optional.of(e),
                                false,
                                it.scheduled(),
                                it.milestones(),
                                it.deliverables(),
                                it.milestonesEver(),
                                it.deliverablesEver()));
            case TaskDropped e ->
                task(
                        e.task(),
                        it -> new PlanTask.Set(
                                it.added(),
                                true,
                                it.scheduled(),
                                it.milestones(),
                                it.deliverables(),
                                it.milestonesEver(),
                                it.deliverablesEver()));
            case TaskScheduled e ->
                task(
                        e.task(),
                        it -> new PlanTask.Set(
                                it.added(),
                                it.dropped(),
                                Optional.of(e),
                                it.milestones(),
                                it.deliverables(),
                                it.milestonesEver(),
                                it.deliverablesEver()));
            case MilestoneSet e -> milestone(e);
            case MilestoneDropped e ->
                task(e.task(), it -> {
                    var left = new LinkedHashMap<>(it.milestones());
                    left.remove(e.milestone());
                    return milestones(it, left, it.milestonesEver());
                });
            case DeliverableAsked e ->
                task(e.task(), it -> {
                    var all = new LinkedHashMap<>(it.deliverables());
                    all.put(e.deliverable(), new PlanTask.Deliverable(e.deliverable(), e.title()));
                    return deliverables(it, all, it.deliverablesEver() + 1);
                });
            case DeliverableDropped e ->
                task(e.task(), it -> {
                    var left = new LinkedHashMap<>(it.deliverables());
                    left.remove(e.deliverable());
                    return deliverables(it, left, it.deliverablesEver());
                });
            case DeliverableProven e ->
                proofs.add(new Proof(
                        number, e.owner(), e.task(), e.deliverable(), e.slot(), e.file(), said, Optional.empty()));
            case ProofWithdrawn e ->
                proofs.replaceAll(it -> it.number() == e.proof() ? it.withdrawn(e.reason(), said) : it);
            case ReportFiled e ->
                report(
                        e.slot(),
                        it -> it.with(new Reporting.Filing(
                                e.version(), e.organisationName(), e.entries(), e.key(), said, Optional.empty())));
            case ReportReturned e ->
                report(e.slot(), it -> it.answered(new Reporting.Answered(false, e.reasons(), said)));
            case ReportSigned e -> report(e.slot(), it -> it.answered(new Reporting.Answered(true, e.note(), said)));
            case OwnerReminded e -> report(e.slot(), it -> it.reminded(e.on()));
            case SheetIssued e ->
                sheets.put(
                        e.sheet(),
                        new Sheet(
                                e.sheet(),
                                e.number(),
                                e.task(),
                                e.owner(),
                                List.of(new Sheet.Round(e.asks(), e.due(), said, Optional.empty())),
                                Optional.empty()));
            case SheetAnswered e -> sheet(e.sheet(), it -> it.answered(new Sheet.Answer(e.answer(), said)));
            case SheetAskedAgain e ->
                sheet(e.sheet(), it -> it.asked(new Sheet.Round(e.reasons(), e.due(), said, Optional.empty())));
            case SheetClosed e -> sheet(e.sheet(), it -> it.closed(new Sheet.Closed(e.note(), said)));
        }
    }

    private void milestone(MilestoneSet e) {
        task(e.task(), it -> {
            var all = new LinkedHashMap<>(it.milestones());
            var before = all.put(e.milestone(), new PlanTask.Milestone(e.milestone(), e.title(), e.on()));
            return milestones(it, all, it.milestonesEver() + (before == null ? 1 : 0));
        });
    }

    private static PlanTask.Set milestones(PlanTask.Set it, Map<String, PlanTask.Milestone> all, int ever) {
        return new PlanTask.Set(
                it.added(), it.dropped(), it.scheduled(), all, it.deliverables(), ever, it.deliverablesEver());
    }

    private static PlanTask.Set deliverables(PlanTask.Set it, Map<String, PlanTask.Deliverable> all, int ever) {
        return new PlanTask.Set(
                it.added(), it.dropped(), it.scheduled(), it.milestones(), all, it.milestonesEver(), ever);
    }

    private void owner(String id, UnaryOperator<PlanOwner> change) {
        owners.put(id, change.apply(owners.getOrDefault(id, PlanOwner.printed(id))));
    }

    private void task(String id, UnaryOperator<PlanTask.Set> change) {
        tasks.put(id, change.apply(tasks.getOrDefault(id, PlanTask.Set.NOTHING)));
    }

    private void report(Slot slot, UnaryOperator<Reporting> change) {
        reports.put(slot.key(), change.apply(reports.getOrDefault(slot.key(), Reporting.none(slot))));
    }

    private void sheet(String id, UnaryOperator<Sheet> change) {
        sheets.put(id, change.apply(Objects.requireNonNull(sheets.get(id))));
    }
}
