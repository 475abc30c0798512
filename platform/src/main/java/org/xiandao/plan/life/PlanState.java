package org.xiandao.plan.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.xiandao.plan.life.PlanEvent.Slot;
import org.xiandao.plan.life.Reporting.Filing;
import org.xiandao.rules.pack.Text;

/**
 * Where a plan of work stands: a pure fold over its events. What the pack prints is not in it but beside it.
 *
 * @param number of events folded
 * @param owners of whom anything is known beyond what is printed
 * @param tasks of which anything is set beyond what is printed, those added in their order
 * @param proofs files of deliverables, in the order they came, those taken back too
 */
public record PlanState(
        int number,
        Map<String, PlanOwner> owners,
        SequencedMap<String, TaskSet> tasks,
        Map<String, Reporting> reports,
        SequencedMap<String, Sheet> sheets,
        List<Proof> proofs) {

    public static final PlanState NONE =
            new PlanState(0, Map.of(), new LinkedHashMap<>(), Map.of(), new LinkedHashMap<>(), List.of());

    public PlanState then(List<PlanRecorded> events) {
        var folding = new PlanFolding(this);
        events.forEach(folding::apply);
        return folding.state();
    }

    /** As it stood at the end of a day, by reports of periods that were over by then. */
    public static PlanState asOf(List<PlanRecorded> history, LocalDate day) {
        return NONE.then(new AsOf(day).of(history));
    }

    public PlanOwner owner(String id) {
        var known = owners.get(id);
        return known == null ? PlanOwner.printed(id) : known;
    }

    /** All that the pack prints and the office added, in that order. */
    public List<PlanOwner> owners(PlanTrial trial) {
        var ids = new LinkedHashSet<String>();
        trial.plan().owners().forEach(owner -> ids.add(owner.id()));
        owners.values().stream()
                .filter(owner -> owner.added().isPresent())
                .map(PlanOwner::id)
                .sorted()
                .forEach(ids::add);
        return ids.stream().map(this::owner).toList();
    }

    /** The name as printed, or as added. */
    public Text name(PlanTrial trial, String owner) {
        return trial.plan().owners().stream()
                .filter(one -> one.id().equals(owner))
                .map(one -> one.name())
                .findFirst()
                .or(() -> owner(owner).added().map(name -> new Text(name, name)))
                .orElse(new Text(owner, owner));
    }

    public Reporting reporting(Slot slot) {
        return reports.getOrDefault(slot.key(), Reporting.none(slot));
    }

    /** The living tasks: the printed ones first. */
    public List<PlanTask> tasks(PlanTrial trial) {
        return all(trial).stream().filter(task -> task.dropped().isEmpty()).toList();
    }

    /** Those that are no longer pursued, with all that was told of them. */
    public List<PlanTask> dropped(PlanTrial trial) {
        return all(trial).stream().filter(task -> task.dropped().isPresent()).toList();
    }

    private List<PlanTask> all(PlanTrial trial) {
        var all = new ArrayList<PlanTask>();
        for (var printed : trial.plan().tasks()) {
            var pursued = trial.plan().targets().stream()
                    .map(target -> target.id())
                    .filter(target -> trial.plan().pursuit().stream()
                            .anyMatch(pursuit -> pursuit.tasks()
                                    .getOrDefault(target, List.of())
                                    .contains(printed.id())))
                    .toList();
            all.add(task(
                    printed.id(),
                    printed.number(),
                    printed.title(),
                    printed.group(),
                    printed.owners(),
                    pursued,
                    trial.begins(),
                    trial.ends()));
        }
        tasks.forEach((id, set) -> set.added()
                .ifPresent(added -> all.add(task(
                        id,
                        "",
                        new Text(added.title(), added.title()),
                        "",
                        added.owners(),
                        added.targets(),
                        added.from(),
                        added.until()))));
        return all;
    }

    private PlanTask task(
            String id,
            String number,
            Text title,
            String group,
            List<String> owners,
            List<String> targets,
            LocalDate from,
            LocalDate until) {
        var set = set(id);
        var linked = new LinkedHashSet<>(targets);
        linked.addAll(set.linked());
        var milestones = new LinkedHashMap<String, PlanTask.Milestone>();
        set.milestones().values().stream()
                .sorted(Comparator.comparing(PlanTask.Milestone::on).thenComparing(PlanTask.Milestone::id))
                .forEach(milestone -> milestones.put(milestone.id(), milestone));
        return new PlanTask(
                id,
                number,
                title,
                group,
                set.owned().isEmpty() ? owners : set.owned().getLast().owners(),
                set.owned(),
                List.copyOf(linked),
                set.scheduled().map(PlanEvent.TaskScheduled::from).orElse(from),
                set.scheduled().map(PlanEvent.TaskScheduled::until).orElse(until),
                milestones,
                new LinkedHashMap<>(set.deliverables()),
                set.dropped());
    }

    TaskSet set(String task) {
        return tasks.getOrDefault(task, TaskSet.NOTHING);
    }

    /** A living one. */
    public Optional<PlanTask> task(PlanTrial trial, String id) {
        return ever(trial, id).filter(task -> task.dropped().isEmpty());
    }

    /** Living or dropped: what was told of a task is never without its name. */
    public Optional<PlanTask> ever(PlanTrial trial, String id) {
        return all(trial).stream().filter(task -> task.id().equals(id)).findFirst();
    }

    public List<PlanTask> tasksOf(PlanTrial trial, String owner) {
        return tasks(trial).stream()
                .filter(task -> task.owners().contains(owner))
                .toList();
    }

    /** What counts of all that an owner has handed in, the latest period last. */
    public List<Filing> counting(String owner) {
        return countingBefore(owner, LocalDate.MAX);
    }

    /** As {@link #counting}, of the periods that end before a day. */
    public List<Filing> countingBefore(String owner, LocalDate day) {
        return reports.values().stream()
                .filter(reporting -> reporting.slot().owner().equals(owner)
                        && reporting.slot().to().isBefore(day))
                .sorted(Comparator.comparing(reporting -> reporting.slot().to()))
                .flatMap(reporting -> reporting.counting().stream())
                .toList();
    }

    /** The first day on which somebody reports the milestone reached. */
    public Optional<LocalDate> reached(PlanTask task, String milestone) {
        return task.ownersEver().stream()
                .flatMap(owner -> counting(owner).stream())
                .flatMap(filing -> filing.entries().stream())
                .filter(entry -> entry.task().equals(task.id()))
                .flatMap(entry -> Optional.ofNullable(entry.reached().get(milestone)).stream())
                .min(Comparator.naturalOrder());
    }

    /** What was last said of a deliverable that is there. */
    public Optional<String> handed(PlanTask task, String deliverable) {
        return task.ownersEver().stream()
                .flatMap(owner -> counting(owner).stream())
                .flatMap(filing -> filing.entries().stream())
                .filter(entry -> entry.task().equals(task.id()))
                .flatMap(entry -> Optional.ofNullable(entry.handed().get(deliverable)).stream())
                .reduce((earlier, later) -> later);
    }

    /** The files that prove a deliverable, in the order they came; those taken back are left out. */
    public List<Proof> proofs(String task, String deliverable) {
        return proofs.stream()
                .filter(Proof::stands)
                .filter(proof ->
                        proof.task().equals(task) && proof.deliverable().equals(deliverable))
                .toList();
    }

    public Optional<Proof> proof(int number) {
        return proofs.stream().filter(proof -> proof.number() == number).findFirst();
    }
}
