package org.xiandao.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A record with all that was ever said of it.
 *
 * @param owner the organisation that keeps it
 * @param versions by number, from 1
 * @param steps in the order they were taken
 */
public record Kept(UUID id, String type, String owner, List<Version> versions, List<Step> steps) {
    public Kept {
        versions = List.copyOf(versions);
        steps = List.copyOf(steps);
    }

    /**
     * What held on a day, as the ledger knew it at a moment: of the versions known by then and not corrected by then,
     * the one that begins last; of several that begin on one day, the one said last. Empty before the record began to
     * hold, after its end, and while nothing was known.
     */
    public Optional<Version> asOf(LocalDate day, Instant known) {
        return versions.stream()
                .filter(version -> !version.known().isAfter(known))
                .filter(version -> versions.stream()
                        .noneMatch(other -> other.corrects().equals(Optional.of(version.number()))
                                && !other.known().isAfter(known)))
                .filter(version -> !version.says().trueFrom().isAfter(day))
                .max(Comparator.comparing((Version version) -> version.says().trueFrom())
                        .thenComparing(Version::number))
                .filter(version -> !version.says().ended());
    }

    public Version last() {
        return versions.getLast();
    }

    /** How far a version has come, by the last step taken on it; empty: declared, and nobody has looked at it. */
    public Optional<Step.Kind> state(int version) {
        return steps.stream()
                .filter(step -> step.version() == version)
                .reduce((earlier, later) -> later)
                .map(Step::kind);
    }
}
