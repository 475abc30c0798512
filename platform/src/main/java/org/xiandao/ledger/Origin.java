package org.xiandao.ledger;

/**
 * Where a record's content comes from.
 *
 * @param source the publication of a PUBLIC one, else empty
 */
public record Origin(Kind kind, String source) {
    public static final Origin DECLARED = new Origin(Kind.DECLARED, "");
    public static final Origin DEMONSTRATION = new Origin(Kind.DEMONSTRATION, "");

    public enum Kind {
        DECLARED,
        PUBLIC,
        DEMONSTRATION
    }
}
