package org.xiandao.rules.catalogue;

import java.util.List;
import org.xiandao.rules.number.Fraction;

/**
 * How one thing is found that the ledger has twice: two records that say the same in some fields are compared in others.
 *
 * @param equal what both must say alike to be compared at all; by it they are looked up
 * @param similar what is compared then; where it is empty, being equal is enough
 * @param atLeast from which likeness on, 0 to 1, a person is asked: the mean of what is compared, by weight
 */
public record Same(List<Part> equal, List<Part> similar, Fraction atLeast) {

    /** @param as how a text is brought into the form in which it is compared */
    public record Part(String field, As as, Fraction weight) {}

    public enum As {
        TEXT,
        ORGANISATION,
        ADDRESS,
        NUMBER
    }
}
