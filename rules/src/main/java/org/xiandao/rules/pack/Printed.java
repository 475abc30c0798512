package org.xiandao.rules.pack;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The official document that a case is printed as. Its words are the programme's own and stand in its language only;
 * what fills them are the answers of the {@link Form}.
 */
public record Printed(Text title, Page page, Styles styles, List<Block> blocks, Basis basis) {

    /** A4; margins in millimetres. */
    public record Page(int top, int right, int bottom, int left) {}

    public enum Role {
        BODY,
        HEADING_1,
        HEADING_2,
        HEADING_3,
        NOTE,
        LABEL,
        TABLE,
        COVER_TITLE,
        COVER_LINE,
        COVER_FOOT
    }

    public enum Align {
        LEFT,
        CENTER,
        RIGHT,
        JUSTIFY
    }

    /**
     * @param font the name that the official text prescribes (仿宋_GB2312)
     * @param size in points: 三号 is 16, 四号 is 14
     * @param line line spacing, as a multiple of a line
     * @param indent first-line indent, in characters
     * @param before space above, in points
     * @param after space below, in points
     */
    public record Style(
            String font,
            BigDecimal size,
            boolean bold,
            Align align,
            BigDecimal line,
            int indent,
            int before,
            int after) {}

    /** A style for each role. */
    public record Styles(Map<Role, Style> all) {

        public Styles {
            Set<Role> missing = EnumSet.allOf(Role.class);
            missing.removeAll(all.keySet());
            if (!missing.isEmpty()) {
                throw new IllegalArgumentException("The printed document has no style for " + missing + ".");
            }
            all = Map.copyOf(all);
        }

        public Style of(Role role) {
            return Objects.requireNonNull(all.get(role));
        }
    }

    /** What fills a place. */
    public sealed interface Value {
        /**
         * @param as wording around the answer's parts: {@code 现状{now}，目标{target}}; {@code {}} is the answer itself
         */
        record Answer(String field, Optional<String> as) implements Value {}

        record OfCase(Fact fact) implements Value {}
    }

    /** What is known of a case beside its answers. */
    public enum Fact {
        APPLICANTS,
        RECOMMENDER,
        SUBMITTED_ON,
        RECEIPT
    }

    public sealed interface Block {
        record Cover(List<String> title, List<Line> lines, List<String> foot) implements Block {}

        /** A page of its own, such as 填表须知. */
        record Instructions(String title, List<String> paragraphs) implements Block {}

        record Heading(int level, String text, boolean newPage) implements Block {}

        record Note(String text) implements Block {}

        /** An answer as running text, each of its lines a paragraph. */
        record Prose(Value.Answer answer) implements Block {}

        record Grid(List<Integer> widths, List<List<Cell>> rows) implements Block {}

        /** All fields of a section, a line each; in a joint application a column for each applicant. */
        record Listing(String section) implements Block {}

        /** Printed once for each entry of a section that repeats; {@code {n}} in a text is its number. */
        record Repeat(String section, List<Block> blocks) implements Block {}

        /** All items of the indicator tree, a column for each part of the field. */
        record Indicators(String field, List<Integer> widths) implements Block {}

        /** First the ordered list of all material, then each group's share of it in the same order. */
        record Evidence(List<Group> groups) implements Block {}

        /** The chain of recommendations, with document numbers and places for stamps. */
        record Opinions(String title) implements Block {}

        /** How a reader makes sure that the sheets are the case that was submitted. */
        record Verification(String title) implements Block {}

        record Landscape(List<Block> blocks) implements Block {}
    }

    public record Line(String label, Optional<Value> value, boolean stamped) {}

    public sealed interface Cell {
        int columns();

        int rows();

        record Label(String text, int columns, int rows) implements Cell {}

        record Filled(Value value, int columns, int rows) implements Cell {}
    }

    /** {@code fields}: the form's fields whose material belongs here. */
    public record Group(String title, List<String> fields) {}

    /** Ids of all fields that are printed somewhere. */
    public Set<String> fields(Form form) {
        return fieldsOf(blocks, form).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Ids of all sections that blocks name. */
    public Set<String> sections() {
        return sectionsOf(blocks).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    public boolean asksForIndicators() {
        return asksForIndicators(blocks);
    }

    private static boolean asksForIndicators(List<Block> blocks) {
        return blocks.stream().anyMatch(block -> switch (block) {
            case Block.Indicators _ -> true;
            case Block.Repeat(var section, var inner) -> asksForIndicators(inner);
            case Block.Landscape(var inner) -> asksForIndicators(inner);
            case Block.Cover _,
                    Block.Instructions _,
                    Block.Heading _,
                    Block.Note _,
                    Block.Prose _,
                    Block.Grid _,
                    Block.Listing _,
                    Block.Evidence _,
                    Block.Opinions _,
                    Block.Verification _ -> false;
        });
    }

    private static Stream<String> fieldsOf(List<Block> blocks, Form form) {
        return blocks.stream().flatMap(block -> switch (block) {
            case Block.Cover(var title, var lines, var foot) ->
                lines.stream().flatMap(line -> line.value().stream()).flatMap(Printed::fieldOf);
            case Block.Prose(var answer) -> fieldOf(answer);
            case Block.Grid(var widths, var rows) ->
                rows.stream().flatMap(List::stream).flatMap(cell -> switch (cell) {
                    case Cell.Label label -> Stream.<String>empty();
                    case Cell.Filled filled -> fieldOf(filled.value());
                });
            case Block.Listing(var id) ->
                form.sections().stream()
                        .filter(section -> section.id().equals(id))
                        .flatMap(section -> section.fields().stream())
                        .map(Form.Field::id);
            case Block.Repeat(var section, var inner) -> fieldsOf(inner, form);
            case Block.Landscape(var inner) -> fieldsOf(inner, form);
            case Block.Indicators(var field, var widths) -> Stream.of(field);
            case Block.Evidence(var groups) -> groups.stream().flatMap(group -> group.fields().stream());
            case Block.Instructions _, Block.Heading _, Block.Note _, Block.Opinions _, Block.Verification _ ->
                Stream.<String>empty();
        });
    }

    private static Stream<String> sectionsOf(List<Block> blocks) {
        return blocks.stream().flatMap(block -> switch (block) {
            case Block.Listing(var section) -> Stream.of(section);
            case Block.Repeat(var section, var inner) -> Stream.concat(Stream.of(section), sectionsOf(inner));
            case Block.Landscape(var inner) -> sectionsOf(inner);
            case Block.Cover _,
                    Block.Instructions _,
                    Block.Heading _,
                    Block.Note _,
                    Block.Prose _,
                    Block.Grid _,
                    Block.Indicators _,
                    Block.Evidence _,
                    Block.Opinions _,
                    Block.Verification _ -> Stream.<String>empty();
        });
    }

    private static Stream<String> fieldOf(Value value) {
        return switch (value) {
            case Value.Answer answer -> Stream.of(answer.field());
            case Value.OfCase _ -> Stream.empty();
        };
    }
}
