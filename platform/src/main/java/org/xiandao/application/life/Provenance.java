package org.xiandao.application.life;

import java.util.List;

/**
 * Where an answer's content comes from.
 *
 * @param source the public source of a PUBLIC figure; of one from the ledger, the records and versions that it was
 *     computed from; else empty
 */
public record Provenance(Kind kind, String source) {
    public static final Provenance DECLARED = new Provenance(Kind.DECLARED, "");
    public static final Provenance DEMONSTRATION = new Provenance(Kind.DEMONSTRATION, "");
    private static final String LEDGER = "ledger: ";

    public enum Kind {
        DECLARED,
        PUBLIC,
        LEDGER,
        DEMONSTRATION
    }

    /**
     * Taken over from the ledger. What rests on demonstration records is demonstration itself.
     *
     * @param refs such as {@code edge-node/0c1…@2}
     */
    public static Provenance ledger(List<String> refs, boolean demonstration) {
        return new Provenance(
                demonstration ? Kind.DEMONSTRATION : Kind.LEDGER,
                LEDGER + String.join(" ", refs.stream().sorted().toList()));
    }

    /** The records of the ledger that the value was computed from; empty for one that came from elsewhere. */
    public List<String> records() {
        return source.startsWith(LEDGER) && source.length() > LEDGER.length()
                ? List.of(source.substring(LEDGER.length()).split(" "))
                : List.of();
    }

    public boolean fromLedger() {
        return source.startsWith(LEDGER);
    }
}
