package org.xiandao.plan.life;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.xiandao.base.ChinaTime;
import org.xiandao.plan.life.PlanEvent.*;

/**
 * What a file of events tells of one day: changes of the plan that were recorded until then, and reports of periods that
 * were over by then, whenever they came and whatever became of them since.
 */
final class AsOf {
    private final LocalDate day;

    AsOf(LocalDate day) {
        this.day = day;
    }

    List<PlanRecorded> of(List<PlanRecorded> history) {
        return history.stream().flatMap(one -> told(one).stream()).toList();
    }

    private Optional<PlanRecorded> told(PlanRecorded one) {
        return switch (one.event()) {
            case ReportFiled e -> ofPeriod(e.slot(), with(one, until(e)));
            case ReportReturned e -> ofPeriod(e.slot(), one);
            case ReportSigned e -> ofPeriod(e.slot(), one);
            case OwnerReminded e -> ofPeriod(e.slot(), one);
            case DeliverableProven e ->
                e.slot().map(slot -> ofPeriod(slot, one)).orElseGet(() -> ofItsDay(one));
            case ProofWithdrawn e -> e.slot().map(slot -> ofPeriod(slot, one)).orElseGet(() -> ofItsDay(one));
            case OwnerAdded _,
                    OwnerBound _,
                    OwnerDissolved _,
                    OwnerSucceeded _,
                    SuccessionWithdrawn _,
                    TaskAdded _,
                    TaskDropped _,
                    TaskOwned _,
                    TaskScheduled _,
                    MilestoneSet _,
                    MilestoneDropped _,
                    DeliverableAsked _,
                    DeliverableDropped _,
                    SheetIssued _,
                    SheetAnswered _,
                    SheetAskedAgain _,
                    SheetClosed _ -> ofItsDay(one);
        };
    }

    private Optional<PlanRecorded> ofPeriod(Slot slot, PlanRecorded one) {
        return slot.to().isAfter(day) ? Optional.empty() : Optional.of(one);
    }

    private Optional<PlanRecorded> ofItsDay(PlanRecorded one) {
        return ChinaTime.day(one.at()).isAfter(day) ? Optional.empty() : Optional.of(one);
    }

    /** A report comes after its period, and may tell of milestones that were reached in between. */
    private ReportFiled until(ReportFiled e) {
        var entries = e.entries().stream()
                .map(entry ->
                        new Entry(entry.task(), entry.percent(), entry.text(), until(entry.reached()), entry.handed()))
                .toList();
        return new ReportFiled(e.slot(), e.version(), e.organisation(), e.organisationName(), entries, e.key());
    }

    private Map<String, LocalDate> until(Map<String, LocalDate> reached) {
        var all = new TreeMap<>(reached);
        all.values().removeIf(on -> on.isAfter(day));
        return all;
    }

    private static PlanRecorded with(PlanRecorded one, PlanEvent event) {
        return new PlanRecorded(one.number(), one.at(), one.account(), one.name(), one.organisationName(), event);
    }
}
