package org.xiandao.plan.life;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What happened to a trial's plan of work. Never edited, never removed; a correction is a later event. */
public sealed interface PlanEvent {

    /** An owner that the pack's plan does not print. */
    record OwnerAdded(String owner, String name) implements PlanEvent {}

    /** From a day on the owner is this organisation of the installation; a later one corrects it. */
    record OwnerBound(String owner, String organisation, String organisationName, LocalDate from, String reason)
            implements PlanEvent {}

    record OwnerDissolved(String owner, LocalDate on, String reason) implements PlanEvent {}

    /** Another takes over (承接) what a dissolved owner had; the printed name stays. */
    record OwnerSucceeded(String owner, String organisation, String organisationName, LocalDate from, String reason)
            implements PlanEvent {}

    /** The last step of an owner's succession, its successor or else its dissolution, was a mistake. */
    record SuccessionWithdrawn(String owner, String reason) implements PlanEvent {}

    /** A task that the pack's plan does not print. */
    record TaskAdded(
            String task, String title, List<String> owners, List<String> targets, LocalDate from, LocalDate until)
            implements PlanEvent {}

    record TaskDropped(String task, String reason) implements PlanEvent {}

    /**
     * Other owners than before, from a day on.
     *
     * @param documentNumber of the approval; empty where a task of the office's own needs none
     */
    record TaskOwned(
            String task,
            List<String> before,
            List<String> owners,
            LocalDate from,
            Optional<String> documentNumber,
            String reason)
            implements PlanEvent {}

    record TaskScheduled(String task, LocalDate from, LocalDate until, List<String> targets, String reason)
            implements PlanEvent {}

    /** A milestone is set, or moved to another day or title. */
    record MilestoneSet(String task, String milestone, String title, LocalDate on, String reason)
            implements PlanEvent {}

    record MilestoneDropped(String task, String milestone, String reason) implements PlanEvent {}

    record DeliverableAsked(String task, String deliverable, String title) implements PlanEvent {}

    record DeliverableDropped(String task, String deliverable, String reason) implements PlanEvent {}

    /** {@code slot} is the report that the file came with; empty where it came by itself. */
    record DeliverableProven(
            String owner,
            String task,
            String deliverable,
            String organisation,
            String organisationName,
            Optional<Slot> slot,
            File file)
            implements PlanEvent {}

    /** {@code proof} is the number of the event by which the file came, {@code slot} the report that it came with. */
    record ProofWithdrawn(int proof, String task, Optional<Slot> slot, String reason) implements PlanEvent {}

    /** {@code version} counts what the owner has handed in for the period; {@code key} names the attempt. */
    record ReportFiled(
            Slot slot, int version, String organisation, String organisationName, List<Entry> entries, String key)
            implements PlanEvent {}

    record ReportReturned(Slot slot, int version, String reasons) implements PlanEvent {}

    record ReportSigned(Slot slot, int version, String note) implements PlanEvent {}

    record OwnerReminded(Slot slot, LocalDate on) implements PlanEvent {}

    /** A supervision sheet (督办单). */
    record SheetIssued(String sheet, String number, String task, String owner, String asks, LocalDate due)
            implements PlanEvent {}

    record SheetAnswered(String sheet, String answer) implements PlanEvent {}

    record SheetAskedAgain(String sheet, String reasons, LocalDate due) implements PlanEvent {}

    record SheetClosed(String sheet, String note) implements PlanEvent {}

    /** A file that arrived whole, under the digest of its bytes. */
    record File(String sha256, String name, long size) {}

    /** What is owed: one report of the pack, of one period, by one owner. {@code to} is the period's last day. */
    record Slot(String report, LocalDate to, String owner) {
        public String key() {
            return report + "/" + to + "/" + owner;
        }
    }

    /**
     * What an owner tells of one task.
     *
     * @param percent of its own part, as a plain number
     * @param reached the day of each milestone that was reached
     * @param handed each deliverable that is there: what it is and where it can be found
     */
    record Entry(
            String task, String percent, String text, Map<String, LocalDate> reached, Map<String, String> handed) {}
}
