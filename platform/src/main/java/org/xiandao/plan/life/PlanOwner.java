package org.xiandao.plan.life;

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
 */
public record PlanOwner(String id, Optional<String> added, List<Tenure> tenures, List<Ended> endings) {

    /** @param succeeded whether it came in the place of one that was dissolved */
    public record Tenure(
            String organisation, String name, LocalDate from, String reason, boolean succeeded, Said said) {}

    /** The dissolution of a holder; {@code of}: how many tenures there were by then. */
    public record Ended(LocalDate on, String reason, int of, Said said) {}

    static PlanOwner printed(String id) {
        return new PlanOwner(id, Optional.empty(), List.of(), List.of());
    }

    /** Who answers for it now; empty while nobody is bound, or nobody follows. */
    public Optional<Tenure> holder() {
        return tenures.isEmpty() || dissolved().isPresent() ? Optional.empty() : Optional.of(tenures.getLast());
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

    PlanOwner with(Tenure tenure) {
        var all = new ArrayList<>(tenures);
        all.add(tenure);
        return new PlanOwner(id, added, List.copyOf(all), endings);
    }

    PlanOwner with(Ended ended) {
        var all = new ArrayList<>(endings);
        all.add(ended);
        return new PlanOwner(id, added, tenures, List.copyOf(all));
    }
}
