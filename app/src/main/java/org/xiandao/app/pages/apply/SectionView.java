package org.xiandao.app.pages.apply;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.Problem;
import org.xiandao.app.view.UploadView;

/**
 * One section of a draft.
 *
 * @param canAdd whether another entry may be added
 * @param savedAt when its latest answer was saved, empty for never
 */
public record SectionView(
        String caseId,
        String id,
        String note,
        boolean fills,
        boolean canAdd,
        String savedAt,
        List<Block> blocks,
        List<String> corrections,
        List<Problem> problems,
        List<Conflict> conflicts,
        List<Link> others) {

    /** A part of the section: an entry of a repeated one, or one member's own figures. {@code remove} is its number, 0 for none. */
    public record Block(String id, String title, int remove, List<Item> items) {}

    /**
     * @param upload where the answer, or part of it, is a file
     * @param corrections what the office asks to be corrected here
     */
    public record Item(
            List<FieldView> fields,
            Optional<Table> table,
            Optional<UploadView> upload,
            Optional<AreaPick> area,
            List<String> corrections) {

        static Item of(List<FieldView> fields) {
            return new Item(fields, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
        }
    }

    /** A text field with the areas to choose from; {@code chosen} is the full name of the saved one. */
    public record AreaPick(FieldView field, String chosen, List<FieldView.Option> areas) {}

    /** The indicator table: a group for each first-level indicator. */
    public record Table(String label, String hint, List<String> columns, List<Group> groups) {
        public record Group(String title, List<Row> rows) {
            public long cells() {
                return answers().count();
            }

            public long filled() {
                return answers().filter(answer -> !answer.value().isBlank()).count();
            }

            boolean wrong() {
                return answers().anyMatch(FieldView::wrong);
            }

            private Stream<FieldView> answers() {
                return rows.stream().flatMap(row -> row.cells().stream());
            }
        }

        /** The group to go on with: the first with a fault, else the first that is not filled, else the first. */
        public Group open() {
            return groups.stream()
                    .filter(Group::wrong)
                    .findFirst()
                    .or(() -> groups.stream()
                            .filter(group -> group.filled() < group.cells())
                            .findFirst())
                    .orElseGet(groups::getFirst);
        }

        public record Row(String id, String title, String points, List<FieldView> cells) {}
    }

    /** Two wrote one answer: both texts. */
    public record Conflict(String path, String label, String mine, String theirs, String by, String at) {}

    /** Every answer's version as the page was made: what the next save names. */
    public List<FieldView> versions() {
        return blocks.stream()
                .flatMap(block -> block.items().stream())
                .flatMap(item -> Stream.of(
                                item.fields().stream(),
                                item.area().stream().map(AreaPick::field),
                                item.table().stream()
                                        .flatMap(table -> table.groups().stream())
                                        .flatMap(group -> group.rows().stream())
                                        .flatMap(row -> row.cells().stream()))
                        .flatMap(fields -> fields))
                .flatMap(field -> field.kind() == FieldView.Kind.GROUP ? field.parts().stream() : Stream.of(field))
                .filter(field -> !field.readOnly())
                .toList();
    }
}
