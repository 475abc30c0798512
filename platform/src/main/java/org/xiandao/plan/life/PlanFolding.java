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
    private final LinkedHashMap<String, TaskSet> tasks;
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
        var account = recorded.account();
        switch (recorded.event()) {
            case OwnerAdded e -> owners.put(e.owner(), PlanOwner.added(e.owner(), e.name()));
            case OwnerBound e ->
                owner(
                        e.owner(),
                        it -> it.with(new PlanOwner.Tenure(
                                e.organisation(), e.organisationName(), e.from(), e.reason(), false, false, said)));
            case OwnerDissolved e ->
                owner(
                        e.owner(),
                        it -> it.with(new PlanOwner.Ended(
                                e.on(), e.reason(), it.tenures().size(), said)));
            case OwnerSucceeded e ->
                owner(
                        e.owner(),
                        it -> it.with(new PlanOwner.Tenure(
                                e.organisation(), e.organisationName(), e.from(), e.reason(), true, false, said)));
            case SuccessionWithdrawn e -> owner(e.owner(), it -> it.withdrawn(e.reason(), said));
            case TaskAdded e -> task(e.task(), it -> it.with(e));
            case TaskDropped e -> dropped(e.task(), new PlanTask.Dropped(e.reason(), said));
            case TaskOwned e ->
                task(
                        e.task(),
                        it -> it.with(new PlanTask.Owning(
                                e.before(), e.owners(), e.from(), e.documentNumber(), e.reason(), said)));
            case TaskScheduled e -> task(e.task(), it -> it.with(e));
            case MilestoneSet e -> task(e.task(), it -> it.with(e));
            case MilestoneDropped e -> task(e.task(), it -> it.withoutMilestone(e.milestone()));
            case DeliverableAsked e -> task(e.task(), it -> it.with(e));
            case DeliverableDropped e -> task(e.task(), it -> it.withoutDeliverable(e.deliverable()));
            case DeliverableProven e -> {
                proofs.add(new Proof(
                        number, e.owner(), e.task(), e.deliverable(), e.slot(), e.file(), said, Optional.empty()));
                rests(e.owner());
            }
            case ProofWithdrawn e ->
                proofs.replaceAll(it -> it.number() == e.proof() ? it.withdrawn(e.reason(), said) : it);
            case ReportFiled e -> {
                report(
                        e.slot(),
                        it -> it.with(new Reporting.Filing(
                                e.version(),
                                e.organisationName(),
                                e.entries(),
                                e.key(),
                                account,
                                said,
                                Optional.empty())));
                rests(e.slot().owner());
            }
            case ReportReturned e ->
                report(e.slot(), it -> it.answered(new Reporting.Answered(false, e.reasons(), account, said)));
            case ReportSigned e ->
                report(e.slot(), it -> it.answered(new Reporting.Answered(true, e.note(), account, said)));
            case OwnerReminded e -> report(e.slot(), it -> it.reminded(e.on()));
            case SheetIssued e -> {
                sheets.put(
                        e.sheet(),
                        new Sheet(
                                e.sheet(),
                                e.number(),
                                e.task(),
                                e.owner(),
                                List.of(new Sheet.Round(e.asks(), e.due(), said, Optional.empty())),
                                Optional.empty()));
                rests(e.owner());
            }
            case SheetAnswered e -> {
                sheet(e.sheet(), it -> it.answered(new Sheet.Answer(e.answer(), said)));
                rests(Objects.requireNonNull(sheets.get(e.sheet())).owner());
            }
            case SheetAskedAgain e ->
                sheet(e.sheet(), it -> it.asked(new Sheet.Round(e.reasons(), e.due(), said, Optional.empty())));
            case SheetClosed e -> sheet(e.sheet(), it -> it.closed(new Sheet.Closed(e.note(), said)));
        }
    }

    /** Nobody is asked about it any more. */
    private void dropped(String id, PlanTask.Dropped why) {
        task(id, it -> it.with(why));
        sheets.replaceAll((sheet, it) -> it.task().equals(id) && it.closed().isEmpty()
                ? it.closed(new Sheet.Closed(why.reason(), why.said()))
                : it);
    }

    /** What was done in an owner's name rests on whoever it was bound to. */
    private void rests(String id) {
        owner(id, PlanOwner::restedOn);
    }

    private void owner(String id, UnaryOperator<PlanOwner> change) {
        owners.put(id, change.apply(owners.getOrDefault(id, PlanOwner.printed(id))));
    }

    private void task(String id, UnaryOperator<TaskSet> change) {
        tasks.put(id, change.apply(tasks.getOrDefault(id, TaskSet.NOTHING)));
    }

    private void report(Slot slot, UnaryOperator<Reporting> change) {
        reports.put(slot.key(), change.apply(reports.getOrDefault(slot.key(), Reporting.none(slot))));
    }

    private void sheet(String id, UnaryOperator<Sheet> change) {
        sheets.put(id, change.apply(Objects.requireNonNull(sheets.get(id))));
    }
}
