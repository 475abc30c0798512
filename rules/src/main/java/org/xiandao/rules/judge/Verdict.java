package org.xiandao.rules.judge;

/** Three-valued: what can't be decided is not decided. */
public enum Verdict {
    MET,
    NOT_MET,
    UNDETERMINED;

    public static Verdict of(boolean met) {
        return met ? MET : NOT_MET;
    }

    /** Kleene's conjunction: one NOT_MET decides. */
    public Verdict and(Verdict other) {
        if (this == NOT_MET || other == NOT_MET) return NOT_MET;
        return this == MET && other == MET ? MET : UNDETERMINED;
    }

    /** Kleene's disjunction: one MET decides. */
    public Verdict or(Verdict other) {
        if (this == MET || other == MET) return MET;
        return this == NOT_MET && other == NOT_MET ? NOT_MET : UNDETERMINED;
    }

    public Verdict negate() {
        return switch (this) {
            case MET -> NOT_MET;
            case NOT_MET -> MET;
            case UNDETERMINED -> UNDETERMINED;
        };
    }
}
