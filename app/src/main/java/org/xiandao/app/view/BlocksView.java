package org.xiandao.app.view;

import java.util.List;
import java.util.Optional;
import org.xiandao.app.pages.cases.CaseView.Fact;
import org.xiandao.app.view.ConditionView.LocalChoice;

/** A page of blocks, one under the other: figures first, then what is known and the forms that change it. */
public record BlocksView(List<Problem> problems, List<FigureView> figures, List<Block> blocks) {

    public record Block(
            String id,
            String title,
            String lead,
            List<Fact> facts,
            Optional<TableView> table,
            List<Item> items,
            List<Form> forms,
            List<Link> links) {

        public static Block of(String id, String title) {
            return new Block(id, title, "", List.of(), Optional.empty(), List.of(), List.of(), List.of());
        }

        public Block lead(String text) {
            return new Block(id, title, text, facts, table, items, forms, links);
        }

        public Block facts(List<Fact> all) {
            return new Block(id, title, lead, all, table, items, forms, links);
        }

        public Block table(TableView shown) {
            return new Block(id, title, lead, facts, Optional.of(shown), items, forms, links);
        }

        public Block items(List<Item> all) {
            return new Block(id, title, lead, facts, table, all, forms, links);
        }

        public Block forms(List<Form> all) {
            return new Block(id, title, lead, facts, table, items, all, links);
        }

        public Block links(List<Link> all) {
            return new Block(id, title, lead, facts, table, items, forms, all);
        }
    }

    /** Something that somebody has to look at: what it is, what was said to it, on what it rests. */
    public record Item(
            String id,
            String title,
            Cell state,
            List<String> says,
            List<Link> links,
            List<QuoteView> quotes,
            Optional<LocalChoice> choice,
            List<Form> forms) {}

    /**
     * A form that stays closed until it is wanted.
     *
     * @param key of this form as it was shown: sent twice, it counts once
     * @param file name of the field for a file; empty: none is asked for
     * @param open shown open, as when it was sent and could not be done
     */
    public record Form(
            String id,
            String title,
            String lead,
            String action,
            String key,
            List<FieldView> fields,
            Optional<FileField> file,
            List<Button> buttons,
            boolean open) {}

    public record FileField(String path, String label, String hint, List<String> errors) {
        public String id() {
            return FieldView.idOf(path);
        }
    }

    public record Button(String verb, String text, String css) {}
}
