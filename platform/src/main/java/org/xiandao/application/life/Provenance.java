package org.xiandao.application.life;

/**
 * Where an answer's content comes from.
 *
 * @param source the public source of a PUBLIC figure, else empty
 */
public record Provenance(Kind kind, String source) {
    public static final Provenance DECLARED = new Provenance(Kind.DECLARED, "");
    public static final Provenance DEMONSTRATION = new Provenance(Kind.DEMONSTRATION, "");

    public enum Kind {
        DECLARED,
        PUBLIC,
        DEMONSTRATION
    }
}
