package org.xiandao.plan.life;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xiandao.plan.life.PlanEvent.Slot;

/** What someone wants done to a plan of work. Days are kept as typed, so that a wrong one is refused at its field. */
public sealed interface PlanCommand {

    /** {@code newOwners}: names that no owner bears yet. */
    record AddTask(
            String title, List<String> owners, List<String> newOwners, List<String> targets, String from, String until)
            implements PlanCommand {}

    /** {@code newOwners} as with {@link AddTask}; {@code documentNumber} of the approval. */
    record ChangeOwners(String task, List<String> owners, List<String> newOwners, String documentNumber, String reason)
            implements PlanCommand {}

    record DropTask(String task, String reason) implements PlanCommand {}

    record Schedule(String task, String from, String until, List<String> targets, String reason)
            implements PlanCommand {}

    /** An empty {@code milestone} sets a new one. */
    record SetMilestone(String task, String milestone, String title, String on, String reason) implements PlanCommand {}

    record DropMilestone(String task, String milestone, String reason) implements PlanCommand {}

    record AskDeliverable(String task, String title) implements PlanCommand {}

    record DropDeliverable(String task, String deliverable, String reason) implements PlanCommand {}

    /** {@code organisation}: its name or its id in this installation. */
    record BindOwner(String owner, String organisation, String reason) implements PlanCommand {}

    /** {@code successor} may be empty: it is then named later. */
    record DissolveOwner(String owner, String on, String reason, String successor, String from)
            implements PlanCommand {}

    record NameSuccessor(String owner, String organisation, String from, String reason) implements PlanCommand {}

    /** The last step of its succession, while nothing rests on it. */
    record WithdrawSuccession(String owner, String reason) implements PlanCommand {}

    /** {@code slot} is the report that the file comes with. */
    record ProveDeliverable(String owner, String task, String deliverable, Optional<Slot> slot, PlanEvent.File file)
            implements PlanCommand {}

    record WithdrawProof(String task, String proof, String reason) implements PlanCommand {}

    record FileReport(Slot slot, List<Typed> entries, String key) implements PlanCommand {}

    /** {@code version} is the one that was looked at. */
    record ReturnReport(Slot slot, int version, String reasons) implements PlanCommand {}

    record SignReport(Slot slot, int version, String note) implements PlanCommand {}

    record Remind(Slot slot) implements PlanCommand {}

    record IssueSheet(String task, String owner, String asks, String due) implements PlanCommand {}

    record AnswerSheet(String sheet, String answer) implements PlanCommand {}

    record AskAgain(String sheet, String reasons, String due) implements PlanCommand {}

    record CloseSheet(String sheet, String note) implements PlanCommand {}

    /** What an owner typed of one task. */
    record Typed(String task, String percent, String text, Map<String, String> reached, Map<String, String> handed) {}

    /** The day that was typed; empty where it is none. */
    static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (java.time.DateTimeException none) {
            return Optional.empty();
        }
    }
}
