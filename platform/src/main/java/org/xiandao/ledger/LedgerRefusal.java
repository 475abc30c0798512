package org.xiandao.ledger;

import java.util.List;
import org.xiandao.rules.form.Problem;

/**
 * Why the ledger doesn't take something.
 *
 * @param about what it is about: the id of the record that is there already, the number that is current, how the evidence
 *     falls short
 * @param problems of the fields, for FIELDS only
 */
public record LedgerRefusal(Code code, String about, List<Problem> problems) {
    public enum Code {
        UNKNOWN_TYPE,
        NOT_YOURS,
        FIELDS,
        SAME_KEY,
        STALE,
        REASON_MISSING,
        IN_THE_FUTURE,
        /** It would hold, or end, on a day before what it says begins. */
        BEFORE_IT_BEGAN,
        NOTHING_TO_CORRECT,
        OWN_WORK,
        NOT_CHECKED,
        UNPROVEN,
        /** Others have been writing the same kind for the same area, or this record, for long. */
        BUSY
    }

    static LedgerRefusal of(Code code) {
        return new LedgerRefusal(code, "", List.of());
    }

    static LedgerRefusal of(Code code, String about) {
        return new LedgerRefusal(code, about, List.of());
    }
}
