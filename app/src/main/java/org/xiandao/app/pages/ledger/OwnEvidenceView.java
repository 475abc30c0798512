package org.xiandao.app.pages.ledger;

import java.util.List;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.Link;

/** The evidence of a unit, by how soon it runs out. */
public record OwnEvidenceView(List<Group> groups, String more) {

    public record Group(String title, List<Item> items) {}

    /**
     * @param href empty where nothing shows it any more
     * @param used the records that it proves, as far as they are shown; {@code more} says how many are left out
     */
    public record Item(
            String id,
            String title,
            String href,
            boolean outside,
            Cell.Tag state,
            String what,
            String sha256,
            List<Link> used,
            String more,
            String withdraw) {}
}
