package org.xiandao.app.view;

import java.util.List;
import org.xiandao.app.pages.cases.CaseView.Fact;
import org.xiandao.app.pages.cases.FormView;

/**
 * One part of a page: what to know, in words, facts, tables and items, and what can be done here.
 *
 * @param above links that belong to what follows them, such as its export; the other links lead on from the part
 */
public record PartView(
        String id,
        String title,
        List<String> says,
        List<Fact> facts,
        List<Link> above,
        List<TableView> tables,
        List<ItemView> items,
        List<FormView> forms,
        List<FoldedForm> folded,
        List<Link> links) {

    public PartView(
            String id,
            String title,
            List<String> says,
            List<TableView> tables,
            List<FormView> forms,
            List<Link> links) {
        this(id, title, says, List.of(), List.of(), tables, List.of(), forms, List.of(), links);
    }

    public static PartView of(String id, String title, String... says) {
        return new PartView(id, title, List.of(says), List.of(), List.of(), List.of());
    }

    /** A part that has nothing but its table is named by the table's caption; forms have headings that need one above. */
    public boolean namedByItsTable() {
        return says.isEmpty()
                && facts.isEmpty()
                && above.isEmpty()
                && items.isEmpty()
                && forms.isEmpty()
                && folded.isEmpty()
                && tables.size() == 1
                && tables.getFirst().caption().equals(title);
    }

    /** With these words; empty: without any. */
    public PartView lead(String text) {
        var words = text.isEmpty() ? List.<String>of() : List.of(text);
        return new PartView(id, title, words, facts, above, tables, items, forms, folded, links);
    }

    /** Told of one of several that have such a part. */
    public PartView whose(String name) {
        return new PartView(id, title + " · " + name, says, facts, above, tables, items, forms, folded, links);
    }

    public PartView facts(List<Fact> all) {
        return new PartView(id, title, says, all, above, tables, items, forms, folded, links);
    }

    public PartView above(List<Link> all) {
        return new PartView(id, title, says, facts, all, tables, items, forms, folded, links);
    }

    public PartView with(TableView shown) {
        return new PartView(id, title, says, facts, above, List.of(shown), items, forms, folded, links);
    }

    public PartView tables(List<TableView> all) {
        return new PartView(id, title, says, facts, above, all, items, forms, folded, links);
    }

    public PartView items(List<ItemView> all) {
        return new PartView(id, title, says, facts, above, tables, all, forms, folded, links);
    }

    public PartView with(List<FormView> shown) {
        return new PartView(id, title, says, facts, above, tables, items, shown, folded, links);
    }

    public PartView folded(List<FoldedForm> all) {
        return new PartView(id, title, says, facts, above, tables, items, forms, all, links);
    }

    public PartView leading(List<Link> to) {
        return new PartView(id, title, says, facts, above, tables, items, forms, folded, to);
    }
}
