package org.xiandao.app.pages.ledger;

import java.util.List;
import org.xiandao.app.view.Cell;

/**
 * What proves a record.
 *
 * @param needs how many pieces its type asks for, and how many stand
 * @param add where its keeper adds some; empty for everybody else
 */
public record EvidenceView(Cell.Tag state, String needs, String add, List<Piece> pieces) {

    /**
     * @param href empty where it isn't the reader's to open
     * @param outside whether it leads to another site
     * @param what its kind and size, its dates, its classification
     * @param proves which version and fields
     * @param bound when and by whom
     * @param withdrawn since when, by whom and why; empty while it stands
     * @param withdraw where its keeper withdraws it
     */
    public record Piece(
            String id,
            String title,
            String href,
            boolean outside,
            String copy,
            Cell.Tag state,
            String what,
            String sha256,
            String proves,
            String bound,
            String withdrawn,
            String withdraw) {}
}
