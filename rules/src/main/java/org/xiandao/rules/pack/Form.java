package org.xiandao.rules.pack;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xiandao.rules.number.Fraction;

/**
 * The form that an applicant fills, as the programme prescribes it.
 *
 * @param namedBy the field whose answer is the name of the case; empty where cases go by their applicants
 */
public record Form(Text title, Optional<String> namedBy, List<Section> sections) {

    public Stream<Figure> figures() {
        return sections.stream()
                .flatMap(section -> section.fields().stream())
                .flatMap(field -> field.figures().stream());
    }

    /** {@code repeats} is empty for a section that stands once. */
    public record Section(String id, Text title, Optional<Text> note, Optional<Repeats> repeats, List<Field> fields) {}

    public record Repeats(int atLeast, int atMost) {}

    /**
     * @param id never changes its meaning; a new wording is a new label
     * @param parts for a field of several answers (现状, 目标; years of a table), the ids of its parts, else empty
     * @param fills the measure that this field's declared figure answers
     * @param topic what this field's words tell of, as the catalogue's list of topics names it
     * @param evidence at least so many attached files must prove this field
     */
    public record Field(
            String id,
            Text label,
            Type type,
            List<Part> parts,
            String unit,
            boolean required,
            Optional<Integer> characters,
            Optional<Fraction> atLeast,
            Optional<Fraction> atMost,
            List<Option> options,
            Optional<String> sameAs,
            Optional<String> fills,
            Optional<String> topic,
            int evidence,
            Optional<Text> note,
            Classification classification,
            Basis basis) {

        /** Where today's answer stands: the field, or the first of its parts. */
        public String path() {
            return parts.isEmpty() ? id : path(parts.getFirst());
        }

        public String path(Part part) {
            return id + "." + part.id();
        }

        /** The figures that answer measures: of a field in parts the first, and each part with a measure of its own. */
        public List<Figure> figures() {
            var own = fills.stream().map(measure -> new Figure(path(), this, measure));
            var ofParts = parts.stream()
                    .flatMap(part -> part.fills().stream().map(measure -> new Figure(path(part), this, measure)));
            return Stream.concat(own, ofParts).toList();
        }
    }

    /** A figure of the form and the measure that it answers. */
    public record Figure(String path, Field field, String measure) {}

    /**
     * @param narrative in an indicator table: the column of words, not of values
     * @param fills the measure that this part's declared figure answers
     */
    public record Part(String id, Text label, boolean required, boolean narrative, Optional<String> fills) {}

    public record Option(String id, Text label, boolean asksText) {}

    public enum Type {
        TEXT,
        LONG_TEXT,
        RICH_TEXT,
        NUMBER,
        INTEGER,
        PERCENT,
        DATE,
        DATE_RANGE,
        CHOICE,
        CODE,
        AREA,
        PHONE,
        EMAIL,
        YES_NO,
        ATTACHMENTS,
        EVIDENCE_LIST,
        INDICATOR_TABLE,
        SEAL
    }

    public enum Classification {
        PUBLIC,
        INTERNAL,
        RESTRICTED
    }
}
