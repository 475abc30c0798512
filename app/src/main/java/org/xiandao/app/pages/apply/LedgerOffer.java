package org.xiandao.app.pages.apply;

import java.util.List;

/**
 * What the ledger could fill in.
 *
 * @param open figures that are still empty
 * @param other figures that were answered otherwise than the ledger says
 */
public record LedgerOffer(String asOf, List<Line> open, List<Line> other) {

    /** @param typed the answer as it stands, empty where there is none */
    public record Line(String label, String value, String typed, String from, boolean demonstration) {}
}
