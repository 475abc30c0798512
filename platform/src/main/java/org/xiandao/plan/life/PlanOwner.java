package org.xiandao.plan.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xiandao.plan.life.PlanRecorded.Said;
import org.xiandao.plan.life.PlanRefusal.Code;

/**
 * An owner of tasks: as printed, or as added, and who has answered for it since.
 *
 * @param added its name where the pack's plan does not print it
 * @param tenures one after the other; the last holds it while it is not dissolved
 * @param withdrawn steps of its succession that were taken back
 */
public record PlanOwner(
        String id, Optional<String> added, List<Tenure> tenures, List<Ended> endings, List<Withdrawn> withdrawn) {

    /**
     * @param succeeded whether it came in the place of one that was dissolved
     * @param rested whether anything was done in the owner's name under it
     */
    public record Tenure(
            String organisation,
            String name,
            LocalDate from,
            String reason,
            boolean succeeded,
            boolean rested,
            Said said) {
        Tenure restedOn() {
            return rested ? this : new Tenure(organisation, name, from, reason, succeeded, true, said);
        }
    }

    /** The dissolution of a holder; {@code of}: how many tenures there were by then. */
    public record Ended(LocalDate on, String reason, int of, Said said) {}

    /** A step of its succession: a successor, or a dissolution. */
    public record Step(Optional<Tenure> tenure, Optional<Ended> ended) {}

    /** A step that was recorded by mistake. */
    public record Withdrawn(Step step, String reason, Said said) {}

    static PlanOwner printed(String id) {
        return new PlanOwner(id, Optional.empty(), List.of(), List.of(), List.of());
    }

    static PlanOwner added(String id, String name) {
        return new PlanOwner(id, Optional.of(name), List.of(), List.of(), List.of());
    }

    /** Who answers for it now; empty while nobody is bound, or nobody follows. */
    public Optional<Tenure> holder() {
        return tenures.isEmpty() || dissolved().isPresent() ? Optional.empty() : Optional.of(tenures.getLast());
    }

    /** Who answered for it when something was written, whatever has become of it since; empty while nobody was bound. */
    public Optional<Tenure> holderAt(Instant at) {
        return tenures.stream()
                .filter(tenure -> !tenure.said().at().isAfter(at))
                .reduce((earlier, later) -> later);
    }

    /** Its dissolution, while nobody has succeeded. */
    public Optional<Ended> dissolved() {
        return endings.isEmpty() || endings.getLast().of() < tenures.size()
                ? Optional.empty()
                : Optional.of(endings.getLast());
    }

    /** The refusal of what is asked for it while nobody has succeeded. */
    Optional<PlanOutcome> gone() {
        return dissolved().map(ended -> PlanOutcome.refused(Code.OWNER_DISSOLVED, "", ended.on()));
    }

    public Optional<Tenure> successor() {
        return holder().filter(Tenure::succeeded);
    }

    public boolean heldBy(String organisation) {
        return holder().filter(tenure -> tenure.organisation().equals(organisation))
                .isPresent();
    }

    /** The last: its successor, or its dissolution while nobody follows; empty where it has come to neither. */
    public Optional<Step> lastStep() {
        return dissolved()
                .map(ended -> new Step(Optional.empty(), Optional.of(ended)))
                .or(() -> successor().map(tenure -> new Step(Optional.of(tenure), Optional.empty())));
    }

    PlanOwner with(Tenure tenure) {
        var all = new ArrayList<>(tenures);
        all.add(tenure);
        return new PlanOwner(id, added, List.copyOf(all), endings, withdrawn);
    }

    PlanOwner with(Ended ended) {
        var all = new ArrayList<>(endings);
        all.add(ended);
        return new PlanOwner(id, added, tenures, List.copyOf(all), withdrawn);
    }

    PlanOwner restedOn() {
        if (tenures.isEmpty()) return this;
        var all = new ArrayList<>(tenures);
        all.set(all.size() - 1, all.getLast().restedOn());
        return new PlanOwner(id, added, List.copyOf(all), endings, withdrawn);
    }

    PlanOwner withdrawn(String reason, Said by) {
        var step = lastStep().orElseThrow();
        var all = new ArrayList<>(withdrawn);
        all.add(new Withdrawn(step, reason, by));
        return new PlanOwner(
                id,
                added,
                step.tenure().isPresent() ? List.copyOf(tenures.subList(0, tenures.size() - 1)) : tenures,
                step.ended().isPresent() ? List.copyOf(endings.subList(0, endings.size() - 1)) : endings,
                List.copyOf(all));
    }
}
