package org.xiandao.app.pages.apply;

import java.io.Serializable;
import java.util.List;

/**
 * What the ledger could fill in.
 *
 * @param open answers that are still empty
 * @param other answers that were given otherwise than the ledger says
 * @param same how many say the same but don't rest on the records yet
 */
public record LedgerOffer(String asOf, List<Line> open, List<Line> other, int same) {
    private static final int AT_A_GLANCE = 8;

    /**
     * @param version of the answer as it stands
     * @param typed the answer as it stands, empty where there is none
     * @param figure whether a difference must be explained before submission
     * @param reason why it differs, as the applicant explained it
     */
    public record Line(
            String path,
            int version,
            String label,
            String value,
            String typed,
            String from,
            boolean demonstration,
            boolean figure,
            String reason) {}

    /** An explanation that was refused, kept to be sent again. */
    public record Unsaid(String path, String reason, String message) implements Serializable {
        static final Unsaid NONE = new Unsaid("", "", "");

        public boolean of(Line line) {
            return path.equals(line.path());
        }
    }

    public int takes() {
        return open.size() + same;
    }

    /** Many are folded until asked for. */
    public boolean folded() {
        return open.size() > AT_A_GLANCE;
    }
}
