package org.xiandao.ledger;

import java.util.List;

/**
 * New evidence as somebody offers it, as typed.
 *
 * @param arrivals the files sent, by the ids that {@link RecordEvidence#arrived} gave; beside an address: the copy of it
 * @param title may be left out where there is a file: then its name
 * @param proves ids of the fields that it proves; none: the whole version
 */
public record Offered(
        List<String> arrivals,
        String address,
        String lookedUp,
        String title,
        String issued,
        String expires,
        String classification,
        List<String> proves) {
    public static final String FILE = "file";
    public static final String ADDRESS = "address";
    public static final String LOOKED_UP = "looked-up";
    public static final String TITLE = "title";
    public static final String ISSUED = "issued";
    public static final String EXPIRES = "expires";
    public static final String CLASSIFICATION = "classification";
    public static final String PROVES = "proves";
    public static final String PIECES = "pieces";
    public static final String REASON = "reason";

    public Offered {
        arrivals = List.copyOf(arrivals);
        proves = List.copyOf(proves);
    }
}
