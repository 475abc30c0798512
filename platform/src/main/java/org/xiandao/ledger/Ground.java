package org.xiandao.ledger;

import java.util.Optional;
import org.xiandao.rules.catalogue.RecordType;

/**
 * What a version rests on, on a day, as known at a moment.
 *
 * @param step the last step taken on it; empty: declared, and nobody has looked at it
 * @param stands so many pieces of evidence prove it
 * @param rests so many of those were there when the step was taken
 * @param expired so many are past their last day
 */
public record Ground(Optional<Step.Kind> step, int stands, int rests, int expired, int withdrawn) {
    public static final Ground NONE = new Ground(Optional.empty(), 0, 0, 0, 0);

    /** Why a version has less evidence than its type asks for. */
    public enum Lack {
        MISSING,
        EXPIRED,
        WITHDRAWN
    }

    public Optional<Lack> lack(RecordType type) {
        if (stands >= type.evidence()) return Optional.empty();
        if (expired > 0) return Optional.of(Lack.EXPIRED);
        return Optional.of(withdrawn > 0 ? Lack.WITHDRAWN : Lack.MISSING);
    }

    /**
     * What an office confirmed by evidence that has since expired or been withdrawn is confirmed no more: not even by other
     * evidence, before somebody has looked at that.
     */
    public boolean fallen(RecordType type) {
        return step.equals(Optional.of(Step.Kind.CONFIRMED)) && rests < type.evidence();
    }

    /** Whether it is confirmed, and would be so no more without one of the pieces that it rests on. */
    boolean fallsWithoutOne(RecordType type) {
        return step.equals(Optional.of(Step.Kind.CONFIRMED)) && rests == type.evidence() && rests > 0;
    }

    /** How far the version has come: the last step, but for a confirmation that has lost its evidence. */
    public Optional<Step.Kind> state(RecordType type) {
        return fallen(type) ? Optional.of(Step.Kind.CHECKED) : step;
    }
}
