package org.xiandao.ledger;

/**
 * Why evidence isn't taken.
 *
 * @param path what of {@link Offered} it is about
 * @param about what was found, or the limit
 */
public record EvidenceRefusal(Code code, String path, String about) {
    public enum Code {
        NOT_YOURS,
        NO_SUCH_VERSION,
        NOTHING_OFFERED,
        UNKNOWN_FILE,
        UNKNOWN_PIECE,
        TITLE_MISSING,
        TOO_LONG,
        NO_DATE,
        IN_THE_FUTURE,
        LOOKED_UP_MISSING,
        EXPIRES_BEFORE_ISSUED,
        EXPIRED_ALREADY,
        NOT_HTTPS,
        NO_CLASSIFICATION,
        UNKNOWN_FIELD,
        ALREADY_BOUND,
        ALREADY_WITHDRAWN,
        REASON_MISSING
    }

    static EvidenceRefusal of(Code code, String path) {
        return new EvidenceRefusal(code, path, "");
    }
}
